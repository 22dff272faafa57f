import DisclosureModel
import DisclosureStandards
import SourceText

/// `zwgk catalogue diff OLD NEW`: two versions of a catalogue, or of a folder of them.
public enum DiffCatalogues {
    public struct Request: Sendable {
        public var old: String
        public var new: String
        public var catalogues: String?

        public init(old: String, new: String, catalogues: String?) {
            self.old = old
            self.new = new
            self.catalogues = catalogues
        }
    }

    public struct Response: Sendable {
        public var diff: CatalogueDiff?
        public var diagnostics: [Diagnostic]
        public var sources: [String: SourceFile]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let old = try CatalogueLibrary.read([request.old], root: request.catalogues)
        let new = try CatalogueLibrary.read([request.new], root: request.catalogues)
        var response = Response(
            diff: nil, diagnostics: Diagnostic.ordered(old.diagnostics + new.diagnostics),
            sources: old.sources.merging(new.sources) { own, _ in own })
        guard !old.hasErrors, !new.hasErrors else { return response }
        let files = InputFiles()
        let counting = try CatalogueLibrary.counting(
            in: CatalogueFolder.resolve(option: request.catalogues).path, files)
        response.diagnostics += files.collector.diagnostics
        response.diff = CatalogueDiff.between(old.catalogues, new.catalogues, counting: counting)
        return response
    }
}
