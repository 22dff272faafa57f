import CivilCalendar
import DisclosureModel

extension LimitCounting {
    /// The day so long after `day`, as a day number: for minimum periods and maximum gaps, which a day off never moves.
    /// `nil` in hours, or where the calendar lacks a year.
    func unmovedDayNumber(_ duration: LimitDuration, after day: Int32) -> Int32? {
        switch duration.unit {
        case .workingDays: calendar.deadlineDayNumber(start: day, workingDays: duration.count)
        case .days: day &+ Int32(duration.count)
        case .weeks: day &+ Int32(duration.count * 7)
        case .months: CivilDate(dayNumber: day)?.adding(months: duration.count)?.dayNumber
        case .years: CivilDate(dayNumber: day)?.adding(months: duration.count * 12)?.dayNumber
        case .hours: nil
        }
    }
}
