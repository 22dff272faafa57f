import DisclosureFiles
import SourceText

extension RoundInputs {
    /// What only shows when everything that the round names lies side by side.
    func check(into collector: DiagnosticCollector) {
        CrossFileChecks.check(catalogues, into: collector)
        CrossFileChecks.checkDrafts(in: catalogues, of: round, into: collector)
        CrossFileChecks.check(catalogues, against: register, into: collector)
        CrossFileChecks.check(
            round, register: register, catalogues: catalogues, calendarYears: calendar.years, into: collector)
        for (_, scheme) in schemes {
            collector.report(SchemeReferences.problems(in: scheme, catalogues: catalogues))
            collector.report(SchemeReferences.problems(in: scheme, register: register))
        }
    }
}
