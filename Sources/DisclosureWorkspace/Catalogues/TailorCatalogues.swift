import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import SourceText

/// `zwgk catalogue tailor`: what tailorings make of the standards, and how that differs.
public enum TailorCatalogues {
    public struct Request: Sendable {
        /// Files, or ids as rounds write them (`tailoring/demo-county`).
        public var tailorings: [String]
        public var catalogues: String?
        /// Where the tailored catalogues are written, one file each.
        public var output: String?

        public init(tailorings: [String], catalogues: String?, output: String?) {
            self.tailorings = tailorings
            self.catalogues = catalogues
            self.output = output
        }
    }

    public struct Response: Sendable {
        public var report: TailoringReport?
        public var written: [String] = []
        public var diagnostics: [Diagnostic] = []
        public var sources: [String: SourceFile] = [:]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let library = try CatalogueLibrary.read([], root: request.catalogues)
        let files = InputFiles()
        let root = CatalogueFolder.resolve(option: request.catalogues).path ?? CatalogueFolder.name
        var response = Response(sources: library.sources)
        let shelf = TailoringShelf(root: root, vocabulary: library.vocabulary, files: files)
        let tailorings = try shelf.read(request.tailorings.map { Round.Reference(path: $0, place: nil) })
        let bases = try shelf.bases(of: tailorings)
        let tailored = Tailorer.apply(tailorings, library: bases, to: library.catalogues)
        files.collector.report(tailored.diagnostics)
        let hasErrors = library.hasErrors || files.collector.hasErrors
        if !hasErrors, !tailorings.isEmpty {
            let counting = try CatalogueLibrary.counting(in: root, files)
            response.report = TailoringReport(tailored, standard: library.catalogues, counting: counting)
            if let output = request.output {
                try Files.makeFolder(output)
                for catalogue in tailored.catalogues where !catalogue.items.isEmpty {
                    let path = FilePath.joined(output, "\(catalogue.id).yaml")
                    try Files.write(Array(CatalogueWriter.text(of: catalogue).utf8), to: path)
                    response.written.append(path)
                }
            }
        }
        response.diagnostics = Diagnostic.ordered(library.diagnostics + files.collector.diagnostics)
        response.sources.merge(files.sources) { own, _ in own }
        return response
    }
}
