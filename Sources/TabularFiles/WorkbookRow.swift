/// One row of a sheet as it is read: only what stands in it.
public struct WorkbookRow: Sendable, Hashable {
    /// As the sheet counts, from 1.
    public let number: Int
    /// Not shown to who opens the workbook; a filter hides rows too.
    public let isHidden: Bool
    /// In the order of the file, which is that of the columns; cells without anything are left out.
    public let cells: [WorkbookCell]

    public init(number: Int, isHidden: Bool = false, cells: [WorkbookCell]) {
        self.number = number
        self.isHidden = isHidden
        self.cells = cells
    }
}

/// One cell of a sheet, already spelled.
public struct WorkbookCell: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case text, number, boolean
        /// A number whose format makes it a day or a time: 2022-06-17, 2022-06-17 16:40, 16:40 or, without a day, 2022-06.
        case date
        /// Something stands there that cannot be read, and that has been said; its text is empty.
        case unreadable
    }

    /// From 0.
    public let column: Int
    /// Line ends are LF; blanks at the ends are as in the file.
    public let text: String
    public let kind: Kind

    public init(column: Int, text: String, kind: Kind) {
        self.column = column
        self.text = text
        self.kind = kind
    }
}
