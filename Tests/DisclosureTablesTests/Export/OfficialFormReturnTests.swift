import DisclosureFiles
import DisclosureModel
import DisclosureTables
import RandomCatalogues
import SourceText
import TabularFiles
import Testing

@Suite struct OfficialFormReturnTests {
    private func read(_ grids: [TableGrid], _ vocabulary: Vocabulary?) -> (Catalogue?, [Diagnostic]) {
        let collector = DiagnosticCollector()
        let catalogue = OfficialFormReturn.read(
            grids, vocabulary: vocabulary, cells: PlainCellReading(), into: collector)
        return (catalogue, collector.diagnostics)
    }

    /// The export of `relief`, changed square by square: sheet (0 the form), row, column.
    private func changed(_ change: (inout [[[String]]]) -> Void) -> (Catalogue?, [Diagnostic]) {
        let workbook = OfficialWorkbook(ExportSamples.relief(), vocabulary: ExportSamples.vocabulary)
        var texts = workbook.sheets.map { $0.rows.map { $0.map(\.text) } }
        change(&texts)
        let grids = zip(texts, workbook.sheets).map { rows, sheet in
            TableGrid(
                title: sheet.name, place: Place(file: "a.xlsx"),
                cells: rows.enumerated().flatMap { row, texts in
                    texts.enumerated().compactMap { column, text in
                        guard !text.isEmpty else { return nil }
                        let merge = sheet.merges.first { $0.row == row && $0.column == column }
                        return TableGrid.Cell(
                            text: text, place: .cell("a.xlsx", sheet: sheet.name, reference: "R\(row)C\(column)"),
                            row: row, column: column, rowSpan: merge?.rowCount ?? 1, columnSpan: merge?.columnCount ?? 1
                        )
                    }
                })
        }
        return read(grids, ExportSamples.vocabulary)
    }

    @Test(arguments: ExportSamples.library)
    func `a catalogue of the library comes back from workbook and CSV to the last byte`(path: String) throws {
        let catalogue = try #require(ExportSamples.catalogue(path))
        let text = CatalogueWriter.text(of: catalogue)
        let workbook = OfficialWorkbook(catalogue, vocabulary: ExportSamples.vocabulary)
        let csv = OfficialFormTable.text(of: catalogue, vocabulary: ExportSamples.vocabulary)
        for grids in [ExportSamples.grids(workbook), ExportSamples.grids(csv: csv)] {
            #expect(OfficialFormReturn.isExport(grids))
            let (again, diagnostics) = read(grids, ExportSamples.vocabulary)
            #expect(again.map { CatalogueWriter.text(of: $0) } == text)
            #expect(!diagnostics.contains { $0.code.hasPrefix("form.") || $0.severity == .error }, "\(diagnostics)")
        }
    }

