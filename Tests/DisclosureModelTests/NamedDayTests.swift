import CivilCalendar
import DisclosureModel
import Testing

@Suite struct NamedDayTests {
    let quarterly = NamedDay(cycle: .quarter, position: .day(month: 1, day: 20), about: .previousCycle)

    @Test func `四月二十日公开第一季度，遇休息日不顺延`() throws {
        let first = Cycle(kind: .quarter, year: 2024, number: 1)
        let rule = LimitRule(.by(quarterly))
        // 20 April 2024 is a Saturday and stays the due day.
        #expect(try rule.dueDay(for: first, counting: counting)?.description == "2024-04-20")
        #expect(rule.earliestDay(for: first)?.description == "2024-04-01")
        #expect(rule.cycle == .quarter)
        #expect(try rule.dueDay(for: Cycle(kind: .year, year: 2024, number: 1), counting: counting) == nil)
    }

    @Test func `年报每年一月三十一日前，公开上一年度`() throws {
        let rule = LimitRule(
            .by(NamedDay(cycle: .year, position: .day(month: 1, day: 31), about: .previousCycle)))
        #expect(
            try rule.dueDay(for: Cycle(kind: .year, year: 2025, number: 1), counting: counting)?.description
                == "2026-01-31")
    }

    @Test(arguments: [
        (NamedDay(cycle: .month, position: .third(month: 1, .last)), "2024-02-10", "2024-02-21..2024-02-29"),
        (NamedDay(cycle: .month, position: .third(month: 1, .first)), "2024-02-10", "2024-02-01..2024-02-10"),
        (NamedDay(cycle: .year, position: .third(month: 7, .last)), "2024-02-10", "2024-07-21..2024-07-31"),
        (NamedDay(cycle: .week, position: .weekday(.wednesday)), "2024-02-10", "2024-02-05..2024-02-07"),
        (
            NamedDay(cycle: .quarter, position: .day(month: 1, day: 15), isExact: true), "2024-02-10",
            "2024-01-15..2024-01-15"
        ),
        (NamedDay(cycle: .month, position: .day(month: 1, day: 31)), "2024-02-10", "2024-02-01..2024-02-29"),
        (NamedDay(cycle: .halfYear, position: .monthEnd(month: 6)), "2024-08-10", "2024-07-01..2024-12-31"),
    ])
    func `the days to post on`(named: NamedDay, inCycleOf: String, window: String) throws {
        let date = try day(inCycleOf)
        let period = try #require(named.cycle.period(containing: date))
        #expect(named.window(in: period)?.description == window)
    }

    @Test func `a month that the cycle does not have has no day`() throws {
        let date = try day("2024-02-10")
        let period = try #require(CivilCycle.quarter.period(containing: date))
        #expect(NamedDay(cycle: .quarter, position: .day(month: 4, day: 1)).window(in: period) == nil)
        #expect(NamedDay(cycle: .quarter, position: .day(month: 0, day: 1)).window(in: period) == nil)
        #expect(NamedDay(cycle: .quarter, position: .weekday(.monday)).window(in: period) == nil)
        #expect(NamedDay(cycle: .week, position: .day(month: 1, day: 1)).window(in: period) == nil)
    }

    @Test(arguments: [
        ("2022-03-31", "2022-04-20", "2022-01-01..2022-03-31"), ("2022-04-20", "2022-04-20", "2022-01-01..2022-03-31"),
        ("2022-04-21", "2022-07-20", "2022-04-01..2022-06-30"),
    ])
    func `the next named day, itself included`(from: String, due: String, about: String) throws {
        let start = try day(from)
        let next = try #require(quarterly.nextDueDay(onOrAfter: start))
        #expect(next.due.description == due)
        #expect(next.about?.description == about)
    }

    @Test func `due days of the other cycles`() throws {
        let quarter = Cycle(kind: .quarter, year: 2022, number: 3)
        #expect(
            try LimitRule(.each(.quarter, times: 1)).dueDay(for: quarter, counting: counting)?.description
                == "2022-09-30")
        let month = Cycle(kind: .month, year: 2022, number: 9)
        let after = LimitRule(.afterCycle(.month, within: try duration(10, .workingDays)))
        #expect(try after.dueDay(for: month, counting: counting)?.description == "2022-10-19")
        #expect(after.earliestDay(for: month)?.description == "2022-10-01")
        #expect(LimitRule(.standing).cycle == nil)
    }
}
