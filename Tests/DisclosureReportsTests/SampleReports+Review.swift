import DisclosureModel
import DisclosureReports

extension SampleReports {
    /// The small report after appeals and the re-check: three versions, four appeals, findings mended and not.
    static func contested(language: String = "zh") -> Report {
        let english = language == "en"
        func say(_ chinese: String, _ inEnglish: String) -> String { english ? inEnglish : chinese }
        var report = small(language: language)
        for index in report.bodies.indices where report.bodies[index].score != nil {
            let isFirst = report.bodies[index].id == "town-a"
            report.bodies[index].versions = [
                Report.VersionReport(
                    stage: "first", stageTitle: say("初评", "first"), score: isFirst ? "81.00" : "83.50",
                    exactScore: isFirst ? "81" : "167/2", grade: say("良好", "good"), rank: isFirst ? 2 : 1),
                Report.VersionReport(
                    stage: "after-appeals", stageTitle: say("申诉后", "after appeals"), score: isFirst ? "83.00" : "83.50",
                    exactScore: isFirst ? "83" : "167/2", grade: say("良好", "good"), rank: isFirst ? 2 : 1,
                    change: isFirst ? "+2" : "0"),
                Report.VersionReport(
                    stage: "after-re-check", stageTitle: say("复查后", "after re-check"), score: "83.50",
                    exactScore: "167/2", grade: say("良好", "good"), rank: 1, change: isFirst ? "+0.5" : "0",
                    trace: isFirst
                        ? [
                            say("扣分问题3个：已整改1个、未整改2个", "3 findings cost points: mended 1, not mended 2"),
                            say("复查：已整改1项，共扣0.5分，返还100%；+0.5，计83.5分", "re-check: 1 mended; +0.5, now 83.5"),
                        ] : []),
            ]
        }
        report.bodies[0].appeals = appeals(say)
        for index in report.findings.indices where ["a2", "a3"].contains(report.findings[index].id) {
            let isMended = report.findings[index].id == "a2"
            report.findings[index].originalDeduction = isMended ? "0.5" : "1"
            report.findings[index].rectification = Report.RectificationReport(
                state: isMended ? "mended" : "late", stateTitle: isMended ? say("已整改", "mended") : say("逾期", "late"),
                action: say("已补发", "posted"), link: "https://example.invalid/a2", doneOn: "2022-08-01",
                checkedBy: isMended ? say("复查员", "a re-checker") : nil, checkedOn: isMended ? "2022-08-08" : nil,
                restored: isMended ? "0.5" : "0")
        }
        return report
    }

    private static func appeals(_ say: (String, String) -> String) -> [Report.AppealReport] {
        func appeal(_ state: HeardAppeal.State, _ subject: String, _ title: String) -> Report.AppealReport {
            Report.AppealReport(
                body: "town-a", bodyName: say("清河镇", "Qinghe Town"), kind: "mark", kindTitle: say("评分", "mark"),
                subject: subject, subjectTitle: title, claim: say("台账已补齐", "the ledger is complete"),
                evidence: say("附件1", "annex 1"), by: say("清河镇党政办", "office of Qinghe"), filedOn: "2022-07-22",
                state: state.rawValue, stateTitle: say(state.title.chinese, state.title.english),
                place: "appeals.csv:1")
        }
        var upheld = appeal(.partlyUpheld, "work", say("工作保障", "work"))
        (upheld.ruling, upheld.rulingPoints) = (say("部分支持", "partly upheld"), "33.5")
        (upheld.rulingReason, upheld.ruledBy, upheld.ruledOn) = (
            say("补充材料属实", "proved"), say("复核组", "panel"), "2022-07-28"
        )
        upheld.change = "+2"
        var own = appeal(.notApplied, "late", say("及时性", "timeliness"))
        (own.ruling, own.ruledBy, own.ruledOn) = (say("支持", "upheld"), say("测评组", "assessors"), "2022-07-28")
        own.remark = say("由测评组裁定，原评判也是测评组作的，未执行", "ruled by who judged it; not applied")
        var village = appeal(.pending, "a1", say("东岭村·村级财务收支·是否公开", "Dongling: village accounts, presence"))
        (village.body, village.bodyName) = ("town-a/v-1", say("东岭村", "Dongling"))
        (village.kind, village.kindTitle, village.evidence) = ("finding", say("问题", "finding"), nil)
        var late = appeal(.late, "a2", say("低保审核审批信息·及时性", "allowance approvals, timeliness"))
        (late.kind, late.kindTitle, late.filedOn) = ("finding", say("问题", "finding"), "2022-07-29")
        late.remark = say("2022-07-29提出，申诉截止2022-07-25，只作记录", "filed after 2022-07-25: recorded")
        return [upheld, own, village, late]
    }
}
