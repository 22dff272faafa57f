import CivilCalendar
import DisclosureModel
import ExactArithmetic
import TestSupport

extension RandomScheme {
    /// A leaf of any kind, with facts that fit it; now and then without them.
    mutating func leaf(_ id: String) -> Indicator {
        let points = fraction(of: generator.int(1...80), generator.pick([1, 1, 2, 4]))
        var leaf = Indicator(id: id, title: id, points: generator.chance(1, in: 12) ? .zero : points)
        if generator.chance(1, in: 6) { facts.notApplicable[id] = ScoringFacts.Waiver(reason: nil) }
        leaf.rules = [firstRule(of: leaf)]
        if generator.chance(1, in: 4) { leaf.rules += changes(of: leaf) }
        if leaf.rules.contains(where: \.needsMeasure) { measure(&leaf) }
        return leaf
    }

    func fraction(of numerator: Int, _ denominator: Int) -> ExactNumber {
        ExactNumber(numerator: numerator, denominator: denominator) ?? .zero
    }

    private mutating func firstRule(of leaf: Indicator) -> ScoringRule {
        switch generator.int(0...17) {
        case 0, 1: .share
        case 2: .bands(bands(of: leaf))
        case 3: .allOrNothing
        case 4: .present
        case 5: .deduct(Deduction(each: 1, atMost: generator.chance(1, in: 2) ? 5 : nil))
        case 6: mark(leaf)
        case 7: equalParts(leaf)
        case 8: namedParts(leaf)
        case 9: rating(leaf)
        case 10: ratio(leaf)
        case 11: credits(leaf)
        case 12: values(leaf, isFigure: false)
        case 13: values(leaf, isFigure: true)
        case 14: rank(leaf)
        case 15: .deductMark(deductMark(leaf))
        default: entries(leaf)
        }
    }

    private func bands(of leaf: Indicator) -> [ShareBand] {
        [
            ShareBand(from: fraction(of: 9, 10), points: leaf.points),
            ShareBand(from: fraction(of: 1, 2), points: leaf.points * fraction(of: 2, 3)),
            ShareBand(from: .zero, points: .zero),
        ]
    }

    private mutating func mark(_ leaf: Indicator) -> ScoringRule {
        if generator.chance(4, in: 5) {
            facts.marks[leaf.id] = ScoringFacts.Mark(
                points: leaf.points * fraction(of: generator.int(0...7), 7), decision: Self.decision)
        }
        return .mark(MarkRange(from: .zero, to: leaf.points))
    }

    private mutating func deductMark(_ leaf: Indicator) -> MarkRange {
        if generator.chance(4, in: 5) {
            facts.marks[leaf.id + "-off"] = ScoringFacts.Mark(
                points: leaf.points * fraction(of: generator.int(0...5), 5), decision: Self.decision)
        }
        return MarkRange(id: leaf.id + "-off", from: .zero, to: leaf.points)
    }

    /// A ledger, now and then with nobody who says that it is all.
    private mutating func entries(_ leaf: Indicator) -> ScoringRule {
        facts.entries[leaf.id] = (0..<generator.int(0...4)).map { _ in
            LedgerEntry(
                origin: generator.pick(LedgerEntry.Origin.allCases),
                points: leaf.points * fraction(of: generator.int(0...3), 7), decision: Self.decision)
        }
        if generator.chance(3, in: 4) { facts.completeLedgers[leaf.id] = Self.decision }
        return .entries(atMost: generator.chance(1, in: 2) ? leaf.points * fraction(of: 3, 5) : nil)
    }

    private mutating func equalParts(_ leaf: Indicator) -> ScoringRule {
        if generator.chance(4, in: 5) {
            facts.parts[leaf.id] = ScoringFacts.Parts(
                (0..<generator.int(1...3)).map { _ in generator.pick(ScoringFacts.PartState.allCases) })
        }
        return .parts(count: nil)
    }

    /// Parts that often do not add up to the leaf's points, as in real tables.
    private mutating func namedParts(_ leaf: Indicator) -> ScoringRule {
        let parts = (0..<generator.int(1...3)).map {
            NamedPart(id: "p\($0)", title: "p\($0)", points: leaf.points * fraction(of: generator.int(0...4), 4))
        }
        answer(leaf) { generator in
            parts.map { part in
                let state = generator.pick(ScoringFacts.PartState.allCases)
                return .init(part: part.id, state == .notApplicable ? .notApplicable : .word(state.rawValue))
            }
        }
        return .sumOfParts(parts)
    }

    private mutating func rating(_ leaf: Indicator) -> ScoringRule {
        answer(leaf) { generator in
            [.init(generator.pick([.word("优"), .word("良"), .word("差"), .notApplicable]))]
        }
        return .rating([
            RatingLabel(label: "优", points: leaf.points), RatingLabel(label: "差", points: .zero),
            RatingLabel(label: "良", points: leaf.points * fraction(of: 4, 5)),
        ])
    }

    private mutating func ratio(_ leaf: Indicator) -> ScoringRule {
        let whole = generator.int(0...4)
        if generator.chance(9, in: 10) {
            facts.counts[leaf.id + "-whole"] = ScoringFacts.Count(whole)
            facts.counts[leaf.id + "-part"] = ScoringFacts.Count(generator.int(0...whole))
        }
        return .ratio(
            CountRatio(
                of: leaf.id + "-part", to: leaf.id + "-whole", empty: generator.pick(CountRatio.Empty.allCases),
                bands: generator.chance(1, in: 2) ? bands(of: leaf) : nil))
    }

