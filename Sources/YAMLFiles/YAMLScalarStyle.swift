/// How a text is written so that it reads as itself: plain where that is safe, else in quotes.
enum YAMLScalarStyle {
    /// Where a text stands: what may be plain in one place would end early in another, or look like a slip of the keyboard.
    enum Position {
        /// Outside all brackets.
        case block, blockKey
        case flowItem, flowKey, flowValue

        var isKey: Bool { self == .blockKey || self == .flowKey }
        var isInBrackets: Bool { self != .block && self != .blockKey }
    }

    /// A text on one line.
    static func line(_ text: String, _ position: Position) -> String {
        if isPlain(text, position) { return text }
        let hasControl = text.unicodeScalars.contains { escape($0) != nil }
        if !hasControl, text.contains("\"") || text.contains("\\") {
            return "'" + text.replacing("'", with: "''") + "'"
        }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            default: if let escaped = escape(scalar) { quoted += escaped } else { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// The lines of a `|` block, or `nil` where the text does not survive in one.
    static func block(_ text: String) -> (header: String, lines: [Substring])? {
        let body = text.hasSuffix("\n") ? text.dropLast() : Substring(text)
        guard text.unicodeScalars.contains("\n"), let first = body.unicodeScalars.first, first != " ", first != "\n",
            !body.hasSuffix("\n"), !text.unicodeScalars.contains(where: { $0 != "\n" && escape($0) != nil })
        else { return nil }
        return (text.hasSuffix("\n") ? "|" : "|-", body.split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// Whether a plain text would read as a number, a date, a truth value or nothing.
    static func readsAsOther(_ text: String) -> Bool {
        switch text.lowercased() {
        case "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "是", "否", ".nan", ".inf": return true
        default: break
        }
        // Digits with what numbers, dates and times are made of.
        return text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
            && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || "+-.:_eExX ".utf8.contains($0) }
    }

    private static func isPlain(_ text: String, _ position: Position) -> Bool {
        // The n of a duration is a key; no reader takes that for a "no".
        guard !readsAsOther(text) || (position.isKey && text == "n"), let first = text.unicodeScalars.first,
            begins(text, with: first)
        else { return false }
        var previous: Unicode.Scalar = first
        var isWord = true
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if escape(scalar) != nil { return false }
            switch scalar {
            // The colon of an address hides no key.
            case ":":
                if isWord,
                    position == .flowKey || !scalars[scalars.index(after: index)...].starts(with: "//".unicodeScalars)
                {
                    return false
                }
            case "：": if isWord || position == .flowKey { return false }
            case "#": if previous == " " { return false }
            case " ": if previous == ":" { return false }
            case ",", "[", "]", "{", "}", "［", "］", "｛", "｝": if position.isInBrackets { return false }
            // In the value of {a: …} it can only be prose.
            case "，": if position == .flowItem || position == .flowKey { return false }
            default: break
            }
            if !(Glyph(scalar: scalar, offset: 0).isKeyCharacter || scalar == " ") { isWord = false }
            previous = scalar
        }
        return previous != " " && previous != ":" && previous != "\u{3000}" && previous != "\u{A0}"
    }

    /// Letters of any script begin a plain text; marks may mean something to YAML, or look like a slip.
    private static func begins(_ text: String, with first: Unicode.Scalar) -> Bool {
        switch first {
        case "《", "/", "（", "〔", "「", "『": true
        // Marks around the whole of a text look like the quotes or brackets of YAML.
        case "“", "‘": !"”“\"＂’‘'＇".unicodeScalars.contains { $0 == text.unicodeScalars.last }
        case "【": text.unicodeScalars.last != "】"
        default: first.properties.isAlphabetic || first.properties.numericType != nil
        }
    }

    /// How a code point is written in double quotes that may not stand as itself.
    private static func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        case 0x200B, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return "\\u" + hexadecimal(scalar.value, 4)
        case 0x20...0x7E, 0xA1...: return nil
        default: return "\\x" + hexadecimal(scalar.value, 2)
        }
    }

    private static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
