/// What a workbook may cost its reader, whatever its bytes say. Each limit has a diagnostic that names it.
public enum WorkbookLimits {
    /// Bytes that one part of the archive may unpack to.
    public static let partLength = 512 << 20
    /// Bytes that all parts together may unpack to.
    public static let totalLength = 2 << 30
    /// How many times its packed size a part may unpack to.
    public static let ratio = 200
    /// Bytes up to which the ratio is not looked at: a million `<row/>` pack a thousandfold and harm nobody.
    public static let unsuspiciousLength = 16 << 20
    /// Bytes of text in one cell.
    public static let cellLength = DelimitedBlock.cellLimit
    /// Cells with something in them that one sheet may have to be held as a grid.
    public static let gridCells = 500_000
    /// Squares that the merged cells of one sheet may cover, where the sheet has data.
    public static let mergedSquares = 200_000
    /// Sheets of one workbook.
    public static let sheets = 4_096
    /// Problems of one kind in one sheet that are told one by one; the others are counted.
    public static let toldEach = 20
    /// Excel's own edges: columns to XFD, rows to 1,048,576.
    static let columns = 16_384
    static let rows = 1_048_576
}
