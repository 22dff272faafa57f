import SourceText
import TabularFiles

extension ProblemList {
    /// The list ready to send: one sheet to fill in, and where the score was earned as a second.
    ///
    /// Only 整改情况 and 整改链接 can be written; nothing else of the sheet can be changed, and there is no password.
    public var workbook: Workbook {
        Workbook(title: title, sheets: indicators.isEmpty ? [listSheet] : [listSheet, scoreSheet])
    }

    private var language: Language { Language(rawValue: round.language) ?? .chinese }
    private func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }

    /// What the list is called: on its first line, and as the name of its file.
    public var title: String { say("\(body.name)问题清单", "Problem list of \(body.name)") }

    // MARK: The list

    /// A column: heading, width in half-width characters, what stands in it.
    private struct Column {
        var heading: Wording
        var width: Double
        var headingStyle = FormStyle.heading
        var cell: (_ number: Int, Row) -> Workbook.Cell
    }

    private var columns: [Column] {
        let deadline = round.rectifyUntil ?? ""
        func text(_ chinese: String, _ english: String, _ width: Double, _ value: @escaping (Row) -> String) -> Column {
            Column(heading: Wording(chinese, english), width: width) {
                Workbook.Cell(fitting: value($1), style: FormStyle.text)
            }
        }
        func figure(_ chinese: String, _ english: String, _ width: Double, _ value: @escaping (Row) -> String) -> Column
        {
            Column(heading: Wording(chinese, english), width: width) {
                Workbook.Cell(figure: value($1), style: FormStyle.number)
            }
        }
        func open(_ chinese: String, _ english: String) -> Column {
            Column(heading: Wording(chinese, english), width: 24, headingStyle: FormStyle.openHeading) { _, _ in
                Workbook.Cell(.empty, style: FormStyle.open)
            }
        }
        let number = Column(heading: Wording("序号", "no."), width: 5) { number, _ in
            Workbook.Cell(.number("\(number)"), style: FormStyle.number)
        }
        let body = text("单位", "body", 13) { $0.bodyName }
        return [number] + (namesBodies ? [body] : []) + [
            text("领域", "field", 12) { $0.field }, text("事项", "item", 22) { $0.item },
            text("指标", "indicator", 13) { $0.indicators }, figure("分值", "full points", 6) { $0.full },
            figure("扣分", "deduction", 9) { $0.deduction }, text("扣分原因", "reason", 32) { $0.reason },
            text("佐证", "evidence", 32) { $0.evidence },
            Column(heading: Wording("整改时限", "rectify until"), width: 11) { _, _ in
                Workbook.Cell(deadline, style: FormStyle.number)
            },
            open("整改情况", "rectification"), open("整改链接", "rectification link"),
            Column(heading: Wording("问题编号", "finding id"), width: 9, headingStyle: FormStyle.idHeading) {
                Workbook.Cell($1.finding, style: FormStyle.id)
            },
        ]
    }

    private var listSheet: Workbook.Sheet {
        let columns = columns
        let blank = Workbook.Cell(.empty)
        let lines = [[title], [facts], [instruction]]
        var rows = lines.enumerated().map { index, line in
            [Workbook.Cell(line[0], style: index == 0 ? FormStyle.title : FormStyle.line)]
                + columns.dropFirst().map { _ in blank }
        }
        rows.append(columns.map { Workbook.Cell($0.heading.text(in: language), style: $0.headingStyle) })
        for (index, row) in self.rows.enumerated() { rows.append(columns.map { $0.cell(index + 1, row) }) }
        let blankTotal = Workbook.Cell(.empty, style: FormStyle.total)
        rows.append(
            [Workbook.Cell(fitting: totals, style: FormStyle.total)] + columns.dropFirst().map { _ in blankTotal })
        var sheet = Workbook.Sheet(name: say("问题清单", "problems"), rows: rows)
        sheet.columnWidths = columns.map(\.width)
        sheet.merges = (Array(0..<lines.count) + [rows.count - 1]).map { Self.row($0, columns: columns.count) }
        sheet.rowHeights = [0: 28, 1: 18, 2: 32]
        sheet.frozenRows = lines.count + 1
        sheet.fitRows(from: lines.count)
        sheet.isProtected = true
        sheet.print = Workbook.PrintSetup(
            isLandscape: true, repeatedRows: lines.count...lines.count,
            footer: say("&C第 &P 页，共 &N 页", "&Cpage &P of &N"))
        return sheet
    }

    private static func row(_ row: Int, columns: Int) -> CellRange {
        CellRange(
            first: CellReference(row: row, column: 0), last: CellReference(row: row, column: max(0, columns - 1)))
    }

    /// Round, day of issue and last day, as far as the round names them.
    private var facts: String {
        let facts = [
            (say("轮次：", "round: "), [round.title, round.banner].compactMap(\.self)),
            (say("印发日期：", "issued: "), [round.listIssued].compactMap(\.self)),
            (say("整改时限：", "rectify until: "), [round.rectifyUntil].compactMap(\.self)),
        ]
        return facts.filter { !$0.1.isEmpty }.map { label, texts in
            label + (texts.count > 1 && !texts[0].contains(texts[1]) ? texts[0] + "（\(texts[1])）" : texts[0])
        }.joined(separator: "　　")
    }

    private var instruction: String {
        let text = say(
            "请逐条填写黄色的“整改情况”和“整改链接”两栏，在整改时限前原样退回；其余各栏已锁定，问题编号用于复查核对，请勿改动。逾期没有链接的，按未整改复查。",
            "Fill in the two yellow columns, rectification and link, row by row, and return the sheet as it is by the day "
                + "named. All else is locked; the ids serve the re-check. Without a link by the day a problem counts as not mended."
        )
        guard undecided > 0 else { return text }
        return text + say("另有\(undecided)项待人工判断，未列入本清单。", " \(undecided) more wait for a person and are not listed.")
    }

    /// The last row: how many problems, and what the published score is.
    ///
    /// One cell across the sheet, so that no reader takes it for a problem.
    private var totals: String {
        let lost = body.score == nil ? nil : lost.map { say("指标扣分合计\($0)", "\($0) points lost") }
        let score = body.score.map { score in
            say("得分\(score)", "score \(score)") + (body.total.map { say("（满分\($0)）", " of \($0)") } ?? "")
        }
        let grade = body.grade.map { say("等次\($0)", "grade \($0)") }
        let unscored = body.score == nil ? body.remark.map { say("不评分：\($0)", "no score: \($0)") } : nil
        return [say("合计：\(rows.count)个问题", "total: \(rows.count) problems"), lost, score, grade, unscored]
            .compactMap(\.self).joined(separator: say("，", ", "))
    }

    // MARK: Where the score comes from

    /// Its headings are none of the list's, or who reads the list back would take it for another one.
    private var scoreSheet: Workbook.Sheet {
        let headings = [
            Wording("评分指标", "indicator of the scheme"), Wording("满分", "full"), Wording("实得分", "earned"),
            Wording("失分", "lost"), Wording("计分说明", "how it was scored"),
        ]
        var rows = [headings.map { Workbook.Cell($0.text(in: language), style: FormStyle.heading) }]
        for indicator in indicators {
            let none = say("不涉及或未评", "not scored")
            rows.append([
                Workbook.Cell(
                    fitting: String(repeating: "　　", count: indicator.depth) + indicator.title, style: FormStyle.text),
                Workbook.Cell(figure: indicator.full, style: FormStyle.number),
                Workbook.Cell(figure: indicator.points ?? none, style: FormStyle.number),
                Workbook.Cell(figure: indicator.lost, style: FormStyle.number),
                Workbook.Cell(fitting: indicator.remark, style: FormStyle.text),
            ])
        }
        var sheet = Workbook.Sheet(name: say("指标得分", "scores"), rows: rows)
        sheet.columnWidths = [34, 9, 14, 9, 70]
        sheet.frozenRows = 1
        sheet.fitRows()
        sheet.isProtected = true
        sheet.print = Workbook.PrintSetup(repeatedRows: 0...0, footer: say("&C第 &P 页，共 &N 页", "&Cpage &P of &N"))
        return sheet
    }
}
