import SourceText
import TabularFiles
import TestSupport
import Testing

/// Tables of people on sheets: found by their headings, wherever they stand.
@Suite struct SheetTableTests {
    static let search = HeadingSearch(kind: Wording("评判表", "table of judgements"), columns: "单位、类别") { texts in
        Set(texts).intersection(["单位", "类别", "得分", "日期"]).count
    }

    func read(_ sheets: [Workbook.Sheet]) throws -> (tables: [HeadedTable], diagnostics: [Diagnostic]) {
        let folder = try TemporaryFolder()
        let bytes = try WorkbookWriterTests.written(Workbook(sheets: sheets), into: folder)
        let collector = DiagnosticCollector()
        let workbook = try #require(WorkbookReader(bytes: bytes, file: "j.xlsx", into: collector))
        return (workbook.tables(Self.search, into: collector), collector.diagnostics)
    }

    static func row(_ texts: String...) -> [Workbook.Cell] { texts.map { .init($0) } }

    static func cells(_ table: HeadedTable?) -> [[String?]] {
        table.map { table in table.rows.map { row in table.headings.indices.map { row[$0] } } } ?? []
    }

    @Test func `the heading row is found under a title and a remark, and cells know where they stand`() throws {
        var sheet = Workbook.Sheet(
            name: "打分",
            rows: [
                Self.row("2022年第二季度评判表"), Self.row("填表单位：县政务公开办"), [], Self.row("", "单位", "类别", "得分", "日期"),
                [
                    .init(""), .init("城关镇"), .init("评分"), .init(.number("18.5")),
                    .init(.date(year: 2022, month: 7, day: 10)),
                ],
                [], Self.row("", "河东镇", "评分", "17"),
            ])
        sheet.merges = [try #require(CellRange("A1:E1"))]
        let (tables, diagnostics) = try read([sheet])
        #expect(diagnostics.isEmpty)
        let table = try #require(tables.first)
        #expect(table.headings == ["", "单位", "类别", "得分", "日期"])
        #expect(
            Self.cells(table) == [["", "城关镇", "评分", "18.5", "2022-07-10"], ["", "河东镇", "评分", "17", ""]])
        #expect(table.rows.map(\.number) == [5, 7])
        #expect(table.place(row: table.rows[1], column: 3) == .cell("j.xlsx", sheet: "打分", reference: "D7"))
        #expect(table.place(heading: 2) == .cell("j.xlsx", sheet: "打分", reference: "C4"))
        #expect(table.place(missing: "x") == .cell("j.xlsx", sheet: "打分", reference: "A4"))
    }

    @Test func `every sheet with the headings is read, others and hidden ones are told`() throws {
        var hidden = Workbook.Sheet(name: "旧", rows: [Self.row("单位", "类别"), Self.row("城关镇", "评分")])
        hidden.isHidden = true
        let (tables, diagnostics) = try read([
            .init(name: "说明", rows: [Self.row("怎样填写")]),
            .init(name: "甲", rows: [Self.row("单位", "类别"), Self.row("城关镇", "评分")]),
            .init(name: "乙", rows: [Self.row("类别", "单位"), Self.row("确认", "河东镇")]), hidden,
        ])
        #expect(tables.map { Self.cells($0) } == [[["城关镇", "评分"]], [["确认", "河东镇"]]])
        #expect(diagnostics.map(\.code) == ["workbook.hidden-sheet", "workbook.other-sheet"])
        #expect(diagnostics[1].message.chinese == "工作表「说明」没有评判表的表头，未读")
        #expect(diagnostics.allSatisfy { $0.severity == .note && $0.remedy != nil })
    }

    @Test func `a workbook without the headings is an error that names them`() throws {
        let (tables, diagnostics) = try read([.init(name: "甲", rows: [Self.row("单位", "名称"), Self.row("城关镇", "x")])])
        #expect(tables.isEmpty && diagnostics.map(\.code) == ["workbook.no-table"])
        #expect(diagnostics[0].message.chinese == "工作簿里没有评判表：前 40 行都不像它的表头")
        #expect(diagnostics[0].remedy?.chinese == "表头要有：单位、类别" && diagnostics[0].severity == .error)
    }

