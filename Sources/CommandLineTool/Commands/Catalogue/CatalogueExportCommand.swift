import ArgumentParser
import DisclosureWorkspace
import SourceText

/// `zwgk catalogue export CATALOGUE`
struct CatalogueExportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "导出为公开的表样（XLSX、HTML、CSV、Markdown）。 A catalogue as the official form.",
        discussion: """
            例 examples:
              zwgk catalogue export social-assistance --output 社会救助.xlsx
              zwgk catalogue export fields/employment --format markdown
            XLSX 的第二张表和 CSV 的附加列带着表样里没有的内容；改好后用 catalogue import 读回来，什么都不会丢。
            """)

    @Argument(help: "标准目录：编号或文件 an id or a file.")
    var catalogue: String

    @Option(name: .shortAndLong, help: ArgumentHelp("写到这个文件 write to this file.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: "形式；不写则看 --output 的后缀 form; else by the ending of --output.")
    var format: ExportCatalogue.Form?

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    private var form: ExportCatalogue.Form? {
        format ?? output.flatMap(ExportCatalogue.Form.init(path:))
    }

    func validate() throws {
        guard let form else {
            throw ValidationError(
                "写明形式：--format xlsx、html、csv 或 markdown，或给 --output 加上后缀 name the form, or give --output an ending")
        }
        if form == .xlsx, output == nil {
            throw ValidationError("导出 XLSX 要写明 --output 文件 an XLSX needs --output FILE")
        }
    }

    func perform(on console: Console) throws -> RunStatus {
        guard let form else { return .usage }
        let response = try ExportCatalogue.run(
            ExportCatalogue.Request(
                catalogue: catalogue, catalogues: catalogues.catalogues, form: form, output: output))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        if let text = response.text { console.write(text) }
        if let written = response.written, !diagnostics.quiet {
            console.report(Sentences.written(written).text(in: language.chosen))
        }
        return RunStatus(response.diagnostics)
    }
}

extension ExportCatalogue.Form: ExpressibleByArgument {}
