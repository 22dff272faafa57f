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
    private(set) var scheme: Scheme
    private(set) var facts: ScoringFacts
    private var count = 0

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
        scheme = Scheme(id: "random", title: "随机", total: 1, indicators: [])
        facts = ScoringFacts(body: "body", kind: generator.pick([.town, .street]))
        scheme.rounding = Rounding(digits: generator.int(0...3), at: generator.pick(Rounding.Stage.allCases))
        scheme.notApplicable = generator.pick(NotApplicablePolicy.allCases)
        scheme.nilStatement = ExactNumber(numerator: generator.int(0...5), denominator: 5) ?? .one
        scheme.unexplained = generator.pick(Scheme.UnexplainedPolicy.allCases)
        scheme.deductionFloor = generator.pick(Scheme.DeductionFloor.allCases)
        facts.isComplete = generator.chance(1, in: 2)
        scheme.indicators = (0..<generator.int(1...4)).map { _ in indicator(depth: 0) }
        if generator.chance(1, in: 4) { scheme.indicators = weighed(scheme.indicators, worth: 60) }
        let sum = ExactNumber.sum(scheme.indicators.map(\.worth))
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
            var below = (0..<generator.int(1...3)).map { _ in indicator(depth: depth + 1) }
            if generator.chance(1, in: 4) { below = weighed(below, worth: ExactNumber(generator.int(1...60))) }
            return settled(
                Indicator(id: id, title: id, points: ExactNumber.sum(below.map(\.worth)), indicators: below))
        }
        return settled(leaf(id))
    }

    /// Relative weights: together the indicators are worth so much, whatever points they have of their own.
    private mutating func weighed(_ indicators: [Indicator], worth: ExactNumber) -> [Indicator] {
        var indicators = indicators
        let weights = indicators.map { _ in ExactNumber(generator.int(1...5)) }
        for (index, weight) in weights.enumerated() {
            if indicators[index].points.isZero { indicators[index].points = .one }
            indicators[index].worth = worth * (weight.divided(by: ExactNumber.sum(weights)) ?? .zero)
        }
        return indicators
    }

    /// With what any indicator may have: a scope, a limit, a policy, a veto.
    private mutating func settled(_ indicator: Indicator) -> Indicator {
        var indicator = indicator
        if generator.chance(1, in: 10) { indicator.appliesTo = Applicability(kinds: [.town]) }
        if generator.chance(1, in: 6) { indicator.notApplicable = generator.pick(NotApplicablePolicy.allCases) }
        if generator.chance(1, in: 6) {
            indicator.losesAtMost = indicator.points * (ExactNumber(numerator: generator.int(0...4), denominator: 4)!)
        }
        if generator.chance(1, in: 10) {
            let effect: Veto.Effect =
                generator.chance(1, in: 2) ? .zero : .share(ExactNumber(numerator: 3, denominator: 5)!)
            let id = indicator.id + "-veto"
            scheme.vetoes.append(Veto(id: id, title: id, effect: effect, indicators: [indicator.id]))
            if generator.chance(1, in: 2) {
                facts.allegations[id] = ScoringFacts.Allegation(
                    raised: 1, confirmed: 1, decisions: [ScoringFacts.Decision(by: "甲", reason: "乙")])
            }
        }
        return indicator
    }

    private mutating func leaf(_ id: String) -> Indicator {
        let points = ExactNumber(numerator: generator.int(1...80), denominator: generator.pick([1, 1, 2, 4])) ?? .one
        var leaf = Indicator(id: id, title: id, points: generator.chance(1, in: 12) ? .zero : points)
        let decision = ScoringFacts.Decision(by: "甲", reason: "乙")
        if generator.chance(1, in: 6) { facts.notApplicable[id] = ScoringFacts.Waiver(reason: nil) }
        switch generator.int(0...15) {
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
        case 6: leaf.rules = [.present]
        case 7:
            let bands = [ShareBand(from: .half, points: leaf.points), ShareBand(from: .zero, points: .zero)]
            leaf.rules = [
                .ratio(
                    CountRatio(
                        of: id + "-part", to: id + "-whole", empty: generator.pick(CountRatio.Empty.allCases),
                        bands: generator.chance(1, in: 2) ? bands : nil))
            ]
            if generator.chance(3, in: 4) {
                let whole = generator.int(0...3)
                facts.counts[id + "-whole"] = ScoringFacts.Count(whole)
                facts.counts[id + "-part"] = ScoringFacts.Count(generator.int(0...whole))
            } else {
                facts.counts[id + "-whole"] = ScoringFacts.Count(2)
            }
        case 8:
            leaf.rules = [
                .rating([RatingLabel(label: "优", points: leaf.points), RatingLabel(label: "差", points: .zero)])
            ]
            answer(id, [.word("优"), .word("差"), .notApplicable], number: 1...1)
        case 9:
            leaf.rules = [
                .credits([
                    StateCredit(state: "有", share: .one), StateCredit(state: "半", share: .half),
                    StateCredit(state: "无", share: .zero),
                ])
            ]
            answer(id, [.word("有"), .word("半"), .word("无"), .notApplicable], number: 1...3)
        case 10:
            leaf.rules = [.scale(ValueRange(from: 1, to: 3))]
            answer(id, [.number(1), .number(2), .number(3), .notApplicable], number: 1...3)
        case 11:
            leaf.rules = [.figure(ValueRange(from: 10, to: 0))]
            answer(id, [.number(0), .number(7), .number(10), .notApplicable], number: 1...1)
        case 12:
            let parts = ["p", "q"].map { NamedPart(id: $0, title: $0, points: leaf.points * .half) }
            leaf.rules = [.sumOfParts(parts)]
            if generator.chance(4, in: 5) {
                facts.answers[id] = ScoringFacts.Answers(
                    parts.map { part in
                        ScoringFacts.Answers.Entry(
                            part: part.id, .word(generator.pick(ScoringFacts.PartState.allCases).rawValue))
                    })
            }
        case 13:
            leaf.rules = [
                .share, .factor(.half, when: .noneMet), .ceiling(leaf.points * .half, when: .failed(atLeast: 3)),
            ]
        case 14:
            leaf.rules = [
                .deduct(Deduction(each: 1)), .ceiling(leaf.points * .half, when: .failed(atLeast: 2)),
                .deduct(
                    Deduction(
                        count: id + "-dated", each: 1, dated: DayRange(from: CivilDate("2022-01-01"), until: nil))),
                .factor(.half, when: .count(id + "-dated", atLeast: 2, atMost: nil)),
            ]
            facts.counts[id + "-dated"] = ScoringFacts.Count(
                3,
                cases: [
                    .init(day: CivilDate("2021-12-31")!, number: 1), .init(day: CivilDate("2022-01-01")!, number: 2),
                ])
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

    private mutating func answer(_ id: String, _ answers: [ScoringFacts.Answer], number: ClosedRange<Int>) {
        guard generator.chance(4, in: 5) else { return }
        facts.answers[id] = ScoringFacts.Answers(
            (0..<generator.int(number)).map { _ in ScoringFacts.Answers.Entry(generator.pick(answers)) })
    }
}

extension ExactNumber {
    fileprivate static let half = ExactNumber(numerator: 1, denominator: 2)!
}
