import DisclosureModel
import DisclosureWorkspace
import SourceText

/// The answer of `zwgk limit TEXT --format json`.
struct LimitReadingJSON: Encodable {
    struct Rule: Encodable {
        /// In the compact notation, which does not depend on the language.
        let notation: String
        let meaning: String
        /// The words it was read from.
        let text: String
    }

    let limit: String
    let reading: String
    let rules: [Rule]
    let notes: [String]
    let problems: [DiagnosticRow]

    init(_ phrase: LimitPhraseReading, in language: Language) {
        limit = phrase.limit.text
        reading = phrase.limit.reading.rawValue
        rules = phrase.limit.rules.map { rule in
            Rule(notation: rule.notation, meaning: rule.wording.text(in: language), text: rule.text)
        }
        notes = phrase.limit.notes
        problems = phrase.diagnostics.map { DiagnosticRow($0, in: language) }
    }
}
