/// Text for HTML pages.
public enum MarkupText {
    /// Escaped for element content and quoted attributes, code point by code point, so that no combining mark behind a
    /// quotation mark lets it pass.
    public static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: mayNeedEscaping) else { return text }
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 32)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // HTML allows no control characters but tab and line feed.
            case "\u{00}"..."\u{08}", "\u{0B}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
            // Overrides of the writing direction would turn round the text behind them.
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
        switch byte {
        // The first bytes of U+0080 and of U+2000 stand for all behind them.
        case 0x00...0x1F, 0x7F, 0xC2, 0xE2: true
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
