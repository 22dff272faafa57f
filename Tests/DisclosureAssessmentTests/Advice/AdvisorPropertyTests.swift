import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import TestSupport
import Testing

/// Random schemes with every kind of rule, random findings; checked against tallies rewritten and counted anew.
@Suite struct AdvisorPropertyTests {
    static let dimensions: [Dimension] = [.presence, .frequency, .channel, .content, .timeliness]

    private func round(seed: UInt64) throws -> AdvisedRound {
        var random = RandomScheme(seed: seed)
        random.scheme.indicators = random.scheme.indicators.map { measured($0, &random.generator) }
        var round = AdvisedRound(random.scheme)
        round.given = random.facts
        let bodies = ["body"] + (1...4).map { "body/v\($0)" }
        for body in bodies {
            for item in 0..<2 {
                for dimension in Self.dimensions where random.generator.chance(1, in: 2) {
                    try round.add(.met, random.generator.int(0...5), body: body, item: item, dimension)
                    for outcome in [Outcome.failed, .unexplained, .noEvidence] where random.generator.chance(1, in: 4) {
                        try round.add(outcome, random.generator.int(1...2), body: body, item: item, dimension)
                    }
                }
            }
        }
        return round
    }

    private func measured(_ indicator: Indicator, _ generator: inout SplitMix64) -> Indicator {
        var indicator = indicator
        indicator.indicators = indicator.indicators.map { measured($0, &generator) }
        indicator.measure?.dimensions = [generator.pick(Self.dimensions), .content]
        indicator.measure?.levels = generator.chance(1, in: 3) ? [.village] : nil
        return indicator
    }

    @Test(arguments: 1...150) func `mending never loses, steps add up, the first is the best there is`(seed: Int) throws
    {
        let round = try round(seed: UInt64(seed))
        let advice = try round.advice(first: 4)
        let before = advice.before.score.exact ?? .zero
        for single in advice.singles {
            #expect(!single.regained.isNegative)
            #expect(try round.points(mending: [single.finding]) == before + single.regained)
            #expect((single.obstacle == nil) == single.regained.isPositive)
        }
        let own = advice.singles.filter { $0.remedy.isOwnDeed }
        let best = own.map(\.regained).max() ?? .zero
        if best.isPositive {
            #expect(advice.steps.first?.regained == best)
            #expect(advice.steps.first?.findings.count == 1)
        } else if try before < round.points(mending: own.map(\.finding)) {
            let set = try #require(advice.steps.first?.findings)
            // None of the set can be left out.
            for finding in set { #expect(try round.points(mending: set.filter { $0 != finding }) == before) }
        } else {
            #expect(advice.steps.isEmpty)
        }
        var mended: [Int] = []
        var points = before
        for step in advice.steps {
            mended += step.findings
            points += step.regained
            #expect(step.regained.isPositive)
            #expect(try round.points(mending: mended) == points)
            #expect(step.ranked.score.exact == points)
        }
        #expect(Set(mended).count == mended.count)
    }

    /// By trying every set of findings of one leaf: none smaller regains anything.
    @Test(arguments: 1...60) func `inside a leaf whose verdicts weigh alike the set is the smallest`(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let rule = [
            "{deduct: {each: 2, at-most: 5}}", "{all-or-nothing: {}}",
            "{bands: [{from: 0.9, points: 10}, {from: 0.6, points: 5}, {from: 0, points: 0}]}",
        ][generator.int(0...2)]
        let average = generator.chance(1, in: 2) ? ", average: bodies" : ""
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: presence\(average)}, rule: \(rule)}")
        for village in 1...generator.int(1...3) {
            try round.add(.met, generator.int(0...4), body: "body/v\(village)")
            try round.add(.failed, generator.int(1...3), body: "body/v\(village)")
        }
        let advice = try round.advice(first: 1)
        let before = try round.points(mending: [])
        let all = round.assessment.findings.indices
        var smallest: Int?
        for mask in 1..<(1 << all.count) where smallest.map({ mask.nonzeroBitCount < $0 }) ?? true {
            if before < (try round.points(mending: all.filter { mask & 1 << $0 != 0 })) {
                smallest = mask.nonzeroBitCount
            }
        }
        #expect(advice.steps.first?.findings.count == smallest)
    }
}
