import SourceText

/// Text as a browser lays it out: runs of blanks are one, blocks and `<br>` are line breaks, no empty lines.
struct TextFlow {
    private var scalars = String.UnicodeScalarView()
    private var length = 0
    private var pendingBlank = false
    /// The blank was a line end of the source: between Chinese characters it is none.
    private var blankHasLineEnd = false
    private var pendingBreak = false
    private var mark: String?
    /// Where the text begins that no table within the cell has cut off yet.
    private var segmentStart = String.UnicodeScalarView().startIndex
    private var hasSegments = false
    /// Keeps blanks and line ends as they are.
    var isPreformatted = false
    /// The line at which its text begins, 0 before there is any.
    private(set) var firstLine = 0
    /// Some text was left out, since there is too much.
    private(set) var isCut = false

    /// The text without blanks at its ends.
    var text: String {
        String(scalars).trimmingBlanks()
    }

    /// The text since the last segment was taken.
    mutating func takeSegment() -> String {
        guard hasSegments || !scalars.isEmpty else { return "" }
        let segment = hasSegments ? String(scalars[segmentStart...]).trimmingBlanks() : text
        hasSegments = true
        segmentStart = scalars.endIndex
        return segment
    }

    mutating func append(_ text: String, line: Int) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t", " ", "\u{0C}":
                if isPreformatted {
                    if scalar == "\n" { pendingBreak = true } else { put(" ", line: line) }
                } else {
                    pendingBlank = true
                    if scalar == "\n" { blankHasLineEnd = true }
                }
            // Word's typesetting marks: nobody sees them.
            case "\u{FEFF}", "\u{200B}", "\u{AD}": break
            case "\u{A0}": put(" ", line: line)
            // Symbol fonts that Word maps into the private use area: ☑ of Wingdings is þ.
            case "\u{F020}"..."\u{F0FF}": put(Unicode.Scalar(scalar.value & 0xFF) ?? scalar, line: line)
            default: put(scalar, line: line)
            }
        }
    }

    /// The next text begins on a line of its own.
    mutating func breakLine() {
        pendingBreak = true
        pendingBlank = false
        blankHasLineEnd = false
    }

    /// What stands before the next text: the number of a list's entry.
    mutating func setMark(_ mark: String?) { self.mark = mark }

    private mutating func put(_ scalar: Unicode.Scalar, line: Int) {
        guard length < PageLimits.cellLength else {
            isCut = true
            return
        }
        if scalars.isEmpty { firstLine = line }
        if pendingBreak {
            if !scalars.isEmpty { scalars.append("\n") }
        } else if pendingBlank, let last = scalars.last {
            let isWithinChinese = blankHasLineEnd && Self.isWide(last) && Self.isWide(scalar)
            if !isWithinChinese { scalars.append(" ") }
        }
        pendingBreak = false
        pendingBlank = false
        blankHasLineEnd = false
        if let mark {
            self.mark = nil
            scalars.append(contentsOf: mark.unicodeScalars)
        }
        scalars.append(scalar)
        length += UTF8.width(scalar)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x2E80 && DisplayWidth.of(Character(scalar)) == 2
    }
}

extension String {
    /// Without blanks at both ends and at the ends of its lines, those of Chinese width among them; empty lines go.
    func trimmingBlanks() -> String {
        let lines = split(whereSeparator: \.isNewline).compactMap { line -> Substring? in
            guard let first = line.firstIndex(where: { !$0.isWhitespace }),
                let last = line.lastIndex(where: { !$0.isWhitespace })
            else { return nil }
            return line[first...last]
        }
        return lines.count == 1 ? String(lines[0]) : lines.joined(separator: "\n")
    }
}
