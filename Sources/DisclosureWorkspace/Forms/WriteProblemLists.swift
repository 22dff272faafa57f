import CivilCalendar
import DisclosureReports
import SourceText

/// `zwgk form ROUND --problem-lists`: a workbook for each body with what it is to mend, from the published results.
public enum WriteProblemLists {
    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        /// Where the results are; `nil` means `results` in the round's folder.
        public var results: String?
        /// Where the workbooks go; `nil` means `forms/problem-lists` in the round's folder.
        public var output: String?
        /// An id or an unambiguous name; `nil` means every body with problems.
        public var body: String?
        /// Whether files that are there may be lost.
        public var overwrites: Bool

        public init(round: String, results: String?, output: String?, body: String?, overwrites: Bool) {
            self.round = round
            self.results = results
            self.output = output
            self.body = body
            self.overwrites = overwrites
        }
    }

    public struct Response: Sendable {
        /// Files that hold the list of their body, with what is in them.
        public var written: [(path: String, body: String, problems: Int)] = []
        public var folder: String
        /// Findings that were left out, since a person decides them first.
        public var undecided = 0
        public var diagnostics: [Diagnostic]
        public var language = Language.chinese
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let folder = request.output ?? FilePath.joined(request.round, "forms/problem-lists")
        let read = try ReadAssessment.run(ReadAssessment.Request(round: request.round, output: request.results))
        var response = Response(folder: folder, diagnostics: read.diagnostics)
        guard let report = read.report else { return response }
        response.language = Language(rawValue: report.round.language) ?? .chinese
        let lists: [ProblemList]
        do throws(UnknownSubject) {
            lists = try report.problemLists(of: request.body)
        } catch {
            response.diagnostics.append(Diagnostic("form.unknown-body", at: nil, error.message))
            return response
        }
        let created = CivilDate(report.round.cutOff)?.parts ?? (year: 2000, month: 1, day: 1)
        for (list, name) in zip(lists, FormFileName.safe(lists.map(\.title))) {
            let path = FilePath.joined(folder, name + ".xlsx")
            response.undecided += list.undecided
            let isWritten = try WorkbookFile.writeForm(
                list.workbook, to: path, created: created, overwrites: request.overwrites)
            if isWritten {
                response.written.append((path, list.body.name, list.rows.count))
            } else {
                response.diagnostics.append(WorkbookFile.kept(path))
            }
        }
        return response
    }
}
