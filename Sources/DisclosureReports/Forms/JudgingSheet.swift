import DisclosureModel
import ExactArithmetic
import SourceText
import TabularFiles

/// The sheet of everything in a round that needs a person (评判表): what is filled in there the round reads back as it is.
public struct JudgingSheet: Sendable {
    public var title: String
    public var questions: [JudgingQuestion]
    /// What may be judged besides.
    public var options: [JudgingOption]
    /// Tables of judgements whose place the filled sheet takes, as the round names them.
    public var replaced: [String]
    public var language: Language

    public init(
        title: String, questions: [JudgingQuestion], options: [JudgingOption], replaced: [String], language: Language
    ) {
        self.title = title
        self.questions = questions
        self.options = options
        self.replaced = replaced
        self.language = language
    }

    /// Rows below the last question for what nobody asked about.
    static let spareRows = 30

    public var workbook: Workbook {
        var lists = ChoiceLists()
        let sheet = sheet(&lists)
        return Workbook(title: title, sheets: [sheet, notes] + lists.sheets)
    }

    func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }

    // MARK: Columns

    /// In the order of the sheet. Headings are those that the reader of judgements knows, in either language.
    enum Column: Int, CaseIterable {
        case bodyName, title, explanation, range, state
        case kind, points, reason, by, onDay, until, evidence, reference
        case body, indicator, finding, item
        /// Only where a judgement has one of them.
        case source, notifiedOn, acceptedBy

        var heading: Wording {
            switch self {
            case .bodyName: Wording("单位名称", "name of the body")
            case .title: Wording("指标名称", "what is judged")
            case .explanation: Wording("说明", "explanation")
            case .range: Wording("范围", "range")
            case .state: Wording("现状", "so far")
            case .kind: Wording("类别", "kind")
            case .points: Wording("得分", "points")
            case .reason: Wording("理由", "reason")
            case .by: Wording("评判人", "by")
            case .onDay: Wording("日期", "on-day")
            case .until: Wording("有效期至", "until")
            case .evidence: Wording("佐证", "evidence")
            case .reference: Wording("文号", "reference")
            case .body: Wording("单位", "body")
            case .indicator: Wording("指标", "indicator")
            case .finding: Wording("问题编号", "finding")
            case .item: Wording("事项", "item")
            case .source: Wording("来源", "source")
            case .notifiedOn: Wording("告知日期", "notified-on")
            case .acceptedBy: Wording("签收人", "accepted-by")
            }
        }

        var width: Double {
            switch self {
            case .bodyName: 15
            case .title: 22
            case .explanation: 38
            case .range, .reference: 12
            case .state: 17
            case .kind, .by, .source, .acceptedBy: 9
            case .points: 8
            case .reason: 28
            case .onDay, .until, .notifiedOn: 11
            case .evidence: 20
            case .body, .indicator, .finding, .item: 9
            }
        }

        var headingStyle: WorkbookStyle {
            switch self {
            case .bodyName, .title, .explanation, .range, .state: FormStyle.heading
            case .kind, .points, .reason, .by, .onDay, .until, .evidence, .reference, .source, .notifiedOn, .acceptedBy:
                FormStyle.openHeading
            case .body, .indicator, .finding, .item: FormStyle.idHeading
            }
        }
    }

    private var columns: [Column] {
        let isListed = questions.contains { question in
            question.given.map { $0.source != nil || $0.notifiedOn != nil || $0.acceptedBy != nil } ?? false
        }
        return Column.allCases.filter { $0.rawValue <= Column.item.rawValue || isListed }
    }

    // MARK: The sheet

    private func sheet(_ lists: inout ChoiceLists) -> Workbook.Sheet {
        let columns = columns
        var rows = [
            columns.map { Workbook.Cell($0.heading.text(in: language), style: $0.headingStyle) }
        ]
        for question in questions { rows.append(columns.map { cell($0, question) }) }
        let spare = columns.map { column -> Workbook.Cell in
            let isID = column.headingStyle == FormStyle.idHeading
            let isOpen = column.headingStyle == FormStyle.openHeading
            return Workbook.Cell(.empty, style: isID ? FormStyle.openID : isOpen ? FormStyle.open : FormStyle.text)
        }
        rows += Array(repeating: spare, count: Self.spareRows)
        var sheet = Workbook.Sheet(name: say("人工评判", "judgements"), rows: rows)
        sheet.columnWidths = columns.map(\.width)
        (sheet.frozenRows, sheet.frozenColumns) = (1, 2)
        sheet.fitRows()
        sheet.isProtected = true
        sheet.filter = CellRange(
            first: CellReference(row: 0, column: 0),
            last: CellReference(row: rows.count - 1, column: columns.count - 1))
        limitPoints(of: &sheet, &lists)
        limitKinds(of: &sheet)
        markIncomplete(&sheet)
        sheet.print = Workbook.PrintSetup(repeatedRows: 0...0, footer: say("&C第 &P 页，共 &N 页", "&Cpage &P of &N"))
        return sheet
    }

    private func cell(_ column: Column, _ question: JudgingQuestion) -> Workbook.Cell {
        let given = question.given
        func text(_ wording: Wording) -> Workbook.Cell {
            Workbook.Cell(fitting: wording.text(in: language), style: FormStyle.text)
        }
        func open(_ text: String?) -> Workbook.Cell { Workbook.Cell(fitting: text ?? "", style: FormStyle.open) }
        func id(_ text: String?) -> Workbook.Cell { Workbook.Cell(text ?? "", style: FormStyle.id) }
        switch column {
        case .bodyName: return Workbook.Cell(fitting: question.bodyName, style: FormStyle.text)
        case .title: return text(question.title)
        case .explanation: return text(question.explanation)
        case .range: return text(JudgingRange.text(of: question))
        case .state: return text(question.state)
        case .kind:
            let kind = given?.kind ?? (question.kinds.count == 1 ? question.kinds.first : nil)
            let isChoice = question.kinds.count > 1
            return Workbook.Cell(
                kind?.sheetWord.text(in: language) ?? "", style: isChoice ? FormStyle.open : FormStyle.number)
        case .points:
            guard question.takesPoints else { return Workbook.Cell(.empty, style: FormStyle.total) }
            return Workbook.Cell(figure: given?.points, style: FormStyle.open)
        case .reason: return open(given?.reason)
        case .by: return open(given?.by)
        case .onDay: return day(given?.onDay.map { ($0.year, $0.month, $0.day) })
        case .until:
            guard question.kinds.contains(.waive) else { return Workbook.Cell(.empty, style: FormStyle.total) }
            return day(given?.until.map { ($0.year, $0.month, $0.day) })
        case .evidence: return open(given?.evidence)
        case .reference:
            let isFixed = question.section == .answer && question.reference != nil
            return Workbook.Cell(
                question.reference ?? given?.reference ?? "", style: isFixed ? FormStyle.text : FormStyle.open)
        case .body: return id(question.body)
        case .indicator:
            if case .indicator(let subject) = question.subject { return id(subject) } else { return id(nil) }
        case .source: return open(given?.source)
        case .notifiedOn: return day(given?.notifiedOn.map { ($0.year, $0.month, $0.day) })
        case .acceptedBy: return open(given?.acceptedBy)
        case .finding: if case .finding(let subject) = question.subject { return id(subject) } else { return id(nil) }
        case .item: if case .item(let subject) = question.subject { return id(subject) } else { return id(nil) }
        }
    }

    private func day(_ day: (year: Int, month: Int, day: Int)?) -> Workbook.Cell {
        var style = FormStyle.open
        style.numberFormat = "yyyy-mm-dd"
        guard let day else { return Workbook.Cell(.empty, style: style) }
        return Workbook.Cell(.date(year: day.year, month: day.month, day: day.day), style: style)
    }

    // MARK: What may be entered

    private static func range(_ column: Column, _ rows: Range<Int>) -> CellRange {
        CellRange(
            first: CellReference(row: rows.lowerBound, column: column.rawValue),
            last: CellReference(row: rows.upperBound - 1, column: column.rawValue))
    }

    /// Rows of questions that stand together and ask for the same; the heading is row 0.
    private func runs<Value: Equatable>(_ value: (JudgingQuestion) -> Value) -> [(value: Value, rows: Range<Int>)] {
        var runs: [(value: Value, rows: Range<Int>)] = []
        for (index, question) in questions.enumerated() {
            let own = value(question)
            if let last = runs.last, last.value == own {
                runs[runs.count - 1].rows = last.rows.lowerBound..<(index + 2)
            } else {
                runs.append((own, (index + 1)..<(index + 2)))
            }
        }
        return runs
    }

    private func limitPoints(of sheet: inout Workbook.Sheet, _ lists: inout ChoiceLists) {
        for (wanted, rows) in runs(\.wanted) {
            let range = Self.range(.points, rows)
            let prompt = (
                title: say("得分", "points"), text: JudgingRange.text(of: wanted).text(in: language)
            )
            let shown = (title: prompt.title, text: String(prompt.text.prefix(200)))
            switch wanted {
            case .points(let from, let to):
                sheet.numberLimits.append(
                    .init(range, .decimal(from: from.exactText, to: to.exactText), prompt: shown))
            case .value(let scale):
                let (low, high) = (min(scale.from, scale.to), max(scale.from, scale.to))
                sheet.numberLimits.append(
                    .init(range, .decimal(from: low.exactText, to: high.exactText), prompt: shown))
            case .count: sheet.numberLimits.append(.init(range, .whole(from: 0, to: 1_000_000), prompt: shown))
            case .words(let words):
                // Whatever is asked may not apply, unless the words say so themselves.
                let none = say("不涉及", "not-applicable")
                var list = Workbook.DropDown(range, lists.source(words.contains(none) ? words : words + [none]))
                list.prompt = shown
                sheet.dropDowns.append(list)
            case .number, .nothing: break
            }
        }
    }

    private func limitKinds(of sheet: inout Workbook.Sheet) {
        func list(_ kinds: [Judgement.Kind], _ rows: Range<Int>) {
            sheet.dropDowns.append(
                Workbook.DropDown(
                    Self.range(.kind, rows), .values(kinds.map { $0.sheetWord.text(in: language) })))
        }
        for (kinds, rows) in runs(\.kinds) where kinds.count > 1 { list(kinds, rows) }
        list(Judgement.Kind.allCases, (questions.count + 1)..<(questions.count + 1 + Self.spareRows))
    }

    /// A row that is begun and lacks its reason or its name shows it: the round would not take it.
    private func markIncomplete(_ sheet: inout Workbook.Sheet) {
        func letters(_ column: Column) -> String { "$" + CellReference.letters(column: column.rawValue) + "2" }
        let style = WorkbookStyle(fill: WorkbookStyle.Colour(0xFFC7CE))
        let isBegun =
            "OR(\(letters(.points))<>\"\",\(letters(.reason))<>\"\",\(letters(.by))<>\"\","
            + "AND(\(letters(.finding))<>\"\",\(letters(.kind))<>\"\"))"
        for column in [Column.reason, .by] {
            sheet.conditions.append(
                .init(
                    Self.range(column, 1..<(questions.count + 1 + Self.spareRows)),
                    .formula("=AND(\(letters(column))=\"\",\(isBegun))"), style: style))
        }
    }
}

extension JudgingQuestion {
    /// Whether something is written in the column of points.
    fileprivate var takesPoints: Bool { wanted != .nothing || section == .decided }
}
