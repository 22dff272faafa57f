import TabularFiles

/// A table whose headings stand in its first column and whose items are its columns.
enum TurnedTable {
    /// The table with rows and columns changed; `nil` where it stands upright.
    static func upright(_ grid: TableGrid, _ headings: FormHeading) -> TableGrid? {
        var labels: [FormColumn] = []
        var rows = 0
        var plain = 0
        for row in 0..<grid.rowCount {
            var cells: [TableGrid.Cell] = []
            for column in 0..<grid.columnCount {
                if let cell = grid.cell(row: row, column: column), cells.last != cell { cells.append(cell) }
            }
            guard cells.count > 1 else { continue }
            rows += 1
            guard let label = headings.column(cells[0].text) else { continue }
            labels.append(label)
            // Cells under the next headings are values; further headings among them would be labels of a card.
            let values = cells.dropFirst().filter { !$0.text.isEmpty }
            if values.count > 1, values.dropFirst().allSatisfy({ headings.column($0.text) == nil }),
                headings.column(values[values.startIndex].text, below: label.isGroup ? label : nil) == nil
            {
                plain += 1
            }
        }
        guard Set(labels).count >= 4, labels.contains(where: \.isName), labels.count * 5 >= rows * 4,
            plain * 2 > labels.count
        else { return nil }
        let cells = grid.cells.map { cell in
            TableGrid.Cell(
                text: cell.text, place: cell.place, row: cell.column, column: cell.row, rowSpan: cell.columnSpan,
                columnSpan: cell.rowSpan)
        }
        return TableGrid(title: grid.title, place: grid.place, cells: cells)
    }
}
