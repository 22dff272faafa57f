import DisclosureModel
import SourceText
import TabularFiles

/// The heading of a table, one to three rows deep, and what its columns hold.
struct HeadingBlock {
    struct Column {
        var role: FormColumn
        /// The lowest heading of the column, as it is written.
        var heading: String
        var place: Place
    }

    /// Rows of the grid that the heading takes.
    let rows: Range<Int>
    /// By column of the grid; a column without a heading has none.
    private(set) var columns: [Int: Column] = [:]
    /// What the heading says of the boxes in the column of channels.
    private(set) var meaning: Catalogue.ChannelMeaning?
    /// Folded texts of all cells of the heading, by which its repetitions are known.
    let words: Set<String>

    /// - Parameter row: where `isHeading` found a heading.
    init(_ grid: TableGrid, row: Int, _ headings: FormHeading) {
        let end = Self.end(of: row, in: grid, headings)
        rows = row..<end
        var words: Set<String> = []
        for column in 0..<grid.columnCount {
            var chain: [TableGrid.Cell] = []
            for line in rows {
                let own = grid.cell(row: line, column: column)
                // A merged cell whose squares came empty: the group begins further left.
                guard
                    let cell = own?.text.isEmpty == false
                        ? own
                        : line + 1 < end
                            ? Self.groupLeft(of: column, line, grid, headings, end: end) : nil
                else { continue }
                if chain.last != cell { chain.append(cell) }
                words.insert(FormText.folded(cell.text))
            }
            guard let leaf = chain.last else { continue }
            let (role, heading) = Self.role(of: chain.map(\.text), headings)
            columns[column] = Column(role: role, heading: FormText.oneLine(heading), place: leaf.place)
            if role == .channels || chain.contains(where: { headings.column($0.text) == .channels }) {
                meaning = meaning ?? chain.lazy.compactMap { FormHeading.meaning(of: $0.text) }.first
            }
        }
        self.words = words
        settleLevels()
    }

    /// Whether a row is a heading: most of its cells are known, and they are a table's.
    static func isHeading(_ grid: TableGrid, row: Int, _ headings: FormHeading) -> Bool {
        var roles: [FormColumn] = []
        var cells = 0
        var last: TableGrid.Cell?
        for column in 0..<grid.columnCount {
            guard let cell = grid.cell(row: row, column: column), cell.row == row, !cell.text.isEmpty, cell != last
            else { continue }
            last = cell
            cells += 1
            if let role = headings.column(cell.text) { roles.append(role) }
        }
        let kinds = Set(roles)
        guard kinds.contains(where: { $0.isName || $0 == .elements }), roles.count * 5 >= cells * 3 else {
            return false
        }
        return kinds.count >= 3 || (kinds.count == 2 && roles.count == cells)
    }

    /// The rows below belong to the heading as far as its cells reach, and as long as they hold nothing but headings.
    private static func end(of start: Int, in grid: TableGrid, _ headings: FormHeading) -> Int {
        var end = start + 1
        // Cells that reach over the next row make it a part of the heading.
        let reach =
            grid.cells.filter { $0.row == start && headings.column($0.text) != nil }
            .map { $0.row + $0.rowSpan }.max() ?? end
        while end < min(start + 4, grid.rowCount) {
            var count = 0
            var known = 0
            for cell in grid.cells where cell.row == end && !cell.text.isEmpty {
                count += 1
                var group: FormColumn?
                for above in stride(from: end - 1, through: start, by: -1) {
                    let over =
                        grid.cell(row: above, column: cell.column).flatMap { $0.text.isEmpty ? nil : $0 }
                        ?? left(of: cell.column, above, grid)
                    if let role = over.flatMap({ headings.column($0.text) }) {
                        group = role
                        break
                    }
                }
                let isRemark = group == .channels && FormHeading.meaning(of: cell.text) != nil
                if isRemark
                    || group?.isGroup == true && headings.column(cell.text, below: group) != nil
                        && !(group == .levels && LevelWords.meaning(of: cell.text) == nil)
                {
                    known += 1
                }
            }
            // One odd word among the headings is an odd heading, and a row of data has many.
            guard known > 0 && known * 2 > count || end < reach && (known > 0 || count == 0) else { break }
            end += 1
        }
        return end
    }

    private static func left(of column: Int, _ row: Int, _ grid: TableGrid) -> TableGrid.Cell? {
        for other in stride(from: column - 1, through: 0, by: -1) {
            if let cell = grid.cell(row: row, column: other), !cell.text.isEmpty { return cell }
        }
        return nil
    }

    private static func groupLeft(
        of column: Int, _ row: Int, _ grid: TableGrid, _ headings: FormHeading, end: Int
    ) -> TableGrid.Cell? {
        guard let cell = left(of: column, row, grid), headings.column(cell.text)?.isGroup == true,
            (row + 1..<end).contains(where: { grid.cell(row: $0, column: column)?.text.isEmpty == false })
        else { return nil }
        return cell
    }

    /// The role and the heading that gave it: the lowest that is known below the ones above it.
    private static func role(of chain: [String], _ headings: FormHeading) -> (FormColumn, String) {
        for end in stride(from: chain.count - 1, through: 0, by: -1) {
            let group = chain[..<end].reversed().lazy.compactMap { headings.column($0) }.first
            if let role = headings.column(chain[end], below: group) { return (role, chain[end]) }
            // A remark below a heading (至少选择其一) leaves it what it is; another word makes it unknown.
            if FormHeading.meaning(of: chain[end]) == nil { break }
        }
        return (.unknown, chain.last ?? "")
    }

    /// 市级 is the county of a city, unless a column of counties stands beside it.
    private mutating func settleLevels() {
        let hasCounty = columns.values.contains { column in
            guard case .level(let levels) = column.role, levels.contains(.county) else { return false }
            return LevelWords.meaning(of: column.heading) != .city
        }
        let hasTownship = columns.values.contains { $0.role == .level([.township]) }
        for (position, column) in columns {
            if hasCounty, LevelWords.meaning(of: column.heading) == .city { columns[position]?.role = .levelOutside }
            // 乡(村)级 beside a column of townships is the village.
            if hasTownship, column.role == .levelUnclear, FormHeading.plain(column.heading).hasPrefix("乡"),
                column.heading.contains("村")
            {
                columns[position]?.role = .level([.village])
            }
        }
    }
}
