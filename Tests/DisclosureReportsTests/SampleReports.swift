import DisclosureModel
import DisclosureReports

/// Reports that no round computed: 合成数据 for the renderers.
enum SampleReports {
    typealias Report = AssessmentReport

    /// Nothing in it but its title.
    static let empty = Report(
        tool: Report.Tool(name: "zwgk", version: "0.0-test"),
        round: Report.RoundSummary(
            id: "empty", title: "空白轮次", language: "zh", periodFrom: "2022-04-01", periodTo: "2022-06-30",
            previousCutOff: "2022-04-15", cutOff: "2022-07-15"))

    /// Two towns that tie, a department without a score, two villages, four findings.
    static func small(language: String = "zh") -> Report {
        let english = language == "en"
        func say(_ chinese: String, _ inEnglish: String) -> String { english ? inEnglish : chinese }
        var report = empty
        report.round = Report.RoundSummary(
            id: "demo", title: say("二季度政务公开评估", "Disclosure, second quarter"),
            banner: say("合成数据", "synthetic data"), language: language, periodFrom: "2022-04-01",
            periodTo: "2022-06-30", previousCutOff: "2022-04-15", cutOff: "2022-07-15", listIssued: "2022-07-20",
            rectifyUntil: "2022-08-05")
        report.groups = [
            Report.GroupReport(id: "towns", title: say("镇街", "towns")),
            Report.GroupReport(id: "departments", title: say("部门", "departments")),
        ]
        report.inputs = [
            Report.Input(path: "records/site.csv", sha256: String(repeating: "0a", count: 32), bytes: 1204),
            Report.Input(path: "round.yaml", sha256: String(repeating: "f1", count: 32), bytes: 980),
        ]
        report.items = [
            Report.ItemReport(
                id: "social-assistance/approval", field: say("社会救助", "social assistance"),
                title: say("低保审核审批信息", "allowance approvals"), limit: say("10个工作日内", "within 10 working days"),
                basis: [say("《社会救助暂行办法》第十三条", "Interim Measures for Social Assistance, art. 13")],
                place: "fields/social-assistance.yaml:42", provenance: "published"),
            Report.ItemReport(
                id: "village-affairs/accounts", field: say("村务公开", "village affairs"),
                title: say("村级财务收支", "village accounts"), limit: say("每季度", "each quarter"),
                basis: [say("《村民委员会组织法》第三十条", "Organic Law of Villagers' Committees, art. 30")],
                place: "village/village-affairs.yaml:7", provenance: "published"),
        ]
        report.findings = smallFindings(say)
        report.bodies = smallBodies(say)
        report.unmatched = [
            Report.UnmatchedReport(
                place: "records/site.csv:9", reason: say("标题不属于任何事项", "the title fits no item"),
                text: say("关于放假的通知", "notice of holidays"))
        ]
        report.unmatchedTotal = 3
        report.carriedOver = [
            Report.CarriedReport(
                body: "town-a/v-1", bodyName: say("东岭村", "Dongling"), item: "village-affairs/accounts",
                itemTitle: say("村级财务收支", "village accounts"), cycle: "2022-Q2", due: "2022-07-31")
        ]
        report.diagnostics = [
            Report.DiagnosticReport(
                code: "record.bad-date", severity: "warning", place: "records/site.csv:11",
                message: say("“2022-13-01”不是日期", "\"2022-13-01\" is no date"), remedy: say("改为真实日期", "write a real day")
            )
        ]
        report.recordsRead = 214
        report.decisions = smallDecisions(say)
        report.selfAssessments = [
            Report.SelfAssessmentReport(
                body: "town-a", bodyName: say("清河镇", "Qinghe Town"), indicator: "work",
                indicatorTitle: say("工作保障", "work"), full: "40", claimed: "38", mark: "33.5", points: "33.50",
                difference: "-4.50", by: say("清河镇", "Qinghe Town"), onDay: "2022-07-01",
                evidence: "https://example.invalid/self")
        ]
        return report
    }

    private static func smallDecisions(_ say: (String, String) -> String) -> [Report.DecisionReport] {
        let town = say("清河镇", "Qinghe Town")
        return [
            Report.DecisionReport(
                body: "town-a", bodyName: town, kind: "daily-deduction", kindTitle: say("日常扣分", "daily deduction"),
                subject: "late", subjectTitle: say("及时性", "timeliness"), points: "2",
                reason: say("公示栏破损", "the board is broken"), by: say("检查组", "inspectors"), onDay: "2022-05-12",
                evidence: "board.jpg", reference: "3", source: say("工作台账", "ledger"), notifiedOn: "2022-05-13",
                acceptedBy: say("经办人", "clerk"), place: "judgements/daily.xlsx!B7"),
            Report.DecisionReport(
                body: "town-a", bodyName: town, kind: "waive", kindTitle: say("合理缺项", "waiver"), subject: "work",
                reason: say("无此业务", "no such business"), by: say("评估员", "assessor"), until: "2022-06-30",
                isExpired: true),
        ]
    }

