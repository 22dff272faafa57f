import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// What happens to the sum of the tree: vetoes, penalties, bonus, coverage, rounding, grade.
@Suite struct SettlementTests {
    static let text = """
        scheme: settlement
        title: 例
        total: 100
        minimum-coverage: 0.6
        indicators:
          - {id: a, title: 甲, points: 33.3, rule: {mark: {from: 0, to: 33.3}}}
          - {id: b, title: 乙, points: 66.7, measure: {dimension: presence}, rule: {share: {}}}
        penalty: [{id: privacy, title: 泄露个人信息, when: {dimension: privacy}, deduct: 2, at-most: 6, confirmed: required}]
        veto: [{id: closed, title: 栏目关闭, effect: {fixed: 59}}, {id: secret, title: 泄密, effect: no-score}]
        bonus: {opens-above: 80, at-most: 4, events: [{id: commended, title: 通报表扬, points: 3, at-most: 6}]}
        grades: {read-from: rounded, bands: [{from: 90, name: 优秀}, {from: 60, name: 合格}, {from: 0, name: 不合格}]}
        appraisal: {points: 4, by: score}
        """

    func score(met: Int, of all: Int, facts change: (inout ScoringFacts) -> Void = { _ in }) throws -> BodyScore {
        let scheme = try ScoringFixtures.scheme(text: Self.text)
        var counts = OutcomeCounts()
        counts[.met] = met
        counts[.failed] = all - met
        var facts = ScoringFacts(
            body: "a", outcomes: ["b": [counts]],
            marks: ["a": ScoringFacts.Mark(points: ExactNumber(numerator: 333, denominator: 10)!, decision: person)])
        change(&facts)
        return try #require(Scorer(scheme: scheme).score(facts).score)
    }

    let person = ScoringFacts.Decision(by: "李某", reason: "查实")

    func allegation(_ raised: Int, _ confirmed: Int) -> ScoringFacts.Allegation {
        ScoringFacts.Allegation(raised: raised, confirmed: confirmed, decisions: confirmed > 0 ? [person] : [])
    }

    @Test func `what a machine alleges has no effect until a named person confirms it`() throws {
        let alleged = try score(met: 1, of: 1) { facts in
            facts.allegations = ["privacy": allegation(5, 0), "secret": allegation(1, 0)]
        }
        #expect(alleged.shown == "100.00")
        #expect(alleged.pending.map(\.id) == ["secret", "privacy"])
        #expect(alleged.remarks.map(\.chinese) == ["待确认：泄密1次，确认前不生效", "待确认：泄露个人信息5次，确认前不生效"])
        let confirmed = try score(met: 1, of: 1) { $0.allegations = ["privacy": allegation(5, 2)] }
        #expect(confirmed.shown == "96.00")
        #expect(confirmed.pending.map(\.count) == [3])
        #expect(confirmed.lines.last?.sentence.chinese == "泄露个人信息2次，每次扣2分（李某确认）；-4，计96分")
        let capped = try score(met: 1, of: 1) { $0.allegations = ["privacy": allegation(5, 5)] }
        #expect(capped.shown == "94.00")
    }

    @Test func `a veto withholds the score or names one`() throws {
        let none = try score(met: 1, of: 1) {
            $0.allegations = ["secret": allegation(1, 1), "closed": allegation(1, 1)]
        }
        #expect(none.exact == nil)
        #expect(none.indicators.isEmpty)
        #expect(none.grade == "不合格")
        #expect(none.appraisalPoints == nil)
        let fixed = try score(met: 1, of: 1) { $0.allegations = ["closed": allegation(1, 1)] }
        #expect(fixed.shown == "59.00")
        #expect(fixed.grade == "不合格")
        #expect(fixed.remarks.map(\.chinese) == ["单项否决：栏目关闭，得59分（李某确认）"])
        #expect(ShownSum.problems(in: fixed, rounding: Rounding()) == [])
        let uncovered = try score(met: 1, of: 1) {
            $0.allegations = ["closed": allegation(1, 1)]
            $0.coverage = .zero
        }
        #expect(uncovered.shown == "59.00")
    }

    @Test func `the gate of the bonus is strict, exact and before penalties`() throws {
        let event = { (facts: inout ScoringFacts) in
            facts.claims["commended"] = [ScoringFacts.Claim(count: 1, decision: person)]
        }
        // 33.3 + 66.7 × 467/667 = 80 exactly.
        #expect(try score(met: 467, of: 667, facts: event).shown == "80.00")
        #expect(try score(met: 468, of: 667, facts: event).shown == "83.10")
        let penalised = try score(met: 468, of: 667) { facts in
            event(&facts)
            facts.allegations["privacy"] = allegation(1, 1)
        }
        #expect(penalised.shown == "81.10")
        let capped = try score(met: 1, of: 1) {
            $0.claims["commended"] = [ScoringFacts.Claim(count: 3, decision: person)]
        }
        #expect(capped.shown == "104.00")
        #expect(capped.lines.map(\.amount) == [100, 9, -3, -2])
        #expect(capped.appraisalPoints == 4)
    }

