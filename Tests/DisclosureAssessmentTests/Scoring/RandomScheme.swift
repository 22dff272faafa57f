import DisclosureModel
import ExactArithmetic
import TestSupport

extension SplitMix64 {
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func chance(_ one: Int, in all: Int) -> Bool { int(1...all) <= one }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[int(0...values.count - 1)] }
}

/// Schemes with every kind of rule and policy, and facts that fit them.
struct RandomScheme {
    var generator: SplitMix64
    private(set) var scheme: Scheme
    private(set) var facts: ScoringFacts
    private var count = 0

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
        scheme = Scheme(id: "random", title: "随机", total: 1, indicators: [])
        facts = ScoringFacts(body: "body")
        scheme.rounding = Rounding(digits: generator.int(0...3), at: generator.pick(Rounding.Stage.allCases))
        scheme.notApplicable = generator.pick(NotApplicablePolicy.allCases)
        scheme.nilStatement = ExactNumber(numerator: generator.int(0...5), denominator: 5) ?? .one
        scheme.unexplained = generator.pick(Scheme.UnexplainedPolicy.allCases)
        scheme.deductionFloor = generator.pick(Scheme.DeductionFloor.allCases)
        facts.isComplete = generator.chance(1, in: 2)
        scheme.indicators = (0..<generator.int(1...4)).map { _ in indicator(depth: 0) }
        let sum = ExactNumber.sum(scheme.indicators.map(\.points))
        scheme.total = sum
        if generator.chance(1, in: 5) {
            scheme.isScaled = true
            scheme.total = 100
        }
        scheme.penalties = [Penalty(id: "penalty", title: "倒扣", each: 2, atMost: generator.chance(1, in: 2) ? 3 : nil)]
        scheme.bonus = Bonus(
            opensAbove: generator.chance(1, in: 2) ? scheme.total * ExactNumber(numerator: 3, denominator: 5)! : nil,
            atMost: generator.chance(1, in: 2) ? 4 : nil, events: [Bonus.Event(id: "event", title: "加分", points: 3)])
        let decision = ScoringFacts.Decision(by: "甲", reason: "乙")
        if generator.chance(1, in: 2) {
            facts.allegations["penalty"] = ScoringFacts.Allegation(
                raised: 3, confirmed: generator.int(0...3), decisions: [decision])
        }
        if generator.chance(1, in: 2) {
            facts.claims["event"] = [ScoringFacts.Claim(count: generator.int(1...3), decision: decision)]
        }
    }

    private mutating func indicator(depth: Int) -> Indicator {
        count += 1
        let id = "i\(count)"
        if depth < 3, generator.chance(2, in: 5) {
            let below = (0..<generator.int(1...3)).map { _ in indicator(depth: depth + 1) }
            return Indicator(id: id, title: id, points: ExactNumber.sum(below.map(\.points)), indicators: below)
        }
        return leaf(id)
    }

    private mutating func leaf(_ id: String) -> Indicator {
        let points = ExactNumber(numerator: generator.int(1...80), denominator: generator.pick([1, 1, 2, 4])) ?? .one
        var leaf = Indicator(id: id, title: id, points: generator.chance(1, in: 12) ? .zero : points)
        let decision = ScoringFacts.Decision(by: "甲", reason: "乙")
        if generator.chance(1, in: 6) { facts.notApplicable[id] = ScoringFacts.Waiver(reason: nil) }
        switch generator.int(0...6) {
        case 0, 1: leaf.rules = [.share]
        case 2:
            leaf.rules = [
                .bands([
                    ShareBand(from: ExactNumber(numerator: 9, denominator: 10)!, points: leaf.points),
                    ShareBand(
                        from: ExactNumber(numerator: 1, denominator: 2)!,
                        points: leaf.points * ExactNumber(numerator: 2, denominator: 3)!),
                    ShareBand(from: .zero, points: .zero),
                ])
            ]
        case 3: leaf.rules = [.allOrNothing]
        case 4: leaf.rules = [.deduct(Deduction(each: 1, atMost: generator.chance(1, in: 2) ? 5 : nil))]
        case 5:
            leaf.rules = [
                .mark(MarkRange(from: .zero, to: leaf.points)), .deduct(Deduction(count: id + "-faults", each: 2)),
            ]
            if generator.chance(4, in: 5) {
                facts.marks[id] = ScoringFacts.Mark(
                    points: leaf.points * ExactNumber(numerator: generator.int(0...7), denominator: 7)!,
                    decision: decision)
            }
            facts.counts[id + "-faults"] = ScoringFacts.Count(generator.int(0...3))
        default:
            leaf.rules = [.parts(count: nil)]
            if generator.chance(4, in: 5) {
                facts.parts[id] = ScoringFacts.Parts(
                    (0..<generator.int(1...3)).map { _ in generator.pick(ScoringFacts.PartState.allCases) })
            }
        }
        if leaf.rules.contains(where: \.needsMeasure) {
            leaf.measure = Measure(dimensions: [.presence], average: generator.pick(Measure.Averaging.allCases))
            let bodies = leaf.measure?.average == .bodies ? generator.int(1...4) : 1
            facts.outcomes[id] = (0..<bodies).map { _ in
                var counts = OutcomeCounts()
                for outcome in Outcome.allCases where generator.chance(1, in: 2) {
                    counts[outcome] = generator.int(0...4)
                }
                return counts
            }
        }
        return leaf
    }
}
