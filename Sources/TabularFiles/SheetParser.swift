import MarkupEvents
import SourceText

/// Reads the part of one sheet and hands on its rows as they come; no row is kept.
final class SheetParser: MarkupReceiver {
    private enum CellType { case number, shared, inline, formulaText, boolean, error, isoDate }

    /// Merged ranges, which stand behind the rows.
    private(set) var merges: [CellRange] = []
    private let strings: [String?]
    private let forms: [SheetDateForm]
    private let starts1904: Bool
    private let problems: SheetProblems
    private let takeRow: (WorkbookRow) -> Bool

    private var isInData = false
    private var row = -1
    private var isHiddenRow = false
    private var cells: [WorkbookCell] = []
    private var column = -1
    private var type = CellType.number
    private var style = 0
    private var isInCell = false
    private var isInValue = false
    private var isInFormula = false
    private var hasFormula = false
    private var value: [UInt8] = []
    private var isValueTooLong = false
    private var inline = SheetText()

    /// - Parameter takeRow: answers whether to go on.
    init(
        strings: [String?], forms: [SheetDateForm], starts1904: Bool, problems: SheetProblems,
        takeRow: @escaping (WorkbookRow) -> Bool
    ) {
        self.strings = strings
        self.forms = forms
        self.starts1904 = starts1904
        self.problems = problems
        self.takeRow = takeRow
    }

    // MARK: Events

    func start(_ name: MarkupName, _ attributes: MarkupAttributes, in parser: MarkupParser) {
        if isInCell {
            if name.is("v") {
                isInValue = true
            } else if name.is("f") {
                hasFormula = true
                isInFormula = true
            } else if type == .inline {
                inline.start(name)
            }
        } else if isInData {
            if name.is("c") {
                startCell(attributes)
            } else if name.is("row") {
                row = attributes.number("r").map { $0 - 1 } ?? row + 1
                isHiddenRow = attributes.isTrue("hidden")
                column = -1
            }
        } else if name.is("sheetData") {
            isInData = true
        } else if name.is("mergeCell"), let range = attributes["ref"].flatMap({ CellRange($0) }) {
            if range.first != range.last { takeMerge(range) }
        } else if name.is("col"), attributes.isTrue("hidden"), let first = attributes.number("min") {
            problems.hidesColumn(first - 1)
        }
    }

    func end(_ name: MarkupName, in parser: MarkupParser) {
        guard isInData else { return }
        if isInCell {
            if name.is("v") {
                isInValue = false
            } else if name.is("f") {
                isInFormula = false
            } else if name.is("c") {
                isInCell = false
                endCell()
            } else if type == .inline {
                inline.end(name)
            }
        } else if name.is("row") {
            guard !cells.isEmpty else { return }
            if isHiddenRow { problems.hidesRow(row) }
            let taken = WorkbookRow(number: row + 1, isHidden: isHiddenRow, cells: cells)
            cells.removeAll(keepingCapacity: true)
            if !takeRow(taken) { parser.stop() }
        } else if name.is("sheetData") {
            isInData = false
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: MarkupParser) {
        guard isInCell, !isInFormula else { return }
        if isInValue {
            if value.count + bytes.count > WorkbookLimits.cellLength { isValueTooLong = true } else { value += bytes }
        } else if type == .inline {
            inline.append(bytes)
        }
    }

    // MARK: Cells

    private func startCell(_ attributes: MarkupAttributes) {
        isInCell = true
        hasFormula = false
        isInValue = false
        value.removeAll(keepingCapacity: true)
        isValueTooLong = false
        if let reference = attributes.bytes("r") {
            column = CellReference(reference)?.column ?? WorkbookLimits.columns
        } else {
            column += 1
        }
        style = attributes.number("s") ?? 0
        type = .number
        guard let kind = attributes.bytes("t"), let first = kind.first else { return }
        switch first {
        case UInt8(ascii: "s"): type = kind.count == 1 ? .shared : .formulaText
        case UInt8(ascii: "i"):
            type = .inline
            inline.begin()
        case UInt8(ascii: "b"): type = .boolean
        case UInt8(ascii: "e"): type = .error
        case UInt8(ascii: "d"): type = .isoDate
        default: break
        }
    }

    private func endCell() {
        guard column < WorkbookLimits.columns, row >= 0, row < WorkbookLimits.rows else {
            if hasFormula || !value.isEmpty || type == .inline {
                problems.report(.beyondEdge, row: max(0, row), column: column)
            }
            return
        }
        if isValueTooLong || type == .inline && inline.isTooLong { return unreadable(.tooLong) }
        switch type {
        case .shared:
            guard !value.isEmpty else { return endEmptyCell() }
            guard let index = SheetParser.index(value), strings.indices.contains(index) else {
                return unreadable(.noSharedText(String(decoding: value.prefix(20), as: UTF8.self)))
            }
            guard let text = strings[index] else { return unreadable(.tooLong) }
            take(text, .text)
        case .inline: take(inline.text ?? "", .text)
        case .formulaText: take(SheetText.decoded(value), .text)
        case .boolean where !value.isEmpty: take(value == [49] ? "TRUE" : "FALSE", .boolean)
        case .error where !value.isEmpty: unreadable(.error(String(decoding: value.prefix(20), as: UTF8.self)))
        case .isoDate where !value.isEmpty:
            take(SheetDate.text(iso: String(decoding: value, as: UTF8.self)), .date)
        case .number where !value.isEmpty: endNumber()
        default: endEmptyCell()
        }
    }

    private func endNumber() {
        guard let number = SheetNumber.text(value) else {
            return unreadable(.noNumber(String(decoding: value.prefix(20), as: UTF8.self)))
        }
        let form = forms.indices.contains(style) ? forms[style] : .none
        guard form != .none else { return take(number, .number) }
        if let text = SheetDate.text(number, form: form, starts1904: starts1904) {
            take(text, .date)
        } else {
            problems.report(.noDate(number), row: row, column: column)
            take(number, .number)
        }
    }

    private func endEmptyCell() {
        if hasFormula { unreadable(.noCachedValue) }
    }

    private func unreadable(_ problem: SheetProblems.Problem) {
        problems.report(problem, row: row, column: column)
        cells.append(WorkbookCell(column: column, text: "", kind: .unreadable))
    }

    private func take(_ text: String, _ kind: WorkbookCell.Kind) {
        if !text.isEmpty { cells.append(WorkbookCell(column: column, text: text, kind: kind)) }
    }

    private func takeMerge(_ range: CellRange) {
        // Each covers at least two squares, so that the limit of squares limits their number too.
        if merges.count < WorkbookLimits.mergedSquares / 2 {
            merges.append(range)
        } else {
            problems.report(.tooManyMerges, row: range.first.row, column: range.first.column)
        }
    }

    private static func index(_ bytes: [UInt8]) -> Int? {
        guard bytes.count <= 10 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte) - 48
        }
        return value
    }
}
