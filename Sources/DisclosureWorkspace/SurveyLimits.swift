import DisclosureFiles
import SourceText
import TabularFiles

/// `zwgk limit --survey FILE…`: how well the time limits of tables can be read.
public enum SurveyLimits {
    public struct Request: Sendable {
        public let files: [String]
        /// The heading of the column that holds the limits.
        public let column: String

        public init(files: [String], column: String) {
            self.files = files
            self.column = column
        }
    }

    public struct Response: Sendable {
        /// `nil` where some file could not be read.
        public let survey: TimeLimitSurvey?
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        var cells: [String] = []
        for path in request.files {
            guard let table = try files.table(path) else { continue }
            guard let column = table.headings.firstIndex(of: request.column) else {
                files.collector.report(missingColumn(request.column, table))
                continue
            }
            cells += table.rows.compactMap { $0[column] }
        }
        return Response(
            survey: files.collector.hasErrors ? nil : TimeLimitSurvey(cells: cells),
            diagnostics: files.collector.diagnostics, sources: files.sources)
    }

    private static func missingColumn(_ column: String, _ table: HeadedTable) -> Diagnostic {
        let headings = table.headings.filter { !$0.isEmpty }
        return Diagnostic(
            "table.missing-heading", at: .field(table.file, row: 0, column: column),
            Wording("表头中没有「\(column)」这一列", "the heading row has no '\(column)'"),
            remedy: Wording(
                "用 --column 写明时限在哪一列；现有：\(headings.joined(separator: "、"))",
                "name the column of the limits with --column; there are: \(headings.joined(separator: ", "))"))
    }
}
