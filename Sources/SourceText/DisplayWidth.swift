/// How many columns of a terminal text takes: two for Chinese, full-width forms and emoji, none for combining marks.
///
/// Characters whose width Unicode calls ambiguous (“ ” … ①) count one, as terminals draw them by default.
public enum DisplayWidth {
    /// Columns between two tab stops.
    public static let tabStop = 4

    /// The columns of `text` when it begins at `column` (from 0); a tab runs to the next stop.
    public static func of(_ text: some StringProtocol, startingAt column: Int = 0) -> Int {
        var reached = column
        for character in text {
            reached += character == "\t" ? tabStop - reached % tabStop : of(character)
        }
        return reached - column
    }

    /// The columns of one character; a tab or another control character has none of its own.
    public static func of(_ character: Character) -> Int {
        if let byte = character.asciiValue { return byte >= 0x20 && byte < 0x7F ? 1 : 0 }
        var width = 0
        var isSymbol = false
        for scalar in character.unicodeScalars {
            // U+FE0F asks for the colourful, wide form of the symbol before it.
            if scalar == "\u{FE0F}" && isSymbol { return 2 }
            width = max(width, of(scalar))
            isSymbol = scalar.properties.isEmoji
        }
        return width
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value >= 0x20 && value < 0x7F || value >= 0xA0 && value != 0xAD ? 1 : 0 }
        // Conjoining vowels and final consonants stand within the syllable of the letter before them.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .surrogate, .lineSeparator, .paragraphSeparator:
            return 0
        default: break
        }
        return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }

    /// Ranges that Unicode's East Asian Width calls wide or full-width, emoji apart.
    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD,
            0x30000...0x3FFFD:
            return true
        default: return false
        }
    }
}
