#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import DisclosureReports

/// The files that a round's results consist of.
enum ResultFiles {
    /// Writes all of them and returns their paths.
    static func write(_ report: AssessmentReport, to folder: String) throws(WorkspaceError) -> [String] {
        let contents: [(name: String, text: String?)]
        do {
            contents = [
                ("report.html", try ReportPage.html(of: report)), ("scores.csv", ScoreSheet.text(of: report)),
                ("findings.csv", FindingSheet.text(of: report)),
                ("judgements.csv", JudgementSheet.text(of: report)),
                ("self-assessment.csv", SelfAssessmentSheet.text(of: report)),
                ("assessment.json", try AssessmentJSON.text(of: report)),
            ]
        } catch {
            // A template or encoder that fails is a fault of the program; the disk is where the user sees it.
            throw WorkspaceError(.write, folder, code: EIO)
        }
        var written: [String] = []
        for (name, text) in contents {
            let path = folder + "/" + name
            guard let text else {
                // One of an earlier run would say what no longer holds.
                Files.remove(path)
                continue
            }
            try Files.write(Array(text.utf8), to: path)
            written.append(path)
        }
        return written
    }
}
