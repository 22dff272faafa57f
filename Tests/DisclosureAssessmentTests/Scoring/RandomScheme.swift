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
    var scheme: Scheme
    var facts: ScoringFacts
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
}
