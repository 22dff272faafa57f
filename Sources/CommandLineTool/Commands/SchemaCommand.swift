import ArgumentParser
import DisclosureReports

/// `zwgk schema assessment`
struct SchemaCommand: ToolCommand {
    enum Document: String, ExpressibleByArgument, CaseIterable {
        case assessment
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "输出结果文件的 JSON Schema。 The JSON Schema of a result.",
        discussion: "例 example:\n  zwgk schema assessment > assessment.schema.json")

    @Argument(help: "哪种文件 which file.")
    var document: Document

    @OptionGroup var language: LanguageOptions

    func perform(on console: Console) throws -> RunStatus {
        switch document {
        case .assessment: console.write(AssessmentSchema.text + (AssessmentSchema.text.hasSuffix("\n") ? "" : "\n"))
        }
        return .done
    }
}
