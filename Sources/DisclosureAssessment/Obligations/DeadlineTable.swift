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
        let counting = LimitCounting(calendar)
        deadlines = (first...last).map { counting.dueDayNumber(duration, after: $0) ?? Self.unknown }
    }

    /// The last day in time, or `unknown`.
    @inline(__always)
    subscript(day: Int32) -> Int32 {
        let index = Int(day) - Int(base)
        return index >= 0 && index < deadlines.count ? deadlines[index] : Self.unknown
    }
}
