import ArgumentParser
import DisclosureModel
import DisclosureTables
import DisclosureWorkspace
import SourceText

/// `zwgk catalogue import FILE`
struct CatalogueImportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "把公布的表格读成标准目录。 A published table as a catalogue.",
        discussion: """
            例 examples:
              zwgk catalogue import 社会救助.html --id social-assistance-qj --source http://www.example.gov.cn/a.html -o a.yaml
              zwgk catalogue import 社会救助.xlsx
            可读：保存的网页、XLSX、CSV/TSV、粘贴的文字，以及 catalogue export 的结果。
            看不准的单元格不猜：在 YAML 里用“# ?”注明，并在屏幕上列出。
            """)

    @Argument(help: "表格文件 the file.")
    var file: String

    @Option(help: "目录编号；默认取文件名 id of the catalogue (default: the file's name).")
    var id: String?

    @Option(help: "领域；默认从表题读出 field (default: from the table's title).")
    var field: String?

    @Option(help: "目录名称 title.")
    var title: String?

    @Option(name: .customLong("version"), help: "版本 version.")
    var edition: String?

    @Option(help: "出处：网址或文件名；gov.cn 网址为“已发布”，其他网址为“转载” where the table was read.")
    var source: String?

    @Option(help: "适用地区 where it holds.")
    var region: String?

    @Option(help: "发布机关 issuer.")
    var issuer: String?

    @Option(help: "表中没有层级列时，事项的层级：county、township、village levels where the table has no such column.")
    var levels: [String] = []

    @Option(help: "工作簿中的一张表 one sheet of a workbook.")
    var sheet: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("写到这个文件；默认输出到屏幕 write to this file.", valueName: "file"))
    var output: String?

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func validate() throws {
        if let id, !Self.isIdentifier(id) {
            throw ValidationError("编号“\(id)”只能用小写字母、数字、- 和中间的 . an id has a-z, 0-9, - and dots inside")
        }
        for level in levels where Level(rawValue: level) == nil {
            throw ValidationError("没有“\(level)”这个层级 levels are county, township and village")
        }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && !text.hasSuffix(".")
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-" || $0 == ".") }
    }

    /// The file's name where that is an id, else one that says nothing.
    private var chosenID: String {
        if let id { return id }
        let name = (output ?? file).split(separator: "/").last.map(String.init) ?? ""
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        return Self.isIdentifier(stem) ? stem : "imported"
    }

    func perform(on console: Console) throws -> RunStatus {
        let response = try ImportCatalogue.run(
            ImportCatalogue.Request(
                file: file, sheet: sheet,
                options: ImportOptions(
                    id: chosenID, field: field, title: title, version: edition ?? "1", issuer: issuer,
                    region: region, source: source, levels: Set(levels.compactMap(Level.init(rawValue:)))),
                catalogues: catalogues.catalogues, output: output))
        let (listed, folded) = FoldedNotes.fold(diagnostics.shown(response.diagnostics))
        console.report(listed, in: language.chosen, sources: response.sources)
        for note in folded { console.report(note.sentence.text(in: language.chosen)) }
        if let text = response.text { console.write(text) }
        if !diagnostics.quiet, response.text != nil || response.written != nil {
            console.report(Sentences.imported(response).text(in: language.chosen))
            if let written = response.written { console.report(Sentences.written(written).text(in: language.chosen)) }
        }
        guard response.text != nil || response.written != nil else { return .inputErrors }
        return RunStatus(response.diagnostics)
    }
}
