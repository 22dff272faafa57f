import GridDrawings
import Foundation
import SourceText
import TabularFiles
import Testing
import TestSupport

@Suite struct WorkbookReaderTests {
    static func cell(_ xml: String, _ fixture: WorkbookFixture = WorkbookFixture()) -> (
        text: String?, diagnostics: [Diagnostic]
    ) {
        var fixture = fixture
        fixture.sheet = "<sheetData><row r=\"7\">\(xml)</row></sheetData>"
        let (grids, diagnostics) = readGrids(fixture.bytes)
        return (grids.first?.cells.first?.text, diagnostics)
    }

    static let strings = WorkbookFixture(
        strings: """
            <si><t>低保</t></si><si><r><t>政策</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 法规</t></r></si>\
            <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>一_x000D_\n二_x005F_x000D_</t></si>\
            <si><t><![CDATA[<社会>]]>&amp;&#20445;</t></si><si/>
            """)

    @Test(arguments: [
        ("<c r=\"B7\" t=\"s\"><v>0</v></c>", "低保"), ("<c t=\"s\"><v>1</v></c>", "政策 法规"),
        ("<c t=\"s\"><v>2</v></c>", "東京"), ("<c t=\"s\"><v>3</v></c>", "一\n二_x000D_"),
        ("<c t=\"s\"><v>4</v></c>", "<社会>&保"), ("<c t=\"s\"><v>5</v></c>", nil),
        ("<c t=\"inlineStr\"><is><t>甲</t><r><t>乙</t></r><rPh><t>x</t></rPh></is></c>", "甲乙"),
        ("<c t=\"str\"><f>A1&amp;B1</f><v>　结果 </v></c>", "结果"), ("<c t=\"str\"><f>A1</f><v></v></c>", nil),
        ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"b\"><v>0</v></c>", "FALSE"),
        ("<c><v>0.30000000000000004</v></c>", "0.3"), ("<c t=\"n\"><f>1+1</f><v>2</v></c>", "2"),
        ("<c t=\"d\"><v>2022-06-17T16:40:00</v></c>", "2022-06-17 16:40"),
        ("<c t=\"d\"><v>2022-06-17T00:00:00Z</v></c>", "2022-06-17"), ("<c/>", nil), ("<c s=\"3\"/>", nil),
    ])
    func `a cell of each kind`(xml: String, text: String?) {
        let (read, diagnostics) = Self.cell(xml, Self.strings)
        #expect(read == text)
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("<c r=\"C7\" t=\"e\"><v>#REF!</v></c>", "workbook.error-cell"),
        ("<c r=\"C7\"><f>SUM(A1)</f></c>", "workbook.formula-without-value"),
        ("<c r=\"C7\"><f>SUM(A1)</f><v/></c>", "workbook.formula-without-value"),
        ("<c r=\"C7\" t=\"s\"><v>99</v></c>", "workbook.no-shared-text"),
        ("<c r=\"C7\" t=\"s\"><v>-1</v></c>", "workbook.no-shared-text"),
        ("<c r=\"C7\"><v>12,5</v></c>", "workbook.no-number"),
        ("<c r=\"C7\" t=\"str\"><v>\(String(repeating: "x", count: (1 << 20) + 1))</v></c>", "workbook.cell-too-long"),
        (
            "<c r=\"C7\" t=\"inlineStr\"><is><t>\(String(repeating: "x", count: (1 << 20) + 1))</t></is></c>",
            "workbook.cell-too-long"
        ),
    ])
    func `a cell that cannot be read is told and empty`(xml: String, code: String) {
        let (read, diagnostics) = Self.cell(xml, Self.strings)
        #expect(read == "")
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.place == .cell("list.xlsx", sheet: "表", reference: "C7"))
        #expect(diagnostics.allSatisfy { $0.remedy != nil && $0.severity == .warning })
    }

    @Test func `many problems of a kind are counted`() {
        let cells = String(repeating: "<row><c t=\"e\"><v>#N/A</v></c></row>", count: 1_000)
        let (_, diagnostics) = readGrids(WorkbookFixture.rows(cells).bytes)
        #expect(diagnostics.count == WorkbookLimits.toldEach + 1)
        #expect(diagnostics.last?.message.english == "980 more of the same from here on")
        #expect(diagnostics.last?.place == .cell("list.xlsx", sheet: "表", reference: "A21"))
    }

    // MARK: Grids

    @Test func `merged headings, empty edges, places`() {
        var fixture = WorkbookFixture.rows(
            """
            <row r="3"><c r="B3" t="str"><v>序号</v></c><c r="C3" t="str"><v>公开事项</v></c><c r="D3"/></row>
            <row r="4"><c r="C4" t="str"><v>一级</v></c><c r="D4" t="str"><v>二级</v></c></row>
            <row r="6"><c r="D6" t="str"><v>名单</v></c></row><row r="9"><c r="A9" s="1"/></row>
            """)
        fixture.sheet += "<mergeCells><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"C3:D3\"/></mergeCells>"
        let (grids, diagnostics) = readGrids(fixture.bytes)
        #expect(diagnostics.isEmpty)
        #expect(grids.count == 1)
        #expect(drawing(grids.first) == "序号|公开事项|<\n^|一级|二级\n||\n||名单")
        #expect(grids.first?.title == "表")
        #expect(grids.first?.place == .cell("list.xlsx", sheet: "表", reference: "B3"))
        #expect(grids.first?.cell(row: 3, column: 2)?.place == .cell("list.xlsx", sheet: "表", reference: "D6"))
        #expect(grids.first?.place(row: 3, column: 0) == .cell("list.xlsx", sheet: "表", reference: "B6"))
    }

    @Test func `a merge of the whole sheet ends where the data end`() {
        var fixture = WorkbookFixture.rows(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"B3\"><v>2</v></c></row>")
        fixture.sheet += "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"
        let (grids, diagnostics) = readGrids(fixture.bytes)
        #expect(drawing(grids.first) == "1|<\n^|<\n^|2")
        #expect(diagnostics.map(\.code) == ["workbook.covered-cell"])
        #expect(diagnostics.first?.place == .cell("list.xlsx", sheet: "表", reference: "B3"))
    }

    @Test func `a merge over too many squares is not spread`() {
        var fixture = WorkbookFixture.rows(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>")
        fixture.sheet += "<mergeCells><mergeCell ref=\"A1:XFC1048575\"/></mergeCells>"
        let (grids, diagnostics) = readGrids(fixture.bytes)
        #expect(diagnostics.map(\.code) == ["workbook.merge-too-large"])
        #expect(grids.first?.rowCount == 1_048_576)
        #expect(grids.first?.cell(row: 1_048_575, column: 16_383)?.text == "2")
        #expect(grids.first?.cell(row: 1, column: 0) == nil)
    }

    @Test func `rows and cells without references stand one after another`() {
        let fixture = WorkbookFixture.rows(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"3\"><c r=\"C3\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
        )
        #expect(drawing(readGrids(fixture.bytes).grids.first) == "1|2||\n|||\n||3|4\n5|||")
    }

    @Test func `hidden sheets, rows and columns`() {
        var fixture = WorkbookFixture.rows("<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row>")
        fixture.sheet = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>" + fixture.sheet
        fixture.sheets += "<sheet name=\"备份\" state=\"hidden\" r:id=\"rId2\"/><sheet name=\"图\" r:id=\"rId5\"/>"
        let (grids, diagnostics) = readGrids(fixture.bytes)
        #expect(grids.map(\.title) == ["表"])
        #expect(diagnostics.map(\.code) == ["workbook.hidden-row", "workbook.hidden-column", "workbook.hidden-sheet"])
        #expect(diagnostics.allSatisfy { $0.severity == .note })
        #expect(readGrids(fixture.bytes, includingHidden: true).grids.map(\.title) == ["表", "备份"])
    }

    @Test func `strict workbooks, prefixes and backslashes`() {
        var fixture = WorkbookFixture.rows("<row><c t=\"str\"><v>甲</v></c></row>")
        fixture.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        fixture.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(drawing(readGrids(fixture.bytes).grids.first) == "甲")
        let prefixed =
            "<x:worksheet xmlns:x=\"a\"><x:sheetData><x:row><x:c t=\"str\"><x:v>乙</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(
            drawing(readGrids(fixture.bytes(replacing: "xl/worksheets/sheet1.xml", with: prefixed)).grids.first) == "乙")
        let odd = fixture.parts.map { (name: $0.name.replacing("xl/", with: "XL\\"), bytes: $0.bytes) }
        #expect(drawing(readGrids(zipArchive(odd)).grids.first) == "甲")
    }

    @Test func `a workbook that openpyxl wrote`() throws {
        let path = Repository.root + "/Tests/TabularFilesTests/Fixtures/openpyxl.xlsx"
        let (grids, diagnostics) = readGrids([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(
            drawing(grids.first) == """
                序号|公开事项|<||||
                ^|一级事项|二级事项||||
                1|低保|政策法规|2022-06-17|0.3|第一行/第二行|09:05
                2|^||2022-06-17 16:40|TRUE||
                """)
        #expect(
            diagnostics.map(\.code) == [
                "workbook.formula-without-value", "workbook.error-cell", "workbook.hidden-sheet",
            ])
    }

    // MARK: Rows

    @Test func `rows come one by one, those without anything not at all`() throws {
        let collector = DiagnosticCollector()
        let fixture = WorkbookFixture.rows(
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"5\"/><row r=\"1000000\" hidden=\"1\"><c r=\"C1000000\" t=\"str\"><v> x </v></c></row><row><c><v>9</v></c></row>"
        )
        let reader = try #require(WorkbookReader(bytes: fixture.bytes, file: "list.xlsx", into: collector))
        var rows: [WorkbookRow] = []
        let isWhole = reader.forEachRow(of: reader.sheets[0], into: collector) { row in
            rows.append(row)
            return rows.count < 2
        }
        #expect(isWhole)
        #expect(rows.map(\.number) == [2, 1_000_000])
        #expect(rows.map(\.isHidden) == [false, true])
        #expect(rows[0].cells == [WorkbookCell(column: 0, text: "1", kind: .number)])
        #expect(rows[1].cells == [WorkbookCell(column: 2, text: " x ", kind: .text)])
    }

    @Test func `cells beyond the edges of a sheet`() {
        let (grids, diagnostics) = readGrids(
            WorkbookFixture.rows(
                """
                <row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="XFF1"/></row>
                <row r="1048577"><c r="A1048576"><v>3</v></c></row>
                """
            ).bytes)
        #expect(drawing(grids.first) == "1")
        #expect(diagnostics.map(\.code) == ["workbook.beyond-edge", "workbook.beyond-edge"])
    }

    @Test func `more cells than a grid may have, more merges than a sheet may have`() throws {
        let path = Repository.root + "/Tests/TabularFilesTests/Fixtures/many.xlsx"
        let (grids, diagnostics) = readGrids([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(drawing(grids.first) == "1")
        #expect(diagnostics.map(\.code) == ["workbook.too-many-cells", "workbook.too-many-merges"])
    }

    @Test func `a million empty rows`() throws {
        let path = Repository.root + "/Tests/TabularFilesTests/Fixtures/empty-rows.xlsx"
        let (grids, diagnostics) = readGrids([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(diagnostics.isEmpty)
        #expect(grids.first?.cells.map(\.text) == ["末"])
        #expect(grids.first?.place == .cell("list.xlsx", sheet: "1", reference: "A1000001"))
    }
}
