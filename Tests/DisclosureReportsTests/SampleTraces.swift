import DisclosureReports

/// Traces of the small report (合成数据): a share, a deduction beyond its cap, and a body's own lines.
enum SampleTraces {
    typealias Line = AssessmentReport.TraceReport
    typealias Part = AssessmentReport.LossReport
    typealias Say = (String, String) -> String

    /// 18 of 20: one finding and a nil statement.
    static func coverage(_ lost: [String], _ say: Say) -> [Line] {
        guard let finding = lost.first else { return [] }
        return [
            Line(
                stage: "rule", rule: "share", text: say("达标率90%（符合18、不符合1）", "share 90% (met 18, failed 1)"),
                amount: "36", running: "36",
                parts: [
                    Part(finding: finding, amount: "-2", running: "38"),
                    Part(
                        text: say("“本期无”说明未得满分的部分", "nil statements, which earn less than a record"), amount: "-2",
                        running: "36"),
                ])
        ]
    }

    /// Two findings of 0.5 under a cap of 0.75, and an assessor's deduction.
    static func late(_ lost: [String], _ say: Say) -> [Line] {
        guard lost.count == 2 else { return [] }
        return [
            Line(stage: "rule", rule: "full", text: say("满分20分", "full points 20"), amount: "20", running: "20"),
            Line(
                stage: "rule", rule: "deduct", text: say("不符合2项，每项扣0.5分", "failed: 2, 0.5 each"), amount: "-1",
                running: "19",
                parts: [
                    Part(finding: lost[0], amount: "-0.5", running: "19.5"),
                    Part(finding: lost[1], amount: "-0.5", running: "19", beyondCap: "0.25"),
                ]),
            Line(
                stage: "cap", rule: "deduction-limit",
                text: say("应扣1分，封顶0.75分，超出0.25分不再扣", "1 to take, at most 0.75: 0.25 beyond the cap are not taken"),
                amount: "0.25", running: "19.25", beyondCap: "0.25"),
            Line(
                stage: "rule", rule: "deduct-mark", text: say("测评组扣5.25分，理由：台账不全", "panel takes 5.25: ledger"),
                amount: "-5.25", running: "14", automatic: false,
                by: [AssessmentReport.PersonReport(name: say("测评组", "panel"), day: "2022-07-20")]),
        ]
    }

    static func body(_ say: Say) -> [Line] {
        [
            Line(
                stage: "applicability", rule: "waiver",
                text: say("西岭村 “村级财务收支”不涉及：已并账", "Xiling “village accounts” does not apply: joint accounts"),
                automatic: false, by: [AssessmentReport.PersonReport(name: say("县政务公开办", "county office"))],
                item: "village-affairs/accounts"),
            Line(stage: "veto", rule: "no-veto", text: say("没有查实的否决事项", "no veto is confirmed")),
            Line(
                stage: "roll-up", rule: "sum", text: say("下级指标得分合计", "sum of the indicators below"), amount: "251/3",
                running: "251/3"),
            Line(
                stage: "bonus-penalty", rule: "penalty", text: say("泄露个人信息1次，每次扣1/6分", "leak: 1"),
                amount: "-1/6", running: "167/2", automatic: false,
                by: [AssessmentReport.PersonReport(name: say("评审组", "panel"), day: "2022-07-28")]),
            Line(stage: "grade", rule: "grade", text: say("“良好”：83.5分，不低于80分", "“good”: 83.5, not below 80")),
            Line(stage: "rank", rule: "rank", text: say("组内第1名，共2家，2家并列", "rank 1 of 2, 2 tied")),
        ]
    }
}
