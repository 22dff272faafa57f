import SourceText

/// A small table held as a whole: headings, and rows of cells that know where they stand.
///
/// For registers and lists that people write, in a delimited file, on a sheet of a workbook or as a list in a document
/// alike. Records, of which there are many, are read block by block instead.
public struct HeadedTable: Sendable {
    /// Where the table was written.
    public enum Form: Sendable, Hashable {
        case delimited(TextEncoding, DelimitedDialect)
        /// The sheet's name, and the first cell of its heading row.
        case sheet(String, headings: CellReference)
        /// A list in a document, whose rows know their places themselves.
        case document
    }

    /// One row below the heading row, with exactly as many cells as there are headings.
    public struct Row: Sendable {
        /// On a sheet the row's number there; in a delimited file it counts from 1 at the first row below the heading
        /// row, and lines with nothing on them do not count.
        public let number: Int
        let cells: [String?]
        /// Of cells that stand elsewhere than their row and column say.
        let places: [Int: Place]
        /// Columns whose text stands in a row above, in a merged cell that reaches down to this one.
        let reached: Set<Int>

        public init(number: Int, cells: [String?], places: [Int: Place] = [:], reached: Set<Int> = []) {
            self.number = number
            self.cells = cells
            self.places = places
            self.reached = reached
        }

        /// The text of a cell without the blanks around it: empty where nothing is written, `nil` where the cell cannot
        /// be read and that has been said.
        public subscript(column: Int) -> String? {
            cells.indices.contains(column) ? cells[column] : ""
        }

        /// Whether a merged cell reaches down to this one from a row above.
        public func isReached(_ column: Int) -> Bool { reached.contains(column) }
    }

    /// The file's name as the user wrote it.
    public let file: String
    public let form: Form
    /// The headings without the blanks around them; a column may have none.
    public let headings: [String]
    /// Rows in which anything is written.
    public let rows: [Row]

    public init(file: String, form: Form, headings: [String], rows: [Row]) {
        self.file = file
        self.form = form
        self.headings = headings
        self.rows = rows
    }

    public var isDelimited: Bool {
        if case .delimited = form { true } else { false }
    }

    /// The table as such: the file, or the first heading on its sheet.
    public var place: Place {
        switch form {
        case .sheet(let sheet, let first): .cell(file, sheet: sheet, reference: first.text)
        case .delimited, .document: Place(file: file)
        }
    }

    /// The place of a cell.
    public func place(row: Row, column: Int) -> Place {
        row.places[column] ?? place(rowNumber: row.number, column: column)
    }

    /// The place of a heading.
    public func place(heading column: Int) -> Place {
        switch form {
        case .sheet(_, let first): place(rowNumber: first.row + 1, column: column)
        case .delimited, .document: place(rowNumber: 0, column: column)
        }
    }

    /// Where a heading is missed.
    public func place(missing heading: String) -> Place {
        isDelimited ? .field(file, row: 0, column: heading) : place
    }

    private func place(rowNumber: Int, column: Int) -> Place {
        switch form {
        case .delimited:
            let heading = headings.indices.contains(column) ? headings[column] : ""
            return .field(file, row: rowNumber, column: heading.isEmpty ? "\(column + 1)" : heading)
        case .sheet(let sheet, let first):
            let reference = CellReference(row: max(0, rowNumber - 1), column: first.column + max(0, column))
            return .cell(file, sheet: sheet, reference: reference.text)
        case .document: return Place(file: file)
        }
    }
}
