import SourceText

/// Text for a terminal: cleaned of control characters, cut and wrapped by display width, where a Chinese character takes two columns.
package enum TerminalText {
    /// In one line and harmless: what would move the cursor, change colours or turn the writing direction becomes a blank or `?`.
    static func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where ["\n", "\r", "\t"].contains(scalar), .lineSeparator, .paragraphSeparator:
                if cleaned.last != " " { cleaned.append(" ") }
            case .control: cleaned.append("?")
            default:
                let turns = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                cleaned.append(turns ? "?" : scalar)
            }
        }
        return String(cleaned)
    }

    /// At most `width` columns; what is cut off leaves a `…`.
    static func cut(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var used = 0
        var kept = ""
        for character in text {
            let next = DisplayWidth.of(character)
            guard used + next + 1 <= width else { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// Filled up with blanks to `width` columns.
    static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return right ? blanks + text : text + blanks
    }

    /// Lines of at most `width` columns: broken at blanks, or between any characters of which one is wide.
    ///
    /// A closing punctuation mark stays with what it closes. A single word longer than a line is broken where it must be.
    package static func wrapped(_ text: String, to width: Int) -> [String] {
        let width = max(width, 2)
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(text) {
            let size = DisplayWidth.of(piece)
            if used + size > width, !line.isEmpty {
                lines.append(trimmed(line))
                (line, used) = ("", 0)
                if piece == " " { continue }
            }
            guard size > width else {
                line += piece
                used += size
                continue
            }
            for character in piece {
                let next = DisplayWidth.of(character)
                if used + next > width, !line.isEmpty {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += next
            }
        }
        if !trimmed(line).isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// Blanks, words, and single wide characters with the closing marks that follow them.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for character in text {
            if character == " " {
                pieces.append(" ")
            } else if let last = pieces.last, last != " ", joins(last, character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }

    private static func joins(_ piece: String, _ next: Character) -> Bool {
        guard let last = piece.last else { return false }
        if "，。、；：！？）》”’】％)],.;:".contains(next) || "（《“‘【([".contains(last) { return true }
        return DisplayWidth.of(last) < 2 && DisplayWidth.of(next) < 2
    }

    static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
