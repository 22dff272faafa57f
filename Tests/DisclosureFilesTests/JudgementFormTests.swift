import CivilCalendar
import DisclosureFiles
import DisclosureModel
import Foundation
import SourceText
import TabularFiles
import TestSupport
import Testing

/// Judgements in all their forms: ledgers, lists from outside, self-assessments, YAML, prepared sheets.
@Suite struct JudgementFormTests {
    func read(_ text: String, _ file: Round.JudgementFile? = nil) throws -> Reading<[Judgement]> {
        let names = try Sample.names()
        return Reading { collector in
            let tables = Sample.table(text, collector).map { [JudgementReader.Input($0, file: file)] } ?? []
            return JudgementReader.read(tables, names: names, into: collector)
        }
    }

    static func file(
        kind: Judgement.Kind? = nil, source: String? = nil, by: String? = nil, columns: [String: [String]] = [:]
    ) -> Round.JudgementFile {
        Round.JudgementFile(
            file: Round.Reference(path: "t.csv", place: nil), kind: kind, source: source, by: by, columns: columns)
    }

    // MARK: Deductions and self-assessments

    @Test func `a ledger of daily deductions, as offices keep it`() throws {
        let reading = try read(
            """
            日期,单位,指标,类别,扣分,原因,佐证,告知日期,签收人,文书编号,登记人
            2022-05-12,民政局,daily,日常扣分,2.5,公示栏破损,a.jpg,2022-05-13,李某,督〔2022〕3号,张某
            2022-06-01,民政局,daily,扣分,0,提醒,,,,,张某
            """)
        #expect(reading.diagnostics.isEmpty)
        let entry = try #require(reading.value.first)
        #expect(entry.kind == .deduction && entry.points == "2.5" && entry.target == .indicator)
        #expect(entry.onDay == CivilDate("2022-05-12") && entry.notifiedOn == CivilDate("2022-05-13"))
        #expect(entry.acceptedBy == "李某" && entry.reference == "督〔2022〕3号" && entry.by == "张某")
        #expect(reading.value.map(\.points) == ["2.5", "0"])
    }

