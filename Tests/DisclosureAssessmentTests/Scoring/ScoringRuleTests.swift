import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// One rule, one worked number, and the sentence that explains it.
@Suite struct ScoringRuleTests {
    func score(
        _ leaf: String, settings: String = "", outcomes: [OutcomeCounts]? = nil,
        facts change: (inout ScoringFacts) -> Void = { _ in }
    ) throws -> BodyScore {
        let scheme = try ScoringFixtures.scheme(
            text: """
                scheme: rule
                title: 例
                total: 20
                \(settings)
                indicators:
                  - {id: leaf, title: 指标, points: 20, \(leaf)}
                """)
        var facts = ScoringFacts(body: "a", isComplete: true)
        facts.outcomes["leaf"] = outcomes
        change(&facts)
        return try #require(Scorer(scheme: scheme).score(facts).score)
    }

    func counts(_ numbers: [Outcome: Int]) -> OutcomeCounts {
        var counts = OutcomeCounts()
        for (outcome, number) in numbers { counts[outcome] = number }
        return counts
    }

    func lines(_ score: BodyScore) -> [String] { score.indicators[0].lines.map(\.sentence.chinese) }

    @Test func `a share counts nil statements at their credit and leaves out what nobody could decide`() throws {
        let score = try score(
            "measure: {dimension: presence}, rule: {share: {}}", settings: "nil-statement: 0.8",
            outcomes: [
                counts([
                    .met: 5, .nilStated: 5, .failed: 2, .notApplicable: 7, .notYetDue: 1, .unexplained: 2,
                    .notChecked: 3,
                    .noEvidence: 1, .needsPerson: 1,
                ])
            ])
        // (5 + 5 × 0.8) / 12 × 20
        #expect(score.exact == 15)
        #expect(
            lines(score) == [
                "达标率75%（符合5、本期无说明5（按0.8计）、不符合2）；+15，计15分",
                "未计入：未检查3、证据不足1、待人工判断1、未公开且未说明2（待认定）；计15分",
            ])
    }

    @Test(arguments: [("zero", "15.00"), ("exclude", "20.00"), ("judge", "20.00")])
    func `unexplained as the scheme says`(policy: String, expected: String) throws {
        let score = try score(
            "measure: {dimension: presence}, rule: {share: {}}", settings: "unexplained: \(policy)",
            outcomes: [counts([.met: 3, .unexplained: 1])])
        #expect(score.shown == expected)
    }

    @Test func `an average over bodies gives each village the same weight`() throws {
        let villages = [counts([.met: 90, .failed: 10]), counts([.failed: 1]), counts([.notChecked: 4])]
        let averaged = try score(
            "measure: {dimension: presence, average: bodies}, rule: {share: {}}", outcomes: villages)
        #expect(averaged.exact == 9)
        #expect(lines(averaged).first == "2个单位达标率平均45%（符合90、不符合11，另有1个单位无可评事项）；+9，计9分")
        let pooled = try score("measure: {dimension: presence}, rule: {share: {}}", outcomes: villages)
        #expect(pooled.exact?.fractionText == "1800/101")
    }

    @Test(arguments: [(9, 1, "16.00"), (1, 1, "10.00"), (10, 0, "20.00"), (1, 9, "0.00"), (89, 11, "10.00")])
    func `bands include their lower bound`(met: Int, failed: Int, expected: String) throws {
        let score = try score(
            "measure: {dimension: channel}, rule: {bands: [{from: 1, points: 20}, {from: 0.9, points: 16}, {from: 0.5, points: 10}, {from: 0, points: 0}]}",
            outcomes: [counts([.met: met, .failed: failed])])
        #expect(score.shown == expected)
    }

    @Test func `deductions stop at their own limit, and what went beyond is shown`() throws {
        let score = try score(
            "measure: {dimension: timeliness}, rules: [{deduct: {each: 0.5, at-most: 3}}, {deductions: [{count: mixed, title: 混放, each: 1}]}]",
            outcomes: [counts([.failed: 9, .met: 30])]
        ) { $0.counts["mixed"] = ScoringFacts.Count(2) }
        #expect(score.shown == "15.00")
        #expect(
            lines(score) == [
                "满分20分；+20，计20分", "不符合9项，每项扣0.5分；-4.5，计15.5分", "应扣4.5分，封顶3分，超出1.5分不再扣；+1.5，计17分",
                "混放2项，每项扣1分；-2，计15分",
            ])
    }

    @Test func `a mark awards points, and deductions come off it`() throws {
        let score = try score("rules: [{mark: {from: 0, to: 20}}, {deduct: {count: faults, title: 差错, each: 1}}]") {
            $0.marks["leaf"] = ScoringFacts.Mark(
                points: 18, decision: ScoringFacts.Decision(by: "王某", reason: "制度健全"))
            $0.counts["faults"] = ScoringFacts.Count(2)
        }
        #expect(lines(score) == ["王某评18分，理由：制度健全；+18，计18分", "差错2项，每项扣1分；-2，计16分"])
    }

    @Test func `a missing mark is waited for, not guessed`() throws {
        let score = try score("rules: [{mark: {from: 0, to: 20}}, {deduct: {count: faults, title: 差错, each: 1}}]")
        #expect(score.exact == nil)
        #expect(lines(score) == ["待人工评分，暂不计入；计0分"])
    }

    @Test(arguments: [
        ([Outcome.met: 4], "20.00"), ([.met: 4, .failed: 1], "0.00"), ([.met: 4, .nilStated: 1], "0.00"),
    ])
    func `all or nothing`(outcomes: [Outcome: Int], expected: String) throws {
        let score = try score(
            "measure: {dimension: presence}, rule: all-or-nothing", settings: "nil-statement: 0.8",
            outcomes: [counts(outcomes)])
        #expect(score.shown == expected)
    }

    @Test func `parts that do not apply are no parts`() throws {
        let score = try score("rule: {parts: {}}", settings: "nil-statement: 0.6") {
            $0.parts["leaf"] = ScoringFacts.Parts([.disclosed, .statement, .missing, .onRequest, .notApplicable])
        }
        #expect(score.exact == 13)
    }

    @Test func `without rounding fractions stay fractions`() throws {
        let score = try score(
            "measure: {dimension: presence}, rule: share", settings: "rounding: {at: none}",
            outcomes: [counts([.met: 1, .failed: 2])])
        #expect(score.shown == "20/3")
    }
}
