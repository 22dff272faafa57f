import DisclosureFiles
import DisclosureModel
import DisclosureTables
import SourceText
import TabularFiles

/// `zwgk catalogue import`: a published table, or an export of ours, as a catalogue in the house style.
public enum ImportCatalogue {
    public struct Request: Sendable {
        /// A saved page, a workbook, or delimited or pasted text.
        public var file: String
        public var sheet: String?
        public var options: ImportOptions
        public var catalogues: String?
        /// `nil` sends the YAML to standard output.
        public var output: String?

        public init(
            file: String, sheet: String? = nil, options: ImportOptions, catalogues: String?, output: String?
        ) {
            self.file = file
            self.sheet = sheet
            self.options = options
            self.catalogues = catalogues
            self.output = output
        }
    }

    public struct Response: Sendable {
        /// The YAML, where no file was named.
        public var text: String?
        public var written: String?
        /// `nil` where an export of ours was read back.
        public var figures: ImportFigures?
        public var items = 0
        /// Doubtful cells by kind, the most frequent first.
        public var doubts: [(kind: String, count: Int)] = []
        public var diagnostics: [Diagnostic] = []
        public var sources: [String: SourceFile] = [:]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        var response = Response()
        let root = CatalogueFolder.resolve(option: request.catalogues)
        files.collector.report(root.diagnostics)
        let vocabulary = try CatalogueLibrary.vocabulary(in: root.path, files) ?? Vocabulary(channels: [])
        if let bytes = try files.read(request.file, name: request.file, namedAt: nil),
            let grids = GridFile.grids(bytes, file: request.file, sheet: request.sheet, into: files.collector),
            let text = text(grids, vocabulary, request, files.collector, &response)
        {
            if let output = request.output {
                try Files.write(Array(text.utf8), to: output)
                response.written = output
            } else {
                response.text = text
            }
        }
        response.diagnostics = Diagnostic.ordered(files.collector.diagnostics)
        response.sources = files.sources
        return response
    }

    /// `nil` where there is nothing to write, or an error stands in the way.
    private static func text(
        _ grids: [TableGrid], _ vocabulary: Vocabulary, _ request: Request, _ collector: DiagnosticCollector,
        _ response: inout Response
    ) -> String? {
        if OfficialFormReturn.isExport(grids) {
            guard
                let catalogue = OfficialFormReturn.read(
                    grids, vocabulary: vocabulary, cells: WrittenFormCells(vocabulary), into: collector),
                !collector.hasErrors
            else { return nil }
            response.items = catalogue.items.count
            return CatalogueWriter.text(of: catalogue)
        }
        guard
            let imported = CatalogueImporter.read(
                grids, vocabulary: vocabulary, options: request.options, into: collector),
            !collector.hasErrors
        else { return nil }
        response.figures = imported.figures
        response.items = imported.catalogue.items.count
        var counts: [String: Int] = [:]
        for doubt in imported.uncertainties {
            counts[doubt.kind.rawValue, default: 0] += 1
            collector.report(doubt.diagnostic)
        }
        response.doubts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        return CatalogueWriter.text(of: imported.catalogue, comments: imported.comments)
    }
}
