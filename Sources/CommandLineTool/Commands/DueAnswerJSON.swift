import CivilCalendar
import DisclosureFiles
import DisclosureModel
import DisclosureWorkspace
import SourceText

/// The answer of `zwgk due --format json`.
struct DueAnswerJSON: Encodable {
    struct Answer: Encodable {
        let rule: String
        /// `null` where the rule gives no day.
        let day: String?
        /// How it was counted, a sentence each.
        let counted: [String]

        private enum Key: String, CodingKey {
            case rule, day, counted
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(rule, forKey: .rule)
            try container.encode(day, forKey: .day)
            try container.encode(counted, forKey: .counted)
        }
    }

    let from: String
    let limit: String
    let reading: LimitReading
    /// Of the first rule that gives one; `null` where none does.
    let day: String?
    let answers: [Answer]
    let problems: [DiagnosticRow]

    init(
        from start: CivilDate, _ response: FindDueDay.Response, _ answers: [DueQuestion.Answer], in language: Language
    ) {
        from = start.description
        limit = response.limit.text
        reading = response.limit.reading
        day = answers.lazy.compactMap(\.day).first?.description
        self.answers = answers.map { answer in
            Answer(
                rule: answer.rule.wording.text(in: language), day: answer.day?.description,
                counted: answer.lines.map { $0.text(in: language) })
        }
        problems = response.diagnostics.map { DiagnosticRow($0, in: language) }
    }

    private enum Key: String, CodingKey {
        case from, limit, reading, day, answers, problems
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(from, forKey: .from)
        try container.encode(limit, forKey: .limit)
        try container.encode(reading.rawValue, forKey: .reading)
        try container.encode(day, forKey: .day)
        try container.encode(answers, forKey: .answers)
        try container.encode(problems, forKey: .problems)
    }
}
