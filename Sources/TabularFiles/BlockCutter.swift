#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decides where a stream of bytes may be cut so that every piece holds whole rows.
///
/// Cutting is sequential and cheap (only quotes and line ends are looked at); the pieces can then be scanned in parallel.
public enum BlockCutter {
    /// How many of the leading bytes are whole rows; 0 where more bytes are needed to tell.
    public static func cut(_ bytes: UnsafeBufferPointer<UInt8>, dialect: DelimitedDialect, isLast: Bool) -> Int {
        guard !isLast, let base = bytes.baseAddress else { return bytes.count }
        let count = bytes.count, quote = UInt8(ascii: "\""), newline = UInt8(ascii: "\n")
        var boundary = 0
        var from = 0
        func keepLineEnd(before end: Int) {
            // Backwards by hand: a line end is near, and not every C library has memrchr.
            var at = end
            while at > from {
                at -= 1
                if base[at] == newline {
                    boundary = at + 1
                    return
                }
            }
        }
        while from < count, let hit = memchr(base + from, Int32(quote), count - from) {
            let at = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            keepLineEnd(before: at)
            guard at == 0 || base[at - 1] == dialect.delimiter || base[at - 1] == newline else {
                from = at + 1
                continue
            }
            switch QuotedSpan.of(base, open: at, count: count, delimiter: dialect.delimiter, isLast: false) {
            case .closed(let end, _): from = end + 1
            case .malformed: from = at + 1
            case .unfinished: return boundary
            }
        }
        keepLineEnd(before: count)
        return boundary
    }
}
