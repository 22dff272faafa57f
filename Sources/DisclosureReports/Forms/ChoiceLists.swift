import TabularFiles

/// Lists of words to choose from; those too long to stand in the cells' own rule stand on a hidden sheet.
struct ChoiceLists {
    private static let sheetName = "选项"
    /// Characters, commas included, that a list in a rule may have.
    private static let longest = 250
    private var columns: [[String]] = []

    mutating func source(_ words: [String]) -> Workbook.DropDown.Source {
        let length = words.reduce(words.count) { $0 + $1.unicodeScalars.count }
        if length <= Self.longest, !words.contains(where: { $0.contains(",") || $0.contains("\"") }) {
            return .values(words)
        }
        let column = columns.firstIndex(of: words) ?? columns.count
        if column == columns.count { columns.append(words) }
        return .cells(
            sheet: Self.sheetName,
            CellRange(
                first: CellReference(row: 0, column: column), last: CellReference(row: words.count - 1, column: column)
            ))
    }

    var sheets: [Workbook.Sheet] {
        guard !columns.isEmpty else { return [] }
        let count = columns.map(\.count).max() ?? 0
        var sheet = Workbook.Sheet(
            name: Self.sheetName,
            rows: (0..<count).map { row in
                columns.map { $0.indices.contains(row) ? Workbook.Cell($0[row]) : Workbook.Cell(.empty) }
            })
        sheet.isHidden = true
        return [sheet]
    }
}
