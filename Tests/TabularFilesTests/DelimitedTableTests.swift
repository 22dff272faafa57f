import SourceText
import TabularFiles
import Testing
import TestSupport

@Suite struct DelimitedTableTests {
    static func read(_ bytes: [UInt8]) -> (table: HeadedTable?, diagnostics: [Diagnostic]) {
        let collector = DiagnosticCollector()
        let table = DelimitedTable.read(bytes: bytes, file: "list.csv", into: collector)
        return (table, collector.diagnostics)
    }

    static func read(_ text: String) -> (table: HeadedTable?, diagnostics: [Diagnostic]) {
        read(Array(text.utf8))
    }

    static func cells(_ table: HeadedTable?) -> [[String?]] {
        table.map { table in table.rows.map { row in table.headings.indices.map { row[$0] } } } ?? []
    }

    @Test(arguments: [
        "单位,事项\n民政局,低保\n", "\u{FEFF}单位,事项\r\n民政局,低保\r\n", "单位\t事项\n民政局\t低保", "单位;事项\n民政局;低保\n",
        "单位,事项\r民政局,低保\r", " 单位 ,\"事项\"\n\n民政局　, 低保\n,\n", "单位,事项,,\n民政局,低保,,\n",
    ])
    func `one table in the many forms it arrives in`(text: String) {
        let (table, diagnostics) = Self.read(text)
        #expect(diagnostics.isEmpty)
        #expect(table?.headings == ["单位", "事项"])
        #expect(Self.cells(table) == [["民政局", "低保"]])
    }

    @Test func `a file from Excel in GB18030`() {
        let (table, diagnostics) = Self.read(TextEncodingTests.chinese)
        #expect(diagnostics.isEmpty)
        guard case .delimited(.gb18030, _)? = table?.form else { Issue.record("GB18030"); return }
        #expect(Self.cells(table) == [["民政局", "低保"]])
    }

    @Test func `quotes, doubled quotes and line ends within a cell`() {
        let (table, diagnostics) = Self.read("name,note\n\"他说\"\"好\"\"\",\"第一行\n第二行, 完\"\n乙,\n")
        #expect(diagnostics.isEmpty)
        #expect(Self.cells(table) == [["他说\"好\"", "第一行\n第二行, 完"], ["乙", ""]])
        #expect(table?.rows.map(\.number) == [1, 2])
    }

    @Test(arguments: [
        ([UInt8](), "table.empty-file"),
        (Array("\u{FEFF}".utf8), "table.empty-file"),
        (Array("\n\r\n\n".utf8), "table.empty-file"),
        ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], "table.encoding"),
        (Array(",,\n1,2,3\n".utf8), "table.no-heading-row"),
        (Array("body,item,body\n1,2,3\n".utf8), "table.duplicate-heading"),
        (Array("body,it\0em\n1,2\n".utf8), "table.nul-byte"),
    ])
    func `what is no table is refused with a remedy`(bytes: [UInt8], code: String) {
        let (table, diagnostics) = Self.read(bytes)
        #expect(table == nil)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.remedy != nil && $0.place?.file == "list.csv" })
    }

    @Test(
        arguments: [
            ("1,2\n", "table.too-few-cells", "2", ["1", "2", ""]),
            ("1,2,3,4\n", "table.too-many-cells", "4", ["1", "2", "3"]),
            ("1,\"x\"y,3\n", "table.malformed-quote", "b", ["1", "\"x\"y", "3"]),
            ("1,\"x,3\n", "table.malformed-quote", "b", ["1", "\"x", "3"]),
            ("1,x\0y,3\n", "table.nul-byte", "b", ["1", nil, "3"]),
            ("1,x\u{FFFD}y,3\n", "table.bad-encoding", "b", ["1", nil, "3"]),
        ] as [(String, String, String, [String?])])
    func `a bad row is told and the good ones go on`(row: String, code: String, column: String, cells: [String?]) {
        let (table, diagnostics) = Self.read("a,b,c\n甲,乙,丙\n\(row)丁,戊,己\n")
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.place == .field("list.csv", row: 2, column: column))
        #expect(diagnostics.first?.severity == .warning)
        #expect(diagnostics.first?.remedy != nil)
        #expect(Self.cells(table) == [["甲", "乙", "丙"], cells, ["丁", "戊", "己"]])
    }

    @Test func `bytes that are not UTF-8 cost one cell`() {
        let text = Array("a,b\n民政局的最低生活保障名单,".utf8) + [0xE4, 0xB8, 0x0A] + Array("甲,乙\n".utf8)
        let (table, diagnostics) = Self.read(text)
        #expect(diagnostics.map(\.code) == ["table.bad-encoding"])
        #expect(Self.cells(table) == [["民政局的最低生活保障名单", nil], ["甲", "乙"]])
    }

    @Test func `a cell above the limit is not read`() {
        let long = String(repeating: "x", count: DelimitedBlock.cellLimit + 1)
        let (table, diagnostics) = Self.read("a,b\n\(long),1\n甲,乙\n")
        #expect(diagnostics.map(\.code) == ["table.cell-too-large"])
        #expect(Self.cells(table) == [[nil, "1"], ["甲", "乙"]])
    }

    @Test func `a column without a heading is told once, and only if something is written in it`() {
        let (table, diagnostics) = Self.read("a,,c\n1,x,2\n3,y,4\n")
        #expect(diagnostics.map(\.code) == ["table.no-heading"])
        #expect(diagnostics.first?.place == .field("list.csv", row: 0, column: "2"))
        #expect(table?.rows.count == 2)
        #expect(Self.read("a,,c\n1,,2\n").diagnostics.isEmpty)
    }

    @Test func `a large file is read in pieces as it is read whole`() {
        var text = "id,note\n"
        for row in 1...80_000 { text += "\(row),\"第\(row)行\n含 \"\"引号\"\"，以及很长很长很长很长很长很长很长很长的文字\"\n" }
        #expect(text.utf8.count > 5 << 20)
        let (table, diagnostics) = Self.read(text)
        #expect(diagnostics.isEmpty)
        #expect(table?.rows.count == 80_000)
        #expect(table?.rows.last?.number == 80_000)
        #expect(table?.rows.last?[1]?.hasPrefix("第80000行\n含 \"引号\"") == true)
    }

    @Test func `every sentence in English names no Chinese and the other way round`() {
        let texts = ["", ",,\n", "a,a\n", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\n\"x,y\n", "a,,b\n1,2,3\n", "a,b\n1,\0zz\n"]
        for diagnostic in texts.flatMap({ Self.read($0).diagnostics }) {
            #expect(diagnostic.message.text(in: .english).allSatisfy { $0.isASCII })
            #expect(diagnostic.message.text(in: .chinese).contains { !$0.isASCII })
        }
    }

    @Test func `random bytes are read without harm`() {
        var generator = SplitMix64(seed: 7)
        let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xE4, 0xB8, 0xAD, 0xFF, 0x61, 0x20, 0xEF, 0xBB, 0xBF]
        for _ in 0..<5_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                bytes.append(alphabet.randomElement(using: &generator) ?? 0)
            }
            let (table, diagnostics) = Self.read(bytes)
            #expect(table != nil || !diagnostics.isEmpty)
        }
    }
}
