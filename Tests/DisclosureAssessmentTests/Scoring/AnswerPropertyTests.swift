import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// What must hold for answers, counts, marks, penalties and claims, under any scheme.
@Suite struct AnswerPropertyTests {
    /// All of 0...10,000 hold; the ordinary run takes fewer.
    static let seeds: ClosedRange<UInt64> = 0...300

    @Test func `a worse answer never raises a score, a better one never lowers it`() throws {
        var compared: [String: Int] = [:]
        for seed in Self.seeds {
            let random = RandomScheme(seed: seed)
            let scorer = Scorer(scheme: random.scheme)
            guard let before = scorer.score(random.facts).score?.exact else { continue }
            for change in ChangedFacts.all(of: random) {
                let worse = try #require(scorer.score(change.worse).score?.exact, "seed \(seed), \(change.name)")
                let better = try #require(scorer.score(change.better).score?.exact, "seed \(seed), \(change.name)")
                #expect(worse <= before, "seed \(seed), \(change.name)")
                #expect(before <= better, "seed \(seed), \(change.name)")
                if worse < better { compared[change.kind, default: 0] += 1 }
            }
        }
        // Every kind was seen to matter.
        #expect(Set(compared.keys) == ChangedFacts.kinds)
    }

    @Test func `the order of answers, cases, parts and siblings does not matter`() throws {
        for seed in Self.seeds {
            var random = RandomScheme(seed: seed)
            let before = try #require(Scorer(scheme: random.scheme).score(random.facts).score)
            var facts = random.facts
            for (id, answers) in facts.answers {
                facts.answers[id]?.entries = answers.entries.shuffled(using: &random.generator)
            }
            for (id, parts) in facts.parts {
                facts.parts[id]?.states = parts.states.shuffled(using: &random.generator)
            }
            for (name, count) in facts.counts {
                facts.counts[name]?.cases = count.cases?.shuffled(using: &random.generator)
            }
            func shuffled(_ indicators: [Indicator]) -> [Indicator] {
                indicators.shuffled(using: &random.generator).map { indicator in
                    var indicator = indicator
                    indicator.indicators = shuffled(indicator.indicators)
                    return indicator
                }
            }
            var scheme = random.scheme
            scheme.indicators = shuffled(scheme.indicators)
            let after = try #require(Scorer(scheme: scheme).score(facts).score)
            #expect(after.exact == before.exact, "seed \(seed)")
            #expect(after.grade == before.grade, "seed \(seed)")
            let points = Dictionary(
                uniqueKeysWithValues: before.indicators.flatMap(\.leaves).map { ($0.id, $0.points) })
            for leaf in after.indicators.flatMap(\.leaves) {
                #expect(points[leaf.id] == leaf.points, "seed \(seed), \(leaf.id)")
            }
        }
    }
}
