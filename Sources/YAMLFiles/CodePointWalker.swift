/// From libyaml's positions, which count code points, to bytes: walks along, since events come in the order of the file.
struct CodePointWalker {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where counting begins: behind a byte order mark.
    let origin: Int
    private var index = 0
    private(set) var offset: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, origin: Int) {
        self.bytes = bytes
        self.origin = origin
        offset = origin
    }

    /// The first byte of the code point `target` (from 0), or the end of the bytes.
    mutating func offset(of target: Int) -> Int {
        if target < index { return back(to: target) }
        while index + 8 <= target, offset + 8 <= bytes.count {
            let word = UnsafeRawPointer(bytes.baseAddress! + offset).loadUnaligned(as: UInt64.self)
            let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
            index += 8 - continuations.nonzeroBitCount
            offset += 8
        }
        while offset < bytes.count {
            if bytes[offset] & 0xC0 != 0x80 {
                if index == target { break }
                index += 1
            }
            offset += 1
        }
        return offset
    }

    private mutating func back(to target: Int) -> Int {
        while index > target, offset > origin {
            offset -= 1
            if bytes[offset] & 0xC0 != 0x80 { index -= 1 }
        }
        return offset
    }

    /// Where the value begins whose anchor or tag stands at `start`.
    func skipProperties(from start: Int, upTo end: Int) -> Int {
        var offset = start
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "&"), UInt8(ascii: "!"):
                while offset < end, bytes[offset] > 0x20 { offset += 1 }
            case UInt8(ascii: "#"):
                while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return offset
            }
        }
        return start
    }

    /// The tag among the properties that begin at `start`.
    func tagRange(from start: Int) -> Range<Int> {
        var offset = start
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "!") {
            if bytes[offset] == UInt8(ascii: "&") {
                while offset < bytes.count, bytes[offset] > 0x20 { offset += 1 }
            } else if bytes[offset] == 0x20 || bytes[offset] == 0x09 {
                offset += 1
            } else {
                return start..<start
            }
        }
        var end = offset
        while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        return offset..<end
    }
}
