import SourceText

/// A table as it lies on a page or a sheet: squares, several of which one cell may cover, and each cell knows its place.
///
/// What pages, workbooks and delimited files give alike to whoever reads tables that people made. Rows and columns count
/// from 0; a sheet's empty rows and columns around the table are left out, its places still say where it stood.
public struct TableGrid: Sendable {
    /// One cell with its text as it is read, line breaks kept as LF, blanks at both ends taken off.
    public struct Cell: Sendable, Hashable {
        public var text: String
        public var place: Place
        /// The square at its upper left.
        public var row: Int
        public var column: Int
        /// Squares it covers downwards and to the right, at least 1 each.
        public var rowSpan: Int
        public var columnSpan: Int

        public init(text: String, place: Place, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
            self.text = text
            self.place = place
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
        }
    }

    /// What the table is called: the sheet's name, the caption, or the words above it.
    public let title: String?
    /// Where it begins.
    public let place: Place
    public let rowCount: Int
    public let columnCount: Int
    /// In the order of rows, then columns. Squares without a cell are empty.
    public let cells: [Cell]
    /// Index of the covering cell for each row; a row without cells costs nothing.
    private let squares: [[Int: Int]]
    private let square: Square

    /// How the place of a square that no cell covers is found.
    enum Square: Sendable {
        case nearestCell
        case sheet(file: String, sheet: String, origin: CellReference)
        /// A delimited file, whose first row is row 1; the grid begins at row `first`.
        case delimited(file: String, first: Int)
    }

    /// - Parameter cells: where two cover one square, the later is taken there.
    public init(title: String?, place: Place, cells: [Cell]) {
        self.init(title: title, place: place, cells: cells, square: .nearestCell)
    }

    init(title: String?, place: Place, cells: [Cell], square: Square) {
        let cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        self.title = title
        self.place = place
        self.cells = cells
        rowCount = cells.map { $0.row + $0.rowSpan }.max() ?? 0
        columnCount = cells.map { $0.column + $0.columnSpan }.max() ?? 0
        var squares = [[Int: Int]](repeating: [:], count: rowCount)
        for (index, cell) in cells.enumerated() {
            for row in cell.row..<(cell.row + cell.rowSpan) {
                for column in cell.column..<(cell.column + cell.columnSpan) { squares[row][column] = index }
            }
        }
        self.squares = squares
        self.square = square
    }

    /// The place of a square, whether or not a cell covers it: what a missing value is told at.
    ///
    /// On a page, where only cells have places, that of the nearest cell before it in its row, else of the table.
    public func place(row: Int, column: Int) -> Place {
        if let cell = cell(row: row, column: column) { return cell.place }
        switch square {
        case .sheet(let file, let sheet, let origin):
            let reference = CellReference(row: origin.row + max(0, row), column: origin.column + max(0, column))
            return .cell(file, sheet: sheet, reference: reference.text)
        case .delimited(let file, let first):
            return .field(file, row: first + max(0, row), column: "\(max(0, column) + 1)")
        case .nearestCell:
            guard squares.indices.contains(row) else { return place }
            let nearest = squares[row].keys.filter { $0 < column }.max() ?? squares[row].keys.min()
            return nearest.flatMap { squares[row][$0] }.map { cells[$0].place } ?? place
        }
    }

    /// The cell that covers a square, wherever it begins; `nil` on an empty square and beyond the edges.
    public func cell(row: Int, column: Int) -> Cell? {
        guard squares.indices.contains(row), let index = squares[row][column] else { return nil }
        return cells[index]
    }

    /// The cell that begins at a square; `nil` where an earlier one reaches over it.
    public func cell(beginningAt row: Int, _ column: Int) -> Cell? {
        guard let cell = cell(row: row, column: column), cell.row == row, cell.column == column else { return nil }
        return cell
    }
}
