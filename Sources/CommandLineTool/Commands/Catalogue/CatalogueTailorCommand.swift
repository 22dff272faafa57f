import ArgumentParser
import DisclosureReports
import DisclosureStandards
import DisclosureWorkspace

/// `zwgk catalogue tailor TAILORING…`
struct CatalogueTailorCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "tailor",
        abstract: "看本地目录与标准的差异：更宽、更严、删去、增加。 How a local catalogue differs from the standard.",
        discussion: """
            例 examples:
              zwgk catalogue tailor tailoring/demo-county
              zwgk catalogue tailor 县.yaml --output 本县目录
            """)

    @Argument(help: "目录调整：文件，或 tailoring/名称 tailorings.")
    var tailorings: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("把调整后的目录写进这个文件夹 write the catalogues here.", valueName: "dir"))
    var output: String?

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let response = try TailorCatalogues.run(
            TailorCatalogues.Request(tailorings: tailorings, catalogues: catalogues.catalogues, output: output))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard let report = response.report else { return .inputErrors }
        if format.isJSON {
            console.write(try JSONText.of(TailoringReportJSON(report, in: language.chosen)))
        } else {
            console.write(report.text(in: language.chosen))
        }
        if !response.written.isEmpty, !diagnostics.quiet {
            console.report(Sentences.written(response.written).text(in: language.chosen))
        }
        return RunStatus(response.diagnostics)
    }
}
