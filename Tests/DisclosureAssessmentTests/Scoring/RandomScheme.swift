import CivilCalendar
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
        let day = CivilDate("2022-06-30")
        facts = ScoringFacts(
            body: "body", group: "g1", kind: generator.pick([BodyKind.town, .village, .department]),
            functions: ["民政部门"], onDay: day, isComplete: generator.chance(1, in: 2))
        scheme.indicators = (0..<generator.int(1...4)).map { _ in indicator(depth: 0) }
        scheme.total = ExactNumber.sum(scheme.indicators.map(\.worth))
        if generator.chance(1, in: 5) || scheme.total.isZero {
            scheme.isScaled = true
            scheme.total = 100
        }
        addPenaltyAndBonus()
        addVetoes()
        addGrades()
    }

    private mutating func indicator(depth: Int) -> Indicator {
        count += 1
        let id = "i\(count)"
        guard depth < 3, generator.chance(2, in: 5) else { return dressed(leaf(id)) }
        let below = (0..<generator.int(1...3)).map { _ in indicator(depth: depth + 1) }
        return dressed(
            Indicator(id: id, title: id, points: ExactNumber.sum(below.map(\.worth)), indicators: below))
    }
}
