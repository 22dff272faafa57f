import ArgumentParser
import DisclosureModel
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk records match FILE`
struct RecordsMatchCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "按标题、栏目、发布机构判断每条记录属于哪个公开事项。 Which item each record belongs to.",
        discussion: """
            例 examples:
              zwgk records match 网站导出.csv
              zwgk records match 网站导出.csv --decisions 裁定.csv --format json
            拿不准的不猜，留给人裁定：裁定表的列是 标题、发布机构、发布日期、事项（编号或“无”）、理由、裁定人、裁定日期。
            """)

    @Argument(help: "CSV，要有“标题”一列 a CSV with a column of titles.")
    var file: String

    @Option(help: ArgumentHelp("人工裁定表 tables of what people decided.", valueName: "file"))
    var decisions: [String] = []

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let response = try MatchRecords.run(
            MatchRecords.Request(file: file, decisions: decisions, catalogues: catalogues.catalogues))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard let rows = response.rows else { return .inputErrors }
        if format.isJSON {
            console.write(try JSONText.of(rows.map { MatchRowJSON($0, in: language.chosen) }))
            return RunStatus(response.diagnostics)
        }
        for row in rows {
            let found = [row.result.field, row.result.item].compactMap(\.self).joined(separator: " · ")
            let head =
                found.isEmpty ? Sentences.unmatched.text(in: language.chosen) : "\(found) \(row.result.confidence)%"
            console.print("\(row.number)  \(row.question.title)")
            console.print("    \(head)：\(row.result.explanation.text(in: language.chosen))")
        }
        if !diagnostics.quiet {
            let sentence = Sentences.matched(
                rows: rows.count, fields: rows.count { $0.result.field != nil },
                items: rows.count { $0.result.item != nil })
            console.report(sentence.text(in: language.chosen))
        }
        return RunStatus(response.diagnostics)
    }
}

/// One record of `zwgk records match --format json`; nulls where nothing fits.
struct MatchRowJSON: Encodable {
    let row: Int
    let field: String?
    let item: String?
    /// From 0 to 1 in hundredths: of the item where there is one, else of the field.
    let confidence: Double?
    let how: String?

    init(_ row: MatchRecords.Row, in language: Language) {
        let result = row.result
        self.row = row.number
        field = result.field
        item = result.item
        let hundredths = result.item == nil ? result.confidence : min(result.confidence, result.itemConfidence)
        confidence = result.field == nil ? nil : Double(hundredths) / 100
        how = result.field == nil ? nil : result.explanation.text(in: language)
    }

    private enum Key: String, CodingKey {
        case row, field, item, confidence, how
    }

    /// Every key is there, null where there is nothing.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(row, forKey: .row)
        try container.encode(field, forKey: .field)
        try container.encode(item, forKey: .item)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(how, forKey: .how)
    }
}
