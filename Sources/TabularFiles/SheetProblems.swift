import SourceText

/// Gathers what is wrong in the cells of one sheet: the first few of a kind with their places, the others as a count.
final class SheetProblems {
    enum Problem {
        case error(String), noCachedValue, noDate(String), noNumber(String), noSharedText(String), tooLong
        case beyondEdge, tooManyMerges, covered, clippedMerge

        var code: String {
            switch self {
            case .error: "workbook.error-cell"
            case .noCachedValue: "workbook.formula-without-value"
            case .noDate: "workbook.no-date"
            case .noNumber: "workbook.no-number"
            case .noSharedText: "workbook.no-shared-text"
            case .tooLong: "workbook.cell-too-long"
            case .beyondEdge: "workbook.beyond-edge"
            case .tooManyMerges: "workbook.too-many-merges"
            case .covered: "workbook.covered-cell"
            case .clippedMerge: "workbook.merge-too-large"
            }
        }
    }

    private let file: String
    private let sheet: String
    private let collector: DiagnosticCollector
    private var counts: [String: (count: Int, firstUntold: String)] = [:]

    init(file: String, sheet: String, collector: DiagnosticCollector) {
        self.file = file
        self.sheet = sheet
        self.collector = collector
    }

    func report(_ problem: Problem, row: Int, column: Int) {
        let code = problem.code
        let count = counts[code]?.count ?? 0
        guard count >= WorkbookLimits.toldEach else {
            counts[code] = (count + 1, "")
            let reference = CellReference(row: row, column: column).text
            collector.report(
                WorkbookDiagnostics.cell(problem, at: .cell(file, sheet: sheet, reference: reference)))
            return
        }
        if count == WorkbookLimits.toldEach {
            counts[code]?.firstUntold = CellReference(row: row, column: column).text
        }
        counts[code]?.count += 1
    }

    // Hidden rows and columns are told once each, with how many they are.
    private var hiddenRows: (count: Int, first: Int) = (0, 0)
    private var hiddenColumns: (count: Int, first: Int) = (0, 0)

    func hidesRow(_ row: Int) {
        hiddenRows = (hiddenRows.count + 1, hiddenRows.count == 0 ? row : hiddenRows.first)
    }

    func hidesColumn(_ column: Int) {
        hiddenColumns = (hiddenColumns.count + 1, hiddenColumns.count == 0 ? column : hiddenColumns.first)
    }

    /// Tells what was only counted; to be called once at the sheet's end.
    func finish() {
        if hiddenRows.count > 0 {
            let place = Place.cell(file, sheet: sheet, reference: CellReference(row: hiddenRows.first, column: 0).text)
            collector.report(WorkbookDiagnostics.hiddenRows(hiddenRows.count, at: place))
        }
        if hiddenColumns.count > 0 {
            let reference = CellReference(row: 0, column: max(0, hiddenColumns.first)).text
            collector.report(
                WorkbookDiagnostics.hiddenColumns(at: .cell(file, sheet: sheet, reference: reference)))
        }
        for (code, told) in counts.sorted(by: { $0.key < $1.key }) where told.count > WorkbookLimits.toldEach {
            let place = Place.cell(file, sheet: sheet, reference: told.firstUntold)
            collector.report(WorkbookDiagnostics.more(code, told.count - WorkbookLimits.toldEach, at: place))
        }
        counts = [:]
    }
}
