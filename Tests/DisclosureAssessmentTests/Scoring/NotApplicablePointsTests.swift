import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// The worked number in the doc comment of each policy, and where points go in a tree.
@Suite struct NotApplicablePointsTests {
    /// 60, 20 and 20; the body has 45 of 60 and 10 of the last 20; the first 20 do not apply.
    func score(_ policy: String, second: String = "", facts change: (inout ScoringFacts) -> Void = { _ in }) throws
        -> BodyScore
    {
        let scheme = try ScoringFixtures.scheme(
            text: """
                scheme: worked
                title: 例
                total: 100
                not-applicable: \(policy)
                nil-statement: 0.8
                indicators:
                  - {id: first, title: 甲, points: 60, rule: {mark: {from: 0, to: 60}}}
                  - {id: second, title: 乙, points: 20, measure: {dimension: presence}, rule: {share: {}}}
                  - {id: third, title: 丙, points: 20, rule: {mark: {from: 0, to: 20}}}
                """)
        var facts = ScoringFacts(
            body: "a", marks: ["first": mark(45), "third": mark(10)],
            notApplicable: ["second": ScoringFacts.Waiver(reason: "无此职能")])
        change(&facts)
        return try #require(Scorer(scheme: scheme).score(facts).score)
    }

    func mark(_ points: ExactNumber) -> ScoringFacts.Mark {
        ScoringFacts.Mark(points: points, decision: ScoringFacts.Decision(by: "考核组", reason: "核查"))
    }

    @Test(arguments: [
        ("siblings", "68.75"), ("spread", "67.50"), ("scale-total", "68.75"), ("full", "75.00"),
        ("nil-statement", "71.00"), ("zero", "55.00"),
    ])
    func `every policy by its worked number`(policy: String, expected: String) throws {
        let score = try score(policy)
        #expect(score.shown == expected)
        #expect(score.indicators.map(\.state) == [.scored, .notApplicable, .scored])
        #expect(score.indicators[1].lines.first?.step == .notApplicable(reason: "无此职能"))
    }

    @Test(arguments: ["siblings", "full", "nil-statement", "zero"])
    func `what nobody could assess is neither punished nor given`(policy: String) throws {
        let unassessed = try score(policy) { facts in
            facts.notApplicable = [:]
            var counts = OutcomeCounts()
            counts[.notChecked] = 3
            counts[.noEvidence] = 1
            facts.outcomes["second"] = [counts]
        }
        #expect(unassessed.shown == "68.75")
        #expect(unassessed.indicators[1].state == .notAssessed)
        #expect(unassessed.indicators[1].points == nil)
        #expect(unassessed.remarks.map(\.chinese) == ["未评指标：乙"])
        #expect(unassessed.indicators[1].lines.map(\.text.chinese) == ["未计入：未检查3、证据不足1", "未检查或证据不足，不计入"])
    }

    @Test(arguments: ["siblings", "spread", "scale-total", "full", "nil-statement", "zero"])
    func `nothing applicable is neither 0 nor 100`(policy: String) throws {
        let score = try score(policy) { facts in
            facts.marks = [:]
            for id in ["first", "second", "third"] { facts.notApplicable[id] = ScoringFacts.Waiver() }
        }
        #expect(score.exact == nil)
        #expect(score.shown == nil)
        #expect(score.grade == nil)
        #expect(score.remarks.map(\.chinese) == ["没有适用的指标，不予评分"])
    }

    @Test func `points stay in their branch with siblings and leave it with scale-total`() throws {
        func score(_ policy: String) throws -> BodyScore {
            let scheme = try ScoringFixtures.scheme(
                text: """
                    scheme: branches
                    title: 例
                    total: 100
                    not-applicable: \(policy)
                    indicators:
                      - id: one
                        title: 一
                        points: 60
                        indicators:
                          - {id: a, title: 甲, points: 20, rule: {mark: {from: 0, to: 20}}}
                          - {id: b, title: 乙, points: 40, rule: {mark: {from: 0, to: 40}}}
                      - {id: c, title: 丙, points: 40, rule: {mark: {from: 0, to: 40}}}
                    """)
            let facts = ScoringFacts(
                body: "x", marks: ["a": mark(10), "c": mark(40)], notApplicable: ["b": ScoringFacts.Waiver()])
            return try #require(Scorer(scheme: scheme).score(facts).score)
        }
        // 10 of 20 in a branch of 60: 30, and 40.
        #expect(try score("siblings").shown == "70.00")
        // 50 of 60 on the whole.
        let scaled = try score("scale-total")
        #expect(scaled.shown == "83.33")
        #expect(scaled.exact?.fractionText == "250/3")
        #expect(scaled.lines.map(\.text.chinese) == ["下级指标得分合计", "按100/60折算"])
        #expect(scaled.lines.last?.sentence.chinese == "按100/60折算；+≈33.3333，计≈83.3333分")
    }

    @Test func `a branch of which nothing applies gives its points to its siblings`() throws {
        let scheme = try ScoringFixtures.scheme(
            text: """
                scheme: branch
                title: 例
                total: 10
                indicators:
                  - id: one
                    title: 一
                    points: 4
                    indicators: [{id: a, title: 甲, points: 4, rule: {mark: {from: 0, to: 4}}}]
                  - {id: b, title: 乙, points: 6, rule: {mark: {from: 0, to: 6}}}
                """)
        let facts = ScoringFacts(body: "x", marks: ["b": mark(3)], notApplicable: ["one": ScoringFacts.Waiver()])
        let score = try #require(Scorer(scheme: scheme).score(facts).score)
        #expect(score.shown == "5.00")
        #expect(score.indicators.map(\.shownFull) == ["0", "10"])
        #expect(score.indicators.map(\.shown) == [nil, "5.00"])
    }
}