    @Test
    func `a body written once over several rows holds for each, and the cell below says that it does not stand there`()
        throws
    {
        var sheet = Workbook.Sheet(
            name: "甲",
            rows: [
                Self.row("单位", "类别", "得分"), Self.row("城关镇", "评分", "1"), Self.row("", "加分", "2"), Self.row("", "", ""),
            ])
        sheet.merges = [try #require(CellRange("A2:A4"))]
        let (tables, diagnostics) = try read([sheet])
        #expect(diagnostics.isEmpty)
        let table = try #require(tables.first)
        // The last row has nothing of its own.
        #expect(Self.cells(table) == [["城关镇", "评分", "1"], ["城关镇", "加分", "2"]])
        #expect(table.rows.map { $0.isReached(0) } == [false, true] && !table.rows[1].isReached(1))
        #expect(table.place(row: table.rows[1], column: 0) == .cell("j.xlsx", sheet: "甲", reference: "A2"))
    }

    @Test func `headings over two rows, headings again on the next page, lines of words`() throws {
        var sheet = Workbook.Sheet(
            name: "甲",
            rows: [
                Self.row("单位", "类别", "评判", ""), Self.row("", "", "得分", "日期"), Self.row("城关镇", "评分", "1", "2022-07-01"),
                Self.row("二、乡镇", "", "", ""), Self.row("单位", "类别", "得分", "日期"), Self.row("河东镇", "评分", "2", ""),
            ])
        sheet.merges = try ["A1:A2", "B1:B2", "C1:D1", "A4:D4"].map { try #require(CellRange($0)) }
        let (tables, diagnostics) = try read([sheet])
        #expect(tables.first?.headings == ["单位", "类别", "得分", "日期"])
        #expect(Self.cells(tables.first) == [["城关镇", "评分", "1", "2022-07-01"], ["河东镇", "评分", "2", ""]])
        #expect(diagnostics.map(\.code) == ["workbook.line-of-words"])
        #expect(diagnostics[0].place == .cell("j.xlsx", sheet: "甲", reference: "A4"))
    }

    @Test func `a heading twice and a column without one`() throws {
        let twice = try read([.init(name: "甲", rows: [Self.row("单位", "类别", "单位"), Self.row("a", "b", "c")])])
        #expect(twice.tables.isEmpty && twice.diagnostics.map(\.code) == ["table.duplicate-heading"])
        #expect(twice.diagnostics[0].message.chinese == "表头「单位」重复，第 A 列和第 C 列")
        let unnamed = try read([.init(name: "甲", rows: [Self.row("单位", "", "类别"), Self.row("a", "b", "c")])])
        #expect(unnamed.tables.count == 1 && unnamed.diagnostics.map(\.code) == ["table.no-heading"])
        #expect(unnamed.diagnostics[0].place == .cell("j.xlsx", sheet: "甲", reference: "B1"))
    }

    @Test func `formulas without a value, error cells, days since 1904 and binary fractions`() throws {
        var fixture = WorkbookFixture.rows(
            """
            <row r="2"><c r="B2" t="inlineStr"><is><t>单位</t></is></c><c r="C2" t="inlineStr"><is><t>得分</t></is></c>\
            <c r="D2" t="inlineStr"><is><t>日期</t></is></c></row>\
            <row r="3"><c r="B3" t="inlineStr"><is><t>甲</t></is></c><c r="C3"><f>A1</f></c><c r="D3" s="1"><v>43267</v></c></row>\
            <row r="4"><c r="B4" t="inlineStr"><is><t>乙</t></is></c><c r="C4"><v>0.30000000000000004</v></c>\
            <c r="D4" t="e"><v>#REF!</v></c></row>
            """)
        fixture.styles = [0, 14]
        fixture.workbookProperties = "<workbookPr date1904=\"1\"/>"
        let collector = DiagnosticCollector()
        let workbook = try #require(WorkbookReader(bytes: zipArchive(fixture.parts), file: "j.xlsx", into: collector))
        let tables = workbook.tables(Self.search, into: collector)
        #expect(Self.cells(tables.first) == [["甲", nil, "2022-06-17"], ["乙", "0.3", nil]])
        #expect(collector.diagnostics.map(\.code) == ["workbook.formula-without-value", "workbook.error-cell"])
        #expect(collector.diagnostics[0].place == .cell("j.xlsx", sheet: "表", reference: "C3"))
    }
}
