import DisclosureModel
import DisclosureTables
import SourceText
import TabularFiles

/// `zwgk catalogue export`: a catalogue as the official form.
public enum ExportCatalogue {
    public enum Form: String, Sendable, CaseIterable {
        case xlsx, html, csv, markdown

        /// By the ending of a file's name.
        public init?(path: String) {
            switch FilePath.ending(path) {
            case "xlsx": self = .xlsx
            case "html", "htm": self = .html
            case "csv": self = .csv
            case "md", "markdown": self = .markdown
            default: return nil
            }
        }
    }

    public struct Request: Sendable {
        /// A file, an id, or `fields/…`.
        public var catalogue: String
        public var catalogues: String?
        public var form: Form
        /// `nil` sends text to standard output; a workbook needs a file.
        public var output: String?

        public init(catalogue: String, catalogues: String?, form: Form, output: String?) {
            self.catalogue = catalogue
            self.catalogues = catalogues
            self.form = form
            self.output = output
        }
    }

    public struct Response: Sendable {
        /// The text, where no file was named.
        public var text: String?
        public var written: String?
        public var diagnostics: [Diagnostic]
        public var sources: [String: SourceFile]
    }

    private static let formDay = (year: 2000, month: 1, day: 1)

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let library = try CatalogueLibrary.read([request.catalogue], root: request.catalogues)
        var response = Response(diagnostics: library.diagnostics, sources: library.sources)
        guard !library.hasErrors, let catalogue = library.catalogues.first else { return response }
        guard library.entries.count == 1 else {
            response.diagnostics.append(CatalogueSentences.severalToExport(request.catalogue, library.entries.count))
            return response
        }
        guard request.form == .xlsx else {
            let text = text(of: catalogue, library.vocabulary, request.form)
            if let output = request.output {
                try Files.write(Array(text.utf8), to: output)
                response.written = output
            } else {
                response.text = text
            }
            return response
        }
        guard let output = request.output else { return response }
        // The day a form says it was made is fixed, or two exports of one catalogue would differ.
        try WorkbookFile.write(
            OfficialWorkbook(catalogue, vocabulary: library.vocabulary).workbook, to: output, created: formDay)
        response.written = output
        return response
    }

    private static func text(of catalogue: Catalogue, _ vocabulary: Vocabulary, _ form: Form) -> String {
        switch form {
        case .csv: OfficialFormTable.text(of: catalogue, vocabulary: vocabulary)
        case .html: OfficialFormPage.text(of: OfficialForm(catalogue, vocabulary: vocabulary))
        default: OfficialFormMarkdown.text(of: OfficialForm(catalogue, vocabulary: vocabulary))
        }
    }
}
