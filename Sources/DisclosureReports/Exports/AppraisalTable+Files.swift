import SourceText
import TabularFiles

extension AppraisalTable {
    /// UTF-8 with BOM and CRLF, and no cell that runs as a formula; title rows stand in the first column.
    public var csv: String {
        let blank = Array(repeating: "", count: max(0, headings.count - 1))
        let lines = titles.map { [$0] + blank } + [headings] + rows.map { $0.map(\.text) }
        var sheet = SpreadsheetText(headings: lines[0])
        for line in lines.dropFirst() { sheet.add(line) }
        return sheet.text
    }

    /// One sheet, numbers as numbers, all else as text: a workbook's text never runs as a formula.
    public func workbook(title: String) -> Workbook {
        let titleRows = titles.map { title in
            [Workbook.Cell(fitting: title, style: FormStyle.title)]
                + headings.dropFirst().map { _ in Workbook.Cell(.empty) }
        }
        let heading = headings.map { Workbook.Cell(fitting: $0, style: FormStyle.heading) }
        var sheet = Workbook.Sheet(name: title, rows: titleRows + [heading] + rows.map { $0.map(\.sheetCell) })
        sheet.columnWidths = headings.indices.map { column in
            let widest = rows.map { DisplayWidth.of($0[column].text) }.max() ?? 0
            return Double(min(44, max(DisplayWidth.of(headings[column]), widest) + 3))
        }
        sheet.merges = titles.indices.map {
            CellRange(
                first: CellReference(row: $0, column: 0), last: CellReference(row: $0, column: headings.count - 1))
        }
        for index in titles.indices { sheet.rowHeights[index] = 28 }
        sheet.frozenRows = titles.count + 1
        sheet.fitRows(from: titles.count)
        sheet.print = Workbook.PrintSetup(
            isLandscape: headings.count > 6, repeatedRows: titles.count...titles.count, footer: "&C&P / &N")
        return Workbook(title: title, sheets: [sheet])
    }
}

extension AppraisalTable.Cell {
    fileprivate var sheetCell: Workbook.Cell {
        switch self {
        case .text(let text): return Workbook.Cell(fitting: text, style: FormStyle.text)
        case .number(let text):
            var style = FormStyle.number
            let digits = text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
            style.numberFormat = digits == 0 ? "0" : "0." + String(repeating: "0", count: digits)
            return Workbook.Cell(.number(text), style: style)
        }
    }
}
