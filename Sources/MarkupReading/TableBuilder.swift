import SourceText
import TabularFiles

/// One table of a page while it is read: rows of cells in their sections, laid out when the table ends.
struct TableBuilder {
    enum Section: Int { case head, body, foot }

    struct Cell {
        var text = ""
        let line: Int
        let rowSpan: Int
        let columnSpan: Int
        /// Set when the table is laid out.
        var row = 0
        var column = 0
    }

    /// Rows of one `<thead>`, `<tbody>` or `<tfoot>`: a cell does not reach out of them.
    private struct Group {
        let section: Section
        var rows: [[Cell]] = []
    }

    /// A cell by where it stands in the source.
    struct Position: Hashable {
        let group: Int
        let row: Int
        let cell: Int
    }

    let id: Int
    let line: Int
    /// The cell of another table in which it stands.
    let enclosing: (table: Int, cell: Position)?
    var caption: String?
    private(set) var openCell: Position?
    private var groups: [Group] = []
    private var isInRow = false
    private(set) var hasNestedTables = false
    private(set) var cellCount = 0

    init(id: Int, line: Int, enclosing: (table: Int, cell: Position)?) {
        self.id = id
        self.line = line
        self.enclosing = enclosing
    }

    // MARK: What the page says

    mutating func startSection(_ section: Section) {
        isInRow = false
        groups.append(Group(section: section))
    }

    mutating func endSection() {
        isInRow = false
        if groups.last?.rows.isEmpty == false { groups.append(Group(section: .body)) }
    }

    mutating func startRow() {
        if groups.isEmpty { groups.append(Group(section: .body)) }
        groups[groups.count - 1].rows.append([])
        isInRow = true
    }

    mutating func endRow() { isInRow = false }

    mutating func startCell(line: Int, rowSpan: Int, columnSpan: Int) {
        if !isInRow { startRow() }
        let group = groups.count - 1
        let row = groups[group].rows.count - 1
        groups[group].rows[row].append(Cell(line: line, rowSpan: rowSpan, columnSpan: columnSpan))
        openCell = Position(group: group, row: row, cell: groups[group].rows[row].count - 1)
        cellCount += 1
    }

    mutating func endCell(_ text: String) {
        guard let open = openCell else { return }
        groups[open.group].rows[open.row][open.cell].text = text
        openCell = nil
    }

    mutating func takeNestedTable() { hasNestedTables = true }

    /// Holds other tables and nothing that stands side by side: there to place things on the page.
    var isLayout: Bool {
        hasNestedTables
            && groups.allSatisfy { $0.rows.allSatisfy { row in row.count { !$0.text.isEmpty } <= 1 } }
    }

    // MARK: Layout

    /// The cells with their squares, and where each stood in the source.
    ///
    /// - Parameter squares: what cells may still cover beyond one square each.
    func laidOut(file: String, squares: inout Int, problems: PageProblems) -> [Position: Cell] {
        var placed: [Position: Cell] = [:]
        var top = 0
        let width = ordinaryWidth
        let order = groups.indices.sorted { (groups[$0].section.rawValue, $0) < (groups[$1].section.rawValue, $1) }
        for index in order {
            let rows = groups[index].rows
            // For each column, the first row of the group that is free again.
            var freeFrom: [Int: Int] = [:]
            for (row, cells) in rows.enumerated() {
                var column = 0
                for (number, source) in cells.enumerated() {
                    while freeFrom[column, default: 0] > row { column += 1 }
                    var cell = Cell(
                        line: source.line,
                        rowSpan: source.rowSpan == 0 ? rows.count - row : min(source.rowSpan, rows.count - row),
                        columnSpan: source.columnSpan > PageLimits.ordinaryColumnSpan
                            ? max(1, min(source.columnSpan, width - column)) : source.columnSpan)
                    let place = Place.text(file, line: cell.line, column: 1)
                    if cell.columnSpan < source.columnSpan {
                        let written = "\(source.columnSpan)"
                        problems.report(PageDiagnostics.span("colspan", written, read: cell.columnSpan, at: place))
                    }
                    if source.rowSpan > cell.rowSpan {
                        let written = "\(source.rowSpan)"
                        problems.report(PageDiagnostics.span("rowspan", written, read: cell.rowSpan, at: place))
                    }
                    let area = cell.rowSpan * cell.columnSpan - 1
                    if area > squares {
                        problems.report(PageDiagnostics.notSpread(at: place))
                        cell = Cell(line: source.line, rowSpan: 1, columnSpan: 1)
                    } else {
                        squares -= area
                    }
                    cell.text = source.text
                    cell.row = top + row
                    cell.column = column
                    for covered in column..<(column + cell.columnSpan) {
                        freeFrom[covered] = max(freeFrom[covered, default: 0], row + cell.rowSpan)
                    }
                    column += cell.columnSpan
                    placed[Position(group: index, row: row, cell: number)] = cell
                }
            }
            top += rows.count
        }
        return placed
    }

    /// The widest row, cells of extraordinary width counted once.
    private var ordinaryWidth: Int {
        var width = 1
        for group in groups {
            for row in group.rows {
                let wanted = row.reduce(0) { sum, cell in
                    sum + (cell.columnSpan > PageLimits.ordinaryColumnSpan ? 1 : cell.columnSpan)
                }
                width = max(width, wanted)
            }
        }
        return width
    }
}
