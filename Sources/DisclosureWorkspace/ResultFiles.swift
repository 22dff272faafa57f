import DisclosureReports

/// The files that a round's results consist of.
enum ResultFiles {
    /// Writes all of them and returns their paths.
    static func write(_ report: AssessmentReport, to folder: String) throws(WorkspaceError) -> [String] {
        let contents: [(name: String, bytes: [UInt8])] = [
            ("report.html", Array(ReportPage.html(report).utf8)),
            ("scores.csv", ScoreSheet.csv(report)),
            ("findings.csv", FindingSheet.csv(report)),
            ("assessment.json", AssessmentJSON.bytes(report)),
        ]
        for (name, bytes) in contents { try Files.write(bytes, to: folder + "/" + name) }
        return contents.map { folder + "/" + $0.name }
    }
}
