import DisclosureModel
import ExactArithmetic

/// Between which bounds the score of a body lies, whatever applies to it: points that do not apply go to leaves that do,
/// so a tree reaches no further than its best leaf, and falls no deeper than its worst.
struct ScoreReach {
    let treeMost: ExactNumber
    /// nil: deductions go on without an end of their own.
    let treeLeast: ExactNumber?
    /// With bonus; nil: without a limit that is known.
    let most: ExactNumber?
    private let rounding: Rounding

    init(_ scheme: Scheme, _ leaves: [PlacedLeaf]) {
        rounding = scheme.rounding
        let weighing = leaves.map(\.indicator).filter { $0.points.isPositive && $0.worth.isPositive }
        let ranges = weighing.map { leaf in (leaf, LeafRange(leaf, floor: scheme.deductionFloor)) }
        treeMost = (ranges.compactMap { $1.most.divided(by: $0.points) }.max() ?? .one) * scheme.total
        let shares = ranges.map { leaf, range in range.least.flatMap { $0.divided(by: leaf.points) } }
        // Of other rounds' scores nobody knows the bounds: a bonus may lift them above their totals.
        guard scheme.composition == nil else {
            (treeLeast, most) = (nil, nil)
            return
        }
        treeLeast = shares.contains(nil) ? nil : shares.compactMap(\.self).min().map { $0 * scheme.total }
        most = Self.bonus(scheme.bonus, above: treeMost).map { [treeMost] in treeMost + $0 }
    }

    /// The most that a bonus can add; nil: without a limit.
    private static func bonus(_ bonus: Bonus?, above tree: ExactNumber) -> ExactNumber? {
        guard let bonus else { return .zero }
        if let opening = bonus.opensAbove, tree <= opening { return .zero }
        let events = bonus.events.map { $0.points.isZero ? .zero : $0.atMost }
        if events.contains(nil) { return bonus.atMost }
        let sum = ExactNumber.sum(events.compactMap(\.self))
        return bonus.atMost.map { min($0, sum) } ?? sum
    }

    /// The number that grades look at.
    func read(_ points: ExactNumber, _ grades: Grades) -> ExactNumber {
        grades.reading == .exact || rounding.at == .none ? points : points.rounded(digits: rounding.digits)
    }
}
