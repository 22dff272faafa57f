import DisclosureAssessment
import DisclosureModel
import DisclosureReports

/// Puts what was drawn into a round's report.
struct RoundSampleReport {
    let inputs: RoundInputs
    let groups: [RoundScoring.Group]

    /// Items that nobody was asked for are none of the round's.
    func add(to report: inout AssessmentReport) {
        guard !inputs.draws.isEmpty else { return }
        let outside = OutsideSample(inputs.draws, catalogues: inputs.catalogues).items
        report.items.removeAll { outside.contains($0.id) }
        var samples: [String: (body: ScoreSample?, leaves: [String: ScoreSample])] = [:]
        var digits: [String: Int] = [:]
        for group in groups {
            for (body, found) in group.samples {
                samples[body] = (found.body, found.leaves)
                digits[body] = group.scheme.rounding.at == .none ? 2 : group.scheme.rounding.digits
            }
        }
        report.add(samples: samples, digits: digits, draws: inputs.draws.map(Self.report))
    }

    static func report(_ draw: SampleDraw) -> AssessmentReport.DrawReport {
        AssessmentReport.DrawReport(
            of: draw.design.of.rawValue, phrase: draw.design.phrase, strata: draw.design.strata.rawValue,
            total: draw.entries.count, drawn: draw.chosen,
            replaced: draw.design.replaced.map(AssessmentReport.ReplacementReport.init))
    }
}
