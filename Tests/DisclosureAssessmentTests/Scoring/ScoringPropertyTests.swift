import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// What must hold for any scheme and any facts.
@Suite struct ScoringPropertyTests {
    /// All of 0...10,000 hold; the ordinary run takes fewer so that it stays short.
    static let seeds: ClosedRange<UInt64> = 0...1000

    @Test func `one verdict for the worse never raises a score, one for the better never lowers it`() throws {
        var compared = 0
        for seed in Self.seeds {
            var random = RandomScheme(seed: seed)
            let scorer = Scorer(scheme: random.scheme)
            let before = try #require(scorer.score(random.facts).score?.exact ?? .some(-1))
            guard !before.isNegative else { continue }
            let measured = random.facts.outcomes.sorted { $0.key < $1.key }
            for (id, bodies) in measured.shuffled(using: &random.generator).prefix(1) {
                let body = random.generator.int(0...bodies.count - 1)
                // Where nothing was decided yet, one verdict decides whether the leaf takes part at all.
                guard bodies[body][.met] > 0 else { continue }
                var worse = random.facts
                worse.outcomes[id]?[body][.failed] += 1
                var swapped = worse
                swapped.outcomes[id]?[body][.met] -= 1
                var better = random.facts
                better.outcomes[id]?[body][.met] += 1
                let worseScore = try #require(scorer.score(worse).score?.exact)
                let swappedScore = try #require(scorer.score(swapped).score?.exact)
                let betterScore = try #require(scorer.score(better).score?.exact)
                #expect(worseScore <= before, "seed \(seed), \(id)")
                #expect(swappedScore <= worseScore, "seed \(seed), \(id)")
                #expect(before <= betterScore, "seed \(seed), \(id)")
                compared += 1
            }
        }
        #expect(compared > Self.seeds.count / 5)
    }

    @Test func `what is shown adds up, and every score stays within its bounds`() throws {
        var scored = 0
        for seed in Self.seeds {
            let random = RandomScheme(seed: seed)
            let score = try #require(Scorer(scheme: random.scheme).score(random.facts).score)
            #expect(ShownSum.problems(in: score, rounding: random.scheme.rounding) == [], "seed \(seed)")
            guard let exact = score.exact else { continue }
            scored += 1
            #expect(!exact.isNegative)
            // What a veto of the whole says is no result of the tree.
            if random.isVetoed { continue }
            #expect(exact <= random.scheme.total + 9 || random.scheme.rounding.at == .leaves, "seed \(seed)")
            for leaf in score.indicators.flatMap(\.leaves) {
                guard let points = leaf.points, random.scheme.rounding.at != .leaves else { continue }
                #expect(points <= leaf.full, "seed \(seed), \(leaf.id)")
                #expect(!points.isNegative || random.scheme.deductionFloor != .leaf)
            }
        }
        #expect(scored > Self.seeds.count / 2)
    }

    @Test func `points that are given away are not lost`() throws {
        for seed in Self.seeds {
            let random = RandomScheme(seed: seed)
            let score = try #require(Scorer(scheme: random.scheme).score(random.facts).score)
            guard score.exact != nil, !random.isVetoed else { continue }
            let full = ExactNumber.sum(score.indicators.map(\.full))
            let nominal = ExactNumber.sum(random.scheme.indicators.map(\.worth))
            let drops =
                random.scheme.notApplicable == .scaleTotal
                || random.scheme.family.contains { $0.notApplicable == .scaleTotal }
            if drops {
                #expect(full <= nominal)
            } else {
                #expect(full == nominal, "seed \(seed)")
            }
        }
    }

    @Test func `the order of bodies in a measure and of claims does not matter`() throws {
        for seed in Self.seeds {
            var random = RandomScheme(seed: seed)
            let before = Scorer(scheme: random.scheme).score(random.facts).score
            var shuffled = random.facts
            for (id, bodies) in shuffled.outcomes { shuffled.outcomes[id] = bodies.shuffled(using: &random.generator) }
            for (id, claims) in shuffled.claims { shuffled.claims[id] = claims.shuffled(using: &random.generator) }
            #expect(Scorer(scheme: random.scheme).score(shuffled).score == before)
        }
    }
}
