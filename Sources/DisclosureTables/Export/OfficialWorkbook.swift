import DisclosureModel

/// A catalogue as a workbook: the official form on its first sheet, and what the form has no room for on a second.
public struct OfficialWorkbook: Sendable, Hashable {
    public struct Cell: Sendable, Hashable {
        public enum Alignment: Sendable, Hashable {
            case leading, center
        }

        public var text: String
        public var isHeading: Bool
        public var alignment: Alignment

        public init(_ text: String, isHeading: Bool = false, alignment: Alignment = .leading) {
            self.text = text
            self.isHeading = isHeading
            self.alignment = alignment
        }
    }

    public struct Sheet: Sendable, Hashable {
        public var name: String
        /// In characters of which a Chinese one takes two, from the first column.
        public var columnWidths: [Int]
        /// Squares covered by a merged cell that begins elsewhere are empty.
        public var rows: [[Cell]]
        /// Rows count from 0 at the sheet's first.
        public var merges: [OfficialForm.Merge]
        /// Rows at the top to keep in sight.
        public var headingRowCount: Int
        /// Whether it is for print: A4, across, its heading rows repeated on each page.
        public var isForm: Bool
    }

    /// The second sheet's name, by which the return path knows an export of ours.
    public static let carrierName = "zwgk"
    public static let formName = "公开标准目录"

    public let sheets: [Sheet]

    public init(_ catalogue: Catalogue, vocabulary: Vocabulary?) {
        sheets = [
            Self.form(OfficialForm(catalogue, vocabulary: vocabulary)),
            Self.carrier(OfficialCarrier(catalogue, vocabulary: vocabulary)),
        ]
    }

    private static func form(_ form: OfficialForm) -> Sheet {
        // The title has a row of its own above the headings.
        let width = form.columns.count
        var rows = [[Cell(form.title, isHeading: true, alignment: .center)]]
        rows[0] += (1..<width).map { _ in Cell("", isHeading: true) }
        rows += form.headingRows.map { $0.map { Cell($0, isHeading: true, alignment: .center) } }
        for (index, row) in form.bodyRows.enumerated() {
            rows.append(
                row.enumerated().map { column, text in
                    Cell(
                        form.isCovered(row: index + 2, column: column) ? "" : text,
                        alignment: form.columns[column].isCentered ? .center : .leading)
                })
        }
        let title = OfficialForm.Merge(row: 0, column: 0, rowCount: 1, columnCount: width)
        let merges = form.merges.map {
            OfficialForm.Merge(row: $0.row + 1, column: $0.column, rowCount: $0.rowCount, columnCount: $0.columnCount)
        }
        return Sheet(
            name: formName, columnWidths: form.columns.map(\.width), rows: rows, merges: [title] + merges,
            headingRowCount: 3, isForm: true)
    }

    /// The head as rows of key and value, then the items under a heading row.
    private static func carrier(_ carrier: OfficialCarrier) -> Sheet {
        var rows = carrier.head.map { [Cell($0.key, isHeading: true), Cell($0.text)] }
        rows.append(([OfficialCarrier.numberHeading] + carrier.keys).map { Cell($0, isHeading: true) })
        for (index, row) in carrier.rows.enumerated() { rows.append(([String(index + 1)] + row).map { Cell($0) }) }
        let widths =
            [14] + carrier.keys.map { ["elements", "basis", "match", "source", "note"].contains($0) ? 40 : 18 }
        return Sheet(
            name: carrierName, columnWidths: widths, rows: rows, merges: [], headingRowCount: 0, isForm: false)
    }
}
