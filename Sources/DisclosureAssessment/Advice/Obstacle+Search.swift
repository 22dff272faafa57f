import DisclosureModel
import ExactArithmetic

extension Obstacle {
    /// Compares the scores without and with a finding mended, from its leaves upwards, and names the first place where
    /// the difference ends. `leaves` are those that count the finding.
    static func between(_ before: BodyScore?, _ after: BodyScore?, leaves: [String]) -> Obstacle {
        guard !leaves.isEmpty else { return .notMeasured }
        guard let before, let after, after.exact != nil else { return .notScored }
        var found: Obstacle?
        for leaf in leaves {
            let (old, new) = (path(to: leaf, in: before.indicators), path(to: leaf, in: after.indicators))
            // From the leaf upwards to the first whose points stay.
            for (old, new) in zip(old, new) where old.points == new.points {
                found = found ?? obstacle(in: new, before: old)
                break
            }
        }
        if let found { return found }
        if after.lines.contains(where: { if case .veto = $0.step { true } else { false } }) {
            return .veto(indicator: nil)
        }
        return .rounding
    }

    /// The leaf, then each indicator above it.
    private static func path(to leaf: String, in scores: [IndicatorScore]) -> [IndicatorScore] {
        for score in scores {
            if score.indicators.isEmpty, score.id == leaf { return [score] }
            let below = path(to: leaf, in: score.indicators)
            if !below.isEmpty { return below + [score] }
        }
        return []
    }

    private static func obstacle(in score: IndicatorScore, before: IndicatorScore) -> Obstacle {
        var found: Obstacle?
        for line in score.lines {
            switch line.step {
            case .indicatorVeto: return .veto(indicator: score.title)
            case .band: found = .band(indicator: score.title)
            case .allOrNothing: found = .allOrNothing(indicator: score.title)
            case .ceiling, .indicatorLimit: if !line.amount.isZero { found = found ?? .ceiling(indicator: score.title) }
            case .leafRounding: found = found ?? .rounding
            default: break
            }
        }
        // What was beyond a cap before may lie just at it now.
        if beyond(before).isPositive { return .beyondCap(indicator: score.title, by: beyond(score)) }
        return found ?? .noEffect(indicator: score.title)
    }

    /// Deducted beyond the caps of the indicator, and given back.
    private static func beyond(_ score: IndicatorScore) -> ExactNumber {
        ExactNumber.sum(
            score.lines.map { line in
                switch line.step {
                case .deductionLimit, .floor, .lossLimit: line.beyond ?? .zero
                default: .zero
                }
            })
    }
}
