// How columns are counted: quickly where every code point is a character of its own, by `Character` elsewhere.

extension SourceFile {
    static func findLineStarts(in bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            var starts = [start]
            starts.reserveCapacity(bytes.count / 32 + 1)
            var offset = start
            while offset < bytes.count {
                // Eight bytes without a control character are the common case.
                if offset + 8 <= bytes.count {
                    let word = UnsafeRawPointer(bytes.baseAddress! + offset).loadUnaligned(as: UInt64.self)
                    if (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 == 0 {
                        offset += 8
                        continue
                    }
                }
                let byte = bytes[offset]
                offset += 1
                if byte > 0x0D { continue }
                if byte == 0x0A {
                    starts.append(offset)
                } else if byte == 0x0D {
                    if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
                    starts.append(offset)
                }
            }
            return starts
        }
    }

    static func findMilestones(in bytes: [UInt8], lineStarts: [Int]) -> [Milestone] {
        var milestones: [Milestone] = []
        for (index, start) in lineStarts.enumerated() {
            let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
            guard end - start > stride else { continue }
            var reached = start
            var characters = 0
            var next = start + stride
            for character in String(decoding: bytes[start..<end], as: UTF8.self) {
                if reached >= next {
                    milestones.append(Milestone(offset: reached, characters: characters))
                    next = reached + stride
                }
                // U+FFFD may stand for one to three bytes that are not UTF-8: there, milestones would drift.
                guard !character.unicodeScalars.contains("\u{FFFD}") else { break }
                reached += character.utf8.count
                characters += 1
            }
        }
        return milestones
    }

    /// The column counted by code points, or `nil` if some code point might join its neighbour into one character.
    func simpleColumn(from start: Int, to target: Int, lineEnd: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            var column = 1
            while offset < target {
                let length = SourceFile.simpleLength(bytes, at: offset, end: lineEnd)
                if length == 0 { return nil }
                if offset + length > target { return column }
                offset += length
                column += 1
            }
            // What stands at the target may still join what is before it.
            guard offset < lineEnd, SourceFile.simpleLength(bytes, at: offset, end: lineEnd) == 0 else { return column }
            return nil
        }
    }

    /// The bytes of a code point that never joins a simple neighbour into one character, else 0: ASCII, Chinese,
    /// kana, Hangul syllables, Chinese and full-width punctuation.
    @inline(__always)
    static func simpleLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Int {
        let first = bytes[offset]
        if first < 0x80 { return 1 }
        guard first >= 0xE2, first <= 0xEF, offset + 2 < end else { return 0 }
        let second = bytes[offset + 1]
        let third = bytes[offset + 2]
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return 0 }
        let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        switch scalar {
        case 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x2BFF, 0x2E80...0x3029, 0x3030...0x3098, 0x309B...0xA48C,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF9D:
            return 3
        default: return 0
        }
    }

    /// Where the code point begins that holds `offset`; `offset` itself where the bytes are none.
    private static func scalarStart(of offset: Int, in line: ArraySlice<UInt8>) -> Int {
        for back in 0..<4 where offset - back >= line.startIndex && offset < line.endIndex {
            let first = line[offset - back]
            if first & 0xC0 == 0x80 { continue }
            let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
            return length > back ? offset - back : offset
        }
        return offset
    }

    /// The column (from 1) of the character that holds byte `target` of `line`, counted by `Character`.
    static func column(of target: Int, in line: ArraySlice<UInt8>) -> Int {
        // As text, invalid bytes take the three of U+FFFD: measure the target in the text's own bytes.
        let start = scalarStart(of: min(line.startIndex + target, line.endIndex), in: line)
        let measured = String(decoding: line[line.startIndex..<start], as: UTF8.self).utf8.count
        var reached = 0
        var column = 1
        for character in String(decoding: line, as: UTF8.self) {
            reached += character.utf8.count
            if reached > measured { return column }
            column += 1
        }
        return column
    }
}

extension SourceFile {
    /// The bytes of a line within `bytes` of the character at `column`, and the characters of the line before them.
    func window(ofLine number: Int, column: Int, bytes reach: Int) -> (range: Range<Int>, skipped: Int) {
        let line = byteRange(ofLine: number)
        guard line.count > 2 * reach else { return (line, 0) }
        let start = milestone(beforeColumn: column, in: line)
        let end = min(line.upperBound, start.offset + 2 * reach)
        return (start.offset..<end, start.characters)
    }
}
