import DisclosureAssessment
import DisclosureModel
import DisclosureReports
import SourceText

/// How far the ranks of a round rest on weights and rounding, group by group.
enum SensitivityStudy {
    static func report(
        _ groups: [RoundScoring.Group], _ inputs: RoundInputs, _ report: AssessmentReport
    ) -> SensitivityReport {
        let titles = Dictionary(
            inputs.register.groups.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        return SensitivityReport(
            round: report.round.id, title: report.round.title,
            groups: groups.map { group in
                let scored = Set(group.scores.map(\.score.body))
                return SensitivityReport.Group(
                    id: group.group, title: titles[group.group] ?? group.group, scheme: group.scheme,
                    result: SensitivityAnalysis(scheme: group.scheme)
                        .analyse(group.facts.filter { scored.contains($0.body) }))
            },
            names: Dictionary(inputs.register.bodies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            language: Language(rawValue: report.round.language) ?? .chinese)
    }

    /// Writes `sensitivity.csv`; where nobody asked, that of an earlier run goes, for it was about other results.
    static func write(_ report: SensitivityReport?, to folder: String) throws(WorkspaceError) -> [String] {
        let path = FilePath.joined(folder, "sensitivity.csv")
        guard let report else {
            Files.remove(path)
            return []
        }
        try Files.write(Array(SensitivitySheet.text(of: report).utf8), to: path)
        return [path]
    }
}
