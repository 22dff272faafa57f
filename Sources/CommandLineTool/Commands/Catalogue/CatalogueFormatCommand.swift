import ArgumentParser
import DisclosureWorkspace
import SourceText

/// `zwgk catalogue format PATH… [--check]`
struct CatalogueFormatCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "把标准目录整理成统一的写法。 Brings catalogues into their one form.",
        discussion: """
            例 examples:
              zwgk catalogue format --check Catalogues
              zwgk catalogue format Catalogues/fields/social-assistance.yaml
            会丢失的注释（# …）不会被悄悄删掉：先提示改写成 note。
            """)

    @Argument(help: "文件或文件夹，默认标准目录文件夹 files or folders (default: the folder of catalogues).")
    var paths: [String] = []

    @Flag(name: .long, help: "只检查，不改文件；有不一致的以 1 退出 only look; exit with 1 if a file would change.")
    var check = false

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let response = try FormatCatalogues.run(
            FormatCatalogues.Request(paths: paths, catalogues: catalogues.catalogues, isCheck: check))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        for path in response.changed { console.print(path) }
        if !diagnostics.quiet {
            let sentence = Sentences.formatted(
                files: response.files.count, changed: response.changed.count, isCheck: check)
            console.report(sentence.text(in: language.chosen))
        }
        let status = RunStatus(response.diagnostics)
        return status == .done && check && !response.changed.isEmpty ? .gateNotMet : status
    }
}
