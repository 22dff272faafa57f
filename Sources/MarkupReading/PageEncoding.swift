import SourceText
import TabularFiles

/// The text of a page as UTF-8: by its byte order mark, by what it declares if that is true, else by its bytes.
struct PageEncoding {
    /// UTF-8 without a byte order mark and without NUL bytes.
    let text: [UInt8]
    let encoding: TextEncoding

    /// - Parameter declared: the charset that the server named, which goes before that of the page.
    static func decode(
        _ bytes: [UInt8], declared: String?, file: String, into collector: DiagnosticCollector
    ) -> PageEncoding? {
        let whole = Place(file: file)
        let sniffed = bytes.withUnsafeBufferPointer { TextEncoding.sniffed($0, isWhole: true) }
        if sniffed == .utf16 { return decodeUTF16(bytes, file: file, into: collector) }
        if sniffed == .utf8WithMark {
            return checked(Array(bytes.dropFirst(3)), .utf8WithMark, file: file, into: collector)
        }
        let name = declared ?? Self.declaredName(in: bytes)
        let family = name.flatMap(Self.family)
        if let name, family == nil, !Self.isOfWesternBytes(name) {
            collector.report(PageDiagnostics.unknownCharset(name, read: sniffed.rawValue, at: whole))
        }
        var chosen = sniffed
        if let name, let family, family != sniffed {
            // A few Chinese characters of GB18030 may look like UTF-8; a page of them never does.
            let isDoubtful = sniffed == .utf8 && bytes.count(where: { $0 >= 0x80 }) < 24
            if isDoubtful, bytes.withUnsafeBufferPointer({ GB18030.decoded($0) }) != nil {
                chosen = family
            } else {
                collector.report(PageDiagnostics.wrongCharset(name, read: sniffed.rawValue, at: whole))
            }
        }
        if chosen == .gb18030 {
            let text = bytes.withUnsafeBufferPointer { GB18030.repaired($0) }
            return checked(text, .gb18030, file: file, into: collector)
        }
        return checked(bytes, .utf8, file: file, into: collector)
    }

    private static func decodeUTF16(_ bytes: [UInt8], file: String, into collector: DiagnosticCollector)
        -> PageEncoding?
    {
        let isBig = bytes.starts(with: [0xFE, 0xFF])
        let hasMark = isBig || bytes.starts(with: [0xFF, 0xFE])
        // Without a mark the order shows in the zero bytes of the tags.
        let zeros = bytes.prefix(512).enumerated().filter { $0.element == 0 }
        let isBigByZeros = zeros.count(where: { $0.offset % 2 == 0 }) * 2 > zeros.count
        let high = (hasMark ? isBig : isBigByZeros) ? 0 : 1
        let start = hasMark ? 2 : 0
        let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
        return checked(Array(String(decoding: units, as: UTF16.self).utf8), .utf16, file: file, into: collector)
    }

    /// Bytes that are not UTF-8 become U+FFFD and are told; so do NUL bytes, at which the parser would end.
    private static func checked(
        _ text: [UInt8], _ encoding: TextEncoding, file: String, into collector: DiagnosticCollector
    ) -> PageEncoding {
        var text = text
        if text.contains(0) {
            collector.report(PageDiagnostics.nulBytes(at: Place(file: file)))
            for index in text.indices where text[index] == 0 { text[index] = 0x20 }
        }
        if String(validating: text, as: UTF8.self) == nil {
            text = Array(String(decoding: text, as: UTF8.self).utf8)
        }
        var lost = 0
        var line = 1
        var firstLine = 0
        for index in text.indices {
            if text[index] == 0x0A { line += 1 }
            guard text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] == 0xBD else {
                continue
            }
            lost += 1
            if firstLine == 0 { firstLine = line }
        }
        if lost > 0 {
            collector.report(PageDiagnostics.badCharacters(lost, at: .text(file, line: firstLine, column: 1)))
        }
        return PageEncoding(text: text, encoding: encoding)
    }

    // MARK: What is declared

    /// The charset named in the first 8 KiB: by `<meta charset>`, by `http-equiv`, or by an XML declaration.
    static func declaredName(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(8192).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
            .lowercased()
        for tag in head.split(separator: "<") where tag.hasPrefix("meta") || tag.hasPrefix("?xml") {
            let inside = tag.prefix { $0 != ">" }
            guard let word = inside.firstRange(of: tag.hasPrefix("meta") ? "charset" : "encoding") else { continue }
            let rest = inside[word.upperBound...].drop { $0.isWhitespace }
            guard rest.first == "=" else { continue }
            let name = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    private static func family(_ name: String) -> TextEncoding? {
        switch name.lowercased().replacing("_", with: "-") {
        case "utf-8", "utf8", "unicode-1-1-utf-8": .utf8
        case "gb2312", "gbk", "gb18030", "gb-2312-80", "gb2312-80", "x-gbk", "cp936", "windows-936", "csgb2312":
            .gb18030
        default: nil
        }
    }

    /// Named by editors that know nothing of Chinese; the bytes say more.
    private static func isOfWesternBytes(_ name: String) -> Bool {
        ["us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "utf-16", "utf-16le"].contains(name.lowercased())
    }
}
