import DisclosureReports
import DisclosureWorkspace
import Foundation
import SourceText
import TabularFiles
import Testing

/// What people write goes through a whole round: workbooks, YAML, ledgers, self-assessments, two readings (合成数据).
@Suite struct PeopleTests {
    static let scheme = """
        scheme: small
        title: 合成细则
        total: 100
        indicators:
          - {id: on-time, title: 及时, points: 60, measure: {dimension: timeliness}, rule: {share: {}}}
          - {id: work, title: 工作保障, points: 20, rule: {mark: {from: 0, to: 20}}}
          - {id: daily, title: 日常工作, points: 20, rule: {entries: {at-most: 15}}}

        """

    static func round(_ more: String) throws -> SmallRound {
        let round = try SmallRound(
            records: BadRecordFileTests.csv(
                "town-1,small/notice,通知,2022-04-01,2022-04-02,,网站,标题;正文,https://example.invalid/a"))
        try round.write(scheme, to: "Catalogues/schemes/small.yaml")
        try round.writeRound(file: "records.csv", more: more)
        return round
    }

    static func workbook(_ sheets: [(name: String, rows: [[String]])], to name: String, of round: SmallRound) throws {
        let folder = round.path + "/tmp"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let book = Workbook(
            sheets: sheets.map { sheet in .init(name: sheet.name, rows: sheet.rows.map { $0.map { .init($0) } }) })
        let path = folder + "/book.xlsx"
        try WorkbookWriter.write(
            book, to: path, temporaryFolder: folder, created: (year: 2022, month: 7, day: 1))
        try round.write([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), to: name)
    }

    static let marks = [
        ["2022年第二季度评判表（合成数据）"], ["单位", "指标", "类别", "得分", "理由", "评判人", "日期"],
        ["甲镇", "工作保障", "评分", "18", "齐全", "评估员甲", "2022-07-20"],
        ["乙街道", "work", "评分", "", "", "", ""],
    ]

    @Test func `a judging sheet, a ledger and an outside list make one score, and each shows who and when`() throws {
        let round = try Self.round(
            """
            judgements:
              - judgements/office.xlsx
              - {file: judgements/daily.csv, by: 政务公开办, complete-for: [daily], complete-on: 2022-07-31}
              - {file: judgements/outside.xlsx, kind: 第三方扣分, source: 某评估机构}
              - {file: judgements/self.yaml}
            """)
        try Self.workbook([("说明", [["怎样填写"]]), ("打分", Self.marks)], to: "round/judgements/office.xlsx", of: round)
        try round.write(
            "单位,指标,类别,扣分,原因,日期,告知日期,签收人,文书编号\n甲镇,日常工作,日常扣分,2.5,公示栏破损,2022-05-12,2022-05-13,李某,督3号\n",
            to: "round/judgements/daily.csv")
        try Self.workbook(
            [("清单", [["单位", "指标", "扣分", "扣分原因", "佐证"], ["甲镇", "日常工作", "1", "栏目未更新", "x.png"]])],
            to: "round/judgements/outside.xlsx", of: round)
        try round.write(
            "judgements: self\nkind: 自评\nlist:\n  - {body: 甲镇, indicator: 工作保障, points: 20, evidence: https://example.invalid/self}\n",
            to: "round/judgements/self.yaml")
        let response = try round.assess()
        #expect(
            response.diagnostics.map(\.code).sorted() == ["judgements.not-yet-judged", "workbook.other-sheet"])
        let report = try #require(response.report)
        // 60 + 18 + (20 - 2.5 - 1).
        #expect(report.bodies.first { $0.id == "town-1" }?.score == "94.50")
        // A ledger without a line for 乙街道 is complete too; all points are its, since nothing else was assessed.
        let street = try #require(report.bodies.first { $0.id == "street-1" })
        #expect(street.indicators.map(\.points) == [nil, nil, "100.00"])
        let daily = try #require(report.bodies.first { $0.id == "town-1" }?.indicators.last)
        #expect(daily.trace.contains { $0.text.hasPrefix("日常扣分2.5分，2022-05-12，政务公开办：公示栏破损；文书督3号；2022-05-13告知，李某签收") })
        #expect(daily.trace.contains { $0.text.hasPrefix("第三方扣分1分，某评估机构：栏目未更新") })
        #expect(daily.trace.last?.text == "台账登记2条，政务公开办 2022-07-31说明已齐全：登记于“judgements/daily.csv”")

