import DisclosureFiles
import DisclosureModel
import SourceText
import YAMLFiles

/// `zwgk catalogue format PATH…`: brings catalogues into their one form, or says which are not in it.
public enum FormatCatalogues {
    public struct Request: Sendable {
        /// Files and folders; without any, the folder of catalogues.
        public var paths: [String]
        public var catalogues: String?
        /// Only look, write nothing.
        public var isCheck: Bool

        public init(paths: [String], catalogues: String?, isCheck: Bool) {
            self.paths = paths
            self.catalogues = catalogues
            self.isCheck = isCheck
        }
    }

    public struct Response: Sendable {
        /// Catalogues looked at.
        public var files: [String] = []
        /// Written, or, when only looking, not in the one form.
        public var changed: [String] = []
        public var diagnostics: [Diagnostic] = []
        public var sources: [String: SourceFile] = [:]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        let root = CatalogueFolder.resolve(option: request.catalogues)
        var paths = request.paths
        if paths.isEmpty {
            files.collector.report(root.diagnostics)
            paths = root.path.map { [$0] } ?? []
        }
        let listing = try InputListing(paths)
        files.collector.report(listing.diagnostics)
        let vocabulary = try CatalogueLibrary.vocabulary(in: root.path, files)
        var response = Response()
        for entry in listing.entries where InputListing.documents.contains(FilePath.ending(entry.path)) {
            guard let document = try files.document(entry.path) else { continue }
            guard FileKind.of(document) == .catalogue else {
                if entry.isNamed { files.collector.report(CatalogueSentences.noCatalogue(entry.path)) }
                continue
            }
            response.files.append(entry.path)
            // What the reader warns of is `validate`'s business; what stands in the way of formatting is told here.
            if request.isCheck {
                if !CatalogueFormatter.isCanonical(document, vocabulary: vocabulary, into: files.collector) {
                    response.changed.append(entry.path)
                }
            } else if let text = CatalogueFormatter.format(document, vocabulary: vocabulary, into: files.collector),
                Array(text.utf8) != document.source.bytes
            {
                try Files.write(Array(text.utf8), to: entry.path)
                response.changed.append(entry.path)
            }
        }
        response.diagnostics = Diagnostic.ordered(files.collector.diagnostics)
        response.sources = files.sources
        return response
    }
}
