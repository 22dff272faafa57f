import DisclosureModel
import ExactArithmetic

/// From what a tree comes to, to the published score: `Settlement` for a tree that stands in for the whole one with its
/// sum, its full points and what was earned of each tier.
struct SettledTree: Sendable {
    private let scheme: Scheme
    private let tiers: [String]
    private let full: NumberInterval
    private let cells: ScoreCells?

    init(_ tree: CompiledTree, of scheme: Scheme) {
        tiers = tree.tiers
        var scheme = scheme
        // What no score depends on need not be copied for each.
        (scheme.title, scheme.source, scheme.note, scheme.place, scheme.atOnce) = ("", nil, nil, nil, nil)
        if !scheme.indicators.isEmpty {
            let leaves = tiers.map { Indicator(id: $0, title: "", points: .one, tier: $0, rules: [.share]) }
            scheme.indicators = [Indicator(id: "", title: "", points: tree.full, indicators: leaves)]
        }
        self.scheme = scheme
        full = NumberInterval(tree.full)
        cells = ScoreCells(scheme, full: tree.full)
    }

    /// The same by what was settled before, where nothing but the sum of the tree decides and the whole cell that it
    /// lies in leads to one score. The bounds may then be those of the cell.
    func score(
        _ outcome: TreeOutcome<NumberInterval>, _ facts: ScoringFacts, remembering known: inout [Int64: SettledCell]
    ) -> CompiledScore? {
        guard let cells, tiers.isEmpty, outcome.isScored, full.isExact, facts.allegations.isEmpty,
            facts.claims.isEmpty, facts.coverage == nil || scheme.minimumCoverage == nil
        else { return score(outcome, facts) }
        var whole = outcome
        if outcome.full != full {
            // Points were dropped. The sum counts by its share of the full points only.
            whole.sum = outcome.sum.times(full).over(outcome.full)
            whole.full = full
        }
        let sum = whole.sum
        guard let cell = cells.cell(of: sum) else { return score(outcome, facts) }
        let settled: SettledCell
        if let found = known[cell] {
            settled = found
        } else {
            let bounds = cells.bounds(of: cell)
            whole.sum = bounds
            settled = SettledCell(bounds: bounds, score: score(whole, facts))
            if known.count < Self.mostCells { known[cell] = settled }
        }
        guard var score = settled.score, settled.bounds.holds(sum) else { return score(outcome, facts) }
        score.body = facts.body
        return score
    }

    /// A total of a million points with one digit after the point has more; then the rest is settled one by one.
    private static let mostCells = 1 << 17

    /// nil where the bounds lead to different scores, or say nothing.
    func score<Number: ScoreNumber>(_ outcome: TreeOutcome<Number>, _ facts: ScoringFacts) -> CompiledScore? {
        guard let sum = outcome.sum.roughBounds, let full = outcome.full.bounds else { return nil }
        var tierBounds: [(points: ClosedRange<ExactNumber>, full: ClosedRange<ExactNumber>)] = []
        for tier in outcome.tiers {
            guard let points = tier.points.bounds, let full = tier.full.bounds else { return nil }
            tierBounds.append((points, full))
        }
        // Full points divide, so that the most of them make the least score.
        func settled(isLow: Bool) -> BodyScore {
            Scorer.settled(scheme, facts) {
                let tiers = zip(outcome.tiers, tierBounds).map { tier, bounds in
                    Self.indicator(
                        isLow ? bounds.points.lowerBound : bounds.points.upperBound,
                        of: isLow ? bounds.full.upperBound : bounds.full.lowerBound, isOpen: tier.isOpen)
                }
                let tree = Self.indicator(
                    isLow ? sum.lowerBound : sum.upperBound, of: isLow ? full.upperBound : full.lowerBound,
                    isOpen: false, tiers)
                return (scheme.indicators.isEmpty ? [] : [tree], outcome.isScored, outcome.isOpen)
            }
        }
        let low = settled(isLow: true)
        let isCertain =
            sum.lowerBound == sum.upperBound && full.lowerBound == full.upperBound
            && tierBounds.allSatisfy {
                $0.points.lowerBound == $0.points.upperBound && $0.full.lowerBound == $0.full.upperBound
            }
        if isCertain { return CompiledScore(low) }
        let widths = [full] + tierBounds.map(\.full)
        guard widths.allSatisfy({ $0.lowerBound.isPositive || $0.upperBound == .zero }) else { return nil }
        let high = settled(isLow: false)
        guard low.rounded == high.rounded, low.grade == high.grade, low.appraisalPoints == high.appraisalPoints,
            (low.exact == nil) == (high.exact == nil)
        else { return nil }
        var score = CompiledScore(low)
        if let least = low.exact, let most = high.exact { score.bounds = least...most }
        return score
    }

    private static func indicator(
        _ points: ExactNumber, of full: ExactNumber, isOpen: Bool, _ below: [IndicatorScore] = []
    ) -> IndicatorScore {
        IndicatorScore(
            id: "", title: "", state: isOpen ? .notAssessed : .scored, nominal: full, full: full, points: points,
            shown: nil, shownFull: "", measure: nil, lines: [], indicators: below)
    }
}