    private static func smallBodies(_ say: (String, String) -> String) -> [Report.BodyReport] {
        let assistance = say("社会救助", "social assistance")
        let village = say("村务公开", "village affairs")
        func tree(coverage: String, late: String, lostCoverage: [String], lostLate: [String]) -> [Report
            .IndicatorReport]
        {
            [
                Report.IndicatorReport(
                    id: "proactive", title: say("主动公开", "proactive"), full: "60", points: "50",
                    indicators: [
                        Report.IndicatorReport(
                            id: "coverage", title: say("公开率", "coverage"), full: "40", points: coverage,
                            trace: SampleTraces.coverage(lostCoverage, say), lost: lostCoverage),
                        Report.IndicatorReport(
                            id: "late", title: say("及时性", "timeliness"), full: "20", points: late,
                            trace: SampleTraces.late(lostLate, say), lost: lostLate),
                    ]),
                Report.IndicatorReport(id: "work", title: say("工作保障", "work"), full: "40", points: "33.5"),
            ]
        }
        let towns = [("town-a", say("清河镇", "Qinghe Town")), ("town-b", say("柳林街道", "Liulin Street"))]
        var bodies = towns.enumerated().map { number, town in
            Report.BodyReport(
                id: town.0, name: town.1, kind: number == 0 ? "town" : "street", level: "township", group: "towns",
                groupTitle: say("镇街", "towns"), scheme: say("镇街评分细则", "scheme for towns"), score: "83.50",
                total: "100", exactScore: "167/2", points: "3.34", coverage: "96.30", grade: say("良好", "good"), rank: 1,
                ranked: 2, trace: number == 0 ? SampleTraces.body(say) : [],
                indicators: number == 0
                    ? tree(coverage: "36", late: "14", lostCoverage: ["a1"], lostLate: ["a2", "a3"])
                    : tree(coverage: "40", late: "20", lostCoverage: [], lostLate: []),
                fields: [
                    Report.FieldReport(field: assistance, met: 17 + number, failed: 1, other: 2, notChecked: 4),
                    Report.FieldReport(field: village, met: number, failed: 0, other: 0, notChecked: 6),
                ])
        }
        bodies.append(
            Report.BodyReport(
                id: "civil", name: say("民政局", "Civil Affairs"), kind: "department", level: "county",
                group: "departments", groupTitle: say("部门", "departments"),
                scheme: say("部门评分细则", "scheme for departments"), total: "100", coverage: "41.67",
                remark: say("检查覆盖率低于 60%，不评分", "coverage below 60%: no score"),
                fields: [Report.FieldReport(field: assistance, met: 0, failed: 1, other: 0, notChecked: 0)]))
        for (id, name) in [("town-a/v-1", say("东岭村", "Dongling")), ("town-a/v-2", say("西岭村", "Xiling"))] {
            bodies.append(
                Report.BodyReport(
                    id: id, name: name, kind: "village", level: "village", parent: "town-a", coverage: "50.00",
                    remark: say("村级不单独评分", "villages are not scored"),
                    fields: [Report.FieldReport(field: village, met: 0, failed: 0, other: 1, notChecked: 3)]))
        }
        return bodies
    }

    private static func smallFindings(_ say: (String, String) -> String) -> [Report.FindingReport] {
        func late(_ id: String, _ body: String, _ name: String) -> Report.FindingReport {
            Report.FindingReport(
                id: id, body: body, bodyName: name, item: "social-assistance/approval",
                itemTitle: say("低保审核审批信息", "allowance approvals"), cycle: "2022-05", dimension: "timeliness",
                dimensionTitle: say("及时性", "timeliness"), outcome: "failed", outcomeTitle: say("不符合", "failed"),
                message: say("应于 2022-06-17 前公开，实际 2022-06-20", "due 2022-06-17, posted 2022-06-20"),
                due: "2022-06-17", counting: say("自 2022-06-02 起 10 个工作日", "10 working days from 2022-06-02"),
                evidence: [
                    Report.EvidenceReport(
                        kind: "record", place: "records/site.csv:3",
                        text: say("发布日期 2022-06-20(页面标注)", "posted 2022-06-20 (printed)"))
                ],
                basis: [say("《社会救助暂行办法》第十三条", "Interim Measures for Social Assistance, art. 13")],
                indicators: ["late"], deduction: "0.5")
        }
        var absent = late("a1", "town-a/v-1", say("东岭村", "Dongling"))
        absent.item = "village-affairs/accounts"
        absent.itemTitle = say("村级财务收支", "village accounts")
        absent.cycle = "2022-Q1"
        absent.dimension = "presence"
        absent.dimensionTitle = say("是否公开", "presence")
        absent.message = say("公示栏上没有找到", "not on the board")
        absent.evidence = [
            Report.EvidenceReport(
                kind: "observation", place: "records/boards.csv:21",
                text: say("2022-07-02 检查：未公开", "2022-07-02: not seen"))
        ]
        absent.basis = [say("《村民委员会组织法》第三十条", "Organic Law of Villagers' Committees, art. 30")]
        absent.indicators = ["coverage"]
        absent.deduction = "2"
        var asks = late("c1", "civil", say("民政局", "Civil Affairs"))
        asks.outcome = "needsPerson"
        asks.outcomeTitle = say("待人工判断", "needs a person")
        asks.indicators = []
        asks.deduction = nil
        var judged = late("a3", "town-a/v-1", say("东岭村", "Dongling"))
        judged.deduction = "0.25"
        judged.judged = [
            Report.JudgementReport(
                kind: "confirm",
                by: Report.PersonReport(
                    name: say("评审组", "panel"), day: "2022-07-28", reason: say("情况属实", "it is so"),
                    place: "judgements/office.csv:5"))
        ]
        return [
            asks, late("a2", "town-a", say("清河镇", "Qinghe Town")), judged, absent,
        ]
    }
}
