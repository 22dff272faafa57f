import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// Corners where a table can be read in two ways, and how it is read here; each is stated in a doc comment of the model.
@Suite struct LimitAndVetoEdgeTests {
    private let decision = ScoringFacts.Decision(by: "考核组", reason: "核查")

    private func score(_ scheme: String, _ facts: ScoringFacts) throws -> BodyScore {
        let score = try #require(Scorer(scheme: try ScoringFixtures.scheme(text: scheme)).score(facts).score)
        #expect(ShownSum.problems(in: score, rounding: Rounding()) == [])
        return score
    }

    private func counts(_ numbers: [Outcome: Int]) -> [OutcomeCounts] {
        var counts = OutcomeCounts()
        for (outcome, number) in numbers { counts[outcome] = number }
        return [counts]
    }

    @Test func `the limit of a branch counts what was never earned as lost`() throws {
        let scheme = """
            scheme: limited
            title: 例
            total: 20
            indicators:
              - id: branch
                title: 本级
                points: 20
                loses-at-most: 5
                indicators:
                  - {id: share, title: 公开率, points: 10, measure: {dimension: presence}, rule: share}
                  - {id: faults, title: 扣分, points: 10, rule: {deduct: {count: faults, each: 1}}}
            """
        var facts = ScoringFacts(
            body: "a", outcomes: ["share": counts([.met: 1, .failed: 4])], counts: ["faults": ScoringFacts.Count(0)])
        // 2 of 10 and nothing deducted: 12 of 20, and 15 by the limit.
        #expect(try score(scheme, facts).shown == "15.00")
        facts.outcomes = ["share": counts([.met: 5])]
        facts.counts = ["faults": ScoringFacts.Count(8)]
        // Everything earned and 8 deducted: the same.
        #expect(try score(scheme, facts).shown == "15.00")
        facts.counts = ["faults": ScoringFacts.Count(4)]
        #expect(try score(scheme, facts).shown == "16.00")
    }

    private static func kept(_ policy: String, _ third: String = "mark: {from: 0, to: 20}") -> String {
        """
        scheme: kept
        title: 例
        total: 100
        not-applicable: \(policy)
        nil-statement: 0.8
        indicators:
          - {id: first, title: 甲, points: 60, rule: {mark: {from: 0, to: 60}}}
          - {id: second, title: 乙, points: 20, rule: {mark: {from: 0, to: 20}}}
          - {id: third, title: 丙, points: 20, rule: {\(third)}}
        """
    }

    @Test(arguments: [
        // 60 → 75 and 20 → 25: 45 of 60 are 56.25, and all, 0.8 or none of the 25.
        ("full", "81.25"), ("nil-statement", "76.25"), ("zero", "56.25"),
        // Nothing is kept: the first gets everything, 45 of 60 are 75 of 100.
        ("siblings", "75.00"),
    ])
    func `what nobody could assess goes to those that keep their points, too`(policy: String, expected: String) throws {
        let facts = ScoringFacts(
            body: "a", marks: ["first": ScoringFacts.Mark(points: 45, decision: decision)],
            notApplicable: ["second": ScoringFacts.Waiver(reason: "无此职能")])
        let score = try score(Self.kept(policy), facts)
        #expect(score.shown == expected)
        #expect(score.indicators.map(\.state) == [.scored, .notApplicable, .notAssessed])
    }

    @Test(arguments: ["", "\n        indicators: [{id: inner, title: 内, points: 20, rule: {mark: {from: 0, to: 20}}}]"])
    func `a veto takes nothing from what does not apply, leaf or branch`(below: String) throws {
        let rule = below.isEmpty ? "\n        rule: {mark: {from: 0, to: 20}}" : below
        let scheme = """
            scheme: vetoed
            title: 例
            total: 80
            not-applicable: full
            indicators:
              - {id: first, title: 甲, points: 60, rule: {mark: {from: 0, to: 60}}}
              - id: second
                title: 乙
                points: 20\(rule)
            veto: [{id: leak, title: 泄密, indicators: second}]
            """
            .replacing("        indicators: [{id: inner", with: "    indicators: [{id: inner")
            .replacing("        rule: {mark: {from: 0, to: 20}}", with: "    rule: {mark: {from: 0, to: 20}}")
        var facts = ScoringFacts(
            body: "a", marks: ["first": ScoringFacts.Mark(points: 45, decision: decision)],
            allegations: [
                "leak": ScoringFacts.Allegation(raised: 1, confirmed: 1, decisions: [decision])
            ],
            notApplicable: ["second": ScoringFacts.Waiver(reason: "无此职能")])
        #expect(try score(scheme, facts).shown == "65.00")
        // Where it applies, the veto takes everything.
        facts.notApplicable = [:]
        facts.marks[below.isEmpty ? "second" : "inner"] = ScoringFacts.Mark(points: 20, decision: decision)
        #expect(try score(scheme, facts).shown == "45.00")
    }

    @Test func `points of a claim are those of the claim as a whole`() throws {
        let scheme = """
            scheme: bonus
            title: 例
            total: 10
            indicators: [{id: a, title: 甲, points: 10, rule: {mark: {from: 0, to: 10}}}]
            bonus: {at-most: 9, events: [{id: commended, title: 表扬, points: 3}]}
            """
        func shown(_ claim: ScoringFacts.Claim) throws -> String? {
            try score(
                scheme,
                ScoringFacts(
                    body: "a", marks: ["a": ScoringFacts.Mark(points: 5, decision: decision)],
                    claims: ["commended": [claim]])
            ).shown
        }
        #expect(try shown(ScoringFacts.Claim(count: 2, decision: decision)) == "11.00")
        #expect(try shown(ScoringFacts.Claim(count: 2, points: 4, decision: decision)) == "9.00")
        #expect(try shown(ScoringFacts.Claim(count: 1, points: 2, decision: decision)) == "7.00")
    }

    @Test func `a veto whose verdicts nobody could give is told beside the score`() throws {
        let scheme = """
            scheme: unlooked
            title: 例
            total: 10
            indicators: [{id: a, title: 甲, points: 10, rule: {mark: {from: 0, to: 10}}}]
            veto: [{id: empty, title: 栏目空白, when: {dimension: presence}}]
            penalty: [{id: late, title: 严重超期, when: {dimension: timeliness}, deduct: 1, at-most: 2}]
            """
        var facts = ScoringFacts(body: "a", marks: ["a": ScoringFacts.Mark(points: 5, decision: decision)])
        #expect(try score(scheme, facts).remarks == [])
        facts.unchecked = ["empty", "late"]
        let score = try score(scheme, facts)
        #expect(score.shown == "5.00")
        #expect(
            score.remarks.map(\.chinese) == [
                "未核查：栏目空白，所看的事项都没有结论，按没有发生计分", "未核查：严重超期，所看的事项都没有结论，按没有发生计分",
            ])
    }
}
