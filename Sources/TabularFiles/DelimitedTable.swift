import SourceText

/// Reads a small delimited file as a whole: its first row holds the headings.
public enum DelimitedTable {
    /// The largest file that is held as a whole, in bytes.
    public static let fileLimit = 256 << 20
    /// Bytes that are scanned at a time.
    static let blockLength = 4 << 20

    /// Reads a whole file; `nil` where it is no table at all, which is then said.
    ///
    /// - Parameter severity: how bad a bad cell or row is; the good ones go on in any case.
    public static func read(
        bytes: [UInt8], file: String, severity: Diagnostic.Severity = .warning, into collector: DiagnosticCollector
    ) -> HeadedTable? {
        guard let (text, encoding) = decoded(bytes, file: file, into: collector) else { return nil }
        var builder = DelimitedTableBuilder(file: file, severity: severity, collector: collector)
        let dialect = text.withUnsafeBufferPointer { text in
            let content = UnsafeBufferPointer(rebasing: text.dropFirst(encoding.markLength))
            return builder.read(content)
        }
        return builder.table(encoding: encoding, dialect: dialect)
    }

    /// The bytes as UTF-8 with LF at the line ends, a byte order mark still before them; `nil` where they are too many
    /// or of an encoding that is not read, which is then said.
    static func decoded(
        _ bytes: [UInt8], file: String, into collector: DiagnosticCollector
    ) -> (text: [UInt8], encoding: TextEncoding)? {
        let whole = Place(file: file)
        guard bytes.count <= fileLimit else {
            collector.report(DelimitedTableDiagnostics.fileTooLarge(at: whole, limit: fileLimit))
            return nil
        }
        let encoding = bytes.withUnsafeBufferPointer { TextEncoding.sniffed($0, isWhole: true) }
        var text = bytes
        switch encoding {
        case .utf16:
            collector.report(DelimitedTableDiagnostics.utf16(at: whole))
            return nil
        case .gb18030: text = bytes.withUnsafeBufferPointer { GB18030.repaired($0) }
        case .utf8, .utf8WithMark: break
        }
        // What old Excel for Mac writes has CR alone at its line ends.
        if !text.contains(UInt8(ascii: "\n")) {
            for index in text.indices where text[index] == UInt8(ascii: "\r") { text[index] = UInt8(ascii: "\n") }
        }
        return (text, encoding)
    }
}
