import CivilCalendar
import DisclosureModel
import TestSupport
import Testing

let counting = LimitCounting(
    WorkingDayCalendar(
        years: 2019...2026,
        exceptions: holidayFacts.compactMap { fact in
            CivilDate(fact.date).map { CalendarException(date: $0, name: fact.name, isWorkday: fact.isWorkday) }
        }))

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
func duration(_ count: Int, _ unit: LimitDuration.Unit) throws -> LimitDuration {
    try #require(LimitDuration(count, unit))
}

@Suite struct LimitCountingTests {
    @Test(arguments: [
        // A Friday + 7 days is a Friday; a period that ends in a holiday ends on the next working day, make-up days too.
        ("2022-06-17", 7, LimitDuration.Unit.days, "2022-06-24", nil as String?),
        ("2022-06-18", 7, .days, "2022-06-27", "2022-06-25"), ("2022-09-26", 5, .days, "2022-10-08", "2022-10-01"),
        ("2022-09-30", 2, .weeks, "2022-10-14", nil), ("2022-01-31", 1, .months, "2022-02-28", nil),
        ("2022-08-31", 1, .months, "2022-09-30", nil), ("2024-01-31", 1, .months, "2024-02-29", nil),
        ("2022-07-02", 3, .months, "2022-10-08", "2022-10-02"), ("2020-02-29", 1, .years, "2021-03-01", "2021-02-28"),
        ("2022-06-17", 20, .workingDays, "2022-07-15", nil),
    ])
    func `due days, moved where the period ends on a day off`(
        start: String, count: Int, unit: LimitDuration.Unit, due: String, movedFrom: String?
    ) throws {
        let counted = try counting.dueDay(try duration(count, unit), after: try day(start))
        #expect(counted.day.description == due)
        #expect(counted.movedFrom?.description == movedFrom)
        #expect(
            counting.dueDayNumber(try duration(count, unit), after: try day(start).dayNumber) == counted.day.dayNumber)
    }

    @Test func `the fast way agrees with the explained one on every day and unit`() throws {
        let durations = [
            try duration(1, .days), try duration(30, .days), try duration(2, .weeks), try duration(1, .months),
            try duration(3, .months), try duration(1, .years), try duration(7, .workingDays),
            try duration(20, .workingDays),
        ]
        let first = try day("2019-01-01")
        for offset in 0..<2_000 {
            let start = try #require(first.adding(days: offset))
            for duration in durations {
                let fast = counting.dueDayNumber(duration, after: start.dayNumber)
                #expect(try counting.dueDay(duration, after: start).day.dayNumber == fast)
            }
        }
        #expect(counting.dueDayNumber(try duration(24, .hours), after: first.dayNumber) == nil)
        #expect(counting.dueDayNumber(try duration(9999, .years), after: first.dayNumber) == nil)
        #expect(counting.dueDayNumber(try duration(9999, .days), after: .max) == nil)
    }

    @Test func `an explained count adds up`() throws {
        let first = try day("2019-01-01")
        let twenty = try duration(20, .workingDays)
        for offset in 0..<2_500 {
            let start = try #require(first.adding(days: offset))
            let counted = try counting.dueDay(twenty, after: start)
            let skipped = counted.skipped.reduce(0) { $0 + $1.days.dayCount }
            #expect(start.days(until: counted.day) == 20 + skipped)
            for skip in counted.skipped {
                for number in skip.days.first.dayNumber...skip.days.last.dayNumber {
                    let date = try #require(CivilDate(dayNumber: number))
                    #expect(try !counting.calendar.isWorkingDay(date))
                }
            }
        }
    }

    @Test func `posting periods and days before an event are not moved or shortened by a day off`() throws {
        // Seven days from 24 September 2022 end on 1 October, a holiday, and stay there.
        #expect(
            try counting.postedThrough(try duration(7, .days), from: try day("2022-09-24")).day.description
                == "2022-10-01")
        #expect(
            try counting.postedThrough(try duration(5, .workingDays), from: try day("2022-09-28")).day.description
                == "2022-10-10")
        #expect(
            try counting.latestDay(try duration(7, .days), before: try day("2022-10-08")).day.description
                == "2022-10-01")
        #expect(
            try counting.latestDay(try duration(7, .workingDays), before: try day("2022-10-12")).day.description
                == "2022-09-28")
        #expect(
            try counting.latestDay(try duration(1, .weeks), before: try day("2022-06-24")).day.description
                == "2022-06-17")
    }

    @Test func `time that is not counted lengthens every kind of period`() throws {
        let (first, last) = (try day("2022-03-09"), try day("2022-03-22"))
        let pause = try #require(CivilPeriod(first, last))
        let working = try counting.dueDay(try duration(20, .workingDays), after: try day("2022-03-01"), paused: [pause])
        #expect(working.day.description == "2022-04-13")
        #expect(working.skipped.contains(DayCount.Skipped(pause, .paused)))
        let calendar = try counting.dueDay(
            try duration(15, .days), after: try day("2022-03-01"), paused: [pause, pause])
        // Sixteen March plus fourteen days is 30 March.
        #expect(calendar.day.description == "2022-03-30")
        let later = try counting.dueDay(try duration(7, .days), after: try day("2022-03-01"), paused: [pause])
        #expect(later.day.description == "2022-03-08")
    }

    @Test func `hours need a clock, and an unknown year is named`() throws {
        #expect(throws: LimitCountingFailure.needsClock) {
            try counting.dueDay(try duration(24, .hours), after: try day("2022-03-01"))
        }
        #expect(throws: LimitCountingFailure.needsClock) {
            try counting.latestDay(try duration(24, .hours), before: try day("2022-03-01"))
        }
        #expect(throws: LimitCountingFailure.yearMissing(2027)) {
            try counting.dueDay(try duration(20, .workingDays), after: try day("2026-12-20"))
        }
        #expect(throws: LimitCountingFailure.yearMissing(2027)) {
            try counting.dueDay(try duration(1, .months), after: try day("2026-12-20"))
        }
        #expect(throws: LimitCountingFailure.yearMissing(2200)) {
            try counting.dueDay(try duration(9999, .years), after: try day("2026-12-20"))
        }
        #expect(LimitCountingFailure.yearMissing(2027).wording.chinese.contains("2027年"))
    }

    @Test func `the count is told in both languages`() throws {
        let counted = try counting.dueDay(try duration(20, .workingDays), after: try day("2022-09-19"))
        #expect(
            counted.explanation.map(\.chinese) == [
                "从2022-09-19（星期一）的次日起算，当日不计，20个工作日届满于2022-10-20（星期四），该日仍为按时。", "不计周末6天。",
                "不计节假日：国庆节2022-10-03（星期一）至2022-10-07（星期五）。",
                "计入调休上班日：2022-10-08（星期六）（国庆节调休）；2022-10-09（星期日）（国庆节调休）。",
            ])
        #expect(
            counted.explanation[0].english.hasPrefix("Counted from the day after 2022-09-19 (Monday), which is day 0;"))
        let moved = try counting.dueDay(try duration(5, .days), after: try day("2022-09-26"))
        #expect(moved.explanation.last?.chinese.contains("《民法典》第二百零三条") == true)
        #expect(moved.explanation.last?.english.contains("art. 203") == true)
    }

    @Test func `a duration has a count that can be counted`() {
        #expect(LimitDuration(0, .days) == nil)
        #expect(LimitDuration(-1, .days) == nil)
        #expect(LimitDuration(10_000, .days) == nil)
    }
}
