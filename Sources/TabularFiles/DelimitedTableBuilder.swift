import SourceText

/// Puts the rows of a delimited file together and says what is wrong with them.
struct DelimitedTableBuilder {
    let file: String
    let severity: Diagnostic.Severity
    let collector: DiagnosticCollector
    private var headings: [String]?
    private var isRefused = false
    private var rows: [HeadedTable.Row] = []
    private var rowNumber = 0
    /// Columns without a heading in which something is written.
    private var unnamed: Set<Int> = []

    init(file: String, severity: Diagnostic.Severity, collector: DiagnosticCollector) {
        self.file = file
        self.severity = severity
        self.collector = collector
    }

    /// Reads the text of a file, block by block, and answers its dialect.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> DelimitedDialect {
        let dialect = DelimitedDialect.sniffed(from: text)
        DelimitedBlock.eachPiece(of: text, dialect: dialect) { block, rows in
            for row in 0..<block.rowCount where !isRefused { take(row, of: block, in: rows) }
            return !isRefused
        }
        return dialect
    }

    /// The table, or `nil` where the file is none.
    func table(encoding: TextEncoding, dialect: DelimitedDialect) -> HeadedTable? {
        guard let headings else {
            if !isRefused { collector.report(DelimitedTableDiagnostics.emptyFile(at: Place(file: file))) }
            return nil
        }
        for column in unnamed.sorted() {
            let place = Place.field(file, row: 0, column: "\(column + 1)")
            collector.report(DelimitedTableDiagnostics.noHeading(column: "\(column + 1)", at: place))
        }
        return HeadedTable(file: file, form: .delimited(encoding, dialect), headings: headings, rows: rows)
    }

    private mutating func take(_ row: Int, of block: DelimitedBlock, in bytes: UnsafeBufferPointer<UInt8>) {
        let cells = block.cells(ofRow: row)
        if let headings {
            rowNumber += 1
            takeRow(cells, of: block, in: bytes, headings: headings)
        } else {
            takeHeadings(cells, of: block, in: bytes)
        }
    }

    // MARK: The heading row

    private mutating func takeHeadings(
        _ cells: Range<Int>, of block: DelimitedBlock, in bytes: UnsafeBufferPointer<UInt8>
    ) {
        var texts: [String] = []
        for index in cells {
            let cell = block.cells[index]
            let place = Place.field(file, row: 0, column: "\(texts.count + 1)")
            guard let text = text(of: cell, in: bytes, at: place, severity: .error) else {
                isRefused = true
                return
            }
            texts.append(text)
        }
        while texts.last == "" { texts.removeLast() }
        guard !texts.isEmpty else {
            isRefused = true
            collector.report(DelimitedTableDiagnostics.noHeadingRow(at: Place(file: file)))
            return
        }
        var first: [String: Int] = [:]
        for (column, text) in texts.enumerated() where !text.isEmpty {
            if let earlier = first[text] {
                isRefused = true
                collector.report(
                    DelimitedTableDiagnostics.duplicateHeading(
                        text, columns: ("\(earlier + 1)", "\(column + 1)"), at: .field(file, row: 0, column: text)))
            } else {
                first[text] = column
            }
        }
        if !isRefused { headings = texts }
    }

    // MARK: Rows

    private mutating func takeRow(
        _ cells: Range<Int>, of block: DelimitedBlock, in bytes: UnsafeBufferPointer<UInt8>, headings: [String]
    ) {
        var texts: [String?] = []
        texts.reserveCapacity(headings.count)
        var surplus = false
        for (column, index) in cells.enumerated() {
            let cell = block.cells[index]
            guard column < headings.count else {
                if cell.count > 0 { surplus = true }
                continue
            }
            let heading = headings[column].isEmpty ? "\(column + 1)" : headings[column]
            let text = text(
                of: cell, in: bytes, at: .field(file, row: rowNumber, column: heading), severity: severity)
            if headings[column].isEmpty, text != "" { unnamed.insert(column) }
            texts.append(text)
        }
        guard surplus || !texts.allSatisfy({ $0 == "" }) else { return }
        let last = Place.field(file, row: rowNumber, column: "\(cells.count)")
        if surplus {
            collector.report(
                DelimitedTableDiagnostics.tooManyCells(cells.count, headings.count, severity, at: last))
        } else if texts.count < headings.count {
            collector.report(
                DelimitedTableDiagnostics.tooFewCells(cells.count, headings.count, severity, at: last))
        }
        while texts.count < headings.count { texts.append("") }
        rows.append(HeadedTable.Row(number: rowNumber, cells: texts))
    }

    /// A cell's text without the blanks around it, `nil` where it cannot be read.
    private func text(
        of cell: DelimitedBlock.Cell, in bytes: UnsafeBufferPointer<UInt8>, at place: Place,
        severity: Diagnostic.Severity
    ) -> String? {
        Self.text(of: cell, in: bytes, at: place, severity: severity, into: collector)
    }

    /// A cell's text without the blanks around it, `nil` where it cannot be read, which is then said.
    static func text(
        of cell: DelimitedBlock.Cell, in bytes: UnsafeBufferPointer<UInt8>, at place: @autoclosure () -> Place,
        severity: Diagnostic.Severity, into collector: DiagnosticCollector
    ) -> String? {
        guard cell.count > 0 else { return "" }
        guard cell.count <= DelimitedBlock.cellLimit else {
            collector.report(
                DelimitedTableDiagnostics.cellTooLarge(severity, at: place(), limit: DelimitedBlock.cellLimit))
            return nil
        }
        if bytes[Int(cell.start)..<Int(cell.end)].contains(0) {
            collector.report(DelimitedTableDiagnostics.nulByte(severity, at: place()))
            return nil
        }
        guard let text = DelimitedBlock.text(of: cell, in: bytes), !text.unicodeScalars.contains("\u{FFFD}") else {
            collector.report(DelimitedTableDiagnostics.badEncoding(severity, at: place()))
            return nil
        }
        if cell.isMalformed {
            collector.report(DelimitedTableDiagnostics.malformedQuote(severity, at: place()))
        }
        return trimmed(text)
    }

    static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }
}
