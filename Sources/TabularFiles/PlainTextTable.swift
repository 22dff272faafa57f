/// How the rows of a table given as text are divided into cells; told from the text itself.
enum PlainTextTable: Equatable {
    /// CSV, TSV and the like, with quotes.
    case delimited(DelimitedDialect)
    /// `| 标题 | 索引号 |`, also without the outer pipes; a Markdown rule line is no row.
    case pipes
    /// Columns with two or more blanks between them, as they are pasted from a page or a PDF.
    case blanks

    /// Bytes from the beginning by which the form is judged.
    private static let sampleLength = 1 << 16

    /// The form in which most rows have several cells, and as many as their neighbours.
    static func sniffed(_ text: UnsafeBufferPointer<UInt8>) -> PlainTextTable {
        var end = min(text.count, sampleLength)
        while end < text.count, end > 0, text[end - 1] != UInt8(ascii: "\n") { end -= 1 }
        if end == 0 { end = min(text.count, sampleLength) }
        let sample = UnsafeBufferPointer(rebasing: text[..<end])
        let lines = String(decoding: sample, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
        let framed = lines.count { $0.drop(while: \.isWhitespace).first == "|" }
        if framed * 2 > lines.count || lines.contains(where: isRule) { return .pipes }
        let block = DelimitedBlock()
        var best = PlainTextTable.delimited(.comma)
        var bestScore = 0.0
        func consider(_ form: PlainTextTable, _ counts: [Int]) {
            let score = score(counts)
            if score > bestScore { (best, bestScore) = (form, score) }
        }
        for dialect in [DelimitedDialect.tab, .comma, .semicolon] {
            block.scan(sample, dialect: dialect)
            consider(.delimited(dialect), (0..<block.rowCount).map { block.cells(ofRow: $0).count })
        }
        consider(.pipes, lines.map { cells($0, .pipes).count })
        consider(.blanks, lines.map { cells($0, .blanks).count })
        return best
    }

    /// Half for rows with several cells, half for rows with as many as is usual.
    private static func score(_ counts: [Int]) -> Double {
        let several = counts.filter { $0 > 1 }
        guard !several.isEmpty else { return 0 }
        let usual = Dictionary(several.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
        return Double(several.count + usual) / Double(2 * counts.count)
    }

    /// Whether a line is `|---|:--:|`.
    static func isRule(_ line: String) -> Bool {
        guard line.contains("|"), line.contains("--") else { return false }
        return line.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0.isWhitespace }
    }

    /// The cells of one line of text, without the blanks around them.
    static func cells(_ line: String, _ form: PlainTextTable) -> [String] {
        form == .blanks ? cellsByBlanks(line) : cellsByPipes(line)
    }

    private static func cellsByPipes(_ line: String) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in DelimitedTableBuilder.trimmed(line) {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                if isEscaped, character != "|" { cells[cells.count - 1].append("\\") }
                isEscaped = character == "\\" && !isEscaped
                if !isEscaped { cells[cells.count - 1].append(character) }
                continue
            }
            isEscaped = false
        }
        if isEscaped { cells[cells.count - 1].append("\\") }
        // Outer pipes enclose no cell; without the first, a last one closes the last cell all the same.
        if cells.count > 1, cells.first == "" { cells.removeFirst() }
        if cells.count > 1, cells.last == "" { cells.removeLast() }
        return cells.map {
            DelimitedTableBuilder.trimmed($0.replacing(#/<br\s*/?>/#.ignoresCase(), with: "\n"))
        }
    }

    private static func cellsByBlanks(_ line: String) -> [String] {
        var cells = [""]
        var blanks = ""
        for character in DelimitedTableBuilder.trimmed(line) {
            if character.isWhitespace {
                blanks.append(character)
            } else {
                if blanks.count > 1 || blanks == "\t" { cells.append("") } else { cells[cells.count - 1] += blanks }
                blanks = ""
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
