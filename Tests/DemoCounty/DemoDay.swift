import CivilCalendar

/// Days of 2022 counted the slow way, day by day, apart from the product's own calendar so that each can prove the other.
enum DemoDay {
    /// Weekdays off in 2022 up to August (国办发明电〔2021〕11号), as month × 100 + day.
    private static let daysOff: Set<Int> = [103, 131, 201, 202, 203, 204, 404, 405, 502, 503, 504, 603]
    /// Weekend days worked in 2022 up to August (调休).
    private static let makeUpDays: Set<Int> = [129, 130, 402, 424, 507]

    /// A day of 2022, written 421 for 21 April.
    static func on(_ monthAndDay: Int, year: Int = 2022) -> CivilDate {
        CivilDate(year: year, month: monthAndDay / 100, day: monthAndDay % 100) ?? .earliest
    }

    static func isWorked(_ date: CivilDate) -> Bool {
        guard date.year == 2022 else { return !date.weekday.isWeekend }
        let key = date.month * 100 + date.day
        if makeUpDays.contains(key) { return true }
        return !date.weekday.isWeekend && !daysOff.contains(key)
    }

    static func adding(_ days: Int, to date: CivilDate) -> CivilDate { date.adding(days: days) ?? date }

    /// The n-th working day after `date`, which itself is day 0.
    static func adding(workingDays: Int, to date: CivilDate) -> CivilDate {
        var day = date
        var left = workingDays
        while left > 0 {
            day = adding(1, to: day)
            if isWorked(day) { left -= 1 }
        }
        return day
    }

    /// The end of a period of calendar days, moved to the next working day where it falls on a day off.
    static func endOfPeriod(days: Int, after date: CivilDate) -> CivilDate {
        var day = adding(days, to: date)
        while !isWorked(day) { day = adding(1, to: day) }
        return day
    }

    /// 2022年4月21日
    static func chinese(_ date: CivilDate) -> String { "\(date.year)年\(date.month)月\(date.day)日" }
}
