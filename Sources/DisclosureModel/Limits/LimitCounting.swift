import CivilCalendar

/// Counts durations over a calendar.
///
/// The day of the event is day 0 (民法典 art. 201). Working days skip weekends and holidays and count make-up workdays. A
/// period in calendar days, weeks, months or years that ends on a day off ends on the next working day (by analogy with
/// art. 203); months and years end on the corresponding day, else on the month's last (art. 202). Minimum posting
/// periods and "at least N days before" are never shortened or moved by a day off.
public struct LimitCounting: Sendable {
    public let calendar: WorkingDayCalendar

    public init(_ calendar: WorkingDayCalendar) {
        self.calendar = calendar
    }

    /// The last day in time for something due within `duration` after `start`. Days of the `paused` periods are not
    /// counted.
    public func dueDay(_ duration: LimitDuration, after start: CivilDate, paused: [CivilPeriod] = [])
        throws(LimitCountingFailure) -> DayCount
    {
        if duration.unit == .workingDays {
            let day = try counted { () throws(CalendarYearMissing) in
                try calendar.workingDay(duration.count, after: start, notCounting: paused)
            }
            return try explained(start, day, duration, .after, paused)
        }
        let (end, pauses) = try calendarEnd(duration, after: start, paused)
        let day = try counted { () throws(CalendarYearMissing) in try calendar.workingDay(onOrAfter: end) }
        return DayCount(
            start: start, day: day, duration: duration, direction: .after, skipped: pauses,
            movedFrom: day == end ? nil : end)
    }

    /// The last day on which something posted on `posted` must still be up.
    public func postedThrough(_ duration: LimitDuration, from posted: CivilDate) throws(LimitCountingFailure)
        -> DayCount
    {
        if duration.unit == .workingDays {
            let day = try counted { () throws(CalendarYearMissing) in
                try calendar.workingDay(duration.count, after: posted)
            }
            return try explained(posted, day, duration, .posted, [])
        }
        let (end, _) = try calendarEnd(duration, after: posted, [])
        return DayCount(start: posted, day: end, duration: duration, direction: .posted)
    }

    /// The last day in time for something due at least `duration` before `event`.
    public func latestDay(_ duration: LimitDuration, before event: CivilDate) throws(LimitCountingFailure) -> DayCount {
        if duration.unit == .workingDays {
            let day = try counted { () throws(CalendarYearMissing) in
                try calendar.workingDay(duration.count, before: event)
            }
            return try explained(event, day, duration, .before, [])
        }
        guard duration.unit != .hours else { throw .needsClock }
        guard let day = LimitCounting.shift(event, by: duration, times: -1) else {
            throw .yearMissing(CivilDate.years.lowerBound - 1)
        }
        return DayCount(start: event, day: day, duration: duration, direction: .before)
    }

    /// For millions of rows: the day number of the due day, `nil` where a year is missing or the duration is in hours.
    @inlinable
    public func dueDayNumber(_ duration: LimitDuration, after start: Int32) -> Int32? {
        switch duration.unit {
        case .workingDays: return calendar.deadlineDayNumber(start: start, workingDays: duration.count)
        case .days: return calendar.workingDayNumber(onOrAfter: start &+ Int32(truncatingIfNeeded: duration.count))
        default:
            guard let date = CivilDate(dayNumber: start),
                let end = LimitCounting.shift(date, by: duration, times: 1)
            else { return nil }
            return calendar.workingDayNumber(onOrAfter: end.dayNumber)
        }
    }

    // MARK: -

    private func counted(_ count: () throws(CalendarYearMissing) -> CivilDate) throws(LimitCountingFailure)
        -> CivilDate
    {
        do { return try count() } catch { throw .yearMissing(error.year) }
    }

    /// The plain end of a period in days, weeks, months or years, later by the paused days within it.
    private func calendarEnd(_ duration: LimitDuration, after start: CivilDate, _ paused: [CivilPeriod])
        throws(LimitCountingFailure) -> (CivilDate, [DayCount.Skipped])
    {
        guard duration.unit != .hours else { throw .needsClock }
        guard var end = LimitCounting.shift(start, by: duration, times: 1) else {
            throw .yearMissing(CivilDate.years.upperBound + 1)
        }
        var skipped: [DayCount.Skipped] = []
        var through = start
        for pause in paused.sorted() where pause.last > through {
            guard let next = through.adding(days: 1), let days = CivilPeriod(max(pause.first, next), pause.last),
                days.first <= end
            else { continue }
            guard let later = end.adding(days: days.dayCount) else {
                throw .yearMissing(CivilDate.years.upperBound + 1)
            }
            end = later
            through = pause.last
            skipped.append(DayCount.Skipped(days, .paused))
        }
        return (end, skipped)
    }

    @usableFromInline
    static func shift(_ date: CivilDate, by duration: LimitDuration, times sign: Int) -> CivilDate? {
        switch duration.unit {
        case .days, .workingDays: date.adding(days: sign * duration.count)
        case .weeks: date.adding(days: sign * duration.count * 7)
        case .months: date.adding(months: sign * duration.count)
        case .years: date.adding(years: sign * duration.count)
        case .hours: nil
        }
    }

    /// A count of working days with the days between looked at one by one.
    private func explained(
        _ start: CivilDate, _ end: CivilDate, _ duration: LimitDuration, _ direction: DayCount.Direction,
        _ paused: [CivilPeriod]
    ) throws(LimitCountingFailure) -> DayCount {
        var skipped: [DayCount.Skipped] = []
        var makeUp: [CalendarException] = []
        let numbers =
            direction == .before
            ? end.dayNumber...max(end.dayNumber, start.dayNumber - 1)
            : min(start.dayNumber + 1, end.dayNumber)...end.dayNumber
        for number in numbers {
            guard let day = CivilDate(dayNumber: number) else { continue }
            let reason: DayCount.Skipped.Reason
            if paused.contains(where: { $0.contains(day) }) {
                reason = .paused
            } else {
                let kind: DayKind
                do { kind = try calendar.kind(of: day) } catch { throw .yearMissing(error.year) }
                switch kind {
                case .workday: continue
                case .makeUpWorkday:
                    if let exception = calendar.exception(on: day) { makeUp.append(exception) }
                    continue
                case .weekend: reason = .weekend
                case .holiday(let name): reason = .holiday(name: name)
                }
            }
            if let last = skipped.last, last.reason == reason, last.days.last.adding(days: 1) == day,
                let longer = CivilPeriod(last.days.first, day)
            {
                skipped[skipped.count - 1] = DayCount.Skipped(longer, reason)
            } else {
                skipped.append(DayCount.Skipped(CivilPeriod(day: day), reason))
            }
        }
        return DayCount(
            start: start, day: end, duration: duration, direction: direction, skipped: skipped, makeUpWorkdays: makeUp)
    }
}
