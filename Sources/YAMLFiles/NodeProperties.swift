import SourceText

/// The anchor (`&a`) and tag (`!t`) that may stand before a value.
enum NodeProperties {
    /// Where the value begins whose properties begin at `start`.
    static func end(in source: SourceFile, from start: Int) -> Int {
        let bytes = source.bytes
        var offset = start
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "&"), UInt8(ascii: "!"):
                while offset < bytes.count, bytes[offset] > 0x20 { offset += 1 }
            case UInt8(ascii: "#"):
                while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return offset
            }
        }
        return start
    }

    /// The tag among the properties that begin at `start`; a point where there is none.
    static func tag(in source: SourceFile, from start: Int) -> Range<Int> {
        let bytes = source.bytes
        var offset = start
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == UInt8(ascii: "&")
        {
            if bytes[offset] == UInt8(ascii: "&") {
                while offset < bytes.count, bytes[offset] > 0x20 { offset += 1 }
            } else {
                offset += 1
            }
        }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "!") else { return start..<start }
        var end = offset
        while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        return offset..<end
    }
}
