import GridDrawings
import SourceText
import TabularFiles
import Testing

@Suite struct DelimitedGridTests {
    static func read(_ bytes: [UInt8]) -> (grid: TableGrid?, diagnostics: [Diagnostic]) {
        let collector = DiagnosticCollector()
        return (TableGrid.read(delimited: bytes, file: "paste.txt", into: collector), collector.diagnostics)
    }

    static let forms = [
        "序号,事项,内容\n1,低保,政策\n2,,名单\n", "序号\t事项\t内容\r\n1\t低保\t政策\r\n2\t\t名单", "序号;事项;内容\n1;低保;政策\n2;;名单",
        "\u{FEFF}序号,事项,内容\r1,低保,政策\r2,,名单\r", "| 序号 | 事项 | 内容 |\n|---|:--:|---|\n| 1 | 低保 | 政策 |\n| 2 | | 名单 |\n",
        "序号 | 事项 | 内容\n--- | --- | ---\n1 | 低保 | 政策\n2 | | 名单", "序号|事项|内容\n1|低保|政策\n2||名单",
    ]

    @Test(arguments: forms)
    func `one table in the forms it is pasted in`(text: String) {
        let (grid, diagnostics) = Self.read(Array(text.utf8))
        #expect(diagnostics.isEmpty)
        let wanted = text.contains("--") ? "序号|事项|内容\n||\n1|低保|政策\n2||名单" : "序号|事项|内容\n1|低保|政策\n2||名单"
        #expect(drawing(grid) == wanted)
    }

    @Test func `columns with blanks between them`() {
        let (grid, _) = Self.read(Array("附件1\n序号  公开事项    公开 时限\n1　　低保　　20个工作日\n 2   名单\n".utf8))
        #expect(drawing(grid) == "附件1||\n序号|公开事项|公开 时限\n1|低保|20个工作日\n2|名单|")
    }

    @Test func `a title above, ragged rows, lists within cells, places`() {
        let text = "社会救助领域目录\n\n单位,渠道,备注\n\"民政局\n(本级)\",网站|公报;公开栏,\"他说\"\"好\"\"\"\n\n镇,,,多\n"
        let (grid, diagnostics) = Self.read(Array(text.utf8))
        #expect(diagnostics.isEmpty)
        #expect(
            drawing(grid)
                == "社会救助领域目录|||\n|||\n单位|渠道|备注|\n民政局/(本级)|网站|公报;公开栏|他说\"好\"|\n|||\n镇|||多")
        #expect(grid?.cell(row: 5, column: 3)?.place == .field("paste.txt", row: 6, column: "4"))
        #expect(grid?.place(row: 5, column: 1) == .field("paste.txt", row: 6, column: "2"))
    }

    @Test func `escaped pipes and line breaks of Markdown`() {
        let (grid, _) = Self.read(Array("|a\\|b|c<br/>d|\n|---|---|\n|\\x|||\n".utf8))
        #expect(grid?.cells.map(\.text) == ["a|b", "c\nd", "\\x"])
    }

    @Test func `leading empty lines are left out, places count them`() {
        let (grid, _) = Self.read(Array("\n\n,\na,b\n".utf8))
        #expect(drawing(grid) == "a|b")
        #expect(grid?.place == .field("paste.txt", row: 4, column: "1"))
    }

    @Test func `GB18030`() {
        #expect(Self.read(TextEncodingTests.chinese).grid?.cells.contains { $0.text == "民政局" } == true)
    }

    @Test(arguments: [
        ([UInt8](), "table.empty-file"), (Array(" \n,,\n\n".utf8), "table.empty-file"),
        ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], "table.encoding"),
    ])
    func `what is no table`(bytes: [UInt8], code: String) {
        let (grid, diagnostics) = Self.read(bytes)
        #expect(grid == nil)
        #expect(diagnostics.map(\.code) == [code])
    }

    @Test func `a cell that cannot be read stays as an empty one`() {
        let (grid, diagnostics) = Self.read(Array("甲,乙\n丙,x\0y\n".utf8))
        #expect(diagnostics.map(\.code) == ["table.nul-byte"])
        #expect(diagnostics.first?.place == .field("paste.txt", row: 2, column: "2"))
        #expect(grid?.cell(row: 1, column: 1)?.text == "")
    }
}
