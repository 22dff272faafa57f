/// The bytes of a text file with its lines, so that an offset becomes a line and a column, and a line can be shown.
///
/// Any bytes will do: a byte order mark belongs to no line, lines end with LF, CRLF or CR, and bytes that are not UTF-8
/// read as U+FFFD. Columns count characters (`Character`), so a letter with its accents, or an emoji, is one.
public struct SourceFile: Sendable {
    /// The file's name as the user wrote it.
    public let name: String
    public let bytes: [UInt8]
    /// Where each line begins; never empty.
    let lineStarts: [Int]
    /// Known columns inside very long lines, so that a lookup never walks more than about `stride` bytes.
    private let milestones: [Milestone]

    struct Milestone: Sendable {
        let offset: Int
        /// Characters of the line before `offset`, which is a boundary between two characters.
        let characters: Int
    }

    /// Bytes between two milestones of a long line.
    static let stride = 2048

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        lineStarts = SourceFile.findLineStarts(in: bytes)
        milestones = SourceFile.findMilestones(in: bytes, lineStarts: lineStarts)
    }

    /// A file given as text.
    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The number of lines; a last line without a line end counts, the nothing after a last line end does not.
    public var lineCount: Int {
        lineStarts.count > 1 && lineStarts[lineStarts.count - 1] == bytes.count
            ? lineStarts.count - 1 : lineStarts.count
    }

    /// The bytes of line `number` (from 1) without its line end; empty where there is no such line.
    public func byteRange(ofLine number: Int) -> Range<Int> {
        guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        if end > start, number < lineStarts.count, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, number < lineStarts.count, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// Line `number` (from 1) as text, without its line end, or `nil` where there is no such line.
    public func line(_ number: Int) -> String? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        return text(in: byteRange(ofLine: number))
    }

    /// The text of some bytes, with U+FFFD for what is not UTF-8.
    public func text(in range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The line (from 1) that the byte at `offset` belongs to.
    public func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Line and column, both from 1, of the character that holds the byte at `offset`.
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let line = lineNumber(at: offset)
        return (line, column(at: offset, in: byteRange(ofLine: line)))
    }

    /// The span of the bytes `range`, cut at the end of the line it begins in; an empty range is a point.
    public func place(of range: Range<Int>) -> Place {
        let line = lineNumber(at: range.lowerBound)
        let content = byteRange(ofLine: line)
        let first = column(at: range.lowerBound, in: content)
        let end = min(range.upperBound, content.upperBound)
        guard end > range.lowerBound else { return .text(name, line: line, column: first) }
        return .text(name, line: line, column: first, length: column(at: end - 1, in: content) - first + 1)
    }

    /// The column (from 1) of the character that holds the byte at `offset`; past the line's end, one after its last.
    private func column(at offset: Int, in line: Range<Int>) -> Int {
        let target = max(line.lowerBound, min(offset, line.upperBound))
        var start = line.lowerBound
        var before = 0
        if line.count > SourceFile.stride, let milestone = lastMilestone(upTo: target), milestone.offset > start {
            start = milestone.offset
            before = milestone.characters
        }
        if let simple = simpleColumn(from: start, to: target, lineEnd: line.upperBound) { return before + simple }
        let end = min(line.upperBound, target + SourceFile.stride)
        return before + SourceFile.column(of: target - start, in: bytes[start..<end])
    }

    /// A boundary some characters before `column` of a line, or the line's start.
    func milestone(beforeColumn column: Int, in line: Range<Int>) -> Milestone {
        var found = Milestone(offset: line.lowerBound, characters: 0)
        for milestone in milestones where line.contains(milestone.offset) && milestone.characters < column - 1 {
            // One milestone earlier than the last leaves text to show before the place.
            if milestone.characters + 100 < column { found = milestone }
        }
        return found
    }

    private func lastMilestone(upTo offset: Int) -> Milestone? {
        var low = 0
        var high = milestones.count
        while low < high {
            let middle = (low + high) / 2
            if milestones[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? milestones[low - 1] : nil
    }
}

extension SourceFile {
    /// The first byte behind a byte order mark.
    public var contentStart: Int { lineStarts[0] }
}
