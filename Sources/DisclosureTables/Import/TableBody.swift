import SourceText
import TabularFiles

/// The rows below a heading as items.
struct TableBody {
    /// A row that is no item: a footer, a title between two parts.
    struct Aside {
        var text: String
        var place: Place
        var isFooter: Bool
    }

    private(set) var rows: [FormRow] = []
    private(set) var asides: [Aside] = []
    /// Rows that repeat the heading where a page ended.
    private(set) var repeatedHeadings = 0
    /// The first row that is no longer part of the table: another heading stands there.
    private(set) var end: Int

    private let grid: TableGrid
    private let block: HeadingBlock
    private let hasMergedCells: Bool
    /// By column: the last value, for 同上 and for names that go on.
    private var last: [Int: FormRow.Entry] = [:]

    init(_ grid: TableGrid, _ block: HeadingBlock, _ headings: FormHeading) {
        self.grid = grid
        self.block = block
        hasMergedCells = grid.cells.contains { $0.rowSpan > 1 && $0.row >= block.rows.upperBound }
        end = grid.rowCount
        var row = block.rows.upperBound
        while row < grid.rowCount {
            let cells = beginning(at: row)
            if isRepeatedHeading(cells, row) {
                repeatedHeadings += 1
            } else if HeadingBlock.isHeading(grid, row: row, headings) {
                end = row
                return
            } else if let aside = aside(row) {
                if isTitle(aside), opensTable(after: row, headings) {
                    end = row
                    return
                }
                asides.append(aside)
            } else {
                append(row)
            }
            row += 1
        }
    }

    private func beginning(at row: Int) -> [TableGrid.Cell] {
        var cells: [TableGrid.Cell] = []
        for column in 0..<grid.columnCount {
            if let cell = grid.cell(beginningAt: row, column), !cell.text.isEmpty { cells.append(cell) }
        }
        return cells
    }

    private func isRepeatedHeading(_ cells: [TableGrid.Cell], _ row: Int) -> Bool {
        cells.count > 1 && cells.allSatisfy { block.words.contains(FormText.folded($0.text)) }
            && !cells.allSatisfy { LevelWords.meaning(of: $0.text) != nil || FormCells.modeWord($0.text) != nil }
    }

    private func isTitle(_ aside: Aside) -> Bool {
        !aside.isFooter && (aside.text.contains("目录") || aside.text.contains("领域"))
    }

    /// Whether a heading follows below words: they are the title of another table then.
    private func opensTable(after row: Int, _ headings: FormHeading) -> Bool {
        for next in (row + 1)..<max(row + 1, min(row + 4, grid.rowCount)) {
            if HeadingBlock.isHeading(grid, row: next, headings) { return true }
            if !beginning(at: next).isEmpty, aside(next) == nil { return false }
        }
        return false
    }

    private static let footers = ["注:", "注：", "备注", "说明", "填表", "填报", "制表", "联系", "审核", "附", "单位负责人", "★", "注"]

    /// A row with one text over many columns, or with words and nothing else.
    private func aside(_ row: Int) -> TableBody.Aside? {
        var distinct: [TableGrid.Cell] = []
        for column in 0..<grid.columnCount {
            if let cell = grid.cell(row: row, column: column), !cell.text.isEmpty, distinct.last != cell {
                distinct.append(cell)
            }
        }
        if let sum = distinct.first, ["合计", "总计", "小计", "共计"].contains(FormText.folded(sum.text)) {
            let words = distinct.map(\.text).joined(separator: " ")
            return Aside(text: FormText.oneLine(words), place: sum.place, isFooter: true)
        }
        guard let cell = distinct.first, distinct.count == 1 || Self.isLine(distinct) else { return nil }
        let text = distinct.map(\.text).joined(separator: " ")
        let isFooter = Self.footers.contains(where: FormText.folded(text).hasPrefix)
        let isWide = cell.columnSpan > 1 && cell.columnSpan * 2 > grid.columnCount
        let role = block.columns[cell.column]?.role
        guard isFooter || isWide || role == nil || role?.isName != true && cell.row == row else { return nil }
        return Aside(text: FormText.oneLine(text), place: cell.place, isFooter: isFooter)
    }

