import CivilCalendar
import DisclosureModel

/// The last day in time for every day on which an event can fall: a limit looked up instead of counted.
///
/// One table a distinct duration, some three thousand numbers each; a county's catalogues know about ten durations.
struct DeadlineTable: Sendable {
    /// Stands where the count leaves the years of the calendar: no answer is guessed.
    static let unknown = Int32.max

    private let base: Int32
    private let deadlines: [Int32]

    init(_ duration: LimitDuration, calendar: WorkingDayCalendar) {
        guard let first = calendar.tables.first?.base, let last = calendar.tables.last?.last else {
            base = 0
            deadlines = []
            return
        }
        base = first
        deadlines = (first...last).map { Self.deadline(start: $0, duration, calendar) ?? Self.unknown }
    }

    /// The day of the event is day 0. A period in calendar days, weeks, months or years that ends on a day off ends on
    /// the next working day, by analogy with 民法典 art. 203.
    private static func deadline(start: Int32, _ duration: LimitDuration, _ calendar: WorkingDayCalendar) -> Int32? {
        switch duration.unit {
        case .workingDays: return calendar.deadlineDayNumber(start: start, workingDays: duration.count)
        case .hours: return nil
        case .days: return calendar.workingDayNumber(onOrAfter: start &+ Int32(duration.count))
        case .weeks: return calendar.workingDayNumber(onOrAfter: start &+ Int32(duration.count * 7))
        case .months, .years:
            let months = duration.unit == .months ? duration.count : duration.count * 12
            guard let end = CivilDate(dayNumber: start)?.adding(months: months) else { return nil }
            return calendar.workingDayNumber(onOrAfter: end.dayNumber)
        }
    }

    /// The last day in time, or `unknown`.
    @inline(__always)
    subscript(day: Int32) -> Int32 {
        let index = Int(day) - Int(base)
        return index >= 0 && index < deadlines.count ? deadlines[index] : Self.unknown
    }
}
