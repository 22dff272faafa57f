import ArgumentParser
import DisclosureReports
import DisclosureStandards
import DisclosureWorkspace

/// `zwgk catalogue diff OLD NEW`
struct CatalogueDiffCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "比较两版目录：改名、拆分、合并、时限和渠道的变化，对谁。 Two versions, and what changed for whom.",
        discussion: """
            例 examples:
              zwgk catalogue diff 旧/social-assistance.yaml Catalogues/fields/social-assistance.yaml
              zwgk catalogue diff 旧/Catalogues Catalogues --format json
            """)

    @Argument(help: "旧版：文件、文件夹或编号 the old version.")
    var old: String

    @Argument(help: "新版 the new version.")
    var new: String

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let response = try DiffCatalogues.run(
            DiffCatalogues.Request(old: old, new: new, catalogues: catalogues.catalogues))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard let diff = response.diff else { return .inputErrors }
        if format.isJSON {
            console.write(try JSONText.of(CatalogueDiffJSON(diff, in: language.chosen)))
        } else {
            console.write(diff.text(in: language.chosen))
        }
        return RunStatus(response.diagnostics)
    }
}
