import DisclosureModel
import ExactArithmetic

/// The least and the most that a leaf's rules can leave, on its own scale, whatever the facts.
package struct LeafRange {
    package private(set) var least: ExactNumber?
    package private(set) var most: ExactNumber
    /// The rule that keeps `most` below the full points.
    private(set) var limiting: Int?
    /// The last rule that takes points.
    private(set) var lastTaking: Int?

    /// `least` is nil where deductions go on without an end of the leaf's own.
    package init(_ leaf: Indicator, floor: Scheme.DeductionFloor) {
        var least: ExactNumber? = leaf.points
        most = leaf.points
        var base: ExactNumber?
        /// What a deduction leaves, of which the leaf's own limit gives back some, but not more than stood before.
        func taken(_ amount: ExactNumber?) -> ExactNumber? {
            base = base ?? least
            let left = amount.flatMap { amount in least.map { $0 - amount } }
            guard let limit = leaf.losesAtMost, let base else { return left }
            let kept = min(least ?? base - limit, base - limit)
            return max(left ?? kept, kept)
        }
        for (number, rule) in leaf.rules.enumerated() {
            switch rule {
            case .ceiling(let limit, let condition):
                least = least.map { min($0, limit) }
                if condition == nil { lower(most: limit, by: number) }
            case .factor(let factor, _): least = least.map { $0.isNegative ? $0 : $0 * factor }
            case .deduct(let deduction):
                lastTaking = number
                least = taken(deduction.atMost)
            case .deductMark(let range):
                lastTaking = number
                least = taken(range.to)
            case .entries(let limit):
                lastTaking = number
                least = taken(limit)
            default:
                guard let bounds = rule.bounds(full: leaf.points) else { continue }
                least = bounds.least
                lower(most: bounds.most, by: number)
            }
        }
        self.least = floor == .leaf ? max(least ?? .zero, .zero) : least
    }

    private mutating func lower(most limit: ExactNumber, by number: Int) {
        guard limit < most else { return }
        most = limit
        limiting = number
    }
}

extension ScoringRule {
    /// What a rule that awards points can award; nil for the others.
    fileprivate func bounds(full: ExactNumber) -> (least: ExactNumber, most: ExactNumber)? {
        func among(_ points: [ExactNumber]) -> (ExactNumber, ExactNumber) {
            (points.min() ?? .zero, points.max() ?? .zero)
        }
        switch self {
        case .share, .allOrNothing, .parts, .present, .scale, .figure: return (.zero, full)
        case .bands(let bands): return among(bands.map(\.points))
        case .mark(let range): return (range.from, range.to)
        case .sumOfParts(let parts): return (.zero, ExactNumber.sum(parts.map(\.points)))
        case .rating(let labels): return among(labels.map(\.points))
        case .ratio(let ratio):
            guard let bands = ratio.bands else { return (.zero, full) }
            let ends: [ExactNumber] =
                switch ratio.empty {
                case .full: [full]
                case .zero: [.zero]
                case .notApplicable, .judge: []
                }
            return among(bands.map(\.points) + ends)
        case .credits(let credits):
            let shares = among(credits.map(\.share))
            return (shares.0 * full, shares.1 * full)
        case .byRank(let ranks): return among(ranks.bands.filter { $0.top.isPositive }.map(\.points))
        case .deduct, .deductMark, .entries, .ceiling, .factor: return nil
        }
    }
}
