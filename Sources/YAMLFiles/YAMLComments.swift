import SourceText

/// A comment of a YAML file, which no node holds.
public struct YAMLComment: Sendable, Hashable {
    /// From its `#` to the end of its line, blanks at the end left out.
    public let text: String
    public let place: Place
    /// Counts from 1.
    public let line: Int
    /// Characters before it; 0 where it begins its line.
    public let indent: Int
    /// Whether nothing but blanks stands before it.
    public let isWholeLine: Bool
}

extension YAMLReading {
    /// Every comment in the order of the file; none where the file has no root.
    ///
    /// What the nodes leave over is searched, so a `#` inside a text is none.
    public var comments: [YAMLComment] {
        guard let document = root?.document else { return [] }
        var found: [YAMLComment] = []
        var offset = source.contentStart
        for record in document.records {
            switch record.kind {
            case .plain, .quoted, .alias: break
            case .block:
                // Behind the sign that begins the block a comment may stand; the lines below are its text.
                let header = source.byteRange(ofLine: source.lineNumber(at: Int(record.start))).upperBound
                search(offset, Int(record.start), into: &found)
                search(Int(record.start), min(header, Int(record.end)), into: &found)
                offset = max(offset, Int(record.end))
                continue
            default: continue
            }
            search(offset, Int(record.start), into: &found)
            offset = max(offset, Int(record.end))
        }
        search(offset, source.bytes.count, into: &found)
        return found
    }

    /// From `start` to `end`, which a node without text may put before it.
    private func search(_ start: Int, _ end: Int, into found: inout [YAMLComment]) {
        var offset = start
        while offset < end {
            guard source.bytes[offset] == UInt8(ascii: "#"), begins(at: offset) else {
                offset += 1
                continue
            }
            let number = source.lineNumber(at: offset)
            let line = source.byteRange(ofLine: number)
            var last = line.upperBound
            while last > offset, source.bytes[last - 1] == 0x20 || source.bytes[last - 1] == 0x09 { last -= 1 }
            let before = source.text(in: line.lowerBound..<offset)
            found.append(
                YAMLComment(
                    text: source.text(in: offset..<last), place: source.place(of: offset..<last), line: number,
                    indent: before.count, isWholeLine: before.allSatisfy(\.isWhitespace)))
            offset = line.upperBound
        }
    }

    /// Whether a `#` may begin a comment: at the start of a line, behind a blank, a bracket, a comma or a quote.
    private func begins(at offset: Int) -> Bool {
        guard offset > source.contentStart else { return true }
        return " \t\n\r[]{},\"'".utf8.contains(source.bytes[offset - 1])
    }
}
