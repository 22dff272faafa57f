import SourceText

/// What a sheet's heading row is known by.
public struct HeadingSearch: Sendable {
    /// Of a row's texts, the number of different columns they name.
    let count: @Sendable ([String]) -> Int
    /// How many columns a heading row names at least.
    let least: Int
    /// What the table is called, and which columns it has, for the sentence that it was not found.
    let kind: Wording
    let columns: String

    /// Rows of a sheet among which its headings are looked for: titles and remarks above them are few.
    static let rows = 40

    public init(
        kind: Wording, columns: String, atLeast least: Int = 2, count: @escaping @Sendable ([String]) -> Int
    ) {
        self.kind = kind
        self.columns = columns
        self.least = least
        self.count = count
    }
}

extension WorkbookReader {
    /// The tables of all sheets that have the headings, each below its own heading row, wherever that stands.
    ///
    /// Hidden sheets and sheets of other things are told; a workbook without any such sheet is an error.
    public func tables(_ search: HeadingSearch, into collector: DiagnosticCollector) -> [HeadedTable] {
        var tables: [HeadedTable] = []
        var others: [Diagnostic] = []
        let found = DiagnosticCollector()
        for grid in grids(into: found) {
            if let row = search.headingRow(of: grid) {
                let table = SheetTableBuilder(grid: grid, headingRow: row, collector: found).table(file: file)
                if let table { tables.append(table) }
            } else {
                others.append(SheetTableDiagnostics.otherSheet(grid.title ?? "", search.kind, at: grid.place))
            }
        }
        collector.report(found.diagnostics)
        if tables.isEmpty, !found.hasErrors {
            collector.report(SheetTableDiagnostics.noSheet(search, at: Place(file: file)))
        } else {
            collector.report(others)
        }
        return tables
    }
}

extension HeadingSearch {
    /// The row that names the most columns, the first of several.
    func headingRow(of grid: TableGrid) -> Int? {
        var best: (row: Int, count: Int)?
        for row in 0..<min(grid.rowCount, Self.rows) {
            let count = count(SheetTableBuilder.headings(of: grid, row: row))
            if count >= least, count > best?.count ?? 0 { best = (row, count) }
        }
        return best?.row
    }
}

/// Puts the rows of a sheet together below its heading row.
struct SheetTableBuilder {
    let grid: TableGrid
    let headingRow: Int
    let collector: DiagnosticCollector

    /// The texts of a row as headings: one that several columns share stands in the first of them, one that reaches down
    /// from rows above stands in its last.
    static func headings(of grid: TableGrid, row: Int) -> [String] {
        (0..<grid.columnCount).map { column in
            guard let cell = grid.cell(row: row, column: column), cell.column == column else { return "" }
            return cell.text
        }
    }

    /// `nil` where a heading stands twice, which is then said.
    func table(file: String) -> HeadedTable? {
        guard case .cell(let sheet, let corner)? = grid.place.spot, let origin = CellReference(corner.utf8) else {
            return nil
        }
        let first = CellReference(row: origin.row + headingRow, column: origin.column)
        let headings = Self.headings(of: grid, row: headingRow)
        func letters(_ column: Int) -> String { CellReference.letters(column: origin.column + column) }
        var known: [String: Int] = [:]
        var isSound = true
        for (column, heading) in headings.enumerated() where !heading.isEmpty {
            if let earlier = known[heading] {
                isSound = false
                collector.report(
                    DelimitedTableDiagnostics.duplicateHeading(
                        heading, columns: (letters(earlier), letters(column)),
                        at: grid.place(row: headingRow, column: column)))
            } else {
                known[heading] = column
            }
        }
        guard isSound else { return nil }
        var rows: [HeadedTable.Row] = []
        var unnamed: Set<Int> = []
        for row in (headingRow + 1)..<max(headingRow + 1, grid.rowCount) {
            guard let read = self.row(row, number: origin.row + row + 1, headings) else { continue }
            for column in headings.indices where headings[column].isEmpty && read[column] != "" {
                unnamed.insert(column)
            }
            rows.append(read)
        }
        for column in unnamed.sorted() {
            collector.report(
                DelimitedTableDiagnostics.noHeading(
                    column: letters(column), at: grid.place(row: headingRow, column: column)))
        }
        return HeadedTable(file: file, form: .sheet(sheet, headings: first), headings: headings, rows: rows)
    }

    /// `nil` for a row with nothing of its own: empty, the headings again, or a line of words across the table.
    private func row(_ row: Int, number: Int, _ headings: [String]) -> HeadedTable.Row? {
        var texts: [String?] = []
        var places: [Int: Place] = [:]
        var reached: Set<Int> = []
        var own: [TableGrid.Cell] = []
        for column in headings.indices {
            guard let cell = grid.cell(row: row, column: column), cell.row > headingRow, cell.column == column else {
                texts.append("")
                continue
            }
            // A cell is there without text only where it could not be read.
            texts.append(cell.text.isEmpty ? nil : cell.text)
            if cell.row == row {
                own.append(cell)
            } else {
                places[column] = cell.place
                reached.insert(column)
            }
        }
        guard let first = own.first else { return nil }
        if own.allSatisfy({ !$0.text.isEmpty && $0.text == headings[$0.column] }) { return nil }
        if own.count == 1, first.columnSpan > 1, first.columnSpan * 2 > headings.count {
            collector.report(SheetTableDiagnostics.lineOfWords(first.text, at: first.place))
            return nil
        }
        return HeadedTable.Row(number: number, cells: texts, places: places, reached: reached)
    }
}

/// Every sentence about finding tables on sheets, Chinese and English side by side.
enum SheetTableDiagnostics {
    static func noSheet(_ search: HeadingSearch, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.no-table", at: place,
            Wording(
                "工作簿里没有\(search.kind.chinese)：前 \(HeadingSearch.rows) 行都不像它的表头",
                "the workbook has no \(search.kind.english): none of the first \(HeadingSearch.rows) rows is its heading row"
            ),
            remedy: Wording("表头要有：\(search.columns)", "the heading row has: \(search.columns)"))
    }

    static func otherSheet(_ name: String, _ kind: Wording, at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.other-sheet", .note, at: place,
            Wording(
                "工作表「\(name)」没有\(kind.chinese)的表头，未读", "the sheet '\(name)' is no \(kind.english); it was not read"),
            remedy: Wording("需要读的，补上表头一行", "give it the heading row if it is to be read"))
    }

    static func lineOfWords(_ text: String, at place: Place) -> Diagnostic {
        let shown = text.count > 20 ? text.prefix(20) + "…" : text[...]
        return Diagnostic(
            "workbook.line-of-words", .note, at: place,
            Wording("「\(shown)」横跨各列，当作说明，未读", "'\(shown)' lies across the columns: taken as a remark, not read"),
            remedy: Wording("是一条内容的，取消合并单元格", "undo the merge if it is an entry"))
    }
}
