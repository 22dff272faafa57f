import SourceText

/// One slip of a Chinese keyboard: a character that looks like YAML and is not.
struct KeyboardMistake {
    /// What was typed; the raw value is the diagnostic's code.
    enum Kind: String {
        case colon = "yaml.full-width-colon"
        case comma = "yaml.full-width-comma"
        case quotes = "yaml.curly-quotes"
        case bracket = "yaml.full-width-bracket"
        case dash = "yaml.full-width-dash"
        case hash = "yaml.full-width-hash"
        case wideSpace = "yaml.full-width-space"
        case noBreakSpace = "yaml.no-break-space"
        case invisible = "yaml.invisible-character"
        case tab = "yaml.tab-indent"
        case missingSpace = "yaml.no-space-after-colon"
    }

    let kind: Kind
    /// The bytes of the file that are wrong.
    let range: Range<Int>
    /// What was written there.
    let written: String
    /// What belongs there instead.
    let replacement: String
    /// How the file would be mended.
    let edits: [MendedText.Edit]
    /// Whether it can be nothing else; what may well be meant is a warning and is not mended.
    let isCertain: Bool

    init(
        _ kind: Kind, _ range: Range<Int>, _ written: String, _ replacement: String, isCertain: Bool = true,
        edits: [MendedText.Edit]? = nil
    ) {
        self.kind = kind
        self.range = range
        self.written = written
        self.replacement = replacement
        self.isCertain = isCertain
        self.edits = !isCertain ? [] : edits ?? [MendedText.Edit(range: range, replacement: Array(replacement.utf8))]
    }

    func diagnostic(in source: SourceFile) -> Diagnostic {
        let place = source.place(of: range)
        return Diagnostic(kind.rawValue, isCertain ? .error : .warning, at: place, message, remedy: remedy)
    }

    private var message: Wording {
        switch kind {
        case .colon:
            Wording("键后面用了全角冒号「：」", "a full-width colon '：' stands behind a key")
        case .comma:
            isCertain
                ? Wording("列表里用了全角逗号「，」", "a full-width comma '，' separates values")
                : Wording("列表里有全角逗号「，」，不会在此分成两项", "the full-width comma '，' does not separate values here")
        case .quotes:
            isCertain
                ? Wording("用了中文引号「\(written)」", "Chinese quotation marks '\(written)' are used")
                : Wording("中文引号「\(written)」会成为文字的一部分", "the quotation marks '\(written)' become part of the text")
        case .bracket:
            isCertain
                ? Wording("用了全角括号「\(written)」", "the full-width bracket '\(written)' is no bracket of YAML")
                : Wording("括号「\(written)」会成为文字的一部分", "the brackets '\(written)' become part of the text")
        case .dash:
            Wording("列表项前用了「\(written)」，不是短横 -", "a list item begins with '\(written)' instead of a hyphen")
        case .hash: Wording("注释前用了全角「＃」", "a comment begins with a full-width '＃'")
        case .wideSpace: Wording("这里用了全角空格（U+3000）", "there is a full-width space (U+3000) here")
        case .noBreakSpace: Wording("这里用了不换行空格（U+00A0）", "there is a no-break space (U+00A0) here")
        case .invisible: Wording("这里有看不见的字符（\(written)）", "there is an invisible character (\(written)) here")
        case .tab: Wording("缩进用了制表符（Tab）", "a tab is used for indentation")
        case .missingSpace: Wording("冒号后面缺少空格", "there is no space behind the colon")
        }
    }

    private var remedy: Wording {
        switch kind {
        case .colon: Wording("改成半角冒号加空格“: ”", "write an ASCII colon and a space, ': '")
        case .comma:
            isCertain
                ? Wording("改成半角逗号“, ”", "write an ASCII comma, ', '")
                : Wording(
                    "要分成两项就改成半角逗号“, ”；逗号属于文字就给整项加半角引号 \"…\"",
                    "write an ASCII comma to separate; if it belongs to the text, quote the text with \"…\"")
        case .quotes:
            isCertain
                ? Wording("改成半角引号 \"…\"，或者不加引号", "write \"…\", or no quotes at all")
                : Wording(
                    "引号属于文字就写成 '\(written)'；不属于就改成半角引号 \"…\"",
                    "if they belong to the text write '\(written)', otherwise \"…\"")
        case .bracket:
            isCertain
                ? Wording("改成半角括号“\(replacement)”", "write '\(replacement)'")
                : Wording(
                    "括号属于文字就写成 '\(written)'；要写列表就改成 […]",
                    "if they belong to the text write '\(written)'; a list is written […]")
        case .dash: Wording("改成半角短横加空格“- ”", "write a hyphen and a space, '- '")
        case .hash: Wording("改成半角“#”", "write '#'")
        case .wideSpace, .noBreakSpace: Wording("改成半角空格", "write plain spaces")
        case .invisible: Wording("删去这个字符", "delete the character")
        case .tab: Wording("改成空格，每层两个", "indent with spaces, two for each level")
        case .missingSpace: Wording("在冒号后面空一格；冒号属于文字就给文字加引号", "write a space behind it, or quote the text")
        }
    }
}

/// A code point and where it stands in the file.
struct Glyph {
    let scalar: Unicode.Scalar
    let offset: Int

    var range: Range<Int> { offset..<offset + UTF8.width(scalar) }
    var isSpace: Bool { scalar == " " }
    /// Spaces that YAML does not take for spaces.
    var isOddSpace: Bool { scalar == "\u{3000}" || scalar == "\u{A0}" }
    var isASCII: Bool { scalar.isASCII }
    var isKeyCharacter: Bool { scalar.isASCII && Glyph.isKeyCharacter(UInt8(truncatingIfNeeded: scalar.value)) }

    /// Whether an ASCII character may stand in a key of these files: `a-z 0-9 - _`.
    static func isKeyCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The code points of some bytes that are UTF-8.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> [Glyph] {
        var offset = range.lowerBound
        return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return Glyph(scalar: scalar, offset: offset)
        }
    }
}

extension [Glyph] {
    var text: String {
        var text = ""
        for glyph in self { text.unicodeScalars.append(glyph.scalar) }
        return text
    }
}
