private import CIconv

/// The encoding of a delimited file, told from its first bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 BOM"
    /// 中文编码字符集, still what Excel on a Chinese Windows writes as CSV.
    case gb18030 = "GB18030"
    case utf16 = "UTF-16"

    /// Bytes before the text proper.
    public var markLength: Int { self == .utf8WithMark ? 3 : 0 }

    /// Judges by up to the first mebibyte. Bytes that are neither UTF-8 nor GB18030 count as UTF-8 with bad places.
    ///
    /// - Parameter isWhole: whether `head` is the whole file, so that a character cut at its end is a fault.
    public static func sniffed(_ head: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> TextEncoding {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .utf16 }
        // UTF-16 without a mark: every other byte of ASCII delimiters and digits is zero.
        let sample = head.prefix(4096)
        let zeros = sample.reduce(into: 0) { if $1 == 0 { $0 += 1 } }
        if zeros * 5 > sample.count { return .utf16 }
        // Cut back to where no character is split: a line end.
        var end = head.count
        if !isWhole {
            while end > 0, head[end - 1] != UInt8(ascii: "\n") { end -= 1 }
            if end == 0 { end = head.count }
        }
        let whole = UnsafeBufferPointer(rebasing: head[0..<end])
        if String(validating: whole, as: UTF8.self) != nil { return .utf8 }
        // One broken character must not turn a file of UTF-8 into one of GB18030, nor the other way round.
        let (sound, broken) = countOfCharacters(whole)
        if sound > broken { return .utf8 }
        if GB18030.decoded(whole) != nil { return .gb18030 }
        let lost = GB18030.repaired(whole).count(where: { $0 == 0xEF })
        return lost * 10 < broken ? .gb18030 : .utf8
    }

    /// Sound UTF-8 characters of several bytes, and bytes that belong to none.
    private static func countOfCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> (sound: Int, broken: Int) {
        var sound = 0
        var broken = 0
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let end = at + length
            if length == 1 {
                at = end
            } else if byte >= 0xC2, end <= bytes.count, bytes[at + 1..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                sound += 1
                at = end
            } else {
                broken += 1
                at += 1
            }
        }
        return (sound, broken)
    }
}

/// GB18030 to UTF-8 through the C library's `iconv`.
public enum GB18030 {
    /// The text as UTF-8, or `nil` where a byte sequence is not GB18030.
    public static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        decoded(bytes, replacingBad: false)
    }

    /// The text as UTF-8; each byte that cannot be read becomes U+FFFD, which later readers report as a bad cell.
    public static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        decoded(bytes, replacingBad: true) ?? []
    }

    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, replacingBad: Bool) -> [UInt8]? {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return [] }
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        // Two bytes of GB18030 become three of UTF-8, and one bad byte becomes three.
        let capacity = bytes.count * 3 + 16
        var isSound = true
        let result = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
            var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base).assumingMemoryBound(
                to: CChar.self)
            var left = bytes.count
            let start = UnsafeMutableRawPointer(output.baseAddress!).assumingMemoryBound(to: CChar.self)
            var target: UnsafeMutablePointer<CChar>? = start
            var room = capacity
            while left > 0 {
                if iconv(converter, &source, &left, &target, &room) != -1 { break }
                guard replacingBad, room >= 3, left > 0, let bad = source, let here = target else {
                    isSound = false
                    break
                }
                for (offset, byte) in [0xEF, 0xBF, 0xBD].enumerated() {
                    here[offset] = CChar(bitPattern: UInt8(byte))
                }
                target = here + 3
                room -= 3
                source = bad + 1
                left -= 1
            }
            written = target.map { $0 - start } ?? 0
        }
        return isSound ? result : nil
    }
}
