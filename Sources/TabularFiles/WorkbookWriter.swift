/// Writes a workbook as XLSX.
public enum WorkbookWriter {
    /// Why a workbook cannot be written.
    public enum Failure: Error, Hashable, Sendable {
        /// A value that no workbook can hold; the sheet's name and the cell or range.
        case textTooLong(sheet: String, reference: String)
        case listTooLong(sheet: String, reference: String)
        case beyondEdge(sheet: String, reference: String)
        /// A merge that meets another, or a range that is no range.
        case badRange(sheet: String, reference: String)
        case noSheets
        /// The disk, in libxlsxwriter's words.
        case notWritten(String)
    }

    /// Characters (UTF-16 units) that Excel takes in one cell.
    public static let longestText = 32_767

    /// Writes `workbook` to a file, over what is there.
    ///
    /// - Parameters:
    ///   - path: the file; libxlsxwriter opens it.
    ///   - temporaryFolder: where parts are put while the file is made.
    ///   - created: the day that the workbook says it was made; the clock is not read.
    public static func write(
        _ workbook: Workbook, to path: String, temporaryFolder: String, created: (year: Int, month: Int, day: Int)
    ) throws(Failure) {
        guard !workbook.sheets.isEmpty else { throw .noSheets }
        let names = WorkbookSheetNames.mended(workbook.sheets.map(\.name))
        for (sheet, name) in zip(workbook.sheets, names) { try check(sheet, name) }
        guard
            let file = XLSXFile(
                path: path, temporaryFolder: temporaryFolder, title: workbook.title, created: created)
        else { throw .notWritten("out of memory") }
        var isFirstShown = true
        for (sheet, name) in zip(workbook.sheets, names) {
            file.addSheet(
                sheet, name: name, isActive: isFirstShown && !sheet.isHidden,
                names: { old in
                    workbook.sheets.firstIndex { $0.name == old }.map { names[$0] } ?? old
                })
            if !sheet.isHidden { isFirstShown = false }
        }
        if let message = file.close() { throw .notWritten(message) }
    }

    /// What libxlsxwriter would only print is refused before.
    private static func check(_ sheet: Workbook.Sheet, _ name: String) throws(Failure) {
        guard sheet.rows.count <= WorkbookLimits.rows else {
            throw .beyondEdge(sheet: name, reference: "A\(WorkbookLimits.rows + 1)")
        }
        for (row, cells) in sheet.rows.enumerated() {
            guard cells.count <= WorkbookLimits.columns else {
                throw .beyondEdge(sheet: name, reference: "A\(row + 1)")
            }
            for (column, cell) in cells.enumerated() {
                var longest = cell.comment?.utf16.count ?? 0
                if case .text(let text) = cell.value { longest = max(longest, text.utf16.count) }
                guard longest <= longestText else {
                    throw .textTooLong(sheet: name, reference: CellReference(row: row, column: column).text)
                }
            }
        }
        var covered: Set<CellReference> = []
        for range in sheet.merges {
            for row in range.first.row...range.last.row {
                for column in range.first.column...range.last.column {
                    guard covered.insert(CellReference(row: row, column: column)).inserted else {
                        throw .badRange(sheet: name, reference: range.text)
                    }
                }
            }
        }
        for limit in sheet.numberLimits where limit.prompt.title.count > 32 || limit.prompt.text.count > 255 {
            throw .textTooLong(sheet: name, reference: limit.range.text)
        }
        for list in sheet.dropDowns {
            let promptFits = (list.prompt?.title.count ?? 0) <= 32 && (list.prompt?.text.count ?? 0) <= 255
            guard promptFits else { throw .textTooLong(sheet: name, reference: list.range.text) }
            guard case .values(let values) = list.source else { continue }
            let length = values.reduce(values.count - 1) { $0 + $1.unicodeScalars.count }
            guard !values.isEmpty, length <= 255, !values.contains(where: { $0.contains(",") }) else {
                throw .listTooLong(sheet: name, reference: list.range.text)
            }
        }
    }
}
