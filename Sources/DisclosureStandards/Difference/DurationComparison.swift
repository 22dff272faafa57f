import CivilCalendar
import DisclosureModel

/// Compares lengths of time by the days to which they lead.
struct DurationComparison {
    let counting: LimitCounting?

    /// `stricter` where the first leads to the sooner day; of a time to stay posted, that is the shorter.
    func compare(
        _ first: LimitDuration, _ second: LimitDuration, _ direction: DayCount.Direction
    ) -> LimitComparison {
        if let (one, other) = Self.measured(first, second) {
            return one == other ? .same : one < other ? .stricter : .looser
        }
        // By the clock or by the day: a date alone tells nothing about hours.
        if first.unit == .hours || second.unit == .hours { return .differs(.dayKinds) }
        guard let counting, !counting.calendar.years.isEmpty else {
            if direction == .after, let answer = Self.byAnyCalendar(first, second) { return answer }
            return .differs(.calendar)
        }
        return overAllDays(first, second, direction, counting)
    }

    /// Both in one measure where they have one: hours, working days, days or months.
    private static func measured(_ first: LimitDuration, _ second: LimitDuration) -> (Int, Int)? {
        func measure(_ duration: LimitDuration) -> (unit: LimitDuration.Unit, count: Int) {
            switch duration.unit {
            case .weeks: (.days, duration.count * 7)
            case .years: (.months, duration.count * 12)
            case .hours, .workingDays, .days, .months: (duration.unit, duration.count)
            }
        }
        let (one, other) = (measure(first), measure(second))
        return one.unit == other.unit ? (one.count, other.count) : nil
    }

    /// N working days are never over before N days that end on a working day.
    private static func byAnyCalendar(_ first: LimitDuration, _ second: LimitDuration) -> LimitComparison? {
        switch (first.unit, second.unit) {
        case (.workingDays, .days):
            if first.count == 1, second.count == 1 { return .same }
            return first.count >= second.count ? .looser : nil
        case (.days, .workingDays): return byAnyCalendar(second, first)?.reversed
        default: return nil
        }
    }

    /// The best and the worst case over every day of the calendar.
    private func overAllDays(
        _ first: LimitDuration, _ second: LimitDuration, _ direction: DayCount.Direction, _ counting: LimitCounting
    ) -> LimitComparison {
        var result = LimitComparison.same
        var isCounted = false
        for year in counting.calendar.years {
            guard let start = CivilDate(year: year, month: 1, day: 1),
                let end = CivilDate(year: year, month: 12, day: 31)
            else { continue }
            for number in start.dayNumber...end.dayNumber {
                guard let one = day(first, number, direction, counting),
                    let other = day(second, number, direction, counting)
                else { continue }
                isCounted = true
                result = result.and(one == other ? .same : one < other ? .stricter : .looser)
                if case .differs = result { return .differs(.dayKinds) }
            }
        }
        return isCounted ? result : .differs(.calendar)
    }

    private func day(
        _ duration: LimitDuration, _ number: Int32, _ direction: DayCount.Direction, _ counting: LimitCounting
    ) -> Int32? {
        if direction == .after { return counting.dueDayNumber(duration, after: number) }
        guard let date = CivilDate(dayNumber: number) else { return nil }
        return direction == .posted
            ? (try? counting.postedThrough(duration, from: date))?.day.dayNumber
            : (try? counting.latestDay(duration, before: date))?.day.dayNumber
    }
}
