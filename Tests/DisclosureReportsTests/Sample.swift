import DisclosureReports
import Testing

/// A sample report with a name, so that a test run does not print the whole of it.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let report: AssessmentReport

    var testDescription: String { name }

    static let empty = Sample(name: "empty", report: SampleReports.empty)
    static let small = Sample(name: "small", report: SampleReports.small())
    static let english = Sample(name: "small-en", report: SampleReports.small(language: "en"))
    static let contested = Sample(name: "contested", report: SampleReports.contested())
    static let county = Sample(name: "county", report: SampleReports.county())
    static let crowded = Sample(name: "county-4000", report: SampleReports.county(findings: 4_000))
    static let hostile = Sample(name: "hostile", report: SampleReports.hostile())
}
