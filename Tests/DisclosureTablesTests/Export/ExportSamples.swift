import DisclosureFiles
import DisclosureModel
import DisclosureTables
import Foundation
import SourceText
import TabularFiles
import YAMLFiles

/// Exports as the tables that come back.
enum ExportSamples {
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every catalogue of the repository, by its path from the top.
    static let library: [String] = ["fields", "village"].flatMap { folder -> [String] in
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: top.appending(path: "Catalogues/\(folder)").path)
        return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "Catalogues/\(folder)/\($0)" }
    }

    static let vocabulary: Vocabulary? = {
        let path = top.appending(path: "Catalogues/vocabulary.yaml").path
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return VocabularyReader.read(YAMLReader.read(text: text, file: "v.yaml"), into: DiagnosticCollector())
    }()

    static func catalogue(_ path: String) -> Catalogue? {
        guard let text = try? String(contentsOfFile: top.appending(path: path).path, encoding: .utf8) else {
            return nil
        }
        return CatalogueReader.read(
            YAMLReader.read(text: text, file: path), vocabulary: vocabulary, into: DiagnosticCollector())
    }

    /// A small catalogue in its one form, with what can be lost on the way: flags, rules, days, same names twice.
    static let text = """
        catalogue: relief
        format: 1
        field: 社会救助
        title: 社会救助领域基层政务公开标准目录
        version: "2020-1"
        issued: {by: 民政部, date: "2019"}
        channels-mean: all
        note:
          - 第一句。
          - 第二句。
        items:
          - id: policy
            name: [综合业务, 政策法规]
            elements: [社会救助暂行办法, {text: 配套文件, optional: true}]
            basis: [{text: 《条例》, clause: 第二条, from: 2019-05-15}]
            limit: 制定或获取信息之日起10个工作日内
            arises: standing
            functions: [民政部门, 乡镇人民政府]
            channels: [政府网站, 公开查阅点, 政务服务网]
            audience: 全社会
            mode: 主动
            levels: [county, township]
            status: published
            source: http://www.example.invalid/a.html

          - id: list
            name: [综合业务, 名单]
            elements: [{text: 人数, show: totals}]
            limit: {text: 一般事项每季度至少公布一次, rules: [{each: quarter}]}
            refresh: 每季度
            arises: each-cycle
            functions: [村民委员会]
            channels: [社区/企事业单位/村公示栏(电子屏)]
            audience: 本村村民、低保对象
            mode: 依申请
            levels: [village]
            must-not-show: [身份证号]
            status: draft
            match: {columns: [社会救助], titles: [名单]}
            note: 依据不详。

          - id: old
            name: [其他]
            arises: standing
            mode: 主动
            levels: [county]
            status: draft
            retired: 2024-01-01

        """

    static func relief() -> Catalogue {
        CatalogueReader.read(
            YAMLReader.read(text: text, file: "relief.yaml"), vocabulary: vocabulary, into: DiagnosticCollector())!
    }

    // MARK: Grids

    static func grids(_ workbook: OfficialWorkbook) -> [TableGrid] {
        workbook.sheets.map { sheet in
            var cells: [TableGrid.Cell] = []
            for (row, texts) in sheet.rows.enumerated() {
                for (column, cell) in texts.enumerated() where !cell.text.isEmpty {
                    let merge = sheet.merges.first { $0.row == row && $0.column == column }
                    cells.append(
                        TableGrid.Cell(
                            text: cell.text, place: .cell("a.xlsx", sheet: sheet.name, reference: "R\(row)C\(column)"),
                            row: row, column: column, rowSpan: merge?.rowCount ?? 1, columnSpan: merge?.columnCount ?? 1
                        ))
                }
            }
            return TableGrid(title: sheet.name, place: Place(file: "a.xlsx"), cells: cells)
        }
    }

    static func grids(csv text: String) -> [TableGrid] {
        guard let table = DelimitedTable.read(bytes: Array(text.utf8), file: "a.csv", into: DiagnosticCollector())
        else {
            return []
        }
        var cells: [TableGrid.Cell] = []
        func add(_ text: String?, _ row: Int, _ column: Int, _ place: Place) {
            guard let text, !text.isEmpty else { return }
            cells.append(TableGrid.Cell(text: text, place: place, row: row, column: column))
        }
        for (column, heading) in table.headings.enumerated() { add(heading, 0, column, table.place(heading: column)) }
        for (index, row) in table.rows.enumerated() {
            for column in table.headings.indices {
                add(row[column], index + 1, column, table.place(row: row, column: column))
            }
        }
        return [TableGrid(title: nil, place: Place(file: "a.csv"), cells: cells)]
    }
}

/// Reads changed cells the short way; 看不懂 it does not understand.
struct PlainCellReading: FormCellReading {
    func read(_ change: FormCellChange, into item: inout DisclosureItem, collector: DiagnosticCollector) -> Bool {
        let text = change.text
        guard text != "看不懂" else { return false }
        let lines = text.split(separator: "\n").map(String.init)
        func isTicked(_ column: OfficialColumn) -> Bool {
            change.cells.contains { $0.column == column && $0.text == "√" }
        }
        switch change.part {
        case .names: item.names = change.cells.map(\.text).filter { !$0.isEmpty }
        case .elements:
            item.elements = lines.map { line in
                let words = line.drop { $0.isNumber || $0 == "." || $0 == " " }
                return ContentElement(
                    text: words.hasSuffix("（可选）") ? String(words.dropLast(4)) : String(words),
                    isOptional: words.hasSuffix("（可选）"))
            }
        case .basis: item.bases = lines.map { LegalBasis(text: $0) }
        case .limit:
            let refresh = lines.first { $0.hasPrefix("更新周期：") }.map { TimeLimitParser.parse(String($0.dropFirst(5))) }
            item.limit = lines.first { !$0.hasPrefix("更新周期：") }.map { TimeLimitParser.parse($0) }
            item.refresh = refresh
        case .functions: item.functions = text.split(separator: "、").map(String.init)
        case .channels:
            item.channels = text.split { $0 == " " || $0 == "\n" }.filter { $0.hasPrefix("■") }.map {
                .init(name: String($0.dropFirst().replacing("其他:", with: "")))
            }
        case .audience: item.audience = change.cells.map { $0.text == "√" ? "全社会" : $0.text }.first { !$0.isEmpty }
        case .mode: item.mode = isTicked(.onRequest) ? .onRequest : .proactive
        case .levels: item.levels = Set(Level.allCases.filter { isTicked(.level($0)) })
        }
        return true
    }
}
