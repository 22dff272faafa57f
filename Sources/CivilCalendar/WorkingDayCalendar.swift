/// A day that is not what its weekday says: a holiday (off) or a make-up workday (on), with the holiday's name.
public struct CalendarException: Sendable, Hashable {
    public let date: CivilDate
    public let name: String
    public let isWorkday: Bool

    public init(date: CivilDate, name: String, isWorkday: Bool) {
        self.date = date
        self.name = name
        self.isWorkday = isWorkday
    }
}

/// A count reached a day of a year whose holidays are not known; no answer is guessed.
public struct CalendarYearMissing: Error, Sendable, Hashable {
    public let year: Int

    public init(year: Int) {
        self.year = year
    }
}

/// Which days are worked, for the years whose exceptions are known, with arithmetic that costs the same for any count.
///
/// A working day is Monday to Friday except listed days off, plus listed make-up days. The day from which a count starts
/// is day 0. A day outside the covered years, or a count that runs into one, is `CalendarYearMissing`.
public struct WorkingDayCalendar: Sendable {
    /// The covered years, ascending.
    public let years: [Int]
    /// The exceptions within the covered years, by date; of two for one day the first counts.
    public let exceptions: [CalendarException]
    /// One for each unbroken run of years, ascending.
    @usableFromInline let runs: [WorkingDayTable]

    public init(years: some Sequence<Int>, exceptions: some Sequence<CalendarException>) {
        let covered = Set(years).filter(CivilDate.years.contains).sorted()
        var byDay: [Int32: CalendarException] = [:]
        for exception in exceptions where covered.contains(exception.date.year) {
            byDay[exception.date.dayNumber] = byDay[exception.date.dayNumber] ?? exception
        }
        self.years = covered
        self.exceptions = byDay.values.sorted { $0.date < $1.date }
        var runs: [WorkingDayTable] = []
        var index = 0
        while index < covered.count {
            var end = index + 1
            while end < covered.count, covered[end] == covered[end - 1] + 1 { end += 1 }
            runs.append(
                WorkingDayTable(
                    from: CivilDate.dayNumber(year: covered[index], month: 1, day: 1),
                    through: CivilDate.dayNumber(year: covered[end - 1], month: 12, day: 31)
                ) { number in
                    byDay[number]?.isWorkday ?? (CivilDate.weekdayIndex(number) < 5)
                })
            index = end
        }
        self.runs = runs
    }

    /// The tables of the runs of covered years, ascending: one, unless years between are missing.
    public var tables: [WorkingDayTable] { runs }

    // MARK: For millions of rows: day numbers in and out, `nil` where a year is missing

    /// The day number of the `workingDays`-th working day after `start` (which is day 0), or `nil` where the count
    /// touches a year that is not covered, or is negative.
    @inlinable
    public func deadlineDayNumber(start: Int32, workingDays: Int) -> Int32? {
        if workingDays == 0 { return start }
        for run in runs where run.covers(after: start) {
            return run.day(workingDays, after: start)
        }
        return nil
    }

    /// The day number itself where it is worked, else that of the next working day; `nil` where a year is missing.
    @inlinable
    public func workingDayNumber(onOrAfter day: Int32) -> Int32? {
        day == Int32.min ? nil : deadlineDayNumber(start: day - 1, workingDays: 1)
    }
}
