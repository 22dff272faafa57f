import ArgumentParser
import DisclosureFiles

/// `zwgk catalogue schema`
struct CatalogueSchemaCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "输出标准目录的 JSON Schema。 The JSON Schema of a catalogue.",
        discussion: "例 example:\n  zwgk catalogue schema > catalogue.schema.json\n其他种类的文件：zwgk schema 种类。")

    @OptionGroup var language: LanguageOptions

    func perform(on console: Console) throws -> RunStatus {
        console.write(DocumentShapes.shape(of: .catalogue)?.schema ?? "")
        return .done
    }
}
