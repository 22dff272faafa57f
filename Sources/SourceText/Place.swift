/// Where a thing stands: a span of a text file, a cell of a table, or a file as a whole.
///
/// Lines, columns and rows count from 1; columns of text count characters (`Character`), not bytes.
public struct Place: Sendable, Hashable {
    /// The file's name as the user wrote or would write it.
    public let file: String
    /// Where in the file; `nil` means the file as a whole.
    public let spot: Spot?

    public enum Spot: Sendable, Hashable {
        /// `length` characters from `column` on; 0 means a point.
        case text(line: Int, column: Int, length: Int)
        /// A cell of a delimited file: `row` 1 is the first row below the heading, `column` its heading or number.
        case field(row: Int, column: String)
        /// A cell of a workbook.
        case cell(sheet: String, reference: String)
    }

    public init(file: String, spot: Spot? = nil) {
        self.file = file
        self.spot = spot
    }

    /// A span of a text file.
    public static func text(_ file: String, line: Int, column: Int, length: Int = 0) -> Place {
        Place(file: file, spot: .text(line: line, column: column, length: length))
    }

    /// A cell of a workbook's sheet, by its reference (B7).
    public static func cell(_ file: String, sheet: String, reference: String) -> Place {
        Place(file: file, spot: .cell(sheet: sheet, reference: reference))
    }

    /// A cell of a delimited file; row 1 is the first data row.
    public static func field(_ file: String, row: Int, column: String) -> Place {
        Place(file: file, spot: .field(row: row, column: column))
    }
}
