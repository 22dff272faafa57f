import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import TestSupport
import Testing

/// Compiled scores are those of the `Scorer`, in every case.
@Suite struct CompiledSchemeTests {
    /// All of 0...10,000 agree; the ordinary run takes fewer so that it stays short.
    static let seeds: ClosedRange<UInt64> = 0...1000

    private func random(_ seed: UInt64) -> RandomScheme {
        var random = RandomScheme(seed: seed)
        random.scheme.ranking = random.generator.pick([.exact, .rounded])
        if random.generator.chance(1, in: 2) {
            random.scheme.appraisal = Appraisal(
                points: 4, conversion: random.generator.pick([.score, .rank]),
                reading: random.generator.pick([.exact, .rounded]))
        }
        return random
    }

    private func check(_ score: CompiledScore, _ expected: BodyScore, _ comment: Comment) {
        #expect(score.rounded == expected.rounded, comment)
        #expect(score.grade == expected.grade, comment)
        #expect(score.appraisalPoints == expected.appraisalPoints, comment)
        #expect((score.bounds == nil) == (expected.exact == nil), comment)
        if let bounds = score.bounds, let exact = expected.exact { #expect(bounds.contains(exact), comment) }
    }

    @Test func `any scheme and any facts score alike`() throws {
        var withWidth = 0
        for seed in Self.seeds {
            let random = random(seed)
            let expected = try #require(Scorer(scheme: random.scheme).score(random.facts).score)
            let compiled = CompiledScheme(random.scheme)
            let findings = compiled.findings(random.facts)
            let score = compiled.score(findings)
            check(score, expected, "seed \(seed)")
            #expect(compiled.exact(findings) == expected.exact, "seed \(seed)")
            if score.bounds != nil, score.exact == nil { withWidth += 1 }
        }
        // Most fractions are never computed.
        #expect(withWidth > Self.seeds.count / 10)
    }

    @Test func `a group is ranked and graded alike`() throws {
        var tied = 0
        for seed in Self.seeds {
            var random = random(seed)
            if random.generator.chance(1, in: 3), let top = ExactNumber(numerator: 2, denominator: 5) {
                random.scheme.grades = Grades(
                    quota: Grades.Quota(
                        places: [.init(top: top, name: "A"), .init(top: .one, name: "B")],
                        ties: random.generator.pick(Grades.Quota.Ties.allCases)))
            }
            var group = [random.facts] + ChangedFacts.all(of: random).prefix(4).flatMap { [$0.worse, $0.better] }
            group.append(random.facts)
            for index in group.indices { group[index].body = "b\(index)" }
            let scores = Scorer(scheme: random.scheme).score(group: group)
            guard scores.allSatisfy({ $0.score != nil }) else { continue }
            let expected = GroupRanking.rank(scores.compactMap(\.score), under: random.scheme)
            let compiled = CompiledScheme(random.scheme)
            let places = compiled.places(compiled.findings(group: group))
            #expect(places.map(\.score.body) == expected.map(\.score.body), "seed \(seed)")
            #expect(places.map(\.rank) == expected.map(\.rank), "seed \(seed)")
            #expect(places.map(\.ranked) == expected.map(\.ranked), "seed \(seed)")
            for (place, ranked) in zip(places, expected) { check(place.score, ranked.score, "seed \(seed)") }
            if Set(expected.compactMap(\.rank)).count < expected.count { tied += 1 }
        }
        #expect(tied > Self.seeds.count / 4)
    }

    @Test func `verdicts by position are those by name`() throws {
        for seed in UInt64(0)...300 {
            let random = random(seed)
            let compiled = CompiledScheme(random.scheme)
            var facts = random.facts
            let rows = compiled.measuredLeaves.map { facts.outcomes.removeValue(forKey: $0)?.first ?? OutcomeCounts() }
            let expected = compiled.score(random.facts)
            #expect(compiled.score(compiled.findings(facts, verdicts: rows[...])) == expected, "seed \(seed)")
        }
    }

    @Test func `points beyond every interval are computed exactly`() throws {
        let third = try #require(ExactNumber(numerator: 1, denominator: 3))
        let most = ExactNumber(999_999_999_999)
        var counts = OutcomeCounts()
        counts[.met] = 1
        counts[.failed] = 2
        let scheme = Scheme(
            id: "large", title: "大", total: most,
            indicators: [
                Indicator(
                    id: "a", title: "甲", points: most, measure: Measure(dimensions: [.presence]), rules: [.share])
            ])
        let score = CompiledScheme(scheme).score(ScoringFacts(body: "b", outcomes: ["a": [counts]]))
        #expect(score.exact == most * third)
        #expect(score.rounded == ExactNumber(333_333_333_333))
    }

    /// 2/3 of 90 is the pass mark itself, where an interval cannot tell which side it is on.
    @Test func `a fraction that lies on an edge is decided exactly`() throws {
        var counts = OutcomeCounts()
        counts[.met] = 2
        counts[.failed] = 1
        var leaf = Indicator(id: "a", title: "甲", points: 7, worth: 90)
        leaf.measure = Measure(dimensions: [.presence])
        leaf.rules = [.share]
        let rest = Indicator(id: "b", title: "乙", points: 10, rules: [.mark(MarkRange(from: 0, to: 10))])
        var scheme = Scheme(id: "edge", title: "界", total: 100, indicators: [leaf, rest])
        scheme.grades = Grades(
            reading: .exact, bands: [.init(from: 60, name: "合格"), .init(from: 0, name: "不合格")])
        let decision = ScoringFacts.Decision(by: "甲", reason: "乙")
        let facts = ScoringFacts(
            body: "b", outcomes: ["a": [counts]], marks: ["b": .init(points: 0, decision: decision)])
        let score = CompiledScheme(scheme).score(facts)
        #expect(score.exact == 60)
        #expect(score.grade == "合格")
    }
}
