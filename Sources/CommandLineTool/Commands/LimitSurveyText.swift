import DisclosureFiles
import DisclosureModel
import SourceText

/// A survey of time limits as a person reads it: shares first, then every phrase that is not definite.
enum LimitSurveyText {
    static func text(_ survey: TimeLimitSurvey, showsRest: Bool, in language: Language) -> String {
        var lines = [Sentences.surveyed(survey.cellCount).text(in: language)]
        let names = LimitReading.allCases.map { Sentences.reading($0).text(in: language) }
        let width = names.map { DisplayWidth.of($0) }.max() ?? 0
        for (reading, name) in zip(LimitReading.allCases, names) {
            let count = survey.cellCount(reading)
            lines.append(
                "  \(name.padded(to: width))  \("\(count)".padded(from: 6))  \(share(count, of: survey.cellCount))")
        }
        lines.append(Sentences.readable(perMille: survey.readPerMille).text(in: language))
        if showsRest, !survey.rest.isEmpty {
            lines.append(Sentences.surveyRest.text(in: language))
            for entry in survey.rest {
                let name = Sentences.reading(entry.reading).text(in: language)
                lines.append(
                    "\("\(entry.count)".padded(from: 6))  \(name.padded(to: width))  \(oneLine(entry.limit.text))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// In percent with one decimal, rounded down, so that only all is 100.0%.
    private static func share(_ count: Int, of total: Int) -> String {
        guard total > 0 else { return "—" }
        let perMille = count * 1000 / total
        return "\("\(perMille / 10).\(perMille % 10)".padded(from: 5))%"
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

extension String {
    /// With blanks behind it, as many columns wide as `width`.
    func padded(to width: Int) -> String { self + blanks(width) }

    /// With blanks before it.
    func padded(from width: Int) -> String { blanks(width) + self }

    private func blanks(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
    }
}