    @Test func `there is a library to try`() { #expect(ExportSamples.library.count >= 5) }

    @Test(arguments: 0..<80 as Range<UInt64>)
    func `any catalogue comes back from workbook and CSV as it was`(seed: UInt64) throws {
        let catalogue = RandomCatalogue.make(seed: seed)
        let text = CatalogueWriter.text(of: catalogue)
        let workbook = OfficialWorkbook(catalogue, vocabulary: RandomCatalogue.vocabulary)
        let csv = OfficialFormTable.text(of: catalogue, vocabulary: RandomCatalogue.vocabulary)
        for grids in [ExportSamples.grids(workbook), ExportSamples.grids(csv: csv)] {
            let (again, diagnostics) = read(grids, RandomCatalogue.vocabulary)
            #expect(again.map { CatalogueWriter.text(of: $0) } == text, "\(diagnostics)")
            #expect(!diagnostics.contains { $0.code.hasPrefix("form.") || $0.severity == .error }, "\(diagnostics)")
        }
    }

    @Test func `the sample is in its one form, and nothing changed gives it back`() {
        let (again, diagnostics) = changed { _ in }
        #expect(diagnostics.isEmpty)
        #expect(again.map { CatalogueWriter.text(of: $0) } == ExportSamples.text)
    }

    @Test func `a changed cell of the form holds and is told, and what the form does not show stays`() throws {
        let (again, diagnostics) = changed {
            $0[0][3][3] = "1. 社会救助暂行办法\n2. 办事流程"
            $0[0][3][4] += "\n《办法》"
            $0[0][3][5] = "长期公开"
            $0[0][4][13] = "√"
            $0[0][4][3] = "1. 人数（只公布汇总数）\n2. 金额"
        }
        let items = try #require(again).items
        #expect(items[0].elements == [ContentElement(text: "社会救助暂行办法"), ContentElement(text: "办事流程")])
        #expect(items[0].bases.map(\.citation) == ["《条例》第二条", "《办法》"])
        #expect(items[0].bases[0].from != nil)
        #expect(items[0].limit?.text == "长期公开")
        #expect(items[1].levels == [.township, .village])
        #expect(items[1].elements[0] == ContentElement(text: "人数", showsTotalsOnly: true))
        #expect(items[1].limit?.rules.count == 1 && items[1].refresh != nil)
        #expect(diagnostics.map(\.code) == [String](repeating: "form.changed", count: 5))
        #expect(diagnostics[2].message.chinese == "事项 relief/policy 的「公开时限」按表中改过的内容读取：长期公开")
        #expect(diagnostics[2].place == .cell("a.xlsx", sheet: "公开标准目录", reference: "R3C5"))
    }

    /// The position of a key on the second sheet, and the row of its first item.
    private let keys = CatalogueWriter.itemKeys
    private let firstItem = CatalogueWriter.headKeys.count + 1

    @Test func `a changed key beside the form holds where the form still shows what was exported`() throws {
        let status = try #require(keys.firstIndex(of: "status")) + 1
        let functions = try #require(keys.firstIndex(of: "functions")) + 1
        let retired = try #require(keys.firstIndex(of: "retired")) + 1
        let (again, diagnostics) = changed {
            $0[1][firstItem][status] = "draft"
            $0[1][firstItem][functions] = "[民政部门]"
            $0[1][firstItem][retired] = "2024/3/1"
        }
        let item = try #require(again?.items.first)
        #expect(item.provenance == .draft && item.functions == ["民政部门"] && item.retired?.description == "2024-03-01")
        #expect(diagnostics.isEmpty)
    }

    @Test func `where both were changed the form holds, and that is told`() throws {
        let functions = try #require(keys.firstIndex(of: "functions")) + 1
        let (again, diagnostics) = changed {
            $0[1][firstItem][functions] = "[民政部门]"
            $0[0][3][6] = "街道办事处"
        }
        #expect(again?.items.first?.functions == ["街道办事处"])
        #expect(diagnostics.map(\.code) == ["form.conflict", "form.changed"])
    }

    @Test func `a cell that cannot be read leaves the item as it was, with an error`() {
        let (again, diagnostics) = changed { $0[0][3][5] = "看不懂" }
        #expect(again?.items.first?.limit?.text == "制定或获取信息之日起10个工作日内")
        #expect(diagnostics.map(\.code) == ["form.cell-unread"])
        #expect(diagnostics.first?.message.chinese == "事项 relief/policy 的「公开时限」改过，但读不懂")
    }

    @Test func `a new row, a deleted row, a copied row and moved rows are told`() {
        let (inserted, first) = changed { texts in
            texts[0].append(["", "新事项", "名称"] + [String](repeating: "", count: 12))
        }
        #expect(first.map(\.code) == ["form.row-without-id"])
        #expect(first.first?.severity == .error && inserted?.items.count == 3)
        let (deleted, second) = changed { texts in texts[0].remove(at: 5) }
        #expect(second.map(\.code) == ["form.row-deleted"])
        #expect(second.first?.message.chinese == "表中已没有事项 relief/old 这一行，目录中一并删去")
        #expect(deleted?.items.map(\.id) == ["relief/policy", "relief/list"])
        let (_, third) = changed { texts in texts[0].append(texts[0][5]) }
        #expect(third.map(\.code) == ["form.repeated-number"])
        let (moved, fourth) = changed { texts in
            texts[0][4][1] = "综合业务"
            texts[0].swapAt(4, 5)
        }
        #expect(moved?.items.map(\.id) == ["relief/policy", "relief/old", "relief/list"])
        #expect(fourth.contains { $0.code == "form.reordered" })
    }

    @Test func `an item that was added beside the form only is taken`() throws {
        let (again, diagnostics) = changed { texts in
            var row = [String](repeating: "", count: keys.count + 2)
            let values = ["id": "new", "name": "[新增, 事项]", "arises": "standing", "levels": "[county]"]
            for (position, key) in keys.enumerated() { row[position + 1] = values[key] ?? "" }
            row[0] = "4"
            texts[1].append(row)
        }
        #expect(again?.items.map(\.id) == ["relief/policy", "relief/list", "relief/old", "relief/new"])
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("status", "好", "yaml.unknown-word"), ("match", "{columns: [甲", "yaml.unclosed-bracket"),
        ("note", "甲 #乙", "form.comment"),
        ("levels", "乡村", "yaml.unknown-word"),
    ])
    func `a bad cell beside the form is told at the cell`(key: String, text: String, code: String) throws {
        let column = try #require(keys.firstIndex(of: key)) + 1
        let (_, diagnostics) = changed { $0[1][firstItem][column] = text }
        let found = diagnostics.first { $0.severity == .error }
        #expect(found?.place == .cell("a.xlsx", sheet: "zwgk", reference: "R\(firstItem)C\(column)"), "\(diagnostics)")
        if code != "yaml.unclosed-bracket" { #expect(found?.code == code) }
    }

    @Test func `sorting the rows of a CSV parts nothing, and a new row is told`() throws {
        let csv = OfficialFormTable.text(of: ExportSamples.relief(), vocabulary: ExportSamples.vocabulary)
        #expect(csv.hasPrefix("\u{FEFF}序号,一级事项,二级事项,公开内容(要素),公开依据,公开时限,公开主体,公开渠道和载体,公开对象(全社会)"))
        #expect(csv.hasSuffix("\r\n"))
        let grid = try #require(ExportSamples.grids(csv: csv).first)
        let rows = grid.rowCount
        let turned = grid.cells.map { cell in
            TableGrid.Cell(
                text: cell.text, place: cell.place, row: cell.row == 0 ? 0 : rows - cell.row, column: cell.column)
        }
        let extra = TableGrid.Cell(text: "新事项", place: Place(file: "a.csv"), row: rows, column: 1)
        let (again, diagnostics) = read(
            [TableGrid(title: nil, place: grid.place, cells: turned + [extra])], ExportSamples.vocabulary)
        #expect(again?.items.map(\.id) == ["relief/old", "relief/list", "relief/policy"])
        #expect(diagnostics.map(\.code) == ["form.row-without-id"])
    }

    @Test func `any other table is no export`() {
        let grid = TableGrid(
            title: nil, place: Place(file: "a.csv"),
            cells: [TableGrid.Cell(text: "序号", place: Place(file: "a.csv"), row: 0, column: 0)])
        #expect(!OfficialFormReturn.isExport([grid]) && !OfficialFormReturn.isExport([]))
        let (catalogue, diagnostics) = read([grid], nil)
        #expect(catalogue == nil && diagnostics.map(\.code) == ["form.not-an-export"])
    }
}
