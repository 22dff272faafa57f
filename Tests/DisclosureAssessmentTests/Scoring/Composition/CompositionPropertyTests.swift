import BigInt
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import TestSupport
import Testing

/// Seeded search over compositions: what must hold whatever the parts, weights, scores and gaps are.
@Suite struct CompositionPropertyTests {
    /// A part of a random composition with its terms: share numerator and denominator, nil for missed.
    struct Draw {
        var weight: Int
        var by: Composition.Combination
        var missed: Composition.MissedPolicy
        var terms: [(points: Int?, of: Int, weight: Int)]
    }

    static func draws(_ random: inout SplitMix64) -> [Draw] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Draw(
                weight: Int.random(in: 1...90, using: &random),
                by: Composition.Combination.allCases.randomElement(using: &random)!,
                missed: Composition.MissedPolicy.allCases.randomElement(using: &random)!,
                terms: (0..<Int.random(in: 1...5, using: &random)).map { _ in
                    let of = Int.random(in: 1...120, using: &random)
                    let points =
                        Int.random(in: 0...5, using: &random) == 0 ? nil : Int.random(in: 0...of, using: &random)
                    return (points, of, Int.random(in: 1...9, using: &random))
                })
        }
    }

    static func score(_ draws: [Draw], factor: Int = 1) -> BodyScore? {
        var scheme = Scheme(id: "s", title: "合成", total: 100, indicators: [])
        var facts = ScoringFacts(body: "a")
        scheme.composition = Composition(
            parts: draws.enumerated().map { position, draw in
                Composition.Part(
                    id: "p\(draw.weight)-\(position)", title: "部分", weight: ExactNumber(draw.weight * factor),
                    source: .rounds([]), combination: draw.by, missed: draw.missed)
            })
        for (part, draw) in zip(scheme.composition?.parts ?? [], draws) {
            facts.composed[part.id] = ScoringFacts.Composed(
                draw.terms.map { term in
                    ScoringFacts.Term(
                        .round, value: term.points.map { .score(ExactNumber($0)) } ?? .missed,
                        total: ExactNumber(term.of), weight: draw.by == .weighted ? ExactNumber(term.weight) : nil)
                })
        }
        let result = Scorer(scheme: scheme).score(facts)
        #expect(!result.diagnostics.contains { $0.severity == .error }, "\(result.diagnostics)")
        return result.score
    }

    /// The same by the words of the manual, in plain fractions; nil where there is no score.
    static func naive(_ draws: [Draw]) -> NaiveFraction? {
        var parts: [(weight: Int, share: NaiveFraction)] = []
        for draw in draws {
            var counted: [(share: NaiveFraction, of: Int, weight: Int)] = []
            for term in draw.terms {
                if let points = term.points {
                    counted.append((NaiveFraction(BigInt(points), BigInt(term.of)), term.of, term.weight))
                } else if draw.missed == .zero {
                    counted.append((NaiveFraction.zero, term.of, term.weight))
                } else if draw.missed == .noScore {
                    return nil
                }
            }
            guard var worst = counted.first?.share else { continue }
            for term in counted where term.share < worst { worst = term.share }
            func mean(_ weight: (Int, Int) -> Int) -> NaiveFraction {
                var (above, below) = (NaiveFraction.zero, NaiveFraction.zero)
                for term in counted {
                    let weight = NaiveFraction(weight(term.of, term.weight))
                    above = above + term.share * weight
                    below = below + weight
                }
                return above / below
            }
            let share =
                switch draw.by {
                case .minimum: worst
                case .mean: mean { _, _ in 1 }
                case .weighted: mean { $1 }
                case .sum: mean { of, _ in of }
                }
            parts.append((draw.weight, share))
        }
        guard !parts.isEmpty else { return nil }
        let weights = parts.reduce(0) { $0 + $1.weight }
        var sum = NaiveFraction.zero
        for part in parts { sum = sum + part.share * NaiveFraction(BigInt(part.weight), BigInt(weights)) }
        return sum * NaiveFraction(100 as Int)
    }

    @Test func `a second computation in plain fractions agrees, within the bounds, whatever the order and the scale`() {
        var random = SplitMix64(seed: 20_221_231)
        var (composed, withheld) = (0, 0)
        for _ in 0..<3000 {
            let draws = Self.draws(&random)
            let score = Self.score(draws)
            let expected = Self.naive(draws)
            #expect(score?.exact?.fractionText == expected?.description, "\(draws)")
            guard let exact = score?.exact else {
                withheld += 1
                continue
            }
            composed += 1
            #expect(!exact.isNegative && exact <= 100)
            #expect(ExactNumber.sum(score?.parts.compactMap(\.points) ?? []) == exact)
            #expect(ExactNumber.sum(score?.parts.map(\.effective) ?? []) == .one)
            // Weights are relative, and order says nothing.
            #expect(Self.score(draws, factor: Int.random(in: 2...1000, using: &random))?.exact == exact)
            let shuffled = draws.map { draw in
                var draw = draw
                draw.terms.shuffle(using: &random)
                return draw
            }.shuffled(using: &random)
            #expect(Self.score(shuffled)?.exact == exact)
            // A better round never lowers the score.
            var better = draws
            let part = Int.random(in: 0..<better.count, using: &random)
            let term = Int.random(in: 0..<better[part].terms.count, using: &random)
            if let points = better[part].terms[term].points {
                better[part].terms[term].points = Int.random(in: points...better[part].terms[term].of, using: &random)
                #expect(exact <= (Self.score(better)?.exact ?? ExactNumber(-1)))
            }
        }
        #expect(composed > 1000 && withheld > 300)
    }
}