    @Test func `an outside evaluator's list has no kind and nobody's name: the round gives both`() throws {
        let list = "单位,指标,事项,扣分,扣分原因\n民政局,daily,低保,1,栏目未更新\n"
        let reading = try read(list, Self.file(kind: .outsideDeduction, source: "某评估机构"))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value.first?.kind == .outsideDeduction && reading.value.first?.by == "某评估机构")
        #expect(reading.value.first?.source == "某评估机构" && reading.value.first?.subject == "daily")
        let alone = try read(list)
        #expect(alone.codes == ["table.missing-column", "table.missing-column"])
    }

    @Test func `headings of a list that are its own are mapped by the round`() throws {
        let reading = try read(
            "被评单位,对应指标,扣了几分,为什么\n民政局,daily,1,栏目未更新\n",
            Self.file(
                kind: .outsideDeduction, source: "甲",
                columns: ["body": ["被评单位"], "indicator": ["对应指标"], "taken": ["扣了几分"], "reason": ["为什么"]]))
        #expect(reading.diagnostics.isEmpty && reading.value.first?.points == "1")
    }

    @Test func `a self-assessment needs neither reason nor name: it is the body's own word`() throws {
        let reading = try read(
            "单位,指标,自评分,佐证链接\n民政局,work,9.5,https://example.invalid/a\n", Self.file(kind: .selfAssessment))
        #expect(reading.diagnostics.isEmpty)
        let own = try #require(reading.value.first)
        #expect(own.by == "mzj" && own.points == "9.5" && own.evidence == "https://example.invalid/a")
        #expect(own.reason.isEmpty && own.kind == .selfAssessment)
    }

    static let head = "body,indicator,item,kind,points,taken,reason,by,on-day,notified-on\n"

    @Test(arguments: [
        ("mzj,daily,,日常扣分,,-2,破损,甲,,", "judgements.negative-deduction", "扣分 -2 小于 0，本行未计入", "taken", 0),
        ("mzj,daily,,日常扣分,3,,破损,甲,,", "judgements.deduction-without-points", "没有写扣几分，本行未计入", "taken", 0),
        ("mzj,daily,,日常扣分,,NaN,破损,甲,,", "table.not-a-decimal", "「NaN」不是数字，本行未计入", "taken", 0),
        ("mzj,,relief/policy,日常扣分,,1,破损,甲,,", "judgements.no-indicator", "扣分、自评和台账说明要写指标，本行未计入", "indicator", 0),
        ("mzj,work,,自评,,,见附件,甲,,", "judgements.self-assessment-without-points", "自评没有写分数，本行未计入", "points", 0),
        (
            "mzj,daily,,日常扣分,,1,破损,甲,2022-05-12,2022-05-11", "judgements.notified-early",
            "告知日期 2022-05-11 早于扣分日期 2022-05-12", "notified-on", 1
        ),
        (
            "town-01,daily,,日常扣分,,1,破损,乙,2022-05-01,", "judgements.repeated", "同一单位对「daily」的同类评判重复，以前一行为准", "indicator",
            0
        ),
    ])
    func `a bad row is told at its cell`(row: String, code: String, chinese: String, column: String, kept: Int) throws {
        let good = "town-01,daily,,日常扣分,,1,破损,甲,2022-05-01,\n"
        let reading = try read(Self.head + good + row + "\n" + good.replacing("破损", with: "缺页"))
        reading.expectOnly(code, chinese, field: .field("t.csv", row: 2, column: column))
        #expect(reading.value.count == 2 + kept)
    }

    // MARK: Prepared sheets

    @Test func `rows on which nobody has written yet are passed over and counted`() throws {
        let reading = try read(
            """
            单位,指标,类别,分值,得分,理由,评判人,日期
            民政局,work,评分,20,,,,
            城关镇,work,评分,20,18,齐全,甲,2022-07-01
            河东镇,rated,评定,10,,,甲,
            河东镇,privacy,确认,,,,,
            河东镇,work,,20,,,,
            """)
        #expect(reading.value.map(\.points) == ["18"])
        reading.expectOnly(
            "judgements.not-yet-judged", "从这里起有 4 行还没有评判，未读", field: .field("t.csv", row: 1, column: "得分"))
        #expect(reading.diagnostics.first?.severity == .note)
    }

    @Test func `a prepared row with a reason and no points was begun, and is told`() throws {
        let reading = try read("单位,指标,类别,得分,理由,评判人\n民政局,work,评分,,齐全,\n")
        #expect(reading.codes == ["table.blank-cell", "judgements.mark-without-points"])
    }

    @Test func `a mark in a cell merged over several rows counts for the first only, and that is told`() throws {
        let rows: [[Workbook.Cell]] = [
            ["单位", "指标", "类别", "得分", "理由", "评判人"].map { .init($0) },
            ["民政局", "work", "评分", "18", "齐全", "甲"].map { .init($0) },
            ["", "more", "评分", "", "齐全", "甲"].map { .init($0) },
        ]
        var sheet = Workbook.Sheet(name: "打分", rows: rows)
        sheet.merges = try ["A2:A3", "D2:D3"].map { try #require(CellRange($0)) }
        let folder = try TemporaryFolder()
        try WorkbookWriter.write(
            Workbook(sheets: [sheet]), to: folder.path + "/j.xlsx", temporaryFolder: folder.path,
            created: (year: 2022, month: 7, day: 1))
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/j.xlsx")))
        let names = try Sample.names()
        let reading = Reading { collector in
            JudgementReader.read(
                InputTables.read(bytes: bytes, file: "j.xlsx", as: .judgements, into: collector), names: names,
                into: collector)
        }
        #expect(reading.value.map(\.subject) == ["work"] && reading.value.map(\.body) == ["mzj"])
        #expect(reading.codes == ["table.merged-number"])
        #expect(reading.diagnostics.first?.place == .cell("j.xlsx", sheet: "打分", reference: "D2"))
    }

    // MARK: YAML

    func document(_ text: String) throws -> Reading<[Judgement]> {
        let names = try Sample.names()
        return Reading { collector in
            let input = JudgementDocumentReader.read(Sample.document(text, "j.yaml"), into: collector)
            return JudgementReader.read(input.map { [$0] } ?? [], names: names, into: collector)
        }
    }

    @Test func `a list in YAML has the same keys as the columns`() throws {
        let reading = try document(
            """
            judgements: office
            by: 评估员甲
            list:
              - {body: 民政局, indicator: work, kind: mark, points: 18.5, reason: 齐全, on-day: 2022-07-10}
              - {body: town-01, item: relief/approval, kind: 合理缺项, reason: 无此业务, until: 2022-12-31, by: 乙}
              - {body: town-01, indicator: daily, kind: daily-deduction, taken: 2, reason: 破损}
              - {body: town-01, indicator: work, kind: mark, points: }
            """)
        #expect(reading.codes == ["judgements.not-yet-judged"])
        #expect(reading.value.map(\.kind) == [.mark, .waive, .deduction])
        #expect(reading.value.map(\.by) == ["评估员甲", "乙", "评估员甲"])
        #expect(reading.value[0].points == "18.5" && reading.value[0].onDay == CivilDate("2022-07-10"))
        #expect(reading.value[0].place == .text("j.yaml", line: 4, column: 28, length: 4))
    }

    @Test(arguments: [
        ("{body: ⟦nobody⟧, indicator: work, kind: mark, points: 1, reason: 好, by: 甲}", "table.unknown-body"),
        ("{body: mzj, indicator: work, kind: ⟦marks⟧, points: 1, reason: 好, by: 甲}", "table.unknown-word"),
        ("{body: mzj, indicator: work, kind: mark, points: ⟦一⟧, reason: 好, by: 甲}", "table.not-a-decimal"),
        ("⟦{body: mzj, indicator: work, kind: mark, points: 1, by: 甲}⟧", "table.blank-cell"),
        ("⟦{indicator: work, kind: mark, points: 1, reason: 好, by: 甲}⟧", "yaml.missing-key"),
        ("{body: mzj, indicator: work, kind: mark, points: 1, reason: 好, by: 甲, ⟦remark⟧: x}", "yaml.unknown-key"),
        ("{body: mzj, indicator: work, kind: mark, points: ⟦[1]⟧, reason: 好, by: 甲}", "yaml.wrong-kind"),
    ])
    func `what is wrong in YAML is told at its place`(entry: String, code: String) throws {
        let marked = MarkedText("judgements: a\nlist:\n  - \(entry)\n")
        let reading = try document(marked.text)
        #expect(reading.codes == [code])
        let line = if case .text(let line, _, _)? = reading.diagnostics.first?.place?.spot { line } else { 0 }
        #expect(line == 3)
    }
}
