import TabularFiles

/// The squares of a grid as lines, `|` between squares, `<` and `^` where a cell reaches over from the left or above.
public func drawing(_ grid: TableGrid?) -> String {
    guard let grid else { return "no grid" }
    return (0..<grid.rowCount).map { row in
        (0..<grid.columnCount).map { column in
            guard let cell = grid.cell(row: row, column: column) else { return "" }
            if cell.row == row, cell.column == column { return cell.text.replacing("\n", with: "/") }
            return cell.column < column ? "<" : "^"
        }.joined(separator: "|")
    }.joined(separator: "\n")
}
