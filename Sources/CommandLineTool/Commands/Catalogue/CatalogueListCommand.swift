import ArgumentParser
import DisclosureReports
import DisclosureWorkspace

/// `zwgk catalogue list`
struct CatalogueListCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "列出标准目录：领域×层级的事项数，出处是否可靠。 Catalogues by field and level, with provenance.",
        discussion: """
            例 examples:
              zwgk catalogue list
              zwgk catalogue list Catalogues/village --format json
            已发布：政府网站或法律原文；转载：镜像；拟定：凭记忆或自拟，启用前须核对。
            """)

    @Argument(help: "目录编号、文件或文件夹，默认全部 ids, files or folders (default: all).")
    var names: [String] = []

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let library = try CatalogueLibrary.read(names, root: catalogues.catalogues)
        console.report(diagnostics.shown(library.told), in: language.chosen, sources: library.sources)
        if library.entries.isEmpty { return .inputErrors }
        let overview = CatalogueOverview(library.catalogues)
        console.write(
            try format.isJSON ? overview.json() : overview.text(in: language.chosen, style: console.outputStyle))
        return RunStatus(library.diagnostics)
    }
}
