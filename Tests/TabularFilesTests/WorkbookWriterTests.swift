import GridDrawings
import Foundation
import SourceText
import TabularFiles
import Testing
import TestSupport

@Suite struct WorkbookWriterTests {
    static func written(_ workbook: Workbook, into folder: TemporaryFolder, _ name: String = "out.xlsx") throws
        -> [UInt8]
    {
        let path = folder.path + "/" + name
        try WorkbookWriter.write(
            workbook, to: path, temporaryFolder: folder.path, created: (year: 2022, month: 12, day: 31))
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Everything that a form for villages needs.
    static var form: Workbook {
        let heading = WorkbookStyle(
            isBold: true, colour: .init(0xFFFFFF), fill: .init(0x1F4E79), wraps: true, hasBorder: true,
            horizontal: .centre, vertical: .centre)
        let open = WorkbookStyle(wraps: true, hasBorder: true, vertical: .top, isLocked: false)
        var sheet = Workbook.Sheet(
            name: "梁村镇 [张庄村]/2022",
            rows: [
                [.init("公开事项", style: heading), .init(.empty, style: heading), .init("状态", style: heading)],
                [.init("一级", style: heading), .init("二级", style: heading), .init(.empty, style: heading)],
                [
                    .init("=低保", style: open), .init("+名单\n第二行", style: open, comment: "说明：看公开栏"),
                    .init("已公开", style: open),
                ],
                [.init(.number("0.1")), .init(.number("371500199001011234")), .init(.number("-12.50"))],
                [
                    .init(.date(year: 2022, month: 6, day: 17)),
                    .init(
                        .date(year: 2022, month: 6, day: 17),
                        style: WorkbookStyle(numberFormat: "yyyy\"年\"m\"月\"d\"日\"")),
                    .init("2022-06-17"),
                ],
                [.init("@x"), .init("-1"), .init("_x000D_ <&> \u{1}")],
            ])
        sheet.merges = [CellRange("A1:B1"), CellRange("C1:C2")].compactMap { $0 }
        sheet.columnWidths = [24, nil, 12.5]
        sheet.rowHeights = [0: 30]
        (sheet.frozenRows, sheet.frozenColumns) = (2, 1)
        sheet.isProtected = true
        sheet.filter = CellRange("A2:C5")
        sheet.print = Workbook.PrintSetup(repeatedRows: 0...1, footer: "&P/&N")
        if let range = CellRange("C3:C5") {
            var list = Workbook.DropDown(range, .values(["已公开", "未公开", "本期无(说明已张贴)", "不涉及", "未检查"]))
            list.prompt = ("状态", "从列表中选")
            sheet.dropDowns = [list]
            sheet.conditions = [
                .init(range, .equals("未公开"), style: WorkbookStyle(fill: .init(0xFFC7CE))),
                .init(range, .formula("=$C3=\"\""), style: WorkbookStyle(fill: .init(0xFFEB9C))),
                .init(range, .contains("无"), style: WorkbookStyle(colour: .init(0x006100))),
                .init(range, .isBlank, style: WorkbookStyle(isBold: true)),
            ]
        }
        var hidden = Workbook.Sheet(name: "选项", rows: [[.init("甲")], [.init("乙")]])
        hidden.isHidden = true
        hidden.tabColour = .init(0xFF0000)
        return Workbook(title: "公开情况", sheets: [sheet, hidden])
    }

    @Test func `what is written reads back`() throws {
        let folder = try TemporaryFolder()
        let (grids, diagnostics) = readGrids(try Self.written(Self.form, into: folder), includingHidden: true)
        #expect(diagnostics.isEmpty)
        #expect(grids.map(\.title) == ["梁村镇 _张庄村__2022", "选项"])
        #expect(
            drawing(grids.first) == """
                公开事项|<|状态
                一级|二级|^
                =低保|+名单/第二行|已公开
                0.1|371500199001011234|-12.5
                2022-06-17|2022-06-17|2022-06-17
                @x|-1|_x000D_ <&> \u{1}
                """)
        #expect(drawing(grids.last) == "甲\n乙")
    }