    @Test func `below the minimum coverage there is no score, never zero`() throws {
        let low = try score(met: 1, of: 1) { $0.coverage = ExactNumber(numerator: 5999, denominator: 10000) }
        #expect(low.exact == nil)
        #expect(low.grade == nil)
        #expect(low.remarks.map(\.chinese) == ["检查覆盖率59.99%，低于60%，不予评分"])
        #expect(try score(met: 1, of: 1) { $0.coverage = ExactNumber(numerator: 3, denominator: 5) }.shown == "100.00")
    }

    @Test func `a rounding line says why shown numbers do not add up`() throws {
        let score = try score(met: 1, of: 3) { facts in
            facts.marks["a"] = ScoringFacts.Mark(
                points: ExactNumber(numerator: 11115, denominator: 1000)!, decision: person)
        }
        // 11.115 → 11.12 and 22.2333… → 22.23, the whole 33.3483… → 33.35
        #expect(score.indicators.map(\.shown) == ["11.12", "22.23"])
        #expect(score.shown == "33.35")
        let exact = try ScoringFixtures.scheme(
            text: Self.text.replacing("33.3,", with: "33.335,").replacing("33.3}", with: "33.335}").replacing(
                "66.7,", with: "66.665,"))
        var counts = OutcomeCounts()
        counts[.met] = 1
        let other = Scorer(scheme: exact).score(
            ScoringFacts(
                body: "a", outcomes: ["b": [counts]],
                marks: [
                    "a": ScoringFacts.Mark(points: ExactNumber(numerator: 33335, denominator: 1000)!, decision: person)
                ]))
        let whole = try #require(other.score)
        #expect(whole.indicators.map(\.shown) == ["33.34", "66.67"])
        #expect(whole.shown == "100.00")
        #expect(whole.lines.last?.step == .rounding)
        #expect(whole.lines.last?.amount == ExactNumber(numerator: -1, denominator: 100))
    }

    @Test func `ties share a rank and the next rank skips; who has no score has no rank`() throws {
        var scheme = try ScoringFixtures.scheme(text: Self.text)
        scheme.appraisal = Appraisal(points: 4, conversion: .rank)
        let scores = try [("d", 1), ("a", 3), ("c", 3), ("b", 2), ("e", 0)].map { body, met in
            var score = try score(met: met, of: 3) { $0.coverage = body == "e" ? .zero : nil }
            score.body = body
            return score
        }
        let ranked = GroupRanking.rank(scores, under: scheme)
        #expect(ranked.map(\.score.body) == ["a", "c", "b", "d", "e"])
        #expect(ranked.map(\.rank) == [1, 1, 3, 4, nil])
        #expect(ranked.map(\.ranked) == [4, 4, 4, 4, 4])
        #expect(ranked.map { $0.score.appraisalPoints?.exactText } == ["4", "4", "2", "1", nil])
    }

    @Test func `facts that do not fit are told, each with a remedy`() throws {
        let scheme = try ScoringFixtures.scheme(text: Self.text)
        let place = Place.text("facts.yaml", line: 3, column: 5, length: 2)
        var facts = ScoringFacts(body: "a", place: place)
        facts.counts["mixed"] = ScoringFacts.Count(-1, place: place)
        facts.marks["aa"] = ScoringFacts.Mark(points: 1, decision: person)
        facts.marks["a"] = ScoringFacts.Mark(points: 40, decision: ScoringFacts.Decision(by: " ", reason: ""))
        facts.allegations["privasy"] = ScoringFacts.Allegation(raised: 1, confirmed: 1)
        facts.claims["commended"] = [ScoringFacts.Claim(count: 1, points: 4, decision: person)]
        facts.parts["b"] = ScoringFacts.Parts([.missing])
        facts.notApplicable["c"] = ScoringFacts.Waiver()
        let result = Scorer(scheme: scheme).score(facts)
        #expect(result.score == nil)
        #expect(
            result.diagnostics.map(\.code) == [
                "score.unknown-name", "score.negative-count", "score.unknown-name", "score.mark-out-of-range",
                "score.unsigned", "score.without-reason", "score.unknown-name", "score.unknown-name", "score.unsigned",
                "score.bonus-out-of-range", "score.unknown-name",
            ])
        #expect(result.diagnostics.contains { $0.remedy?.chinese == "是否想写 privacy？" })
    }
}
