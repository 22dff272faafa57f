/// What kind of day a civil day is.
public enum DayKind: Sendable, Hashable {
    case workday
    /// A Saturday or Sunday that is no exception.
    case weekend
    /// Off by exception, whatever the weekday.
    case holiday(name: String)
    /// Worked by exception (调休).
    case makeUpWorkday(name: String)

    public var isWorked: Bool {
        switch self {
        case .workday, .makeUpWorkday: true
        case .weekend, .holiday: false
        }
    }
}

extension WorkingDayCalendar {
    /// Whether the year's exceptions are known.
    public func covers(_ year: Int) -> Bool {
        years.contains(year)
    }

    public func isWorkingDay(_ date: CivilDate) throws(CalendarYearMissing) -> Bool {
        try run(of: date).isWorked(date.dayNumber)
    }

    /// The exception that holds on a day, if any.
    public func exception(on date: CivilDate) -> CalendarException? {
        var (low, high) = (0, exceptions.count)
        while low < high {
            let middle = (low + high) / 2
            if exceptions[middle].date < date { low = middle + 1 } else { high = middle }
        }
        return low < exceptions.count && exceptions[low].date == date ? exceptions[low] : nil
    }

    public func kind(of date: CivilDate) throws(CalendarYearMissing) -> DayKind {
        let isWorked = try isWorkingDay(date)
        if let exception = exception(on: date) {
            // A listed day off on a Saturday is still a holiday, a listed workday on a Tuesday no make-up day.
            if !exception.isWorkday { return .holiday(name: exception.name) }
            return date.weekday.isWeekend ? .makeUpWorkday(name: exception.name) : .workday
        }
        return isWorked ? .workday : .weekend
    }

    /// The `count`-th working day after `date`, which is day 0 and need not be worked; `date` itself for a count of 0.
    public func workingDay(_ count: Int, after date: CivilDate) throws(CalendarYearMissing) -> CivilDate {
        guard count > 0 else { return count == 0 ? date : try workingDay(-count, before: date) }
        if let number = deadlineDayNumber(start: date.dayNumber, workingDays: count),
            let found = CivilDate(dayNumber: number)
        {
            return found
        }
        throw CalendarYearMissing(year: missingYear(after: date))
    }

    /// The `count`-th working day before `date`, which is day 0 and need not be worked; `date` itself for a count of 0.
    public func workingDay(_ count: Int, before date: CivilDate) throws(CalendarYearMissing) -> CivilDate {
        guard count > 0 else { return count == 0 || count == .min ? date : try workingDay(-count, after: date) }
        let before = date.dayNumber - 1
        guard let run = runs.first(where: { $0.covers(before) }) else {
            throw CalendarYearMissing(year: date.adding(days: -1)?.year ?? CivilDate.years.lowerBound - 1)
        }
        guard let found = run.day(count, before: date.dayNumber).flatMap(CivilDate.init(dayNumber:)) else {
            throw CalendarYearMissing(year: (CivilDate(dayNumber: run.base)?.year ?? 0) - 1)
        }
        return found
    }

    /// The day itself where it is worked, else the next working day.
    public func workingDay(onOrAfter date: CivilDate) throws(CalendarYearMissing) -> CivilDate {
        if try isWorkingDay(date) { return date }
        return try workingDay(1, after: date)
    }

    /// How many working days lie in the period, its first and last day included.
    public func workingDays(in period: CivilPeriod) throws(CalendarYearMissing) -> Int {
        let run = try run(of: period.first)
        guard run.covers(period.last.dayNumber) else {
            throw CalendarYearMissing(year: (CivilDate(dayNumber: run.last)?.year ?? 0) + 1)
        }
        return run.count(through: period.last.dayNumber) - run.count(through: period.first.dayNumber - 1)
    }

    /// How many working days come after `start`, up to and including `end`; 0 where `end` is not later.
    public func workingDays(after start: CivilDate, through end: CivilDate) throws(CalendarYearMissing) -> Int {
        guard let next = start.adding(days: 1), let period = CivilPeriod(next, end) else { return 0 }
        return try workingDays(in: period)
    }

    /// The `count`-th working day after `date` when the days of the `paused` periods are not counted.
    public func workingDay(_ count: Int, after date: CivilDate, notCounting paused: [CivilPeriod])
        throws(CalendarYearMissing) -> CivilDate
    {
        var (left, day) = (count, date)
        guard left > 0 else { return try workingDay(left, after: date) }
        for pause in paused.sorted(by: { $0.first < $1.first }) where pause.last > day {
            if let before = pause.first.adding(days: -1), before > day {
                let counted = try workingDays(after: day, through: before)
                if counted >= left { break }
                left -= counted
            }
            day = pause.last
        }
        return try workingDay(left, after: day)
    }

    // MARK: -

    private func run(of date: CivilDate) throws(CalendarYearMissing) -> WorkingDayTable {
        guard let run = runs.first(where: { $0.covers(date.dayNumber) }) else {
            throw CalendarYearMissing(year: date.year)
        }
        return run
    }

    /// The first year a count after `date` would touch that is not covered.
    private func missingYear(after date: CivilDate) -> Int {
        var year = date.adding(days: 1)?.year ?? CivilDate.years.upperBound + 1
        while covers(year) { year += 1 }
        return year
    }
}
