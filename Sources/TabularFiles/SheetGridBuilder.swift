import SourceText

/// Puts the rows of a sheet together as a grid without the empty rows and columns around them.
struct SheetGridBuilder {
    let file: String
    let sheet: String
    let problems: SheetProblems
    private var cells: [TableGrid.Cell] = []
    private var firstRow = Int.max
    private var lastRow = -1
    private var firstColumn = Int.max
    private var lastColumn = -1

    init(file: String, sheet: String, problems: SheetProblems) {
        self.file = file
        self.sheet = sheet
        self.problems = problems
    }

    /// Answers whether there is room for more.
    mutating func take(_ row: WorkbookRow) -> Bool {
        for cell in row.cells {
            let text = DelimitedTableBuilder.trimmed(cell.text)
            guard !text.isEmpty || cell.kind == .unreadable else { continue }
            let position = CellReference(row: row.number - 1, column: cell.column)
            let place = Place.cell(file, sheet: sheet, reference: position.text)
            cells.append(TableGrid.Cell(text: text, place: place, row: position.row, column: position.column))
            firstRow = min(firstRow, position.row)
            lastRow = max(lastRow, position.row)
            firstColumn = min(firstColumn, position.column)
            lastColumn = max(lastColumn, position.column)
        }
        return cells.count <= WorkbookLimits.gridCells
    }

    /// The grid, merged ranges cut off where no data stand; `nil` where nothing stands in the sheet.
    mutating func grid(merges: [CellRange]) -> TableGrid? {
        guard !cells.isEmpty else { return nil }
        spread(merges)
        for index in cells.indices {
            cells[index].row -= firstRow
            cells[index].column -= firstColumn
        }
        let origin = CellReference(row: firstRow, column: firstColumn)
        return TableGrid(
            title: sheet, place: .cell(file, sheet: sheet, reference: origin.text), cells: cells,
            square: .sheet(file: file, sheet: sheet, origin: origin))
    }

    private mutating func spread(_ merges: [CellRange]) {
        var byCorner: [CellReference: CellRange] = [:]
        // What a merged range covers, row by row, so that a cell beneath one is found without trying all of them.
        var squares = 0
        var covered: [CellReference: CellReference] = [:]
        for range in merges {
            let last = CellReference(row: min(range.last.row, lastRow), column: min(range.last.column, lastColumn))
            guard range.first.row <= last.row, range.first.column <= last.column else { continue }
            let area = (last.row - range.first.row + 1) * (last.column - range.first.column + 1)
            guard squares + area <= WorkbookLimits.mergedSquares else {
                problems.report(.clippedMerge, row: range.first.row, column: range.first.column)
                continue
            }
            squares += area
            byCorner[range.first] = CellRange(first: range.first, last: last)
            for row in range.first.row...last.row {
                for column in range.first.column...last.column {
                    covered[CellReference(row: row, column: column)] = range.first
                }
            }
        }
        for index in cells.indices {
            let position = CellReference(row: cells[index].row, column: cells[index].column)
            if let range = byCorner[position] {
                cells[index].rowSpan = range.last.row - range.first.row + 1
                cells[index].columnSpan = range.last.column - range.first.column + 1
            } else if covered[position] != nil {
                problems.report(.covered, row: position.row, column: position.column)
            }
        }
    }
}
