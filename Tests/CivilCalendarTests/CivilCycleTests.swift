import CivilCalendar
import Testing

@Suite struct CivilCycleTests {
    @Test(arguments: [
        (CivilCycle.month, "2024-02-15", "2024-02-01..2024-02-29", "2024-02"),
        (.quarter, "2022-05-31", "2022-04-01..2022-06-30", "2022-Q2"),
        (.halfYear, "2022-07-01", "2022-07-01..2022-12-31", "2022-H2"),
        (.year, "2022-12-31", "2022-01-01..2022-12-31", "2022"),
        (.week, "2022-01-01", "2021-12-27..2022-01-02", "2021-W52"),
        (.week, "2021-01-03", "2020-12-28..2021-01-03", "2020-W53"),
        (.week, "2024-12-31", "2024-12-30..2025-01-05", "2025-W01"),
    ])
    func `the cycle that holds a day, and its key`(cycle: CivilCycle, day: String, period: String, key: String) throws {
        let date = try CivilCalendarTests.day(day)
        let found = try #require(cycle.period(containing: date))
        #expect(found.description == period)
        #expect(cycle.key(of: found) == key)
    }

    @Test(arguments: CivilCycle.allCases)
    func `cycles follow each other without a gap`(cycle: CivilCycle) throws {
        let span = try period(day("2019-03-05"), day("2026-09-11"))
        let periods = cycle.periods(touching: span)
        #expect(try #require(periods.first).contains(span.first))
        #expect(try #require(periods.last).contains(span.last))
        for (earlier, later) in zip(periods, periods.dropFirst()) {
            #expect(earlier.last.adding(days: 1) == later.first)
            #expect(cycle.next(after: earlier) == later)
            #expect(cycle.previous(to: later) == earlier)
        }
    }

    @Test func `nothing traps at the ends of the range`() {
        for cycle in CivilCycle.allCases {
            for day in [CivilDate.earliest, CivilDate.latest] {
                guard let period = cycle.period(containing: day) else { continue }
                _ = (cycle.next(after: period), cycle.previous(to: period), cycle.key(of: period))
            }
            #expect(cycle.periods(touching: CivilPeriod(day: .latest)).count <= 1)
        }
    }
}
