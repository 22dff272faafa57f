import DisclosureModel
import ExactArithmetic

/// Facts with one thing changed for the worse, and for the better.
struct ChangedFacts {
    let kind: String
    let name: String
    let worse: ScoringFacts
    let better: ScoringFacts

    static let kinds: Set<String> = [
        "value", "word", "part", "ratio", "count", "dated", "mark", "deduct-mark", "rank", "penalty", "claim", "entry",
    ]

    /// Every change that the leaves of a scheme know of, and those above the tree.
    static func all(of random: RandomScheme) -> [ChangedFacts] {
        random.scheme.leaves.flatMap { leaf in leaf.rules.compactMap { change($0, of: leaf, random.facts) } }
            + [penalty(random.facts), claim(random.facts)].compactMap { $0 }
    }

    private init(
        _ kind: String, _ name: String, _ facts: ScoringFacts, worse: (inout ScoringFacts) -> Void,
        better: (inout ScoringFacts) -> Void
    ) {
        var (low, high) = (facts, facts)
        worse(&low)
        better(&high)
        (self.kind, self.name, self.worse, self.better) = (kind, name, low, high)
    }

    private static func change(_ rule: ScoringRule, of leaf: Indicator, _ facts: ScoringFacts) -> ChangedFacts? {
        switch rule {
        case .scale(let range), .figure(let range):
            answer("value", leaf, facts, worse: .number(range.from), better: .number(range.to))
        case .credits: answer("word", leaf, facts, worse: .word("c"), better: .word("a"))
        case .rating: answer("word", leaf, facts, worse: .word("差"), better: .word("优"))
        case .sumOfParts: answer("part", leaf, facts, worse: .word("missing"), better: .word("disclosed"))
        case .parts: part(leaf, facts)
        case .ratio(let ratio): self.ratio(ratio, facts)
        case .deduct(let deduction): deduction.count.flatMap { count($0, deduction, facts) }
        case .mark(let range): mark("mark", range, leaf, facts, worse: range.from, better: range.to)
        case .deductMark(let range): mark("deduct-mark", range, leaf, facts, worse: range.to, better: range.from)
        case .byRank: rank(leaf, facts)
        case .entries:
            ChangedFacts(
                "entry", leaf.id, facts,
                worse: {
                    $0.entries[leaf.id, default: []].append(
                        LedgerEntry(points: 1, decision: ScoringFacts.Decision(by: "丙", reason: "丁")))
                }, better: { $0.entries[leaf.id] = nil })
        case .share, .bands, .allOrNothing, .present, .ceiling, .factor: nil
        }
    }

    /// The first answer that applies becomes another one.
    private static func answer(
        _ kind: String, _ leaf: Indicator, _ facts: ScoringFacts, worse: ScoringFacts.Answer,
        better: ScoringFacts.Answer
    ) -> ChangedFacts? {
        let entries = facts.answers[leaf.id]?.entries ?? []
        guard let index = entries.firstIndex(where: { $0.answer != .notApplicable }) else { return nil }
        return ChangedFacts(
            kind, leaf.id, facts, worse: { $0.answers[leaf.id]?.entries[index].answer = worse },
            better: { $0.answers[leaf.id]?.entries[index].answer = better })
    }

    private static func part(_ leaf: Indicator, _ facts: ScoringFacts) -> ChangedFacts? {
        let states = facts.parts[leaf.id]?.states ?? []
        guard let index = states.firstIndex(where: { $0 != .notApplicable }) else { return nil }
        return ChangedFacts(
            "part", leaf.id, facts, worse: { $0.parts[leaf.id]?.states[index] = .missing },
            better: { $0.parts[leaf.id]?.states[index] = .disclosed })
    }

    private static func ratio(_ ratio: CountRatio, _ facts: ScoringFacts) -> ChangedFacts? {
        guard let whole = facts.counts[ratio.to]?.number, facts.counts[ratio.of] != nil else { return nil }
        return ChangedFacts(
            "ratio", ratio.of, facts, worse: { $0.counts[ratio.of] = ScoringFacts.Count(0) },
            better: { $0.counts[ratio.of] = ScoringFacts.Count(whole) })
    }

    /// One case more, or none at all; of a dated rule one within its days.
    private static func count(_ name: String, _ deduction: Deduction, _ facts: ScoringFacts) -> ChangedFacts? {
        guard let count = facts.counts[name] else { return nil }
        guard let days = deduction.dated, let day = days.from ?? days.until else {
            return ChangedFacts(
                "count", name, facts, worse: { $0.counts[name] = ScoringFacts.Count(count.number + 1) },
                better: { $0.counts[name] = ScoringFacts.Count(0) })
        }
        let cases = (count.cases ?? []) + [ScoringFacts.Count.Case(day: day, number: 1)]
        return ChangedFacts(
            "dated", name, facts, worse: { $0.counts[name] = ScoringFacts.Count(count.number + 1, cases: cases) },
            better: { $0.counts[name] = ScoringFacts.Count(0, cases: []) })
    }

    private static func mark(
        _ kind: String, _ range: MarkRange, _ leaf: Indicator, _ facts: ScoringFacts, worse: ExactNumber,
        better: ExactNumber
    ) -> ChangedFacts? {
        let id = range.id ?? leaf.id
        guard facts.marks[id] != nil else { return nil }
        return ChangedFacts(
            kind, id, facts, worse: { $0.marks[id]?.points = worse }, better: { $0.marks[id]?.points = better })
    }

    private static func rank(_ leaf: Indicator, _ facts: ScoringFacts) -> ChangedFacts? {
        guard let rank = facts.ranks[leaf.id] else { return nil }
        return ChangedFacts(
            "rank", leaf.id, facts, worse: { $0.ranks[leaf.id]?.rank = rank.of },
            better: { $0.ranks[leaf.id]?.rank = 1 })
    }

    private static func penalty(_ facts: ScoringFacts) -> ChangedFacts? {
        guard let allegation = facts.allegations["penalty"] else { return nil }
        return ChangedFacts(
            "penalty", "penalty", facts,
            worse: {
                $0.allegations["penalty"]?.raised = allegation.raised + 1
                $0.allegations["penalty"]?.confirmed = allegation.confirmed + 1
            }, better: { $0.allegations["penalty"]?.confirmed = 0 })
    }

    private static func claim(_ facts: ScoringFacts) -> ChangedFacts? {
        guard let claims = facts.claims["event"], let first = claims.first else { return nil }
        return ChangedFacts(
            "claim", "event", facts, worse: { $0.claims["event"] = nil },
            better: { $0.claims["event"] = claims + [first] })
    }
}
