import CivilCalendar
import DisclosureAssessment
import DisclosureFiles
import DisclosureStandards
import SourceText

extension RoundInputs {
    /// What only shows when everything that the round names lies side by side.
    func check(into collector: DiagnosticCollector) {
        CrossFileChecks.check(catalogues, into: collector)
        lint(into: collector)
        CrossFileChecks.checkDrafts(in: catalogues, of: round, into: collector)
        CrossFileChecks.check(catalogues, against: register, into: collector)
        CrossFileChecks.check(
            round, register: register, catalogues: catalogues, calendarYears: calendar.years, into: collector)
        collector.report(CompositionOrder(schemes, register: register).diagnostics)
        for (_, scheme) in schemes {
            collector.report(SchemeReferences.problems(in: scheme, catalogues: catalogues))
            collector.report(SchemeReferences.problems(in: scheme, register: register))
        }
    }

    /// What is likely wrong with the catalogues in this period, such as a law that was not in force; what is only worth
    /// knowing about a catalogue is told where the catalogue is looked at.
    private func lint(into collector: DiagnosticCollector) {
        let found = DiagnosticCollector()
        CatalogueLint.check(
            catalogues, period: CivilPeriod(round.periodFrom, round.periodTo),
            functions: vocabulary.functions.isEmpty ? nil : vocabulary.functions.map(\.name), into: found)
        collector.report(found.diagnostics.filter { $0.severity >= .warning })
    }
}
