import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles

/// `zwgk records match FILE`: which item each record of a site's export belongs to.
public enum MatchRecords {
    public struct Request: Sendable {
        /// CSV with a column of titles.
        public var file: String
        /// Tables of what people decided, applied before any word.
        public var decisions: [String]
        public var catalogues: String?

        public init(file: String, decisions: [String] = [], catalogues: String?) {
            self.file = file
            self.decisions = decisions
            self.catalogues = catalogues
        }
    }

    public struct Row: Sendable {
        /// From 1, the first below the headings.
        public var number: Int
        public var question: MatchQuestion
        public var result: MatchResult
    }

    public struct Response: Sendable {
        /// `nil` where the input has errors.
        public var rows: [Row]?
        public var diagnostics: [Diagnostic]
        public var sources: [String: SourceFile]
    }

    /// The folders of the library whose items records are matched to.
    private static let shelves = ["fields", "village"]

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        let root = CatalogueFolder.resolve(option: request.catalogues)
        files.collector.report(root.diagnostics)
        guard let folder = root.path else { return response(nil, files) }
        let shelves = shelves.map { FilePath.joined(folder, $0) }.filter(Files.isFolder)
        let library = try CatalogueLibrary.read(shelves, root: folder)
        files.collector.report(library.told)
        let path = FilePath.joined(folder, "matching.yaml")
        guard let document = try files.document(path),
            let words = MatchingWordsReader.read(document, into: files.collector)
        else { return response(nil, files) }
        var tables: [HeadedTable] = []
        for name in request.decisions { if let table = try files.table(name) { tables.append(table) } }
        let decisions = MatchDecisionReader.read(tables, catalogues: library.catalogues, into: files.collector)
        guard let table = try files.table(request.file),
            let questions = MatchQuestionReader.read(table, into: files.collector), !files.collector.hasErrors
        else { return response(nil, files) }
        let matcher = RecordMatcher(
            catalogues: library.catalogues, words: words,
            functions: Dictionary(
                library.vocabulary.functions.map { ($0.name, $0.spellings) }, uniquingKeysWith: +),
            decisions: decisions.decisions)
        var run = matcher.run()
        return response(
            questions.map { Row(number: $0.row, question: $0.question, result: run.match($0.question)) }, files)
    }

    private static func response(_ rows: [Row]?, _ files: InputFiles) -> Response {
        Response(
            rows: rows, diagnostics: Diagnostic.ordered(files.collector.diagnostics), sources: files.sources)
    }
}
