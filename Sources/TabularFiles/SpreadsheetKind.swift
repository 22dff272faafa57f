/// What a file that calls itself a workbook really is, by its bytes; its name is not looked at.
public enum SpreadsheetKind: Sendable, Hashable {
    /// A workbook that `WorkbookReader` reads.
    case xlsx
    /// A workbook or document under a password.
    case encrypted
    /// The binary workbook of Excel 97 to 2003.
    case xls
    /// Another file of Microsoft's old container: a Word document, say.
    case otherCompoundFile
    /// A page, often saved as `.xls` by a web site.
    case html
    /// A page with its pictures in one file (MHTML), as Excel and browsers save it.
    case webArchive
    /// The XML of Excel 2003, which many web sites still export as `.xls`.
    case xml2003
    /// A zip archive that is no workbook, with what it seems to be: `docx`, `pptx`, `ods`, `odt`, `xlsb` or `zip`.
    case otherZip(String)
    /// Text that may be a table with delimiters.
    case delimited
    case pdf
    /// Binary bytes of no known kind.
    case unknown
    case empty

    /// Judges by the first bytes and, in archives and containers, by the names inside.
    public static func sniff(_ bytes: [UInt8]) -> SpreadsheetKind {
        bytes.withUnsafeBytes { bytes in
            if bytes.isEmpty { return .empty }
            if bytes.starts(with: [0x50, 0x4B]) { return zipKind(bytes) }
            if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundKind(bytes) }
            if bytes.starts(with: "%PDF-".utf8) { return .pdf }
            let head = bytes.prefix(4096)
            if contains(head, "urn:schemas-microsoft-com:office:spreadsheet"), contains(head, "<Workbook") {
                return .xml2003
            }
            if isMarkup(head) { return .html }
            if contains(head, "MIME-Version:"), contains(head, "multipart/related") { return .webArchive }
            let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
            let controls = head.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0C && $0 != 0x0D }
            return isUTF16 || controls * 50 <= head.count ? .delimited : .unknown
        }
    }

    private static func zipKind(_ bytes: UnsafeRawBufferPointer) -> SpreadsheetKind {
        // A truncated archive has lost its directory; what it was to be is said by the names before its parts.
        guard let archive = ZipArchive(bytes) else { return contains(bytes, "xl/") ? .xlsx : .otherZip("zip") }
        let names = Set(archive.names.map(ZipArchive.key))
        if names.contains("xl/workbook.bin") { return .otherZip("xlsb") }
        if names.contains("word/document.xml") { return .otherZip("docx") }
        if names.contains("ppt/presentation.xml") { return .otherZip("pptx") }
        if names.contains("content.xml"), names.contains("mimetype") {
            let isSheet = contains(bytes.prefix(200), "opendocument.spreadsheet")
            return .otherZip(isSheet ? "ods" : "odt")
        }
        return names.contains("[content_types].xml") || names.contains("xl/workbook.xml") ? .xlsx : .otherZip("zip")
    }

    /// Names in the container's directory are UTF-16.
    private static func compoundKind(_ bytes: UnsafeRawBufferPointer) -> SpreadsheetKind {
        func names(_ name: String) -> Bool {
            contains(bytes, Array(name.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        }
        if names("EncryptedPackage") { return .encrypted }
        return names("Workbook") || names("Book") ? .xls : .otherCompoundFile
    }

    /// Begins with a tag that pages begin with; a comment or XML declaration may go before it.
    private static func isMarkup(_ head: Slice<UnsafeRawBufferPointer>) -> Bool {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard let first = text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }), first == "<" else {
            return false
        }
        return ["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<div", "<style"].contains {
            text.contains($0)
        }
    }

    private static func contains(_ bytes: some Collection<UInt8>, _ text: String) -> Bool {
        contains(bytes, Array(text.utf8))
    }

    private static func contains(_ bytes: some Collection<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first else { return true }
        var rest = bytes[...]
        while let found = rest.firstIndex(of: first) {
            if rest[found...].starts(with: wanted) { return true }
            rest = rest[rest.index(after: found)...]
        }
        return false
    }
}
