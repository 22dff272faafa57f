import ArgumentParser
import DisclosureWorkspace
import SourceText

/// `zwgk export ROUND`
struct ExportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "按绩效办的表样报送结果（CSV、XLSX）。 The appraisal table in the receiving office's columns.",
        discussion: """
            例 examples:
              zwgk export Reports/demo-county-2022q2
              zwgk export Reports/demo-county-2022q2 --mapping performance-office --output 绩效.xlsx
            用已公布的结果（先运行 zwgk assess）。表样写在 YAML 里：列名、取哪项数据、几位小数、对方的叫法，
            见 Catalogues/exports/performance-office.yaml；村和社区不单独报送。
            """)

    @Argument(help: "轮次的文件夹 the round's folder.")
    var round: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "报送格式：文件，或 Catalogues/exports 下的名字 a mapping file, or its name there.", valueName: "file"))
    var mapping: String?

    @Option(name: .long, help: "形式；不写则看 --output 的后缀，再不然 csv form; else by the ending of --output.")
    var format: ExportAppraisal.Form?

    @Option(name: .shortAndLong, help: ArgumentHelp("写到这个文件 write to this file.", valueName: "file"))
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp("结果文件夹，默认在轮次下的 results folder of the results.", valueName: "dir"))
    var results: String?

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    private var form: ExportAppraisal.Form { format ?? output.flatMap(ExportAppraisal.Form.init(path:)) ?? .csv }

    func validate() throws {
        if form == .xlsx, output == nil {
            throw ValidationError("导出 XLSX 要写明 --output 文件 an XLSX needs --output FILE")
        }
    }

    func perform(on console: Console) throws -> RunStatus {
        let folder = RoundFolder.resolve(round)
        console.report(diagnostics.shown(folder.diagnostics), in: language.chosen, sources: [:])
        guard let path = folder.path else { return .inputErrors }
        // Only a mapping named without its folder needs the catalogues; that there are none is no fault here.
        let root = CatalogueFolder.resolve(option: catalogues.catalogues, round: path)
        let response = try ExportAppraisal.run(
            ExportAppraisal.Request(
                round: path, results: results, mapping: mapping, catalogues: root.path, form: form, output: output))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        if let text = response.text { console.write(text) }
        if let written = response.written, !diagnostics.quiet {
            console.report(FormSentences.exported(written, rows: response.rows).text(in: language.chosen))
        }
        return RunStatus(response.diagnostics)
    }
}

extension ExportAppraisal.Form: ExpressibleByArgument {}
