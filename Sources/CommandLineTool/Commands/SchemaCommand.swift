import ArgumentParser
import DisclosureFiles
import DisclosureReports
import DisclosureWorkspace

/// `zwgk schema KIND`
struct SchemaCommand: ToolCommand {
    /// The result file, or a kind of YAML file.
    struct Document: ExpressibleByArgument {
        let name: String
        let text: String

        init?(argument: String) {
            guard let document = Self.all.first(where: { $0.name == argument }) else { return nil }
            self = document
        }

        private init(_ name: String, _ text: String) {
            self.name = name
            self.text = text.hasSuffix("\n") ? text : text + "\n"
        }

        static let all =
            [Document("assessment", AssessmentSchema.text)]
            + FileKind.allCases.compactMap { kind in
                DocumentShapes.shape(of: kind).map { Document(kind.key, $0.schema) }
            }

        static var allValueStrings: [String] { all.map(\.name) }
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "输出各种文件的 JSON Schema，编辑器据此补全和提示。 The JSON Schema of a kind of file.",
        discussion: """
            例 examples:
              zwgk schema catalogue > catalogue.schema.json
              zwgk schema --output Catalogues/schemas
            """)

    @Argument(help: "哪种文件 which file: \(Document.allValueStrings.joined(separator: ", ")).")
    var document: Document?

    @Option(help: ArgumentHelp("全部写进这个文件夹 write all of them into this folder.", valueName: "dir"))
    var output: String?

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if (document == nil) == (output == nil) {
            throw ValidationError("写明一种文件，或用 --output 写明文件夹 name a kind of file, or a folder with --output")
        }
    }

    func perform(on console: Console) throws -> RunStatus {
        if let document { console.write(document.text) }
        if let output { try WriteSchemas.run(Document.all.map { ($0.name, $0.text) }, into: output) }
        return .done
    }
}
