import DisclosureFiles
import DisclosureModel

/// The answer of `zwgk limit --survey FILE… --format json`.
struct LimitSurveyJSON: Encodable {
    struct Entry: Encodable {
        let text: String
        let cells: Int
        let reading: String
        /// Each problem's stable name, such as `unit-missing`.
        let problems: [String]
    }

    let cells: Int
    /// Cells by reading.
    let readings: [String: Int]
    /// Cells that became rules or are left to a person for a reason, in thousandths of all.
    let readPerMille: Int
    /// The phrases that are not definite, gravest first.
    let rest: [Entry]

    init(_ survey: TimeLimitSurvey) {
        cells = survey.cellCount
        readings = Dictionary(
            uniqueKeysWithValues: LimitReading.allCases.map { ($0.rawValue, survey.cellCount($0)) })
        readPerMille = survey.readPerMille
        rest = survey.rest.map { entry in
            Entry(
                text: entry.limit.text, cells: entry.count, reading: entry.reading.rawValue,
                problems: entry.limit.problems.map(\.kind.rawValue))
        }
    }
}
