/// From libyaml's positions, which count code points, to bytes: walks along, since events come in the order of the file.
struct CodePointWalker {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where counting begins: behind a byte order mark.
    let origin: Int
    private let mended: MendedText
    private var index = 0
    private var offset: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ mended: MendedText, origin: Int) {
        self.bytes = bytes
        self.mended = mended
        self.origin = origin
        offset = origin
    }

    /// How far the walk has come, in bytes of the source.
    var reached: Int { mended.original(offset) }

    /// The byte of the source where the code point `target` (from 0) begins, or where the bytes end.
    mutating func offset(of target: Int) -> Int {
        mended.original(walk(to: target))
    }

    private mutating func walk(to target: Int) -> Int {
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
}