        let own = try #require(report.selfAssessments?.first)
        #expect(own.claimed == "20" && own.mark == "18" && own.points == "18.00" && own.difference == "-2.00")
        #expect(own.by == "甲镇")
        #expect(round.result("self-assessment.csv")?.contains("甲镇,工作保障,20,20,18,18.00,-2.00") == true)
        let decisions = try #require(round.result("judgements.csv"))
        #expect(decisions.contains("甲镇,日常工作,日常扣分,2.5,公示栏破损,政务公开办,2022-05-12"))
        #expect(round.result("findings.csv")?.contains("甲镇,日常工作,20,1,栏目未更新（某评估机构）,x.png") == true)
        let explained = try ExplanationText().text(of: report, body: "甲镇")
        #expect(explained.contains("自评20，评判18，考核18.00，差额-2.00") && explained.contains("评估员甲 2022-07-20：齐全"))
        #expect(round.result("report.html")?.contains("自评与考核对照") == true)

        // Without people there are no such files, and none of an earlier run stays.
        try round.writeRound(file: "records.csv")
        _ = try round.assess()
        #expect(round.result("judgements.csv") == nil && round.result("self-assessment.csv") == nil)
    }

    @Test func `the same words in CSV, YAML and a workbook give the same score`() throws {
        let round = try Self.round("judgements: [judgements/a.csv]")
        let header = Self.marks[1]
        let rows = [Self.marks[2], ["乙街道", "work", "评分", "12.5", "一般", "评估员甲", "2022-07-20"]]
        try round.write(
            ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined(), to: "round/judgements/a.csv")
        let csv = try #require(try round.assess().report)
        try Self.workbook([("打分", Array(Self.marks[0...1]) + rows)], to: "round/judgements/a.xlsx", of: round)
        try round.writeRound(file: "records.csv", more: "judgements: [judgements/a.xlsx]")
        let book = try #require(try round.assess().report)
        let keys = ["body", "indicator", "kind", "points", "reason", "by", "on-day"]
        let list = rows.map { row in
            "  - {" + zip(keys, row).map { "\($0): \($1)" }.joined(separator: ", ") + "}\n"
        }
        try round.write("judgements: a\nlist:\n" + list.joined(), to: "round/judgements/a.yaml")
        try round.writeRound(file: "records.csv", more: "judgements: [judgements/a.yaml]")
        let yaml = try #require(try round.assess().report)
        #expect(csv.bodies == book.bodies && csv.bodies == yaml.bodies)
        #expect(csv.bodies.first { $0.id == "street-1" }?.indicators[1].points == "62.50")
    }

    @Test(arguments: [
        ("甲镇,wrok,评分,18,齐全,甲", "judgement.unknown-subject", true),
        ("甲镇,work,评分,21,齐全,甲", "score.mark-out-of-range", true),
        ("甲镇,work,评分,18,,甲", "table.blank-cell", false),
        ("丙镇,work,评分,18,齐全,甲", "table.unknown-body", false),
        ("甲镇,work,评分,17,齐全,乙\n甲镇,work,评分,18,齐全,甲", "judgement.contradiction", true),
        ("甲镇,work,评分,17,齐全,乙\n甲镇,work,不涉及,,无此业务,甲", "judgement.contradiction", true),
        ("甲镇,on-time,评分,17,齐全,乙", "judgement.other-kind", true),
    ])
    func `bad judgements are told at their place, and nothing is scored on a guess`(
        rows: String, code: String, isError: Bool
    ) throws {
        let round = try Self.round("judgements: [j.csv]")
        try round.write("单位,指标,类别,得分,理由,评判人\n\(rows)\n", to: "round/j.csv")
        let response = try round.assess()
        #expect(response.diagnostics.map(\.code) == [code])
        #expect(response.diagnostics.allSatisfy { $0.place != nil })
        #expect((response.report == nil) == isError)
        if !isError {
            #expect(response.report?.bodies.first { $0.id == "town-1" }?.indicators[1].points == nil)
        }
    }

    @Test func `a waiver of an item is judged on the cut-off day, not on the first of the period`() throws {
        for (until, isApplied) in [("2022-07-31", true), ("2022-07-30", false)] {
            let round = try Self.round("judgements: [j.csv]")
            try round.write("单位,事项,类别,理由,评判人,有效期至\n甲镇,small/notice,不涉及,无此业务,甲,\(until)\n", to: "round/j.csv")
            let response = try round.assess()
            #expect(response.diagnostics.map(\.code) == (isApplied ? [] : ["judgement.expired-waiver"]))
            let report = try #require(response.report)
            #expect(report.bodies.first { $0.id == "town-1" }?.indicators[0].points == (isApplied ? nil : "100.00"))
            #expect(report.decisions?.first?.isExpired == !isApplied)
        }
    }

    @Test func `observations and occurrences come from workbooks too, and old ones are refused`() throws {
        let round = try Self.round("occurrences: [o.xlsx]\nobservations: [seen.xlsx]\njudgements: [old.xls]")
        try Self.workbook(
            [("登记", [["类型", "单位", "事项", "发生日期", "登记编号"], ["文件", "甲镇", "small/notice", "2022-05-01", "1号"]])],
            to: "round/o.xlsx", of: round)
        try Self.workbook(
            [("检查", [["单位", "事项", "检查结果", "检查日期"], ["甲镇", "small/notice", "看到了", "2022-07-31"]])],
            to: "round/seen.xlsx", of: round)
        try round.write("<html><table><tr><td>单位</td></tr></table></html>", to: "round/old.xls")
        let response = try round.assess()
        #expect(response.diagnostics.map(\.code).sorted() == ["table.unknown-word", "workbook.is-page"])
        let word = response.diagnostics.first { $0.code == "table.unknown-word" }
        #expect(word?.place == .cell("seen.xlsx", sheet: "检查", reference: "C2"))
    }

    @Test func `a second reading is compared and never scored`() throws {
        let round = try Self.round("judgements: [a.csv]")
        let head = "单位,指标,类别,得分,理由,评判人,日期\n"
        try round.write(head + "甲镇,工作保障,评分,18,齐全,甲,2022-07-20\n乙街道,work,评分,16,一般,甲,2022-07-20\n", to: "round/a.csv")
        try round.write(head + "甲镇,work,评分,16.5,缺一项,乙,2022-07-21\n乙街道,work,评分,16,一般,乙,2022-07-21\n", to: "round/b.csv")
        let before = try #require(try round.assess().report)
        let request = CompareJudgements.Request(round: round.path + "/round", catalogues: round.path + "/Catalogues")
        #expect(try CompareJudgements.run(request).diagnostics.map(\.code) == ["round.no-second-judgements"])
        try round.writeRound(file: "records.csv", more: "judgements: [a.csv]\nsecond-judgements: [b.csv]")
        #expect(try round.assess().report?.bodies == before.bodies)
        let response = try CompareJudgements.run(request)
        let agreement = try #require(response.agreement)
        #expect(
            AgreementText().text(of: agreement) == """
                两人都评过 2 处，一致 1 处，一致率 50.00%
                - 工作保障 [work] 评分，2 处一致 1 处，50.00%，平均相差 0.75，第二人平均低 0.75

                不一致 1 处
                - 甲镇 · 工作保障，相差 -1.5
                    18 甲 2022-07-20：齐全（a.csv 第1行 「指标」列）
                    16.5 乙 2022-07-21：缺一项（b.csv 第1行 「指标」列）

                """)
        let json = try AgreementJSON(agreement, language: .chinese).text()
        #expect(
            json.contains("\"meanAbsoluteDifference\" : \"0.75\"")
                || json.contains("\"meanAbsoluteDifference\": \"0.75\""))
    }
}
