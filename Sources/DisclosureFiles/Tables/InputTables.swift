import SourceText
import TabularFiles

/// Reads small tables that people write, from a delimited file or a workbook alike: by its bytes, not by its name.
public enum InputTables {
    /// The tables of a file: one of a delimited file, and one of every sheet of a workbook that has the headings.
    ///
    /// - Parameters:
    ///   - kind: what the tables hold; on a sheet the heading row is found by its columns.
    ///   - headings: further headings that mean columns of it, as a round may map them.
    ///   - severity: how bad a bad cell of a delimited file is.
    public static func read(
        bytes: [UInt8], file: String, as kind: FileKind, headings: [String] = [],
        severity: Diagnostic.Severity = .warning, into collector: DiagnosticCollector
    ) -> [HeadedTable] {
        guard isWorkbook(file) || isBinary(bytes) else {
            let table = DelimitedTable.read(bytes: bytes, file: file, severity: severity, into: collector)
            return table.map { [$0] } ?? []
        }
        guard let workbook = WorkbookReader(bytes: bytes, file: file, into: collector) else { return [] }
        return workbook.tables(search(kind, headings), into: collector)
    }

    /// Whether a file's name is that of a workbook, of whatever age.
    public static func isWorkbook(_ file: String) -> Bool {
        guard let dot = file.lastIndex(of: ".") else { return false }
        return ["xlsx", "xlsm", "xls", "xlsb", "et", "ods"].contains(file[file.index(after: dot)...].lowercased())
    }

    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        switch SpreadsheetKind.sniff(bytes) {
        case .xlsx, .xls, .encrypted, .otherCompoundFile, .otherZip, .pdf: true
        case .html, .webArchive, .xml2003, .delimited, .unknown, .empty: false
        }
    }

    private static func search(_ kind: FileKind, _ headings: [String]) -> HeadingSearch {
        let columns = kind.columns
        let required = columns.filter(\.isRequired)
        let further = Set(headings.map(TableColumn.plain))
        return HeadingSearch(
            kind: kind.title, columns: required.map { $0.headings.first ?? $0.key }.joined(separator: "、")
        ) { texts in
            var named: Set<String> = []
            for text in texts where !text.isEmpty {
                let plain = TableColumn.plain(text)
                if let column = columns.first(where: { $0.isNamed(text) }) {
                    named.insert(column.key)
                } else if further.contains(plain) {
                    named.insert(plain)
                }
            }
            return named.count
        }
    }
}

extension FileKind {
    /// The columns of its tables; none where it is not one that people write by hand.
    var columns: [TableColumn] {
        switch self {
        case .bodies: BodyTableReader.columns
        case .occurrences: OccurrenceReader.columns
        case .observations: ObservationReader.columns
        case .judgements: JudgementReader.columns
        case .appeals: AppealReader.columns
        case .rectifications: RectificationReader.columns
        default: []
        }
    }
}
