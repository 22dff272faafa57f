import DisclosureModel
import ExactArithmetic
import SourceText

/// How much of each tier a body earned, for grades that need a tier complete.
struct TierProgress {
    private struct Tally {
        var points = ExactNumber.zero
        var full = ExactNumber.zero
        var isOpen = false
    }

    private var tallies: [String: Tally] = [:]

    /// Leaves that do not apply ask for nothing; one that was not assessed leaves its tier open.
    init(_ scheme: Scheme, _ scores: [IndicatorScore]) {
        collect(scheme.indicators, scores, above: nil, scheme.rounding)
    }

    private mutating func collect(
        _ indicators: [Indicator], _ scores: [IndicatorScore], above: String?, _ rounding: Rounding
    ) {
        for (indicator, score) in zip(indicators, scores) {
            let tier = indicator.tier ?? above
            guard indicator.isLeaf else {
                collect(indicator.indicators, score.indicators, above: tier, rounding)
                continue
            }
            guard let tier else { continue }
            switch score.state {
            case .notApplicable: break
            case .notAssessed: tallies[tier, default: Tally()].isOpen = true
            case .scored:
                tallies[tier, default: Tally()].points += score.points ?? .zero
                // A leaf that was rounded is complete where it has its full points, rounded.
                tallies[tier, default: Tally()].full += rounding.at == .leaves ? rounding.shown(score.full) : score.full
            }
        }
    }

    /// nil where some of it was not assessed; nothing to earn is all of it.
    private func share(of tier: String) -> ExactNumber? {
        guard let tally = tallies[tier] else { return .one }
        return tally.isOpen ? nil : tally.points.divided(by: tally.full) ?? .one
    }

    /// The first band that the score reaches and whose needs are met, with a remark for each that it would have reached.
    func grade(of score: ExactNumber, under grades: Grades) -> (name: String?, remarks: [Wording]) {
        var remarks: [Wording] = []
        for band in grades.bands where band.from <= score {
            guard let need = band.needs else { return (band.name, remarks) }
            let earned = share(of: need.tier)
            if let earned, need.share <= earned { return (band.name, remarks) }
            remarks.append(SettlementRemarks.need(band, need, earned: earned))
        }
        return (grades.bands.last?.name, remarks)
    }
}

extension Grades {
    /// The worse of two grades, as the list of grades has them.
    func worst(_ first: String?, _ second: String) -> String {
        guard let first else { return second }
        let names = names
        return (names.firstIndex(of: second) ?? 0) < (names.firstIndex(of: first) ?? 0) ? first : second
    }
}
