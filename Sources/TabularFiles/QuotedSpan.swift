#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How far a cell that begins with a quote goes: the one rule that both the cutter and the scanner of blocks follow.
///
/// Two quotes in a row stand for one. The closing quote must be followed by the delimiter, a line end or the end of the
/// file. Where that does not hold the quotes do not pair up, and the cell is read literally.
enum QuotedSpan {
    /// The closing quote stands at `end`.
    case closed(end: Int, hasDoubledQuotes: Bool)
    case malformed
    /// The bytes ended before the rule could decide.
    case unfinished

    /// - Parameters:
    ///   - open: position of the opening quote.
    ///   - isLast: whether the file ends where `count` ends.
    @inline(__always)
    static func of(
        _ base: UnsafePointer<UInt8>, open: Int, count: Int, delimiter: UInt8, isLast: Bool
    ) -> QuotedSpan {
        let quote = UInt8(ascii: "\"")
        var from = open + 1
        var hasDoubledQuotes = false
        while from < count {
            guard let hit = memchr(base + from, Int32(quote), count - from) else { break }
            let at = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            if at - open > DelimitedBlock.cellLimit { return .malformed }
            guard at + 1 < count else {
                return isLast ? .closed(end: at, hasDoubledQuotes: hasDoubledQuotes) : .unfinished
            }
            switch base[at + 1] {
            case quote:
                hasDoubledQuotes = true
                from = at + 2
            case delimiter, UInt8(ascii: "\n"):
                return .closed(end: at, hasDoubledQuotes: hasDoubledQuotes)
            case UInt8(ascii: "\r"):
                // Only CRLF ends a line: text behind a lone CR would be lost.
                guard at + 2 < count else {
                    return isLast ? .closed(end: at, hasDoubledQuotes: hasDoubledQuotes) : .unfinished
                }
                return base[at + 2] == UInt8(ascii: "\n")
                    ? .closed(end: at, hasDoubledQuotes: hasDoubledQuotes) : .malformed
            default:
                return .malformed
            }
        }
        return isLast || count - open > DelimitedBlock.cellLimit ? .malformed : .unfinished
    }
}
