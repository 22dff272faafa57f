import CivilCalendar
import Testing

@Suite struct CivilDateTests {
    @Test func `every day of the range, counted on by hand`() throws {
        var (year, month, day) = (1900, 1, 1)
        var weekday = 0  // 1900-01-01 was a Monday
        for number in CivilDate.dayNumbers {
            let date = try #require(CivilDate(dayNumber: number))
            let parts = date.parts
            guard parts == (year, month, day), date.weekday.rawValue == weekday + 1,
                CivilDate(year: year, month: month, day: day) == date
            else {
                Issue.record("\(number) is read as \(parts), \(date.weekday), expected \(year)-\(month)-\(day)")
                return
            }
            day += 1
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year == 2000
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            weekday = (weekday + 1) % 7
        }
        #expect((year, month, day) == (2200, 1, 1))
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
    }

    @Test(arguments: ["1900-01-01", "2022-06-17", "2024-02-29", "2199-12-31", "2000-02-29"])
    func `ISO text is read and written back`(text: String) throws {
        #expect(try #require(CivilDate(text)).description == text)
    }

    @Test(arguments: [
        "", "2022-6-17", "2022-02-30", "2023-02-29", "1899-12-31", "2200-01-01", "2022-13-01", "2022-00-10",
        "2022-01-00", "2022/06/17", " 2022-06-17", "2022-06-17 ", "2022-06-1７", "+022-06-17", "2022-06-171",
        "1900-02-29", "２０２２-06-17",
    ])
    func `anything else is no date`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        ("2022-01-31", 1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2022-01-30", 1, "2022-02-28"),
        ("2022-01-28", 1, "2022-02-28"), ("2022-12-31", 2, "2023-02-28"), ("2022-03-31", -1, "2022-02-28"),
        ("2022-01-15", -1, "2021-12-15"), ("2022-06-17", 12, "2023-06-17"), ("2022-06-17", 0, "2022-06-17"),
        ("2022-05-31", 1, "2022-06-30"), ("2022-01-01", -13, "2020-12-01"),
    ])
    func `months later, ending with the month where the day is missing`(start: String, months: Int, end: String) throws
    {
        #expect(try #require(CivilDate(start)).adding(months: months)?.description == end)
    }

    @Test func `years, days and the distance between days`() throws {
        let leapDay = try #require(CivilDate("2024-02-29"))
        #expect(leapDay.adding(years: 1)?.description == "2025-02-28")
        #expect(leapDay.adding(years: 4)?.description == "2028-02-29")
        #expect(leapDay.adding(days: 366)?.description == "2025-03-01")
        #expect(leapDay.days(until: CivilDate("2024-03-02") ?? leapDay) == 2)
        #expect(leapDay.isLastDayOfMonth)
        #expect(CivilDate("2024-02-28")?.isLastDayOfMonth == false)
    }

    @Test func `nothing traps at the ends`() throws {
        for date in [CivilDate.earliest, CivilDate.latest] {
            for step in [Int.min, Int.max, Int.max - 1, 1_000_000, -1_000_000] {
                #expect(date.adding(days: step) == nil)
                #expect(date.adding(months: step) == nil)
                #expect(date.adding(years: step) == nil)
            }
        }
        #expect(CivilDate.latest.adding(days: 1) == nil)
        #expect(CivilDate.earliest.adding(months: -1) == nil)
        #expect(CivilDate(year: Int.max, month: 1, day: 1) == nil)
        #expect(CivilDate(year: 2022, month: Int.min, day: Int.max) == nil)
        #expect(CivilDate(dayNumber: Int.max) == nil)
    }
}