    private mutating func credits(_ leaf: Indicator) -> ScoringRule {
        answer(leaf) { generator in
            (0..<generator.int(1...4)).map { _ in
                .init(generator.pick([.word("a"), .word("b"), .word("c"), .notApplicable]))
            }
        }
        return .credits([
            StateCredit(state: "a", share: .one), StateCredit(state: "b", share: fraction(of: 67, 100)),
            StateCredit(state: "c", share: .zero),
        ])
    }

    private mutating func values(_ leaf: Indicator, isFigure: Bool) -> ScoringRule {
        // A scale may run downwards.
        let range = generator.pick([ValueRange(from: 0, to: 3), ValueRange(from: 1, to: 4), ValueRange(from: 4, to: 0)])
        answer(leaf) { generator in
            (0..<(isFigure ? 1 : generator.int(1...4))).map { _ in
                let value = ExactNumber(numerator: generator.int(2...6), denominator: 2) ?? .one
                return .init(generator.chance(1, in: 5) ? .notApplicable : .number(value))
            }
        }
        return isFigure ? .figure(range) : .scale(range)
    }

    private mutating func rank(_ leaf: Indicator) -> ScoringRule {
        answer(leaf) { generator in
            [.init(generator.chance(1, in: 8) ? .notApplicable : .number(ExactNumber(generator.int(0...9))))]
        }
        if case .number? = facts.answers[leaf.id]?.entries.first?.answer {
            let of = generator.int(1...12)
            facts.ranks[leaf.id] = ScoringFacts.Rank(rank: generator.int(1...of), of: of)
        }
        return .byRank(
            RankPoints(
                order: generator.pick(RankPoints.Order.allCases),
                bands: [
                    RankPoints.Band(top: fraction(of: 3, 10), points: leaf.points),
                    RankPoints.Band(top: fraction(of: 7, 10), points: leaf.points * fraction(of: 1, 2)),
                    RankPoints.Band(top: .one, points: .zero),
                ]))
    }

    /// Deductions, ceilings and factors that follow, in some order.
    private mutating func changes(of leaf: Indicator) -> [ScoringRule] {
        (0..<generator.int(1...3)).map { number in
            let name = "\(leaf.id)-faults-\(number)"
            switch generator.int(0...4) {
            case 0:
                facts.counts[name] = ScoringFacts.Count(generator.int(0...3))
                return .deduct(Deduction(count: name, each: 2, atMost: generator.chance(1, in: 2) ? 3 : nil))
            case 1: return .deduct(dated(name))
            case 2: return .ceiling(leaf.points * fraction(of: 3, 5), when: condition(name))
            case 3: return .factor(fraction(of: 1, 2), when: condition(name))
            default: return .ceiling(leaf.points * fraction(of: 4, 5), when: nil)
            }
        }
    }

    private mutating func dated(_ name: String) -> Deduction {
        let cases = (0..<generator.int(0...3)).map { _ in
            ScoringFacts.Count.Case(
                day: generator.pick([Self.day("2020-07-31"), Self.day("2020-08-01"), Self.day("2021-01-01")]),
                number: generator.int(0...2))
        }
        facts.counts[name] = ScoringFacts.Count(cases.reduce(0) { $0 + $1.number }, cases: cases)
        let days = generator.pick([
            DayRange(from: Self.day("2020-08-01"), until: nil), DayRange(from: nil, until: Self.day("2020-07-31")),
            DayRange(from: Self.day("2020-08-01"), until: Self.day("2020-12-31")),
        ])
        return Deduction(count: name, each: fraction(of: 3, 2), atMost: nil, dated: days)
    }

    private mutating func condition(_ name: String) -> RuleCondition {
        switch generator.int(0...2) {
        case 0: return .failed(atLeast: generator.int(1...3))
        case 1: return .noneMet
        default:
            facts.counts[name] = ScoringFacts.Count(generator.int(0...3))
            return generator.chance(1, in: 2)
                ? .count(name, atLeast: 1, atMost: nil) : .count(name, atLeast: 0, atMost: generator.int(0...2))
        }
    }

    private mutating func measure(_ leaf: inout Indicator) {
        leaf.measure = Measure(dimensions: [.presence], average: generator.pick(Measure.Averaging.allCases))
        let bodies = leaf.measure?.average == .bodies ? generator.int(1...4) : 1
        facts.outcomes[leaf.id] = (0..<bodies).map { _ in
            var counts = OutcomeCounts()
            for outcome in Outcome.allCases where generator.chance(1, in: 2) {
                counts[outcome] = generator.int(0...4)
            }
            return counts
        }
    }

    private mutating func answer(
        _ leaf: Indicator, _ entries: (inout SplitMix64) -> [ScoringFacts.Answers.Entry]
    ) {
        guard generator.chance(5, in: 6) else { return }
        facts.answers[leaf.id] = ScoringFacts.Answers(entries(&generator))
    }

    static let decision = ScoringFacts.Decision(by: "甲", reason: "乙")

    private static func day(_ text: String) -> CivilDate { CivilDate(text)! }
}
