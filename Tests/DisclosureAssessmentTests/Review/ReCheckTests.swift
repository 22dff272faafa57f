import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import SourceText
import Testing

/// What becomes of findings after the rectification day.
@Suite struct ReCheckTests {
    static let day = CivilDate("2022-08-05")
    static let register = BodyRegister(
        id: "r", groups: [],
        bodies: [
            Body(id: "t1", name: "甲镇", kind: .town, group: "towns"),
            Body(id: "t2", name: "乙镇", kind: .town, group: "towns"),
            Body(id: "v1", name: "一村", kind: .village, parent: "t1"),
        ])

    static func finding(_ id: String, _ body: String = "t1") -> Finding {
        Finding(
            id: id, body: body, item: "c/i", cycle: nil, dimension: .timeliness, outcome: .failed,
            message: Wording("迟", "late"), due: nil, evidence: [])
    }

    static func line(
        _ finding: String, body: String? = nil, link: String? = nil, on day: String? = nil,
        _ result: Rectification.Result? = nil
    ) -> Rectification {
        Rectification(
            finding: finding, body: body, link: link, doneOn: day.flatMap { CivilDate($0) }, result: result,
            checkedBy: result == nil ? nil : "复查员", checkedOn: result == nil ? nil : CivilDate("2022-08-08"),
            place: .field("r.csv", row: 1, column: "问题编号"))
    }

    func check(_ lines: [Rectification], trusts: Bool = false, until: CivilDate? = day) -> ReCheck {
        let findings = [Self.finding("f1"), Self.finding("f2", "v1"), Self.finding("f3", "t2")]
        return ReCheck(
            lines, costly: ["t1": Array(findings.prefix(2)), "t2": [findings[2]]], known: findings,
            register: Self.register,
            policies: ["t1": ReCheckPolicy(restores: .one, trustsLinks: trusts)], rectifyUntil: until)
    }

    @Test(
        arguments: [
            // No link by the day means not mended.
            (line("f1"), false, .notMended),
            // A link in time waits for somebody to look, unless the scheme trusts links.
            (line("f1", link: "x", on: "2022-08-05"), false, .pending),
            (line("f1", link: "x", on: "2022-08-05"), true, .mended), (line("f1", link: "x"), false, .pending),
            // After the day it is late.
            (line("f1", link: "x", on: "2022-08-06"), false, .late),
            (line("f1", link: "x", on: "2022-08-06"), true, .late),
            // Whoever looked has the last word.
            (line("f1", link: "x", on: "2022-08-05", .notMended), true, .notMended),
            (line("f1", .mended), false, .mended),
            (line("f1", link: "x", on: "2022-08-06", .mended), false, .mended),
            (line("f1", .partlyMended), false, .partlyMended),
        ] as [(Rectification, Bool, ReCheckedFinding.State)])
    func `one line`(line: Rectification, trusts: Bool, state: ReCheckedFinding.State) {
        let found = check([line], trusts: trusts)
        #expect(found.findings["f1"]?.state == state)
        #expect(found.findings["f1"]?.rectification == line)
    }

    @Test func `a finding that no list names is not mended, and that is told body by body`() {
        let found = check([Self.line("f1", link: "x", .mended)])
        #expect(found.findings["f2"] == ReCheckedFinding(.notMended, nil))
        #expect(found.bodies["t1"]?.count(.mended) == 1 && found.bodies["t1"]?.count(.notMended) == 1)
        #expect(found.bodies["t2"]?.count(.notMended) == 1)
        #expect(found.diagnostics.map(\.code) == ["rectifications.partly-returned", "rectifications.not-returned"])
        #expect(found.diagnostics[0].message.chinese == "“甲镇”交回的整改清单里缺1个扣分问题，按未整改计")
        #expect(found.diagnostics[1].message.chinese == "“乙镇”没有交回整改清单，1个扣分问题都按未整改计")
    }

    @Test func `what the body and the re-checker wrote may come in two lists, in any order`() {
        let own = Self.line("f1", link: "x", on: "2022-08-01")
        let checked = Self.line("f1", .partlyMended)
        for lines in [[own, checked], [checked, own]] {
            let found = check(lines + [Self.line("f2"), Self.line("f3")])
            #expect(found.diagnostics.isEmpty)
            let one = found.findings["f1"]
            #expect(one?.state == .partlyMended && one?.rectification?.link == "x")
            #expect(one?.rectification?.checkedBy == "复查员")
        }
    }

    @Test func `the earliest link counts, and two different results are an error`() {
        let late = Self.line("f1", link: "y", on: "2022-08-09")
        let early = Self.line("f1", link: "x", on: "2022-08-01")
        #expect(check([late, early]).findings["f1"]?.state == .pending)
        for lines in [[Self.line("f1", .mended), Self.line("f1", .notMended)]] {
            for order in [lines, lines.reversed()] {
                let told = check(order).diagnostics.first { $0.code == "rectifications.contradiction" }
                #expect(told?.severity == .error && told?.message.chinese == "问题「f1」有两个不同的复查结果：已整改和未整改")
            }
        }
    }

    @Test func `a line about no finding, or about another body's, is told and does nothing`() {
        let found = check([
            Self.line("f9", .mended), Self.line("f3", body: "t1", .mended), Self.line("f2", body: "t1", .mended),
        ])
        #expect(found.findings["f3"]?.state == .notMended)
        // A town answers for its villages.
        #expect(found.findings["f2"]?.state == .mended)
        let unknown = found.diagnostics.first { $0.code == "rectifications.unknown-finding" }
        #expect(unknown?.remedy?.chinese == "是否想写 f1？")
        #expect(unknown?.place == .field("r.csv", row: 1, column: "问题编号"))
        let other = found.diagnostics.first { $0.code == "rectifications.other-body" }
        #expect(other?.message.chinese == "问题「f3」是“乙镇”的，不是「t1」的，本行未计入")
    }

    @Test func `without a last day no link is late; what waits is told`() {
        let found = check(
            [Self.line("f1", link: "x", on: "2030-01-01"), Self.line("f2", .mended), Self.line("f3", .mended)],
            until: nil)
        #expect(found.findings["f1"]?.state == .pending)
        #expect(found.diagnostics.map(\.message.chinese) == ["“甲镇”有1个问题按时交来整改链接，尚未复查，暂不返还分数"])
    }
}
