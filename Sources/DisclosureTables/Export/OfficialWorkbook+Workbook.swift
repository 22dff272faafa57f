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
        if isForm {
            sheet.print = Workbook.PrintSetup(
                isLandscape: true, repeatedRows: headingRowCount > 0 ? 0...(headingRowCount - 1) : nil,
                footer: "第 &P 页，共 &N 页")
        }
        return sheet
    }

    private func style(of cell: OfficialWorkbook.Cell) -> WorkbookStyle {
        WorkbookStyle(
            isBold: cell.isHeading, fill: cell.isHeading ? WorkbookStyle.Colour(0xE8EEF4) : nil, wraps: isForm,
            hasBorder: isForm, horizontal: cell.alignment == .center ? .centre : .left,
            vertical: cell.isHeading ? .centre : .top)
    }
}
