import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles

/// Where in the tables of an export everything stands.
struct OfficialLayout {
    /// What stands under a key, with its place.
    struct Entry {
        let key: String
        let cell: TableGrid.Cell
    }

    /// One item as the columns beside or behind the form carry it.
    struct CarriedRow {
        /// 序号, by which its row of the form is found; `nil` where both are one row.
        let number: String?
        /// The row of the form, where both are one.
        let row: Int?
        let entries: [Entry]
        let place: Place
    }

    /// The form with the columns that were found in it.
    struct Form {
        let grid: TableGrid
        let columns: [(column: OfficialColumn, position: Int)]
        let firstRow: Int
        /// Where each row begins, for squares that are empty.
        private let rowPlaces: [Int: Place]

        init(grid: TableGrid, columns: [(column: OfficialColumn, position: Int)], firstRow: Int) {
            self.grid = grid
            self.columns = columns
            self.firstRow = firstRow
            rowPlaces = Dictionary(grid.cells.map { ($0.row, $0.place) }, uniquingKeysWith: { first, _ in first })
        }

        /// A cell of the form; an empty one where nothing stands.
        func cell(_ column: Int, row: Int) -> TableGrid.Cell {
            grid.cell(row: row, column: column)
                ?? TableGrid.Cell(text: "", place: rowPlaces[row] ?? grid.place, row: row, column: column)
        }
    }

    let head: [Entry]
    let rows: [CarriedRow]
    let form: Form?
    /// Whether items are carried in the form's own rows, as in CSV, where texts may have a guarding apostrophe.
    let isBeside: Bool
    let place: Place

    /// `nil` where the tables are no export of ours.
    init?(_ grids: [TableGrid]) {
        for grid in grids {
            if let layout = Self.beside(grid) ?? Self.behind(grid, among: grids) {
                self = layout
                return
            }
        }
        return nil
    }

    private init(head: [Entry], rows: [CarriedRow], form: Form?, isBeside: Bool, place: Place) {
        self.head = head
        self.rows = rows
        self.form = form
        self.isBeside = isBeside
        self.place = place
    }

    // MARK: Beside the form

    private static func beside(_ grid: TableGrid) -> OfficialLayout? {
        let mark = OfficialCarrier.headPrefix + "catalogue"
        guard
            let heading = (0..<min(3, grid.rowCount)).first(where: { row in
                grid.cells.contains { $0.row == row && $0.text == mark }
            }), let form = form(in: grid, heading: heading)
        else { return nil }
        let shown = Set(form.columns.map(\.position))
        var keys: [(key: String, position: Int)] = []
        var headKeys: [(key: String, position: Int)] = []
        for position in 0..<grid.columnCount where !shown.contains(position) {
            guard let text = grid.cell(row: heading, column: position)?.text, !text.isEmpty else { continue }
            if text.hasPrefix(OfficialCarrier.headPrefix) {
                headKeys.append((String(text.dropFirst(OfficialCarrier.headPrefix.count)), position))
            } else {
                keys.append((text, position))
            }
        }
        var head: [Entry] = []
        var rows: [CarriedRow] = []
        for row in (heading + 1)..<max(grid.rowCount, heading + 1) {
            let own = entries(headKeys, grid, row)
            if !own.isEmpty, head.isEmpty { head = own }
            let entries = entries(keys, grid, row)
            guard let place = entries.first?.cell.place else { continue }
            rows.append(CarriedRow(number: nil, row: row, entries: entries, place: place))
        }
        return OfficialLayout(head: head, rows: rows, form: form, isBeside: true, place: grid.place)
    }

    // MARK: Behind the form, on a sheet of their own

    private static func behind(_ grid: TableGrid, among grids: [TableGrid]) -> OfficialLayout? {
        for row in 0..<grid.rowCount {
            let texts = (0..<grid.columnCount).map { grid.cell(row: row, column: $0)?.text ?? "" }
            guard let first = texts.firstIndex(of: OfficialCarrier.numberHeading), texts.contains("id") else {
                continue
            }
            let head = (0..<row).compactMap { row -> Entry? in
                guard let key = grid.cell(row: row, column: first)?.text, !key.isEmpty,
                    let cell = grid.cell(row: row, column: first + 1), !cell.text.isEmpty
                else { return nil }
                return Entry(key: key, cell: cell)
            }
            guard head.contains(where: { $0.key == "catalogue" }) else { continue }
            let keys = texts.indices.filter { $0 != first && !texts[$0].isEmpty }.map { (texts[$0], $0) }
            let rows = ((row + 1)..<max(grid.rowCount, row + 1)).compactMap { row -> CarriedRow? in
                let entries = entries(keys, grid, row)
                guard let place = entries.first?.cell.place else { return nil }
                return CarriedRow(
                    number: grid.cell(row: row, column: first)?.text ?? "", row: nil, entries: entries, place: place)
            }
            let forms = grids.flatMap { grid in
                (0..<min(6, grid.rowCount)).compactMap { form(in: grid, heading: $0) }
            }
            return OfficialLayout(head: head, rows: rows, form: forms.first, isBeside: false, place: grid.place)
        }
        return nil
    }

    // MARK: Pieces

    private static func entries(
        _ keys: [(key: String, position: Int)], _ grid: TableGrid, _ row: Int
    ) -> [Entry] {
        keys.compactMap { key, position in
            guard let cell = grid.cell(row: row, column: position), !cell.text.isEmpty else { return nil }
            return Entry(key: key, cell: cell)
        }
    }

    /// The form whose headings begin in a row: 序号 and 公开内容 must be there.
    private static func form(in grid: TableGrid, heading: Int) -> Form? {
        let known = OfficialColumn.all(nameLevels: 6)
        let upper = (0..<grid.columnCount).map { grid.cell(row: heading, column: $0) }
        guard let number = upper.firstIndex(where: { $0?.text == OfficialColumn.number.heading }) else { return nil }
        // With two heading rows 序号 reaches over both.
        let isDouble = upper[number]?.rowSpan == 2
        var columns: [(column: OfficialColumn, position: Int)] = []
        for position in upper.indices {
            guard let text = upper[position]?.text else { continue }
            let lower = isDouble ? grid.cell(row: heading + 1, column: position) : nil
            let found = known.first { column in
                guard isDouble, column.subheading != nil else { return column.wholeHeading == text }
                return column.heading == text && column.subheading == lower?.text
            }
            if let found, !columns.contains(where: { $0.column == found }) { columns.append((found, position)) }
        }
        guard columns.contains(where: { $0.column == .elements }) else { return nil }
        return Form(grid: grid, columns: columns, firstRow: heading + (isDouble ? 2 : 1))
    }
}
