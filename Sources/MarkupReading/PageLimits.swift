/// What a page may cost its reader, whatever its bytes say. Each limit has a diagnostic that names it.
public enum PageLimits {
    /// Bytes of a page.
    public static let pageLength = 64 << 20
    /// Cells of all tables of a page.
    public static let cells = 1_000_000
    /// Squares that the cells of a page may cover beyond one each.
    public static let spannedSquares = 1_000_000
    /// Elements within one another.
    public static let depth = 5_000
    /// Tables within one another.
    public static let tableDepth = 50
    /// Attributes of one tag, counted generously: the pieces between its blanks and quotes.
    public static let attributes = 20_000
    /// Comparisons of attributes with one another that all tags together may cost.
    static let attributeComparisons = 500_000_000
    /// Columns and rows that one cell may say it covers; browsers have the same.
    public static let columnSpan = 1_000
    public static let rowSpan = 65_534
    /// A cell wider than this is cut to the width that the other rows have.
    static let ordinaryColumnSpan = 100
    /// Steps up the open elements that all end tags together may cost: with many end tags the depth allowed is less.
    static let endTagSteps = 1_000_000_000
    /// Bytes of text in one cell.
    public static let cellLength = 1 << 20
    /// Problems of one kind that are told one by one; the others are counted.
    public static let toldEach = 20
}
