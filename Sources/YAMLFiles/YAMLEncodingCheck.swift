import SourceText

/// Whether bytes are text that YAML allows, said before libyaml sees them.
enum YAMLEncodingCheck {
    /// The places that are named one by one; beyond them the file is something else than text.
    static let namedPlaces = 1000

    /// Why the bytes are not even tried, or `nil` when they are.
    static func refusal(_ source: SourceFile, limits: YAMLLimits) -> [Diagnostic]? {
        let whole = Place(file: source.name)
        if source.bytes.count > limits.bytes { return [YAMLDiagnostics.fileTooLarge(at: whole, limit: limits.bytes)] }
        if isUTF16(source.bytes) { return [YAMLDiagnostics.notUTF8(at: whole, encoding: "UTF-16")] }
        return nil
    }

    /// Bytes that are not UTF-8, or the characters that YAML does not allow; libyaml stops at the first of them.
    static func faults(in source: SourceFile) -> [Diagnostic] {
        let faults = findFaults(in: source)
        if let first = faults.first(where: { $0.isInvalid }) {
            return [
                YAMLDiagnostics.invalidUTF8(
                    at: source.place(of: first.range), looksLikeGB18030: looksLikeGB18030(source.bytes))
            ]
        }
        return faults.map { YAMLDiagnostics.controlCharacter($0.scalar, at: source.place(of: $0.range)) }
    }

    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2 else { return false }
        if bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF { return true }
        // Without a mark: ASCII with every other byte zero.
        guard bytes.count >= 4 else { return false }
        return (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) != (bytes[3] == 0)
            && (bytes[0] == 0) == (bytes[2] == 0)
    }

    struct Fault {
        let range: Range<Int>
        /// The code point, where the bytes are one.
        let scalar: UInt32
        let isInvalid: Bool
    }

    /// Bytes that are not UTF-8, and code points that YAML does not allow.
    private static func findFaults(in source: SourceFile) -> [Fault] {
        source.bytes.withUnsafeBufferPointer { bytes in
            var faults: [Fault] = []
            var offset = source.contentStart
            while offset < bytes.count, faults.count < namedPlaces {
                let (length, scalar) = decode(bytes, at: offset)
                if length == 0 {
                    faults.append(Fault(range: offset..<offset + 1, scalar: 0, isInvalid: true))
                    offset += 1
                    continue
                }
                if !isAllowed(scalar) {
                    faults.append(Fault(range: offset..<offset + length, scalar: scalar, isInvalid: false))
                }
                offset += length
            }
            return faults
        }
    }

    @inline(__always)
    private static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The code point at `offset` and its bytes; no bytes where they are not UTF-8.
    @inline(__always)
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (length: Int, scalar: UInt32) {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (1, first) }
        let length =
            first >= 0xC2 && first < 0xE0
            ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0
        guard length > 0, offset + length <= bytes.count else { return (0, 0) }
        var scalar = first & (0x7F >> UInt32(length))
        for step in 1..<length {
            let byte = UInt32(bytes[offset + step])
            guard byte & 0xC0 == 0x80 else { return (0, 0) }
            scalar = scalar << 6 | byte & 0x3F
        }
        let isShortest = length == 2 || (length == 3 ? scalar >= 0x800 : scalar >= 0x10000)
        guard isShortest, !(0xD800...0xDFFF).contains(scalar), scalar <= 0x10FFFF else { return (0, 0) }
        return (length, scalar)
    }

    /// Whether the bytes above ASCII come in the pairs or fours of GB18030.
    private static func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let first = bytes[offset]
            offset += 1
            if first < 0x80 { continue }
            guard first != 0x80, first != 0xFF, offset < bytes.count else { return false }
            let second = bytes[offset]
            if second >= 0x40 && second != 0x7F && second != 0xFF {
                offset += 1
            } else if (0x30...0x39).contains(second), offset + 2 < bytes.count,
                (0x81...0xFE).contains(bytes[offset + 1]), (0x30...0x39).contains(bytes[offset + 2])
            {
                offset += 3
            } else {
                return false
            }
        }
        return true
    }
}
