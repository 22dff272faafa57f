import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// The engine against a scorer that shares nothing with it.
@Suite struct SecondScorerTests {
    /// 10,000 agree; the ordinary run takes fewer so that it stays short.
    static let seeds: ClosedRange<UInt64> = 0...1500

    @Test func `two scorers that share nothing agree`() throws {
        var scored = 0
        for seed in Self.seeds {
            let random = RandomScheme(seed: seed)
            let result = Scorer(scheme: random.scheme).score(random.facts)
            let engine = try #require(result.score, "seed \(seed): \(result.diagnostics.map(\.message.english))")
            let naive = NaiveScorer(scheme: random.scheme).score(random.facts)
            guard engine.exact.map({ NaiveFraction($0) }) == naive.exact else {
                Issue.record(
                    "seed \(seed): \(engine.exact?.fractionText ?? "none") and \(naive.exact?.description ?? "none")")
                continue
            }
            #expect(engine.rounded.map { NaiveFraction($0) } == naive.rounded, "seed \(seed)")
            #expect(engine.grade == naive.grade, "seed \(seed)")
            guard engine.exact != nil else { continue }
            scored += 1
            for indicator in GoldenScoreTests.indicators(of: engine) {
                guard indicator.indicators.isEmpty, let points = indicator.points else { continue }
                guard let second = naive.points[indicator.id] else { continue }
                #expect(NaiveFraction(points) == second, "seed \(seed), \(indicator.id)")
            }
        }
        #expect(scored > Self.seeds.count / 2)
    }
}
