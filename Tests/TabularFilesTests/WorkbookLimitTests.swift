import TabularFiles
import TestSupport
import Testing

/// What may be entered in the cells of a sheet, and rows as high as their text.
@Suite struct WorkbookLimitTests {
    private func sheet(_ limit: Workbook.NumberLimit) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: "表", rows: [[.init("得分")], [.init(.empty)]])
        sheet.numberLimits = [limit]
        return sheet
    }

    private let range = CellRange(first: .init(row: 1, column: 0), last: .init(row: 3, column: 0))

    @Test func `bounds are written as they are, fractions as formulas`() throws {
        let folder = try TemporaryFolder()
        let prompt = (title: "得分", text: "0至20/3分")
        for (kind, type, from, to) in [
            (Workbook.NumberLimit.Kind.decimal(from: "0.1", to: "20/3"), "decimal", "0.1", "20/3"),
            (.whole(from: 0, to: 1_000_000), "whole", "0", "1000000"),
        ] {
            _ = try WorkbookWriterTests.written(
                Workbook(sheets: [sheet(.init(range, kind, prompt: prompt))]), into: folder)
            let xml = try ZippedPart.text("xl/worksheets/sheet1.xml", of: folder.path + "/out.xlsx")
            #expect(
                xml.contains(
                    "<dataValidation type=\"\(type)\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" "
                        + "errorTitle=\"得分\" error=\"0至20/3分\" promptTitle=\"得分\" prompt=\"0至20/3分\" sqref=\"A2:A4\">"
                        + "<formula1>\(from)</formula1><formula2>\(to)</formula2></dataValidation>"), "\(xml)")
        }
    }

    @Test func `a prompt that is too long is refused`() throws {
        let folder = try TemporaryFolder()
        let long = (title: String(repeating: "分", count: 33), text: "")
        let limit = Workbook.NumberLimit(range, .whole(from: 0, to: 1), prompt: long)
        #expect(throws: WorkbookWriter.Failure.textTooLong(sheet: "表", reference: "A2:A4")) {
            _ = try WorkbookWriterTests.written(Workbook(sheets: [sheet(limit)]), into: folder)
        }
    }

    @Test func `rows are as high as their tallest wrapped text`() {
        let wrapped = WorkbookStyle(wraps: true)
        var sheet = Workbook.Sheet(
            name: "表",
            rows: [
                [.init("标题", style: wrapped), .init("")],
                // 12 characters of two columns each in 9 usable columns: three lines.
                [.init("一二三四五六七八九十十一", style: wrapped), .init("短", style: wrapped)],
                [.init("一二三四五六七八九十十一"), .init("短", style: wrapped)],
                [.init("甲\n乙\n\n丙", style: wrapped), .init("")],
                [.init(String(repeating: "字", count: 2_000), style: wrapped)],
                [.init("跨列的长文字一二三四五六七八九十", style: wrapped), .init("")],
            ])
        sheet.columnWidths = [10, 10]
        sheet.merges = [CellRange(first: .init(row: 5, column: 0), last: .init(row: 5, column: 1))]
        sheet.rowHeights = [3: 10]
        sheet.fitRows(from: 1)
        #expect(sheet.rowHeights == [1: 53.5, 2: 20.5, 3: 10, 4: 409, 5: 20.5])
    }

    @Test func `a protected sheet lets its filter be used`() throws {
        let folder = try TemporaryFolder()
        var sheet = Workbook.Sheet(name: "表", rows: [[.init("甲")], [.init("乙")]])
        sheet.isProtected = true
        _ = try WorkbookWriterTests.written(Workbook(sheets: [sheet]), into: folder, "1.xlsx")
        sheet.filter = CellRange(first: .init(row: 0, column: 0), last: .init(row: 1, column: 0))
        _ = try WorkbookWriterTests.written(Workbook(sheets: [sheet]), into: folder, "2.xlsx")
        let part = "xl/worksheets/sheet1.xml"
        let (without, with) = (
            try ZippedPart.text(part, of: folder.path + "/1.xlsx"),
            try ZippedPart.text(part, of: folder.path + "/2.xlsx")
        )
        #expect(!without.contains("autoFilter=\"0\""))
        #expect(with.contains("autoFilter=\"0\""))
    }
}
