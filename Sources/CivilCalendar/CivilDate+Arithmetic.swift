/// A day of the week; the raw value counts from Monday, 1, as ISO 8601 does.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension CivilDate {
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday. All cases are reached, so the fallback never is.
        Weekday(rawValue: CivilDate.weekdayIndex(dayNumber) + 1) ?? .monday
    }

    /// 0 for Monday … 6 for Sunday.
    @inlinable
    static func weekdayIndex(_ dayNumber: Int32) -> Int {
        let index = (Int(dayNumber) + 3) % 7
        return index < 0 ? index + 7 : index
    }

    /// The day `days` later (earlier where negative).
    public func adding(days: Int) -> CivilDate? {
        let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
        return overflow ? nil : CivilDate(dayNumber: sum)
    }

    /// The same day `months` later; a day that month does not have becomes its last day (31 January + 1 month is 28 or
    /// 29 February), as 民法典 art. 202 ends a period on the month's last day where there is no corresponding one.
    public func adding(months: Int) -> CivilDate? {
        let (year, month, day) = parts
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total >= 0 else { return nil }
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        return CivilDate(
            year: newYear, month: newMonth, day: min(day, CivilDate.dayCount(year: newYear, month: newMonth)))
    }

    /// The same day `years` later; 29 February becomes 28 February where there is none.
    public func adding(years: Int) -> CivilDate? {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return overflow ? nil : adding(months: months)
    }

    /// How many days later `other` is; negative where it is earlier.
    public func days(until other: CivilDate) -> Int {
        Int(other.dayNumber) - Int(dayNumber)
    }

    public var isLastDayOfMonth: Bool {
        let (year, month, day) = parts
        return day == CivilDate.dayCount(year: year, month: month)
    }
}
