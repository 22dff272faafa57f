/// CSV as Excel opens it without asking: UTF-8 with BOM, CRLF, quotes where needed, and no cell that runs as a formula.
///
/// A cell that a spreadsheet could take for a formula gets an apostrophe in front, as a person would type it: one whose
/// first character, after blanks, is `=`, `+`, `-`, `@`, or the full-width form of one of these, or that starts with
/// a tab, carriage return or line feed. A plain decimal number such as `-2.5` is left alone. A cell that has such an
/// apostrophe of its own gets another, so that `unguarded` gives back every cell as it was.
public struct SpreadsheetText: Sendable {
    public private(set) var text = "\u{FEFF}"

    public init(headings: [String]) {
        add(headings)
    }

    public mutating func add(_ row: [String]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { text += "," }
            text += Self.quoted(Self.guarded(cell))
        }
        text += "\r\n"
    }

    /// The cell with an apostrophe in front if it could run as a formula.
    public static func guarded(_ cell: String) -> String {
        needsGuard(cell[...]) ? "'" + cell : cell
    }

    /// The cell without the apostrophe that `guarded` put in front, if it did.
    public static func unguarded(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        guard scalars.first == "'" else { return cell }
        let rest = String(scalars.dropFirst())
        return needsGuard(rest[...]) ? rest : cell
    }

    private static func needsGuard(_ cell: Substring) -> Bool {
        let text = cell.unicodeScalars.drop { $0 == "'" }
        guard let first = text.first else { return false }
        if first == "\t" || first == "\r" || first == "\n" { return true }
        let start = text.first { !$0.properties.isWhitespace && !invisible.contains($0) }
        guard let start, triggers.contains(start) else { return false }
        return !isDecimal(String(text))
    }

    private static let triggers: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
    private static let invisible: Set<Unicode.Scalar> = ["\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}"]

    private static func isDecimal(_ cell: String) -> Bool {
        let digits = cell.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard cell.utf8.count - digits.count <= 1 else { return false }
        let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy {
            !$0.isEmpty && $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

    private static func quoted(_ cell: String) -> String {
        let special: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0D, 0x0A]
        let blankEdge = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
        guard blankEdge || cell.utf8.contains(where: special.contains) else { return cell }
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        bytes.reserveCapacity(cell.utf8.count + 2)
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
