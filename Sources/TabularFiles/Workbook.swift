/// A workbook as a value, ready to be written: sheets of cells with what helps those who fill them in.
///
/// The same value gives the same bytes.
public struct Workbook: Sendable, Hashable {
    /// A cell's content. Text is never taken for a formula, whatever it begins with.
    public enum Value: Sendable, Hashable {
        case empty
        case text(String)
        /// Decimal text (`0.1`); beyond 15 significant digits, which Excel would lose, it is written as text.
        case number(String)
        case date(year: Int, month: Int, day: Int)
    }

    public struct Cell: Sendable, Hashable {
        public var value: Value
        public var style: WorkbookStyle
        /// Shown when one points at the cell.
        public var comment: String?

        public init(_ value: Value, style: WorkbookStyle = WorkbookStyle(), comment: String? = nil) {
            self.value = value
            self.style = style
            self.comment = comment
        }

        /// A cell of text.
        public init(_ text: String, style: WorkbookStyle = WorkbookStyle(), comment: String? = nil) {
            self.init(text.isEmpty ? .empty : .text(text), style: style, comment: comment)
        }
    }

    /// What may be chosen in the cells of a range.
    public struct DropDown: Sendable, Hashable {
        public enum Source: Sendable, Hashable {
            /// At most 255 characters in all, none with a comma; longer lists stand in cells.
            case values([String])
            case cells(sheet: String, CellRange)
        }

        public var range: CellRange
        public var source: Source
        /// Shown when a cell of the range is entered: title (at most 32 characters) and text (at most 255).
        public var prompt: (title: String, text: String)? {
            get { promptTitle.map { ($0, promptText) } }
            set {
                promptTitle = newValue?.title
                promptText = newValue?.text ?? ""
            }
        }
        /// Refuses other values, instead of asking.
        public var isStrict: Bool
        private var promptTitle: String?
        private var promptText = ""

        public init(_ range: CellRange, _ source: Source, isStrict: Bool = true) {
            self.range = range
            self.source = source
            self.isStrict = isStrict
        }
    }

    /// Cells that look otherwise when something holds of them.
    public struct Condition: Sendable, Hashable {
        public enum Test: Sendable, Hashable {
            case equals(String)
            case contains(String)
            case isBlank
            /// A formula as in Excel, for the upper left cell of the range: `=AND($C2="",TODAY()>$B2)`.
            case formula(String)
        }

        public var range: CellRange
        public var test: Test
        public var style: WorkbookStyle

        public init(_ range: CellRange, _ test: Test, style: WorkbookStyle) {
            self.range = range
            self.test = test
            self.style = style
        }
    }

    public struct Sheet: Sendable, Hashable {
        /// Names that Excel refuses are mended when written: see `WorkbookSheetNames`.
        public var name: String
        public var rows: [[Cell]] = []
        /// Widths in characters of the default font (a Chinese character takes two); `nil` is Excel's own.
        public var columnWidths: [Double?] = []
        /// Heights in points by row.
        public var rowHeights: [Int: Double] = [:]
        /// The text stands in the first cell of each.
        public var merges: [CellRange] = []
        /// Rows and columns that stay when one scrolls.
        public var frozenRows = 0
        public var frozenColumns = 0
        public var dropDowns: [DropDown] = []
        public var numberLimits: [NumberLimit] = []
        public var conditions: [Condition] = []
        /// Locked cells cannot be changed; there is no password. Rows and columns can be sized, and a filter used.
        public var isProtected = false
        public var isHidden = false
        public var filter: CellRange?
        public var print: PrintSetup? = nil
        /// Colour of the sheet's tab.
        public var tabColour: WorkbookStyle.Colour?

        public init(name: String, rows: [[Cell]] = []) {
            self.name = name
            self.rows = rows
        }
    }

    /// On A4 paper, as wide as the page and as many pages long as it takes.
    public struct PrintSetup: Sendable, Hashable {
        public var isLandscape: Bool
        /// Rows that stand on every page.
        public var repeatedRows: ClosedRange<Int>?
        /// Excel's codes: `&P` is the page, `&N` the number of pages.
        public var footer: String?

        public init(isLandscape: Bool = true, repeatedRows: ClosedRange<Int>? = nil, footer: String? = nil) {
            self.isLandscape = isLandscape
            self.repeatedRows = repeatedRows
            self.footer = footer
        }
    }

    public var title: String?
    public var sheets: [Sheet]

    public init(title: String? = nil, sheets: [Sheet]) {
        self.title = title
        self.sheets = sheets
    }
}
