import MarkupEvents
import SourceText

/// An XLSX workbook that is read sheet by sheet, its parts unpacked in pieces and never held whole.
///
/// Transitional and strict workbooks alike. Formulas are not computed: what Excel computed last is taken. Nothing outside
/// the bytes is read.
public final class WorkbookReader: Sendable {
    /// A sheet of cells; sheets that are charts are left out.
    public struct Sheet: Sendable, Hashable {
        public let name: String
        /// Hidden from who opens the workbook; read only when asked for.
        public let isHidden: Bool
        let part: String
    }

    /// The file's name as the user wrote it.
    public let file: String
    /// In the order of the workbook.
    public let sheets: [Sheet]
    private let bytes: [UInt8]
    private let strings: [String?]
    private let forms: [SheetDateForm]
    private let starts1904: Bool

    /// Opens a workbook: its list of sheets, formats and shared strings; `nil` where it is none, which is then said.
    public init?(bytes: [UInt8], file: String, into collector: DiagnosticCollector) {
        self.file = file
        self.bytes = bytes
        let whole = Place(file: file)
        guard SpreadsheetKind.sniff(bytes) == .xlsx else {
            collector.report(WorkbookDiagnostics.noWorkbook(SpreadsheetKind.sniff(bytes), at: whole))
            return nil
        }
        let read = bytes.withUnsafeBytes { WorkbookFacts($0, file: file, collector: collector) }
        guard let read else { return nil }
        sheets = read.sheets
        strings = read.strings
        forms = read.forms
        starts1904 = read.starts1904
    }

    /// Hands on the rows of a sheet in which anything stands, one by one; the sheet is not held.
    ///
    /// Merged cells are not spread: their text stands in their first cell.
    ///
    /// - Parameter body: answers whether to go on.
    /// - Returns: whether the sheet was read to its end, or as far as was wanted; what is damaged has been said.
    @discardableResult
    public func forEachRow(
        of sheet: Sheet, into collector: DiagnosticCollector, _ body: (WorkbookRow) -> Bool
    ) -> Bool {
        read(sheet, SheetProblems(file: file, sheet: sheet.name, collector: collector), collector, body) != nil
    }

    /// The sheet as a grid, merged cells spread over their squares; `nil` where nothing stands in it or it is damaged.
    public func grid(of sheet: Sheet, into collector: DiagnosticCollector) -> TableGrid? {
        let problems = SheetProblems(file: file, sheet: sheet.name, collector: collector)
        var builder = SheetGridBuilder(file: file, sheet: sheet.name, problems: problems)
        var isTooLarge = false
        let merges = read(sheet, problems, collector, finishes: false) { row in
            isTooLarge = !builder.take(row)
            return !isTooLarge
        }
        defer { problems.finish() }
        guard let merges else { return nil }
        if isTooLarge {
            collector.report(
                WorkbookDiagnostics.tooManyCells(at: .cell(file, sheet: sheet.name, reference: "A1")))
            return nil
        }
        return builder.grid(merges: merges)
    }

    /// The grids of all sheets in which anything stands. Hidden sheets are left out and told, unless asked for.
    public func grids(includingHidden: Bool = false, into collector: DiagnosticCollector) -> [TableGrid] {
        sheets.compactMap { sheet in
            if sheet.isHidden, !includingHidden {
                collector.report(
                    WorkbookDiagnostics.hiddenSheet(sheet.name, at: .cell(file, sheet: sheet.name, reference: "A1")))
                return nil
            }
            return grid(of: sheet, into: collector)
        }
    }

    /// Reads a sheet and answers its merged ranges; `nil` where it is damaged.
    private func read(
        _ sheet: Sheet, _ problems: SheetProblems, _ collector: DiagnosticCollector, finishes: Bool = true,
        _ body: (WorkbookRow) -> Bool
    ) -> [CellRange]? {
        defer { if finishes { problems.finish() } }
        return withoutActuallyEscaping(body) { body in
            let parser = SheetParser(
                strings: strings, forms: forms, starts1904: starts1904, problems: problems, takeRow: body)
            let isSound = bytes.withUnsafeBytes { bytes in
                guard let archive = ZipArchive(bytes) else { return false }
                return WorkbookFacts.read(sheet.part, of: archive, into: parser, file: file, collector: collector)
            }
            return isSound ? parser.merges : nil
        }
    }
}
