import CivilCalendar
import TestSupport
import Testing

/// 2019 to 2026 as announced.
let announced = WorkingDayCalendar(
    years: 2019...2026,
    exceptions: holidayFacts.compactMap { fact in
        CivilDate(fact.date).map { CalendarException(date: $0, name: fact.name, isWorkday: fact.isWorkday) }
    })

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
func period(_ first: CivilDate, _ last: CivilDate) throws -> CivilPeriod { try #require(CivilPeriod(first, last)) }

/// Looks at one day after the other, straight from the list of facts.
struct DayByDay {
    let facts = Dictionary(uniqueKeysWithValues: holidayFacts.map { ($0.date, $0.isWorkday) })

    func isWorked(_ date: CivilDate) -> Bool {
        facts[date.description] ?? ((Int(date.dayNumber) + 25_567) % 7 < 5)  // 1900-01-01 was a Monday
    }
}

@Suite struct WorkingDayCalendarTests {
    static let golden = [
        ("2022-06-17", 20, "2022-07-15"), ("2022-09-19", 20, "2022-10-20"), ("2022-01-17", 20, "2022-02-17"),
        ("2022-01-17", 40, "2022-03-17"), ("2022-04-21", 20, "2022-05-20"), ("2023-09-20", 20, "2023-10-24"),
        ("2024-09-10", 20, "2024-10-14"), ("2025-01-20", 20, "2025-02-21"), ("2026-02-09", 20, "2026-03-13"),
        ("2026-09-21", 20, "2026-10-26"), ("2022-06-17", 3, "2022-06-22"), ("2022-09-30", 3, "2022-10-10"),
        ("2022-10-01", 20, "2022-11-02"), ("2022-10-08", 1, "2022-10-09"), ("2022-01-28", 7, "2022-02-11"),
        ("2022-09-29", 15, "2022-10-25"), ("2022-03-01", 20, "2022-03-29"), ("2022-03-21", 20, "2022-04-19"),
    ]

    @Test(arguments: golden)
    func `工作日截止日：当日不计，跳过周末和节假日，计入调休`(start: String, count: Int, due: String) throws {
        let start = try day(start)
        #expect(try announced.workingDay(count, after: start).description == due)
        #expect(announced.deadlineDayNumber(start: start.dayNumber, workingDays: count) == CivilDate(due)?.dayNumber)
    }

    @Test func `第三方意见期间不计入`() throws {
        let pause = try period(day("2022-03-09"), day("2022-03-22"))
        let start = try day("2022-03-01")
        #expect(try announced.workingDay(20, after: start, notCounting: [pause]).description == "2022-04-13")
        // Said twice, or in two pieces that overlap, it is the same time.
        let front = try period(pause.first, day("2022-03-15"))
        #expect(try announced.workingDay(20, after: start, notCounting: [pause, front]).description == "2022-04-13")
    }

    @Test func `every start of 2019 to 2025 and every count to 60 agrees with counting day by day`() throws {
        let oracle = DayByDay()
        let first = try day("2019-01-01")
        let last = try day("2025-12-31")
        for number in first.dayNumber...last.dayNumber {
            let start = try #require(CivilDate(dayNumber: number))
            var (day, count) = (start, 0)
            #expect(announced.deadlineDayNumber(start: number, workingDays: 0) == number)
            while count < 60 {
                day = try #require(day.adding(days: 1))
                guard oracle.isWorked(day) else { continue }
                count += 1
                guard announced.deadlineDayNumber(start: number, workingDays: count) == day.dayNumber else {
                    Issue.record("\(count) working days after \(start) are not \(day)")
                    return
                }
            }
            #expect(try announced.workingDay(60, after: start) == day)
            // The way back, from a day that is worked.
            #expect(try announced.workingDays(after: start, through: day) == 60)
        }
    }

    @Test func `counting back is the mirror of counting on`() throws {
        let first = try day("2020-01-01")
        let oracle = DayByDay()
        for offset in 0..<1_500 {
            let event = try #require(first.adding(days: offset))
            var (day, count) = (event, 0)
            while count < 15 {
                day = try #require(day.adding(days: -1))
                guard oracle.isWorked(day) else { continue }
                count += 1
                #expect(try announced.workingDay(count, before: event) == day)
            }
        }
    }

    @Test func `a longer count or a later start is never due earlier`() throws {
        let first = try day("2019-01-01")
        for offset in stride(from: 0, to: 2_400, by: 1) {
            let start = first.dayNumber + Int32(offset)
            for count in [1, 5, 20, 59] {
                let due = try #require(announced.deadlineDayNumber(start: start, workingDays: count))
                #expect(due > start)
                #expect(due < (announced.deadlineDayNumber(start: start, workingDays: count + 1) ?? due))
                #expect(due <= (announced.deadlineDayNumber(start: start + 1, workingDays: count) ?? due))
            }
        }
    }

    @Test(arguments: zip(2019...2026, [250, 249, 250, 249, 249, 251, 248, 248]))
    func `working days in a year`(year: Int, days: Int) throws {
        let period = try period(day("\(year)-01-01"), day("\(year)-12-31"))
        #expect(try announced.workingDays(in: period) == days)
    }

    @Test(arguments: [
        ("2022-10-08", DayKind.makeUpWorkday(name: "国庆节")), ("2022-10-07", .holiday(name: "国庆节")),
        ("2022-10-15", .weekend), ("2022-10-10", .workday),
    ])
    func `what kind of day it is`(text: String, kind: DayKind) throws {
        #expect(try announced.kind(of: day(text)) == kind)
    }

    @Test func `a year that is not covered is an error that names it`() throws {
        let newYearsEve = try day("2026-12-31")
        #expect(throws: CalendarYearMissing(year: 2027)) { try announced.workingDay(1, after: newYearsEve) }
        #expect(throws: CalendarYearMissing(year: 2027)) {
            try announced.workingDay(20, after: try day("2026-12-15"))
        }
        #expect(throws: CalendarYearMissing(year: 2018)) {
            try announced.workingDay(1, after: try day("2018-12-30"))
        }
        #expect(throws: CalendarYearMissing(year: 2018)) {
            try announced.workingDay(3, before: try day("2019-01-03"))
        }
        #expect(throws: CalendarYearMissing(year: 2027)) {
            try announced.isWorkingDay(try day("2027-01-01"))
        }
        #expect(throws: CalendarYearMissing(year: 2200)) { try announced.workingDay(1, after: .latest) }
        #expect(throws: CalendarYearMissing(year: 1899)) { try announced.workingDay(1, before: .earliest) }
        // Day 0 is not counted, so its year need not be known.
        #expect(
            try announced.workingDay(1, after: try day("2018-12-31")).description == "2019-01-02")
        #expect(try announced.workingDay(0, after: newYearsEve) == newYearsEve)
        #expect(announced.deadlineDayNumber(start: newYearsEve.dayNumber, workingDays: 1) == nil)
        #expect(announced.deadlineDayNumber(start: newYearsEve.dayNumber, workingDays: -1) == nil)
        #expect(announced.deadlineDayNumber(start: .max, workingDays: 1) == nil)
        #expect(announced.deadlineDayNumber(start: .min, workingDays: .max) == nil)
        #expect(announced.deadlineDayNumber(start: 18_000, workingDays: .max) == nil)
        #expect(announced.workingDayNumber(onOrAfter: .min) == nil)
    }

    @Test func `a gap between covered years is not counted across`() throws {
        let gapped = WorkingDayCalendar(years: [2019, 2020, 2022], exceptions: announced.exceptions)
        #expect(gapped.tables.count == 2)
        #expect(throws: CalendarYearMissing(year: 2021)) {
            try gapped.workingDay(5, after: try day("2020-12-30"))
        }
        #expect(throws: CalendarYearMissing(year: 2021)) {
            try gapped.workingDay(1, before: try day("2022-01-01"))
        }
        #expect(
            try gapped.workingDay(20, after: try day("2022-06-17")).description == "2022-07-15")
        #expect(WorkingDayCalendar(years: [], exceptions: []).deadlineDayNumber(start: 0, workingDays: 1) == nil)
    }

    @Test func `the next working day is the day itself where it is worked`() throws {
        let saturday = try day("2022-10-08")
        #expect(try announced.workingDay(onOrAfter: saturday) == saturday)
        let holiday = try day("2022-10-01")
        #expect(try announced.workingDay(onOrAfter: holiday) == saturday)
        #expect(announced.workingDayNumber(onOrAfter: holiday.dayNumber) == saturday.dayNumber)
        #expect(announced.exception(on: saturday)?.name == "国庆节")
    }
}
