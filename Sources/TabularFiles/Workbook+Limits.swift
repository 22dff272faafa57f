import SourceText

extension Workbook {
    /// Numbers that may be entered in the cells of a range; a blank cell always may stay.
    public struct NumberLimit: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            /// Bounds as decimal text or fractions (`18.5`, `20/3`), both included; no binary number stands between.
            case decimal(from: String, to: String)
            case whole(from: Int, to: Int)
        }

        public var range: CellRange
        public var kind: Kind
        /// Shown when a cell of the range is entered, and again when a wrong number is: at most 32 and 255 characters.
        public var prompt: (title: String, text: String) {
            get { (promptTitle, promptText) }
            set { (promptTitle, promptText) = newValue }
        }
        private var promptTitle: String
        private var promptText: String

        public init(_ range: CellRange, _ kind: Kind, prompt: (title: String, text: String)) {
            self.range = range
            self.kind = kind
            promptTitle = prompt.title
            promptText = prompt.text
        }
    }
}

extension Workbook.Sheet {
    /// Sets the height of each row from `first` on that has none by its tallest text: spreadsheet programs fit no row of
    /// a file by themselves that holds merged cells, and none at all where a height was ever set.
    ///
    /// Texts of merged cells do not count.
    public mutating func fitRows(from first: Int = 0) {
        let merged = merges.reduce(into: Set<CellReference>()) { $0.insert($1.first) }
        for (row, cells) in rows.enumerated().dropFirst(first) where rowHeights[row] == nil {
            let lines = cells.enumerated().map { column, cell -> Int in
                guard case .text(let text) = cell.value, cell.style.wraps,
                    !merged.contains(CellReference(row: row, column: column))
                else { return 1 }
                let width =
                    columnWidths.indices.contains(column) ? columnWidths[column] ?? Self.usualWidth : Self.usualWidth
                return Self.lines(of: text, width: max(2, Int(width) - 1))
            }
            rowHeights[row] = min(Self.tallest, Double(lines.max() ?? 1) * Self.lineHeight + 4)
        }
    }

    /// Lines that a text takes in a column of so many half-width characters.
    package static func lines(of text: String, width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, (DisplayWidth.of($1) + width - 1) / width) }
    }

    /// Characters that Excel gives a column of which nothing is said.
    private static let usualWidth = 8.43
    /// Points of one line of text.
    private static let lineHeight = 16.5
    /// Points that Excel takes for a row.
    private static let tallest = 409.0
}