    /// 填表人：… 审核人：… in cells of their own.
    private static func isLine(_ cells: [TableGrid.Cell]) -> Bool {
        ["填表", "填报", "制表", "审核"].contains(where: FormText.folded(cells[0].text).hasPrefix) && cells.count < 5
    }

    private mutating func append(_ row: Int) {
        var entries: [FormRow.Entry] = []
        var taken: [TableGrid.Cell: Int] = [:]
        var columns: [Int] = []
        var place: Place?
        for column in 0..<grid.columnCount {
            let cell = grid.cell(row: row, column: column)
            guard let heading = block.columns[column] else {
                // Words below no heading at all must not be lost.
                if let cell, cell.row == row, !FormText.isVoid(cell.text), taken[cell] == nil {
                    taken[cell] = entries.count
                    entries.append(entry(.unknown, "", cell, row))
                    columns.append(column)
                }
                continue
            }
            if let cell, let first = taken[cell] {
                entries[first].covers.append(heading.role)
                continue
            }
            if let cell {
                taken[cell] = entries.count
                entries.append(entry(heading.role, heading.heading, cell, row))
                if place == nil, cell.row == row { place = cell.place }
            } else {
                entries.append(
                    FormRow.Entry(
                        role: heading.role, heading: heading.heading, text: "", place: heading.place, origin: .own))
            }
            columns.append(column)
        }
        guard entries.contains(where: { !FormText.isVoid($0.text) && $0.role != .serial && $0.origin == .own }) else {
            // A row with a running number alone, or nothing.
            return
        }
        inheritNames(&entries, columns)
        for index in entries.indices { settle(&entries[index], columns[index]) }
        rows.append(FormRow(entries: entries, place: place ?? grid.place))
    }

    private func entry(_ role: FormColumn, _ heading: String, _ cell: TableGrid.Cell, _ row: Int) -> FormRow.Entry {
        FormRow.Entry(
            role: role, heading: heading, text: cell.text, place: cell.place,
            origin: cell.row == row ? .own : .merged, isShared: cell.rowSpan > 1)
    }

    /// An empty square below a name goes on with it, as long as no coarser name begins and something finer stands there.
    private mutating func inheritNames(_ entries: inout [FormRow.Entry], _ columns: [Int]) {
        let names = entries.indices.filter { entries[$0].role.isName }
        let hasContent = entries.contains { !$0.role.isName && !FormText.isVoid($0.text) && $0.role != .serial }
        var hasBegun = false
        for (position, index) in names.enumerated() {
            let column = columns[index]
            if entries[index].text.isEmpty, entries[index].covers.isEmpty {
                let isFiner = names.dropFirst(position + 1).contains { !FormText.isVoid(entries[$0].text) }
                if !hasBegun, isFiner || hasContent, let above = last[column], !FormText.isVoid(above.text) {
                    // The last name of a row is only taken over where every name is empty: content that goes on.
                    let allEmpty = names.allSatisfy { entries[$0].text.isEmpty || entries[$0].origin != .own }
                    if isFiner || allEmpty {
                        entries[index].text = above.text
                        entries[index].origin = .inherited
                    }
                }
            } else if entries[index].origin == .own, entries[index].text != last[column]?.text {
                hasBegun = true
            }
            if hasBegun, entries[index].text.isEmpty { last[column] = nil }
        }
    }

    private mutating func settle(_ entry: inout FormRow.Entry, _ column: Int) {
        if FormText.isSameAsAbove(entry.text), entry.origin == .own {
            if let above = last[column], !FormText.isVoid(above.text), !above.lacksSource {
                entry.text = above.text
                entry.origin = .sameAsAbove
            } else {
                entry.lacksSource = true
            }
        }
        if FormText.pointsElsewhere(entry.text) { entry.lacksSource = true }
        if entry.text.isEmpty, !hasMergedCells, !entry.role.isTicked, !entry.role.isName, entry.role != .note,
            let above = last[column], !FormText.isVoid(above.text)
        {
            entry.mayBeMerged = true
            return
        }
        if !entry.text.isEmpty || !entry.role.isName && hasMergedCells { last[column] = entry }
    }
}
