/// The name of a cell in a workbook (B7) as row and column, both from 0.
public struct CellReference: Sendable, Hashable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B7` or `$B$7`; `nil` beyond the edges of a sheet.
    public init?(_ bytes: some Collection<UInt8>) {
        var column = 0
        var row = 0
        var hasDigits = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte) - 48
                hasDigits = true
            case UInt8(ascii: "$"): break
            default: return nil
            }
            guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// `B7`.
    public var text: String { Self.letters(column: column) + "\(row + 1)" }

    /// The letters of a column, from 0: A … Z, AA …
    public static func letters(column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8((rest - 1) % 26) + UInt8(ascii: "A"))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

/// A rectangle of cells (A1:C3), its corners included.
public struct CellRange: Sendable, Hashable {
    public var first: CellReference
    public var last: CellReference

    public init(first: CellReference, last: CellReference) {
        self.first = first
        self.last = last
    }

    /// Reads `A1:C3` or `A1`.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard let start = parts.first, let first = CellReference(start) else { return nil }
        guard parts.count == 2 else {
            self.init(first: first, last: first)
            return
        }
        guard let last = CellReference(parts[1]) else { return nil }
        self.init(
            first: CellReference(row: min(first.row, last.row), column: min(first.column, last.column)),
            last: CellReference(row: max(first.row, last.row), column: max(first.column, last.column)))
    }

    public var text: String { first == last ? first.text : "\(first.text):\(last.text)" }
}
