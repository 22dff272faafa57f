import DisclosureModel
import ExactArithmetic
import SourceText

/// What the rules of one leaf ask people, whichever body it is.
struct LeafAsking {
    struct Ask {
        var section: JudgingQuestion.Section
        /// Id under which a judgement names it.
        var subject: String
        var title: Wording
        var explanation: Wording
        var wanted: JudgingQuestion.Wanted
        /// Parts, each of which is asked for; empty where the answer has none.
        var references: [(id: String, title: String)] = []
        /// There may be several answers, told apart by their reference.
        var isSeveral = false

        var kind: Judgement.Kind {
            switch section {
            case .mark: .mark
            case .count: .count
            case .ledger: .complete
            default: .answer
            }
        }
    }

    let asks: [Ask]

    init(_ leaf: Indicator) {
        var asks: [Ask] = []
        for rule in leaf.rules { asks += Self.asks(rule, of: leaf) }
        // Two rules may look at one count.
        var seen: Set<String> = []
        self.asks = asks.filter { seen.insert("\($0.section.rawValue) \($0.subject)").inserted }
    }

    private static func asks(_ rule: ScoringRule, of leaf: Indicator) -> [Ask] {
        let full = JudgingWords.full(of: leaf)
        func answer(_ wanted: JudgingQuestion.Wanted, _ text: Wording) -> Ask {
            Ask(
                section: .answer, subject: leaf.id, title: JudgingWords.same(leaf.title),
                explanation: JudgingWords.joined([full, text]), wanted: wanted)
        }
        switch rule {
        case .mark(let range): return [mark(range, leaf, takes: false)]
        case .deductMark(let range): return [mark(range, leaf, takes: true)]
        case .rating(let labels): return [answer(.words(labels.map(\.label)), JudgingWords.labels(labels))]
        case .credits(let credits):
            var ask = answer(.words(credits.map(\.state)), JudgingWords.credits(credits))
            ask.isSeveral = true
            return [ask]
        case .scale(let range):
            var ask = answer(.value(range), JudgingWords.scale(range))
            ask.isSeveral = true
            return [ask]
        case .figure(let range): return [answer(.value(range), JudgingWords.figure(range))]
        case .byRank: return [answer(.number, JudgingWords.ranked)]
        case .sumOfParts(let parts):
            var ask = answer(.words(JudgingWords.states), JudgingWords.parts(parts))
            ask.references = parts.map { ($0.id, $0.title) }
            return [ask]
        case .parts(let count):
            var ask = answer(.words(JudgingWords.states), JudgingWords.equalParts(count))
            ask.references = (0..<(count ?? 0)).map { ("\($0 + 1)", "\($0 + 1)") }
            ask.isSeveral = count == nil
            return [ask]
        case .deduct(let deduction):
            guard let name = deduction.count else { return [] }
            return [count(name, deduction.title, leaf, JudgingWords.deduction(deduction), full)]
        case .ratio(let ratio):
            return [
                count(ratio.to, nil, leaf, JudgingWords.whole(ratio), full),
                count(ratio.of, nil, leaf, JudgingWords.part(ratio), full),
            ]
        case .ceiling(_, .count(let name, _, _)), .factor(_, .count(let name, _, _)):
            return [count(name, nil, leaf, JudgingWords.conditional, full)]
        case .entries(let limit):
            return [
                Ask(
                    section: .ledger, subject: leaf.id, title: JudgingWords.same(leaf.title),
                    explanation: JudgingWords.joined([full, JudgingWords.entries(limit)]), wanted: .nothing)
            ]
        case .share, .bands, .allOrNothing, .present, .ceiling, .factor: return []
        }
    }

    private static func mark(_ range: MarkRange, _ leaf: Indicator, takes: Bool) -> Ask {
        let title = range.title ?? leaf.title
        return Ask(
            section: .mark, subject: range.id ?? leaf.id, title: JudgingWords.same(title),
            explanation: JudgingWords.joined([
                JudgingWords.full(of: leaf), takes ? JudgingWords.takesPoints : nil,
                title == leaf.title ? nil : JudgingWords.within(leaf.title), leaf.note.map(JudgingWords.same),
            ]), wanted: .points(from: range.from, to: range.to))
    }

    private static func count(
        _ name: String, _ title: String?, _ leaf: Indicator, _ effect: Wording, _ full: Wording
    ) -> Ask {
        Ask(
            section: .count, subject: name, title: JudgingWords.same(title ?? name),
            explanation: JudgingWords.joined([
                JudgingWords.within(leaf.title), full, effect, leaf.note.map(JudgingWords.same),
            ]), wanted: .count, isSeveral: true)
    }
}
