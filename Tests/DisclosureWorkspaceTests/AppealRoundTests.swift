import DisclosureReports
import DisclosureWorkspace
import SourceText
import Testing

/// Appeals in a round on disk: what is ruled changes the score, and every version is kept.
@Suite struct AppealRoundTests {
    static func ruled(_ subject: String, _ ruling: String, _ points: String = "", by: String = "复核组") -> String {
        "town-1,\(subject),已按时公开,附件,党政办,2022-08-05,,\(ruling),\(points),查证属实,\(by),2022-08-10\n"
    }

    @Test func `没有申诉和复查就只有一个得分`() throws {
        let round = try ReviewRound()
        let response = try round.assess()
        let body = response.report?.bodies.first { $0.id == "town-1" }
        #expect(body?.score == "74.00" && body?.versions == nil && body?.appeals == nil)
        #expect(round.late.count == 4)
        #expect(round.small.result("scores.csv")?.contains("初评") == false)
    }

    @Test func `四类申诉各改一处，初评和申诉后都留着`() throws {
        let round = try ReviewRound()
        let response = try round.assess(
            appeals: Self.ruled(round.late[0], "支持") + Self.ruled("work", "部分支持", "33")
                + Self.ruled(round.late[1], "驳回"))
        #expect(response.diagnostics.map(\.code) == [])
        // 74 + 4 + 3: the street's 91 stays.
        #expect(ReviewRound.versions(response.report) == ["初评 74.00 一般 2 ", "申诉后 81.00 良好 2 +7"])
        #expect(ReviewRound.versions(response.report, "street-1") == ["初评 91.00 优秀 1 ", "申诉后 91.00 优秀 1 0"])
        let body = try #require(response.report?.bodies.first { $0.id == "town-1" })
        #expect(body.score == "81.00" && body.grade == "良好")
        let appeals = try #require(body.appeals)
        #expect(
            Set(appeals.map { "\($0.kindTitle) \($0.stateTitle) \($0.change ?? "-")" }) == [
                "问题 支持 +4", "评分 部分支持 +3", "问题 驳回 -",
            ])
        #expect(appeals.allSatisfy { $0.claim == "已按时公开" && $0.ruledBy == "复核组" && $0.ruledOn == "2022-08-10" })
        // The mark says who gave it first.
        let work = try #require(body.indicators.first { $0.id == "work" })
        #expect(work.points == "33.00")
        #expect(work.trace.map(\.text) == ["复核组 2022-08-10评33分，理由：查证属实（申诉改评，原30分由测评组评）"])
        #expect(work.trace.first?.by.map(\.name) == ["复核组"])
        // The finding stays, with what it cost.
        let finding = try #require(response.report?.findings.first { $0.id == round.late[0] })
        #expect(finding.outcome == "met" && finding.originalDeduction == "4" && finding.deduction == nil)
        #expect(finding.message.hasSuffix("；原判“不符合”，复核组2022-08-10裁定支持申诉，不予扣分：查证属实"))
        let sheet = try #require(round.small.result("scores.csv"))
        #expect(sheet.contains("初评得分,申诉后得分,复查后得分") && sheet.contains("74.00,81.00,"))
    }

    @Test func `指标和合理缺项的申诉`() throws {
        let round = try ReviewRound()
        // 60 × (44 → 50) / 60 + 30
        let points = try round.assess(
            appeals: "town-1,on-time,平台故障,,党政办,2022-08-05,,支持,50,故障有记录,复核组,2022-08-10\n")
        #expect(ReviewRound.versions(points.report) == ["初评 74.00 一般 2 ", "申诉后 80.00 良好 2 +6"])
        // 保障 does not apply: 44 of 60 becomes 73.33 of 100.
        let waived = try round.assess(
            appeals: "town-1,work,没有这项职能,,党政办,2022-08-05,,支持,,职能已划转,复核组,2022-08-10\n")
        // The subject names a mark; a waiver is asked for in its own column.
        #expect(waived.diagnostics.map(\.code) == ["appeals.without-points"])
        try round.small.write(
            "单位,合理缺项,申诉理由,申诉人,申诉日期,裁定,裁定理由,裁定人,裁定日期\ntown-1,work,没有这项职能,党政办,2022-08-05,支持,职能已划转,复核组,2022-08-10\n",
            to: "round/waiver.csv")
        try round.small.writeRound(
            file: "records.csv", more: "judgements: [judgements.csv]\nappeals: [waiver.csv]")
        let granted = try round.small.assess()
        #expect(granted.diagnostics.map(\.code) == [])
        #expect(ReviewRound.versions(granted.report) == ["初评 74.00 一般 2 ", "申诉后 73.33 一般 2 ≈-0.6667"])
        #expect(granted.report?.bodies.first { $0.id == "town-1" }?.versions?.last?.exactScore == "220/3")
    }

    @Test func `撤销对事项的合理缺项后，检查结果才计入；批准的则不再计入`() throws {
        let round = try ReviewRound()
        try round.small.write(
            "单位,事项,类别,得分,理由,评判人,日期\ntown-1,small/notice,不涉及,,没有发生,办公室,2022-07-16\n",
            to: "round/waivers.csv")
        try round.small.write(
            ReviewRound.appealHead + "town-1,small/notice,有此事项,,党政办,2022-08-05,,支持,,应当公开,复核组,2022-08-10\n"
                + "street-1,small/notice,没有此事项,,街道办公室,2022-08-05,,支持,,确无此事项,复核组,2022-08-10\n",
            to: "round/appeals.csv")
        try round.small.writeRound(
            file: "records.csv", more: "judgements: [judgements.csv, waivers.csv]\nappeals: [appeals.csv]")
        let response = try round.small.assess()
        #expect(response.diagnostics.map(\.code) == [])
        // Waived: only the village's record counts, 60 + 30; lifted: 60 - 16 + 30.
        #expect(ReviewRound.versions(response.report) == ["初评 90.00 优秀 2 ", "申诉后 74.00 一般 2 -16"])
        // Granted: 35 of 40 stands for all.
        #expect(
            ReviewRound.versions(response.report, "street-1") == ["初评 91.00 优秀 1 ", "申诉后 87.50 良好 1 -3.5"])
        let report = try #require(response.report)
        #expect(report.findings.filter { $0.body == "town-1" }.map(\.id).sorted() == round.late.sorted())
        let granted = try #require(report.findings.first { $0.body == "street-1" })
        #expect(granted.outcome == "notApplicable" && granted.originalDeduction == "4")
    }

    @Test func `逾期的只作记录，受理了才算；待裁定的照样列出`() throws {
        let round = try ReviewRound()
        let late = "town-1,\(round.late[0]),理由,,党政办,2022-08-09,,支持,,属实,复核组,2022-08-10\n"
        let response = try round.assess(
            appeals: late + "town-1,\(round.late[1]),理由,,党政办,2022-08-05,,,,,,\n")
        #expect(response.diagnostics.map(\.code) == ["appeals.late"])
        #expect(ReviewRound.versions(response.report) == ["初评 74.00 一般 2 ", "申诉后 74.00 一般 2 0"])
        let body = try #require(response.report?.bodies.first { $0.id == "town-1" })
        #expect(body.appeals?.map(\.stateTitle) == ["待裁定", "逾期，只作记录"])
        #expect(RankingTable().text(of: try #require(response.report)).contains("申诉 2 件：待裁定 1、逾期，只作记录 1"))
        let admitted = try round.assess(appeals: late.replacing("2022-08-09,,", with: "2022-08-09,受理,"))
        #expect(admitted.diagnostics.map(\.code) == [])
        #expect(ReviewRound.versions(admitted.report).last == "申诉后 78.00 一般 2 +4")
    }

    @Test func `评分人裁定自己的评分不作数`() throws {
        let round = try ReviewRound()
        let response = try round.assess(appeals: Self.ruled("work", "支持", "40", by: "测评组"))
        #expect(response.diagnostics.map(\.code) == ["appeals.judge-rules"])
        #expect(response.diagnostics.first?.place == .field("appeals.csv", row: 1, column: "申诉对象"))
        #expect(ReviewRound.versions(response.report).last == "申诉后 74.00 一般 2 0")
        let appeal = try #require(response.report?.bodies.first { $0.id == "town-1" }?.appeals?.first)
        #expect(appeal.stateTitle == "裁定未执行" && appeal.remark?.contains("原评判也是测评组作的") == true)
    }

    @Test func `部分支持的问题返还一部分，返还不超过所扣`() throws {
        let round = try ReviewRound()
        let response = try round.assess(
            appeals: Self.ruled(round.late[0], "部分支持", "1.5") + Self.ruled(round.late[1], "支持"))
        #expect(response.diagnostics.map(\.code) == [])
        #expect(ReviewRound.versions(response.report).last == "申诉后 79.50 一般 2 +5.5")
        let version = try #require(response.report?.bodies.first { $0.id == "town-1" }?.versions?.last)
        #expect(version.trace == ["申诉部分支持：问题\(round.late[0])返还1.5分（复核组裁定，理由：查证属实）；+1.5，计79.5分"])
        let toMuch = try round.assess(appeals: Self.ruled(round.late[0], "部分支持", "4.5"))
        #expect(toMuch.report == nil)
        #expect(toMuch.diagnostics.map(\.code) == ["appeals.points-out-of-range"])
        #expect(toMuch.diagnostics.first?.message.chinese.hasSuffix("返还4.5分，而所涉问题一共只扣了4分") == true)
    }

    @Test func `互相矛盾的裁定不出结果，找不到的问题说出相近的编号`() throws {
        let round = try ReviewRound()
        let twice = try round.assess(
            appeals: Self.ruled(round.late[0], "支持") + Self.ruled(round.late[0], "驳回"))
        #expect(twice.report == nil && twice.diagnostics.map(\.code) == ["appeals.contradiction"])
        let id = round.late[0]
        let mistyped = String(id.dropLast()) + (id.last == "0" ? "1" : "0")
        let unknown = try round.assess(appeals: Self.ruled(mistyped, "支持"))
        #expect(unknown.diagnostics.map(\.code) == ["appeals.unknown-subject"])
        #expect(unknown.diagnostics.first?.remedy?.chinese == "是否想写 \(id)？")
        #expect(ReviewRound.versions(unknown.report).last == "申诉后 74.00 一般 2 0")
    }

    @Test func `申诉的先后和文件的顺序不影响结果`() throws {
        let round = try ReviewRound()
        let rows = [
            Self.ruled(round.late[0], "支持"), Self.ruled("work", "部分支持", "33"), Self.ruled(round.late[3], "部分支持", "1"),
        ]
        let json = try [rows, rows.reversed()].map { rows in
            _ = try round.assess(appeals: rows.joined())
            return try #require(round.small.result("assessment.json"))
        }
        func plain(_ text: String) -> [Substring] {
            // The input's digest and the rows' places are the file's own.
            text.split(separator: "\n").filter { !$0.contains("sha256") && !$0.contains("appeals.csv") }
        }
        #expect(plain(json[0]) == plain(json[1]))
    }
}
