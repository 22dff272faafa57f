import DisclosureModel
import ExactArithmetic
import SourceText

/// What a rule asks people, and which answers it can use.
struct LeafQuestion: Sendable {
    /// Names of parts; nil where the answers have none.
    private var parts: [String]?
    /// Words it knows; nil where it wants numbers.
    private var words: [String]?
    private var range: ValueRange?
    private var isSingle = false

    init?(_ rule: ScoringRule) {
        switch rule {
        case .sumOfParts(let parts):
            self.parts = parts.map(\.id)
            words = ScoringFacts.PartState.allCases.flatMap { [$0.rawValue, $0.title.chinese] }
        case .rating(let labels):
            words = labels.map(\.label)
            isSingle = true
        case .credits(let credits): words = credits.map(\.state)
        case .scale(let range): self.range = range
        case .figure(let range):
            self.range = range
            isSingle = true
        case .byRank: isSingle = true
        default: return nil
        }
    }

    func problems(in answers: ScoringFacts.Answers, of id: String, body: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if isSingle, answers.entries.count != 1 {
            found.append(FactsMessages.oneAnswer(id, answers.entries.count, at: answers.place))
        }
        for entry in answers.entries {
            let place = entry.place ?? answers.place
            if let parts {
                if let part = entry.part {
                    if !parts.contains(part) {
                        found.append(FactsMessages.unknownName(part, FactsMessages.part, parts, body: body, at: place))
                    }
                } else {
                    found.append(FactsMessages.namelessPart(id, parts, at: place))
                }
            } else if let part = entry.part {
                found.append(FactsMessages.noParts(id, part, at: place))
            }
            switch entry.answer {
            case .notApplicable: break
            case .word(let word):
                if let words {
                    if !words.contains(word) { found.append(FactsMessages.unknownAnswer(word, id, words, at: place)) }
                } else {
                    found.append(FactsMessages.wantsNumber(id, word, at: place))
                }
            case .number(let number):
                if let words {
                    guard !words.contains(where: entry.answer.isWord) else { continue }
                    found.append(FactsMessages.unknownAnswer(number.exactText, id, words, at: place))
                } else if let range, !range.contains(number) {
                    found.append(FactsMessages.valueOutOfRange(id, number, range, body: body, at: place))
                }
            }
        }
        for part in parts ?? [] where !answers.entries.contains(where: { $0.part == part }) {
            found.append(FactsMessages.missingPart(id, part, at: answers.place))
        }
        return found
    }
}
