/// What of a Chinese keyboard looks like which part of YAML; the rules that nodes and lines share.
enum KeyboardRules {
    static let quotePairs: [(open: Unicode.Scalar, close: [Unicode.Scalar])] = [
        ("“", ["”", "“", "\"", "＂"]), ("”", ["”", "“", "\""]), ("‘", ["’", "‘", "'", "＇"]), ("’", ["’", "‘", "'"]),
        ("＂", ["＂", "\"", "”"]), ("＇", ["＇", "'", "’"]),
    ]

    static func isOpenBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == "［" || scalar == "｛" }
    static func isCloseBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == "］" || scalar == "｝" }
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "－" || scalar == "—" || scalar == "–" || scalar == "−"
    }
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200B}" || scalar == "\u{FEFF}" }

    /// The ASCII character that a full-width one was meant to be.
    static func half(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "【": "["
        case "】": "]"
        default: Unicode.Scalar(scalar.value &- 0xFEE0).map(String.init) ?? ""
        }
    }

    /// Whether there is Chinese among the code points, so that a mark may belong to the text.
    static func isProse(_ glyphs: ArraySlice<Glyph>) -> Bool {
        glyphs.contains { (0x2E80...0x9FFF).contains($0.scalar.value) && !(0x3000...0x303F).contains($0.scalar.value) }
    }

    /// How far a key of `a-z 0-9 - _` reaches from `start`; nothing where no key begins.
    static func keyEnd(_ glyphs: [Glyph], from start: Int) -> Int {
        guard start < glyphs.count, ("a"..."z").contains(glyphs[start].scalar) else { return start }
        var end = start
        while end < glyphs.count, glyphs[end].isKeyCharacter { end += 1 }
        return end
    }

    /// A full-width dash that begins a list item: followed by a space, or － before a word.
    static func isItemDash(_ glyphs: [Glyph], at position: Int) -> Bool {
        guard position < glyphs.count, isDash(glyphs[position].scalar), position + 1 < glyphs.count else {
            return false
        }
        let next = glyphs[position + 1]
        return next.isSpace || next.isOddSpace || (glyphs[position].scalar == "－" && ("a"..."z").contains(next.scalar))
    }

    /// The dash at `position` with the odd spaces behind it.
    static func dash(_ glyphs: [Glyph], at position: Int) -> (mistake: KeyboardMistake, end: Int) {
        let hasSpace = glyphs[position + 1].isSpace
        return (
            KeyboardMistake(.dash, glyphs[position].range, String(glyphs[position].scalar), hasSpace ? "-" : "- "),
            position + 1
        )
    }

    /// The run of odd spaces or tabs that begins at `position`.
    static func spaces(_ glyphs: [Glyph], at position: Int) -> (mistake: KeyboardMistake, end: Int) {
        let first = glyphs[position].scalar
        var end = position
        while end < glyphs.count, glyphs[end].scalar == first { end += 1 }
        let range = glyphs[position].offset..<glyphs[end - 1].range.upperBound
        // A full-width space and a level of indentation are both two columns wide.
        let replacement = String(repeating: first == "\u{A0}" ? " " : "  ", count: end - position)
        let kind: KeyboardMistake.Kind = first == "\t" ? .tab : first == "\u{A0}" ? .noBreakSpace : .wideSpace
        return (KeyboardMistake(kind, range, String(first), replacement), end)
    }

    /// Chinese quotation marks around the whole of `glyphs`, which has no spaces at its ends.
    static func quotes(_ glyphs: ArraySlice<Glyph>) -> [KeyboardMistake] {
        guard glyphs.count > 2, let first = glyphs.first, let last = glyphs.last,
            let pair = quotePairs.first(where: { $0.open == first.scalar }), pair.close.contains(last.scalar)
        else { return [] }
        let inner = glyphs.dropFirst().dropLast()
        guard !inner.contains(where: { pair.close.contains($0.scalar) || $0.scalar == first.scalar }) else { return [] }
        // With a colon and a space inside, the marks can only be meant as quotes: without them it is no value.
        let hidesColon = zip(inner, inner.dropFirst()).contains { $0.scalar == ":" && $1.isSpace }
        let isCertain = hidesColon || last.isASCII || !isProse(inner)
        let mark = inner.contains { $0.scalar == "\"" || $0.scalar == "\\" } ? "'" : "\""
        let whole = first.offset..<last.range.upperBound
        guard isCertain else {
            return [KeyboardMistake(.quotes, whole, Array(glyphs).text, "", isCertain: false)]
        }
        let edits = [first, last].map { MendedText.Edit(range: $0.range, replacement: Array(mark.utf8)) }
        return [KeyboardMistake(.quotes, whole, "\(first.scalar)…\(last.scalar)", mark, edits: edits)]
    }

    /// 【…】 around the whole of `glyphs`: the brackets of a list where there is a list inside.
    static func lenticular(_ glyphs: ArraySlice<Glyph>) -> [KeyboardMistake] {
        guard glyphs.count > 2, let first = glyphs.first, let last = glyphs.last, first.scalar == "【",
            last.scalar == "】"
        else { return [] }
        let inner = glyphs.dropFirst().dropLast()
        guard !inner.contains(where: { $0.scalar == "】" }) else { return [] }
        if inner.contains(where: { $0.scalar == "," || $0.scalar == "，" || $0.scalar == ":" }) || !isProse(inner) {
            return [bracket(first), bracket(last)]
        }
        return [
            KeyboardMistake(
                .bracket, first.offset..<last.range.upperBound, Array(glyphs).text, "", isCertain: false)
        ]
    }

    static func bracket(_ glyph: Glyph) -> KeyboardMistake {
        KeyboardMistake(.bracket, glyph.range, String(glyph.scalar), half(glyph.scalar))
    }

    static func colon(_ glyphs: [Glyph], at position: Int) -> KeyboardMistake {
        let hasSpace = position + 1 >= glyphs.count || glyphs[position + 1].isSpace
        return KeyboardMistake(.colon, glyphs[position].range, "：", hasSpace ? ":" : ": ")
    }

    static func invisible(_ glyph: Glyph, isCertain: Bool) -> KeyboardMistake {
        let name = glyph.scalar == "\u{200B}" ? "U+200B" : "U+FEFF"
        return KeyboardMistake(.invisible, glyph.range, name, "", isCertain: isCertain)
    }

    static func comma(_ glyph: Glyph, isCertain: Bool) -> KeyboardMistake {
        KeyboardMistake(.comma, glyph.range, "，", ", ", isCertain: isCertain)
    }
}
