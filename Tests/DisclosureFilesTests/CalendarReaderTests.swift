import CivilCalendar
import DisclosureFiles
import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct CalendarReaderTests {
    private func read(_ text: String) -> (calendar: WorkingDayCalendar?, diagnostics: [Diagnostic]) {
        let collector = DiagnosticCollector()
        let calendar = CalendarReader.read(YAMLReader.read(text: text, file: "cn.yaml"), into: collector)
        return (calendar, collector.diagnostics)
    }

    @Test func `the committed calendar holds exactly the announced days`() throws {
        let text = try #require(repositoryFile("Catalogues/calendar/cn.yaml"))
        let (found, diagnostics) = read(text)
        #expect(diagnostics.isEmpty)
        let calendar = try #require(found)
        #expect(calendar.years == Array(2019...2026))
        // Weekends within a holiday are named too; beyond them the two lists are the same.
        let listed = calendar.exceptions.filter { $0.isWorkday || !$0.date.weekday.isWeekend }
        #expect(listed.map(\.date.description) == holidayFacts.map(\.date))
        #expect(listed.map(\.isWorkday) == holidayFacts.map(\.isWorkday))
        for (exception, fact) in zip(listed, holidayFacts) { #expect(exception.name.contains(fact.name)) }
        #expect(calendar.exceptions.allSatisfy { !$0.isWorkday || $0.date.weekday.isWeekend })
    }

    @Test func `everything wrong is told at once, at its place`() {
        let marked = MarkedText(
            """
            calendar: cn
            covers: ⟦[2021, 2022]⟧
            years:
              - year: 2022
                holidays:
                  - {name: 元旦, off: 2022-01-01..2022-01-03}
                  - {name: 春节, off: ⟦2022-02-30⟧, work: [⟦2022-01-27⟧]}
                  - {name: 清明节, off: ⟦2021-04-05⟧}
                  - {name: 端午节, off: ⟦2022-01-03⟧, ⟦wrok⟧: [2022-06-11]}
                  - {name: 中秋节, off: ⟦2022-09-12..2022-09-10⟧}
            """)
        let (calendar, diagnostics) = read(marked.text)
        #expect(calendar != nil)
        #expect(
            Set(diagnostics.map(\.code)) == [
                "yaml.bad-date", "calendar.make-up-on-weekday", "calendar.other-year", "calendar.repeated-day",
                "yaml.unknown-key", "calendar.year-empty",
            ])
        #expect(diagnostics.count == 7)
        #expect(
            Set(diagnostics.map { MarkedText.Span(spot: $0.place?.spot) }) == Set(marked.spans))
    }

    @Test(arguments: ["", "calendar: cn\n", "- 1\n", "calendar: cn\ncovers: [1850]\nyears: []\n"])
    func `what is no calendar says so`(text: String) {
        #expect(read(text).diagnostics.contains { $0.severity == .error })
    }
}

extension MarkedText.Span {
    init(spot: Place.Spot?) {
        if case .text(let line, let column, let length) = spot {
            self.init(line: line, column: column, length: length)
        } else {
            self.init(line: 0, column: 0, length: 0)
        }
    }
}
