import CivilCalendar
import DisclosureFiles
import DisclosureModel
import DisclosureReports
import SourceText

/// `zwgk export ROUND`: the published results in the receiving office's own columns.
public enum ExportAppraisal {
    public enum Form: String, Sendable, CaseIterable {
        case csv, xlsx

        /// By the ending of a file's name.
        public init?(path: String) { self.init(rawValue: FilePath.ending(path)) }
    }

    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        /// Where the results are; `nil` means `results` in the round's folder.
        public var results: String?
        /// A file, or the name of one under `exports` of the catalogues; `nil` means the usual columns.
        public var mapping: String?
        public var catalogues: String?
        public var form: Form
        /// `nil` sends CSV to standard output; a workbook needs a file.
        public var output: String?

        public init(
            round: String, results: String?, mapping: String?, catalogues: String?, form: Form, output: String?
        ) {
            self.round = round
            self.results = results
            self.mapping = mapping
            self.catalogues = catalogues
            self.form = form
            self.output = output
        }
    }

    public struct Response: Sendable {
        /// The CSV, where no file was named.
        public var text: String?
        public var written: String?
        public var rows = 0
        public var diagnostics: [Diagnostic]
        public var sources: [String: SourceFile]
    }

    /// Where mappings lie in the folder of catalogues.
    static let home = "exports"

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        let mapping = try mapping(request, files)
        let read = try ReadAssessment.run(ReadAssessment.Request(round: request.round, output: request.results))
        files.collector.report(read.diagnostics)
        func refused() -> Response { Response(diagnostics: files.collector.diagnostics, sources: files.sources) }
        guard let mapping, let report = read.report, !files.collector.hasErrors else { return refused() }
        let table = AppraisalTable(report, mapping)
        files.collector.report(table.diagnostics)
        guard !files.collector.hasErrors else { return refused() }
        var response = refused()
        response.rows = table.rows.count
        switch (request.form, request.output) {
        case (.csv, nil): response.text = table.csv
        case (.csv, let output?):
            try Files.write(Array(table.csv.utf8), to: output)
            response.written = output
        case (.xlsx, let output?):
            let title = Wording("考核结果", "results").text(in: Language(rawValue: report.round.language) ?? .chinese)
            try WorkbookFile.write(
                table.workbook(title: title), to: output,
                created: CivilDate(report.round.cutOff)?.parts ?? (year: 2000, month: 1, day: 1))
            response.written = output
        case (.xlsx, nil): break
        }
        return response
    }

    /// The file as named, else of that name under `exports`.
    private static func mapping(_ request: Request, _ files: InputFiles) throws(WorkspaceError) -> ExportMapping? {
        guard let name = request.mapping else { return .standard }
        var path = name
        if !Files.exists(path), let root = request.catalogues {
            let file = FilePath.ending(name) == "yaml" ? name : name + ".yaml"
            let known = FilePath.joined(root, FilePath.joined(home, file))
            if Files.exists(known) { path = known }
        }
        guard let document = try files.document(path) else { return nil }
        return ExportMappingReader.read(document, into: files.collector)
    }
}
