import SourceText

extension TableGrid {
    /// Reads a table given as text, without taking any row for the headings: CSV, TSV, with semicolons, or as people
    /// paste it (columns by tabs, by pipes with or without a Markdown rule, or by two blanks and more).
    ///
    /// Rows may differ in length; squares beyond a row's end are empty. Places count rows from 1 at the file's first,
    /// empty ones included, and name columns by their number. `nil` where there is nothing to read, which is then said.
    public static func read(delimited bytes: [UInt8], file: String, into collector: DiagnosticCollector) -> TableGrid? {
        guard let (text, encoding) = DelimitedTable.decoded(bytes, file: file, into: collector) else { return nil }
        let whole = Place(file: file)
        let rows = text.withUnsafeBufferPointer { text in
            var reader = PlainRowReader(file: file, collector: collector)
            reader.read(UnsafeBufferPointer(rebasing: text.dropFirst(encoding.markLength)))
            return reader
        }
        guard !rows.isTooLarge else {
            collector.report(DelimitedTableDiagnostics.tooManyCells(at: whole))
            return nil
        }
        guard let first = rows.cells.first?.row else {
            collector.report(DelimitedTableDiagnostics.emptyFile(at: whole))
            return nil
        }
        let cells = rows.cells.map { cell in
            var cell = cell
            cell.row -= first
            return cell
        }
        return TableGrid(
            title: nil, place: .field(file, row: first + 1, column: "1"), cells: cells,
            square: .delimited(file: file, first: first + 1))
    }
}

/// Cuts a text into the cells of its rows and keeps those in which anything stands.
private struct PlainRowReader {
    let file: String
    let collector: DiagnosticCollector
    private(set) var cells: [TableGrid.Cell] = []
    private var row = 0

    init(file: String, collector: DiagnosticCollector) {
        self.file = file
        self.collector = collector
    }

    var isTooLarge: Bool { cells.count > WorkbookLimits.gridCells }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        let form = PlainTextTable.sniffed(text)
        if case .delimited(let dialect) = form {
            readDelimited(text, dialect)
        } else {
            for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) where !isTooLarge {
                readLine(line, form)
            }
        }
    }

    private mutating func readDelimited(_ text: UnsafeBufferPointer<UInt8>, _ dialect: DelimitedDialect) {
        DelimitedBlock.eachPiece(of: text, dialect: dialect) { block, rows in
            var reached = 0
            for index in 0..<block.rowCount where !isTooLarge {
                let rowStart = Int(block.rowStarts[index])
                // The block leaves empty lines out; they count as rows of the file.
                row += emptyLines(rows[reached..<rowStart])
                takeRow(index, of: block, in: rows)
                reached = Int(block.cells[block.cells(ofRow: index).upperBound - 1].end)
                // Up to behind the row's own line end.
                while reached < rows.count, rows[reached] != UInt8(ascii: "\n") { reached += 1 }
                reached = min(rows.count, reached + 1)
                row += 1
            }
            row += emptyLines(rows[reached...])
            return !isTooLarge
        }
    }

    private func emptyLines(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        bytes.count { $0 == UInt8(ascii: "\n") }
    }

    private mutating func takeRow(_ index: Int, of block: DelimitedBlock, in bytes: UnsafeBufferPointer<UInt8>) {
        for (column, cell) in block.cells(ofRow: index).enumerated() {
            let place = Place.field(file, row: row + 1, column: "\(column + 1)")
            let text = DelimitedTableBuilder.text(
                of: block.cells[cell], in: bytes, at: place, severity: .warning, into: collector)
            take(text, at: place, column: column)
        }
    }

    private mutating func readLine(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ form: PlainTextTable) {
        defer { row += 1 }
        let first = Place.field(file, row: row + 1, column: "1")
        guard line.count <= DelimitedBlock.cellLimit else {
            collector.report(
                DelimitedTableDiagnostics.cellTooLarge(.warning, at: first, limit: DelimitedBlock.cellLimit))
            return
        }
        let text = String(decoding: line, as: UTF8.self)
        if form == .pipes, PlainTextTable.isRule(text) { return }
        for (column, cell) in PlainTextTable.cells(text, form).enumerated() {
            let place = Place.field(file, row: row + 1, column: "\(column + 1)")
            if cell.unicodeScalars.contains("\u{FFFD}") {
                collector.report(DelimitedTableDiagnostics.badEncoding(.warning, at: place))
                take(nil, at: place, column: column)
            } else {
                take(cell, at: place, column: column)
            }
        }
    }

    /// An unreadable cell stays as an empty one, so that its square is not mistaken for one with nothing in it.
    private mutating func take(_ text: String?, at place: Place, column: Int) {
        guard text != "" else { return }
        let clean = (text ?? "").replacing("\r\n", with: "\n")
        cells.append(TableGrid.Cell(text: clean, place: place, row: row, column: column))
    }
}
