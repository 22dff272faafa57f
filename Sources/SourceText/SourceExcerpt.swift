/// One line of a file with a line of `^~~~` that stands under the right characters, whatever their width.
struct SourceExcerpt {
    let line: String
    let underline: String

    /// The excerpt for `length` characters from `column` on (both from 1), at most `width` columns wide; `nil` where
    /// the file has no such line.
    init?(_ source: SourceFile, line number: Int, column: Int, length: Int, width: Int) {
        guard number >= 1, number <= source.lineStarts.count else { return nil }
        let range = source.byteRange(ofLine: number)
        // A line of a megabyte is shown, and walked, only around the place.
        let cut = source.window(ofLine: number, column: column, bytes: SourceExcerpt.reach)
        let characters = Array(source.text(in: cut.range))
        let shown = characters.map(SourceExcerpt.printable)
        let first = min(max(column - 1 - cut.skipped, 0), characters.count)
        let last = min(max(first + max(length, 1), first), max(characters.count, first + 1))
        let isCutLeft = cut.range.lowerBound > range.lowerBound
        let isCutRight = cut.range.upperBound < range.upperBound

        var widths: [Int] = []
        widths.reserveCapacity(shown.count)
        var reached = 0
        for text in shown {
            let wide = text == "\t" ? DisplayWidth.tabStop - reached % DisplayWidth.tabStop : DisplayWidth.of(text)
            widths.append(wide)
            reached += wide
        }
        let window = SourceExcerpt.window(widths, around: first..<last, width: width)
        var text = isCutLeft || window.lowerBound > 0 ? "…" : ""
        var padding = text.isEmpty ? 0 : 1
        var marked = 0
        for position in window {
            if shown[position] == "\t" {
                text += String(repeating: " ", count: widths[position])
            } else {
                text += shown[position]
            }
            if position < first { padding += widths[position] }
            if position >= first, position < last { marked += widths[position] }
        }
        if isCutRight || window.upperBound < shown.count { text += "…" }
        line = text
        underline = String(repeating: " ", count: padding) + "^" + String(repeating: "~", count: max(0, marked - 1))
    }

    /// Bytes of a line that are looked at on either side of a place.
    private static let reach = 4096

    /// The characters that fit into `width` columns: from the line's start if the place is within, else around it.
    private static func window(_ widths: [Int], around marked: Range<Int>, width: Int) -> Range<Int> {
        let total = widths.reduce(0, +)
        guard total > width else { return 0..<widths.count }
        let before = widths[..<min(marked.lowerBound, widths.count)].reduce(0, +)
        let span = widths[min(marked.lowerBound, widths.count)..<min(marked.upperBound, widths.count)].reduce(0, +)
        var start = 0
        if before + min(span, width / 2) > width * 3 / 4 {
            var left = before
            while start < marked.lowerBound, left > width / 3 {
                left -= widths[start]
                start += 1
            }
        }
        var end = start
        var used = 0
        while end < widths.count, used + widths[end] <= width {
            used += widths[end]
            end += 1
        }
        return start..<max(end, start)
    }

    /// What is shown for a character: itself, or a picture where it would move the cursor or turn the text around.
    static func printable(_ character: Character) -> String {
        if character == "\t" { return "\t" }
        if let byte = character.asciiValue, byte >= 0x20, byte != 0x7F { return String(character) }
        var text = ""
        for scalar in character.unicodeScalars {
            switch scalar.value {
            case 0..<0x20: text.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: text += "\u{2421}"
            case 0x80..<0xA0, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// A sentence that may quote a file, fit for one line of a terminal.
    static func printable(_ sentence: String) -> String {
        var text = ""
        for character in sentence { text += character == "\t" ? " " : printable(character) }
        return text
    }
}
