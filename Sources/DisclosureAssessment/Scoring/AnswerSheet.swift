import CivilCalendar
import DisclosureModel
import SourceText

/// What people answered and counted in a round, gathered from single judgements.
///
/// An answer's reference names the part where the indicator has parts, and else only tells several answers apart; a
/// count's reference tells several counts apart that add up, and is the day of its cases where it is a date.
struct AnswerSheet {
    struct OfBody {
        var counts: [String: ScoringFacts.Count] = [:]
        var answers: [String: ScoringFacts.Answers] = [:]
        var parts: [String: ScoringFacts.Parts] = [:]
    }

    private enum Question { case single, several, named, parts }

    private struct Key: Hashable {
        let body, subject: String
        let reference: String?
    }

    private(set) var facts: [String: OfBody] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private var questions: [String: Question] = [:]
    private let countNames: Set<String>
    private var first: [Key: (text: String, place: Place?)] = [:]

    init(scheme: Scheme) {
        countNames = Set(scheme.leaves.flatMap { $0.rules.flatMap(\.countNames) })
        for figure in scheme.composition?.figures ?? [] { questions[figure.id] = .single }
        for leaf in scheme.leaves {
            for rule in leaf.rules {
                switch rule {
                case .sumOfParts: questions[leaf.id] = .named
                case .credits, .scale: questions[leaf.id] = .several
                case .rating, .figure, .byRank: questions[leaf.id] = .single
                case .parts: questions[leaf.id] = .parts
                default: break
                }
            }
        }
    }

    /// Takes one judgement; those about other schemes lie unused.
    mutating func add(_ judgement: Judgement, _ decision: ScoringFacts.Decision) {
        let isCount = judgement.kind == .count
        let question = questions[judgement.subject]
        guard isCount ? countNames.contains(judgement.subject) : question != nil else { return }
        guard let text = judgement.points, text.contains(where: { !$0.isWhitespace }) else {
            diagnostics.append(JudgementMessages.withoutAnswer(judgement))
            return
        }
        let reference = question == .single && !isCount ? nil : judgement.reference
        let key = Key(body: judgement.body, subject: judgement.subject, reference: reference)
        if let earlier = first[key] {
            if earlier.text != text {
                diagnostics.append(
                    JudgementMessages.contradiction(judgement, text, earlier.text, related: earlier.place))
            }
            return
        }
        first[key] = (text, judgement.place)
        if isCount {
            count(judgement, text, decision)
        } else if question == .parts {
            part(judgement, text, decision)
        } else {
            let entry = ScoringFacts.Answers.Entry(
                part: question == .named ? reference : nil, ScoringFacts.Answer(text: text), decision: decision,
                place: judgement.place)
            facts[judgement.body, default: OfBody()]
                .answers[judgement.subject, default: ScoringFacts.Answers([], place: judgement.place)]
                .entries.append(entry)
        }
    }

    private mutating func part(_ judgement: Judgement, _ text: String, _ decision: ScoringFacts.Decision) {
        guard let state = ScoringFacts.PartState(word: text) else {
            let words = ScoringFacts.PartState.allCases.map(\.title.chinese)
            diagnostics.append(FactsMessages.unknownAnswer(text, judgement.subject, words, at: judgement.place))
            return
        }
        facts[judgement.body, default: OfBody()]
            .parts[judgement.subject, default: ScoringFacts.Parts([], place: judgement.place)].states.append(state)
        facts[judgement.body]?.parts[judgement.subject]?.decisions.append(decision)
    }

    private mutating func count(_ judgement: Judgement, _ text: String, _ decision: ScoringFacts.Decision) {
        guard let number = Int(text), (0...1_000_000).contains(number) else {
            diagnostics.append(JudgementMessages.unreadableCount(judgement, text))
            return
        }
        var own = facts[judgement.body] ?? OfBody()
        let day = judgement.reference.flatMap { CivilDate($0) }
        var count = own.counts[judgement.subject] ?? ScoringFacts.Count(0, cases: [], place: judgement.place)
        count.number += number
        // One count without a day leaves the whole without days.
        count.cases = day.flatMap { day in
            count.cases.map { $0 + [ScoringFacts.Count.Case(day: day, number: number)] }
        }
        count.decisions.append(decision)
        own.counts[judgement.subject] = count
        facts[judgement.body] = own
    }
}

extension ScoringRule {
    /// Names of the counts that it looks at.
    var countNames: [String] {
        switch self {
        case .deduct(let deduction): deduction.count.map { [$0] } ?? []
        case .ratio(let ratio): [ratio.of, ratio.to]
        case .ceiling(_, .count(let name, _, _)), .factor(_, .count(let name, _, _)): [name]
        default: []
        }
    }
}
