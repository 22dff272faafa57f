import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import TestSupport
import Testing

/// The engine against a scorer that shares nothing with it.
@Suite struct SecondScorerTests {
    /// All of 0...10,000 agree; the ordinary run takes fewer so that it stays short.
    static let seeds: ClosedRange<UInt64> = 0...1000

    @Test func `two scorers that share nothing agree`() throws {
        var scored = 0
        for seed in Self.seeds {
            let random = RandomScheme(seed: seed)
            let result = Scorer(scheme: random.scheme).score(random.facts)
            let engine = try #require(result.score, "seed \(seed): \(result.diagnostics.map(\.message.english))")
            let naive = NaiveScorer(scheme: random.scheme).score(random.facts)
            let exact = engine.exact.map { NaiveFraction($0) }
            let rounded = engine.rounded.map { NaiveFraction($0) }
            #expect(exact == naive.exact, "seed \(seed)")
            #expect(rounded == naive.rounded, "seed \(seed)")
            #expect(engine.grade == naive.grade, "seed \(seed)")
            guard engine.exact != nil else { continue }
            scored += 1
            for leaf in engine.indicators.flatMap(\.leaves) {
                guard let points = leaf.points, let second = naive.points[leaf.id] else { continue }
                let first = NaiveFraction(points)
                if first != second { Issue.record("seed \(seed), \(leaf.id): \(first) and \(second)") }
            }
        }
        #expect(scored > Self.seeds.count / 2)
    }

    @Test func `figures are ranked, and quotas cut, as counting by hand does`() throws {
        for seed in UInt64(0)...300 {
            var generator = SplitMix64(seed: seed)
            let top = try #require(ExactNumber(numerator: generator.int(1...9), denominator: 10))
            let ties = generator.pick(Grades.Quota.Ties.allCases)
            let order = generator.pick(RankPoints.Order.allCases)
            let scheme = Scheme(
                id: "group", title: "组", total: 10,
                indicators: [
                    Indicator(
                        id: "a", title: "甲", points: 10,
                        rules: [
                            .byRank(
                                RankPoints(
                                    order: order,
                                    bands: [
                                        RankPoints.Band(top: top, points: 10), RankPoints.Band(top: .one, points: 4),
                                    ]))
                        ])
                ],
                grades: Grades(
                    quota: Grades.Quota(
                        places: [
                            Grades.Quota.Place(top: top, name: "好"), Grades.Quota.Place(top: .one, name: "一般"),
                        ], ties: ties)))
            let figures = (0..<generator.int(1...12)).map { _ in generator.int(0...6) }
            let group = figures.indices.map { index in
                ScoringFacts(
                    body: "b\(index)", group: "g",
                    answers: ["a": ScoringFacts.Answers([.init(.number(ExactNumber(figures[index])))])])
            }
            let scores = try Scorer(scheme: scheme).score(group: group).map { try #require($0.score) }
            let graded = GroupRanking.rank(scores, under: scheme)
            let share = NaiveFraction(top)
            let count = NaiveFraction(figures.count)
            for (index, score) in scores.enumerated() {
                let better = figures.count { order == .highest ? figures[index] < $0 : $0 < figures[index] }
                let isFirst = NaiveFraction(better + 1) / count <= share
                #expect(score.exact == (isFirst ? 10 : 4), "seed \(seed), \(index)")
                let above = scores.count { ($0.exact ?? 0) > (score.exact ?? 0) }
                let tied = scores.count { $0.exact == score.exact }
                let place = NaiveFraction(ties == .up ? above + 1 : above + tied) / count
                let grade = graded.first { $0.score.body == score.body }?.score.grade
                #expect(grade == (place <= share ? "好" : "一般"), "seed \(seed), \(index)")
            }
        }
    }
}
