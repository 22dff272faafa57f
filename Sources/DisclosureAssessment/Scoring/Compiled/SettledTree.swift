import DisclosureModel
import ExactArithmetic

/// From what a tree comes to, to the published score: `Settlement` for a tree that stands in for the whole one with its
/// sum, its full points and what was earned of each tier.
struct SettledTree: Sendable {
    private let scheme: Scheme
    private let tiers: [String]

    init(_ tree: CompiledTree) {
        tiers = tree.tiers
        var scheme = tree.scheme
        if !scheme.indicators.isEmpty {
            let leaves = tiers.map { Indicator(id: $0, title: "", points: .one, tier: $0, rules: [.share]) }
            scheme.indicators = [Indicator(id: "", title: "", points: tree.full, indicators: leaves)]
        }
        self.scheme = scheme
    }

    /// nil where the bounds lead to different scores, or say nothing.
    func score<Number: ScoreNumber>(_ outcome: TreeOutcome<Number>, _ facts: ScoringFacts) -> CompiledScore? {
        guard let sum = outcome.sum.bounds, let full = outcome.full.bounds else { return nil }
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
