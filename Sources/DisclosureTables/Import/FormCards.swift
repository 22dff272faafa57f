import SourceText
import TabularFiles

/// Vertical cards: a label beside its value, one or two pairs a row, card under card.
struct FormCards {
    private(set) var rows: [FormRow] = []
    private(set) var asides: [TableBody.Aside] = []

    /// `nil` where the grid is no set of cards.
    init?(_ grid: TableGrid, _ headings: FormHeading) {
        let lines = (0..<grid.rowCount).map { Self.cells(of: $0, in: grid) }
        let pairs = lines.filter { Self.isPair($0, headings) }
        let labels = Set(pairs.compactMap { $0.first.flatMap { headings.column($0.text) } })
        guard labels.count >= 3, labels.contains(where: \.isName),
            pairs.count * 5 >= lines.filter({ $0.count > 1 }).count * 3
        else { return nil }
        var row = FormRow(entries: [], place: grid.place)
        for cells in lines {
            guard let first = cells.first else { continue }
            if cells.dropFirst().allSatisfy(\.text.isEmpty) {
                // A label whose value is an empty square, or nothing at all.
                if headings.column(first.text) != nil || first.text.isEmpty { continue }
                asides.append(
                    TableBody.Aside(text: FormText.oneLine(first.text), place: first.place, isFooter: false))
                continue
            }
            let entries = Self.entries(cells, headings)
            if Self.begins(entries, after: row) {
                rows.append(row)
                row = FormRow(entries: [], place: first.place)
            }
            if row.entries.isEmpty { row.place = first.place }
            row.entries += entries
        }
        if !row.entries.isEmpty { rows.append(row) }
    }

    /// Cells over a row from left to right, each once; empty squares too, for an empty value is one.
    private static func cells(of row: Int, in grid: TableGrid) -> [TableGrid.Cell] {
        var cells: [TableGrid.Cell] = []
        for column in 0..<grid.columnCount {
            guard let cell = grid.cell(row: row, column: column) else {
                if let last = cells.last, !last.text.isEmpty {
                    cells.append(TableGrid.Cell(text: "", place: last.place, row: row, column: column))
                }
                continue
            }
            if cells.last != cell { cells.append(cell) }
        }
        return cells
    }

    /// A label and what is none beside it.
    private static func isPair(_ cells: [TableGrid.Cell], _ headings: FormHeading) -> Bool {
        guard cells.count > 1, cells.count <= 8, let first = headings.column(cells[0].text) else { return false }
        let second = headings.column(cells[1].text, below: first.isGroup ? first : nil)
        return second == nil || (first.isGroup && cells.count > 2) || cells.count == 2
    }

    /// Labels one below the other, then the value: 公开对象 | 全社会 | √.
    private static func entries(_ cells: [TableGrid.Cell], _ headings: FormHeading) -> [FormRow.Entry] {
        var entries: [FormRow.Entry] = []
        var group: FormColumn?
        var index = 0
        while index < cells.count {
            let label = cells[index]
            let own = headings.column(label.text)
            let below = group.flatMap { headings.column(label.text, below: $0) }
            let role = own != nil && group != .name ? own : below ?? own
            if let own {
                group = own
                // A label above others: the next cell is a label of its own, and something follows it.
                if own.isGroup, index + 2 < cells.count, headings.column(cells[index + 1].text) != own || own == .name,
                    headings.column(cells[index + 1].text, below: own) != nil,
                    headings.column(cells[index + 2].text) == nil
                {
                    index += 1
                    continue
                }
            }
            let value = index + 1 < cells.count ? cells[index + 1] : nil
            entries.append(
                FormRow.Entry(
                    role: role ?? .unknown, heading: FormText.oneLine(label.text), text: value?.text ?? "",
                    place: value?.place ?? label.place, origin: .own,
                    lacksSource: value.map { FormText.isSameAsAbove($0.text) || FormText.pointsElsewhere($0.text) }
                        ?? false))
            index += 2
        }
        return entries.filter { $0.role != .unknown || !FormText.isVoid($0.text) }
    }

    /// A serial number or a coarsest name again opens the next card.
    private static func begins(_ entries: [FormRow.Entry], after row: FormRow) -> Bool {
        guard let first = entries.first, !row.entries.isEmpty else { return false }
        if first.role == .serial { return true }
        guard first.role.isName, row.has(first.role) else { return false }
        return row.entries.contains { $0.heading == first.heading }
            || row.entries.contains { !$0.role.isName && $0.role != .serial }
    }
}
