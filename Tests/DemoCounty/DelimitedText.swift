/// Rows as delimited text, quoted where they must be.
struct DelimitedText {
    private(set) var bytes: [UInt8] = []
    private let lineEnd: [UInt8]

    init(headings: [String], lineEnd: String = "\n", hasMark: Bool = false) {
        self.lineEnd = Array(lineEnd.utf8)
        if hasMark { bytes = [0xEF, 0xBB, 0xBF] }
        add(headings)
    }

    mutating func add(_ cells: [String]) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(0x2C) }
            isFirst = false
            let start = bytes.count
            bytes.append(contentsOf: cell.utf8)
            quoteIfNeeded(from: start)
        }
        bytes.append(contentsOf: lineEnd)
    }

    /// Puts the cell that begins at `start` into quotes where it holds a comma, a quote or a line end.
    private mutating func quoteIfNeeded(from start: Int) {
        var needsQuotes = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x2C || byte == 0x22 || byte == 0x0A { needsQuotes = true }
            index += 1
        }
        guard needsQuotes else { return }
        let cell = bytes[start...].flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
        bytes.replaceSubrange(start..., with: [0x22] + cell + [0x22])
    }
}
