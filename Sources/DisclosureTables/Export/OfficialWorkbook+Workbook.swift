import SourceText
import TabularFiles

extension OfficialWorkbook {
    /// As the workbook writer takes it: the form for print, A4 across with its headings on each page.
    public var workbook: Workbook {
        Workbook(title: sheets.first?.rows.first?.first?.text, sheets: sheets.map(\.worksheet))
    }
}

extension OfficialWorkbook.Sheet {
    fileprivate var worksheet: Workbook.Sheet {
        var sheet = Workbook.Sheet(
            name: name, rows: rows.map { row in row.map { cell in Workbook.Cell(cell.text, style: style(of: cell)) } })
        sheet.columnWidths = columnWidths.map(Double.init)
        sheet.merges = merges.map {
            CellRange(
                first: CellReference(row: $0.row, column: $0.column),
                last: CellReference(row: $0.row + $0.rowCount - 1, column: $0.column + $0.columnCount - 1))
        }
        sheet.frozenRows = headingRowCount
        if isForm { for (index, row) in rows.enumerated() { sheet.rowHeights[index] = height(of: row, at: index) } }
        if isForm {
            sheet.print = Workbook.PrintSetup(
                isLandscape: true, repeatedRows: headingRowCount > 0 ? 0...(headingRowCount - 1) : nil,
                footer: "第 &P 页，共 &N 页")
        }
        return sheet
    }

    /// Points for a row, by its tallest cell: spreadsheet programs fit no row beside merged cells by themselves.
    private func height(of row: [OfficialWorkbook.Cell], at index: Int) -> Double {
        let lines = row.enumerated().map { column, cell -> Int in
            // What is merged has room in the rows and columns it covers.
            let merge = merges.first { $0.row == index && $0.column == column }
            if let merge, merge.rowCount > 1 || index == 0 { return 1 }
            let columns = column..<(column + (merge?.columnCount ?? 1))
            let width = max(2, columnWidths[columns.clamped(to: columnWidths.indices)].reduce(0, +) - 1)
            return cell.text.split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0) { $0 + max(1, (DisplayWidth.of(String($1)) + width - 1) / width) }
        }
        return min(Self.tallest, Double(lines.max() ?? 1) * Self.lineHeight + 4)
    }

    /// Points of one line of text.
    private static let lineHeight = 16.5
    /// Points that Excel takes for a row.
    private static let tallest = 409.0

    private func style(of cell: OfficialWorkbook.Cell) -> WorkbookStyle {
        WorkbookStyle(
            isBold: cell.isHeading, fill: cell.isHeading ? WorkbookStyle.Colour(0xE8EEF4) : nil, wraps: isForm,
            hasBorder: isForm, horizontal: cell.alignment == .center ? .centre : .left,
            vertical: cell.isHeading ? .centre : .top)
    }
}