    @Test func `the same value gives the same bytes, whatever the time`() async throws {
        let folder = try TemporaryFolder()
        let first = try Self.written(Self.form, into: folder, "1.xlsx")
        // Zip archives count in steps of two seconds.
        try await Task.sleep(for: .milliseconds(2_100))
        #expect(try Self.written(Self.form, into: folder, "2.xlsx") == first)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["1.xlsx", "2.xlsx"])
    }

    @Test func `any table reads back`() throws {
        let folder = try TemporaryFolder()
        var random = SplitMix64(seed: 31)
        let pieces = [
            "低", "保", "=", "+", "-", "@", "'", "\"", "<", ">", "&", "\n", " ", "_x0041_", "_", "x", "0", "１", "𠮷", "é",
            "\t",
        ]
        for _ in 0..<40 {
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<Int.random(in: 1...5, using: &random)).map { _ in
                    (0..<Int.random(in: 0...8, using: &random)).map { _ in
                        pieces[Int.random(in: 0..<pieces.count, using: &random)]
                    }.joined()
                }
            }
            let workbook = Workbook(sheets: [.init(name: "表", rows: rows.map { $0.map { .init($0) } })])
            let collector = DiagnosticCollector()
            let reader = WorkbookReader(bytes: try Self.written(workbook, into: folder), file: "x", into: collector)
            let sheet = try #require(reader?.sheets.first)
            var read = rows.map { $0.map { _ in "" } }
            reader?.forEachRow(of: sheet, into: collector) { row in
                for cell in row.cells { read[row.number - 1][cell.column] = cell.text }
                return true
            }
            #expect(read == rows)
            #expect(collector.diagnostics.isEmpty)
        }
    }

    @Test func `a list that stands in the cells of a sheet whose name was mended`() throws {
        let folder = try TemporaryFolder()
        var sheet = Workbook.Sheet(name: "一")
        let range = try #require(CellRange("A1:A3"))
        sheet.dropDowns = [.init(range, .cells(sheet: "a/b", range))]
        let bytes = try Self.written(Workbook(sheets: [sheet, .init(name: "a/b")]), into: folder)
        #expect(!bytes.isEmpty)
    }

    @Test func `what no workbook can hold is refused`() throws {
        let folder = try TemporaryFolder()
        func failure(_ sheet: Workbook.Sheet) -> WorkbookWriter.Failure? {
            do {
                _ = try Self.written(Workbook(sheets: [sheet]), into: folder)
                return nil
            } catch {
                return error as? WorkbookWriter.Failure
            }
        }
        let long = String(repeating: "字", count: 32_768)
        #expect(
            failure(.init(name: "表", rows: [[], [.init(""), .init(long)]])) == .textTooLong(sheet: "表", reference: "B2")
        )
        #expect(
            failure(.init(name: "表", rows: [[.init("", comment: long)]])) == .textTooLong(sheet: "表", reference: "A1"))
        var sheet = Workbook.Sheet(name: "表")
        let range = try #require(CellRange("A1:B2"))
        sheet.merges = [range, try #require(CellRange("B2:C3"))]
        #expect(failure(sheet) == .badRange(sheet: "表", reference: "B2:C3"))
        sheet.merges = []
        for values in [["甲,乙"], [], [String(repeating: "x", count: 200), String(repeating: "y", count: 55)]] {
            sheet.dropDowns = [.init(range, .values(values))]
            #expect(failure(sheet) == .listTooLong(sheet: "表", reference: "A1:B2"))
        }
        #expect(throws: WorkbookWriter.Failure.noSheets) { try Self.written(Workbook(sheets: []), into: folder) }
    }

    @Test func `a folder that is not there`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WorkbookWriter.Failure.self) { try Self.written(Self.form, into: folder, "no/out.xlsx") }
    }

    @Test func `names of sheets are mended`() {
        let names = WorkbookSheetNames.mended([
            "目录", "目录", "a:b*c?d/e\\f[g]", "", "'引'", "History", String(repeating: "村", count: 40),
            String(repeating: "村", count: 40), "ABC", "abc", "'",
        ])
        #expect(
            names == [
                "目录", "目录(2)", "a_b_c_d_e_f_g_", "Sheet4", "引", "History_", String(repeating: "村", count: 31),
                String(repeating: "村", count: 28) + "(2)", "ABC", "abc(2)", "Sheet11",
            ])
    }
}
