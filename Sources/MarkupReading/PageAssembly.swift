import SourceText
import TabularFiles

/// Sorts out which tables are tables and which only place things on the page, and puts blocks and grids in order.
struct PageAssembly {
    /// What was met, in the order of the page.
    enum Piece {
        /// Text outside tables, or in a cell of the table named.
        case text(String, level: Int?, line: Int, table: Int?)
        case table(Int)
    }

    private(set) var blocks: [MarkupPage.Block] = []
    private(set) var tables: [MarkupPage.Table] = []

    /// Words before a table that are longer are no title.
    private static let longestTitle = 80
    private static let mostBefore = 8

    init(file: String, tables builders: [TableBuilder], pieces: [Piece], problems: PageProblems) {
        let builders = builders.sorted { $0.id < $1.id }
        let shown = builders.filter { !$0.isLayout && $0.cellCount > 0 }
        let index = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($0.element.id, $0.offset) })
        blocks = Self.blocks(file: file, pieces, index)
        var before = [[String]](repeating: [], count: shown.count)
        var texts: [String] = []
        for block in blocks {
            switch block {
            case .text(let text, _, _): texts.append(text)
            case .table(let number):
                before[number] = texts.suffix(Self.mostBefore)
                texts = []
            }
        }
        var squares = PageLimits.spannedSquares
        var laidOut: [[TableBuilder.Position: TableBuilder.Cell]] = []
        for (number, builder) in shown.enumerated() {
            let cells = builder.laidOut(file: file, squares: &squares, problems: problems)
            laidOut.append(cells)
            let title = builder.caption ?? before[number].last.flatMap { $0.count <= Self.longestTitle ? $0 : nil }
            let grid = TableGrid(
                title: title, place: .text(file, line: builder.line, column: 1),
                cells: cells.values.map { cell in
                    TableGrid.Cell(
                        text: cell.text, place: .text(file, line: cell.line, column: 1), row: cell.row,
                        column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
                })
            var enclosing: MarkupPage.Enclosing?
            if let around = builder.enclosing, let outer = index[around.table],
                let cell = laidOut[outer][around.cell]
            {
                enclosing = MarkupPage.Enclosing(table: outer, row: cell.row, column: cell.column)
            }
            tables.append(MarkupPage.Table(grid: grid, before: before[number], enclosing: enclosing))
        }
    }

    /// Text of the page and of its layout tables, with the tables that are shown where they begin.
    private static func blocks(file: String, _ pieces: [Piece], _ index: [Int: Int]) -> [MarkupPage.Block] {
        var blocks: [MarkupPage.Block] = []
        for piece in pieces {
            switch piece {
            case .text(let text, let level, let line, let table):
                if let table, index[table] != nil { continue }
                let place = Place.text(file, line: max(1, line), column: 1)
                // In a layout cell the page's own paragraphs are its lines.
                for line in table == nil ? [text] : text.split(separator: "\n").map(String.init) {
                    blocks.append(.text(line, level: level, place: place))
                }
            case .table(let id):
                if let number = index[id] { blocks.append(.table(number)) }
            }
        }
        return blocks
    }
}
