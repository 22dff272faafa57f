/// Text in the one spelling in which titles, columns and words are compared.
///
/// Full width becomes half width, capitals small, every bracket a parenthesis; blanks, book-title marks, quotation marks
/// and other punctuation go, since they come and go between copies of the same title.
enum FoldedText {
    /// Stands before the beginning of a title or a step of a column path.
    static let beginning: UInt8 = 0x02
    /// Stands behind its end.
    static let end: UInt8 = 0x03

    static func bytes(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 2)
        append(text, to: &result)
        return result
    }

    /// A title with its marks; remarks in parentheses at its end stand behind the end mark.
    static func title(_ text: String) -> [UInt8] {
        var result: [UInt8] = [beginning]
        result.reserveCapacity(text.utf8.count + 2)
        append(text, to: &result)
        result.insert(end, at: endOfMainPart(result))
        return result
    }

    /// The steps of a column path, each with its marks like a title: 首页 > 政务公开 » 社会救助 has three.
    static func steps(_ path: String) -> [[UInt8]] {
        var path = path
        return path.withUTF8 { bytes in
            var steps: [[UInt8]] = []
            var start = 0
            var position = 0
            func finish(_ end: Int) {
                guard end > start else { return }
                var step: [UInt8] = [beginning]
                step.reserveCapacity(end - start + 2)
                append(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &step)
                guard step.count > 1 else { return }
                step.insert(self.end, at: endOfMainPart(step))
                steps.append(step)
            }
            while position < bytes.count {
                let length = separator(bytes, position)
                if length > 0 {
                    finish(position)
                    start = position + length
                }
                position += max(length, 1)
            }
            finish(bytes.count)
            return steps
        }
    }

    /// Bytes of the separator that begins here: > / ＞ » ›.
    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        switch bytes[position] {
        case UInt8(ascii: ">"), UInt8(ascii: "/"): 1
        case 0xC2 where bytes[position + 1] == 0xBB: 2
        case 0xEF where bytes[position + 1] == 0xBC && bytes[position + 2] == 0x9E: 3
        case 0xE2 where bytes[position + 1] == 0x80 && bytes[position + 2] == 0xBA: 3
        default: 0
        }
    }

    static func append(_ text: String, to result: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &result) }
    }

    /// - Parameter bytes: whole characters of UTF-8.
    private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        var position = 0
        while position < bytes.count {
            let first = bytes[position]
            if first < 0x80 {
                appendASCII(first, to: &result)
                position += 1
            } else if first < 0xE0 {
                // U+00A0 … U+00BF: no-break space, middle dot and the like
                if first != 0xC2 { result.append(contentsOf: bytes[position..<position + 2]) }
                position += 2
            } else if first < 0xF0 {
                let scalar =
                    UInt32(first & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
                    | UInt32(bytes[position + 2] & 0x3F)
                appendWide(scalar, bytes[position..<position + 3], to: &result)
                position += 3
            } else {
                result.append(contentsOf: bytes[position..<position + 4])
                position += 4
            }
        }
    }

    private static func appendASCII(_ byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte + 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "?"), UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "%"):
            result.append(byte)
        case UInt8(ascii: "["), UInt8(ascii: "{"): result.append(UInt8(ascii: "("))
        case UInt8(ascii: "]"), UInt8(ascii: "}"): result.append(UInt8(ascii: ")"))
        default: break
        }
    }

    private static func appendWide(
        _ scalar: UInt32, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8]
    ) {
        switch scalar {
        case 0xFF01...0xFF5E: appendASCII(UInt8(scalar - 0xFEE0), to: &result)
        case 0x3014, 0xFE5D: result.append(UInt8(ascii: "("))
        case 0x3015, 0xFE5E: result.append(UInt8(ascii: ")"))
        // 々〆〇 are letters; the rest of the block is punctuation
        case 0x3005...0x3007: result.append(contentsOf: bytes)
        case 0x2000...0x206F, 0x3000...0x301F, 0x30FB, 0x4E28, 0xFEFF, 0xFE30...0xFE4F, 0xFFE0...0xFFEF: break
        default: result.append(contentsOf: bytes)
        }
    }

    /// Where the title ends if parentheses at its end are a remark: (试行), (有效), (广政发〔2025〕2号).
    private static func endOfMainPart(_ bytes: [UInt8]) -> Int {
        var end = bytes.count
        while end > 1, bytes[end - 1] == UInt8(ascii: ")") {
            var depth = 0
            var position = end - 1
            while position > 0 {
                if bytes[position] == UInt8(ascii: ")") { depth += 1 }
                if bytes[position] == UInt8(ascii: "(") { depth -= 1 }
                if depth == 0 { break }
                position -= 1
            }
            // Nothing but a remark, or a parenthesis that was never opened
            guard depth == 0, position > 1 else { break }
            end = position
        }
        return end
    }
}
