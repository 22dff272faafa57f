import CivilCalendar

/// A counted day with everything that led to it, so that a person can check the count by hand.
public struct DayCount: Sendable, Hashable {
    public enum Direction: Sendable, Hashable {
        /// To the last day in time after an event.
        case after
        /// Back to the last day in time before an event.
        case before
        /// To the last day that a posting must stay up.
        case posted
    }

    /// Days in a row that were not counted, and why.
    public struct Skipped: Sendable, Hashable {
        public enum Reason: Sendable, Hashable {
            case weekend
            case holiday(name: String)
            /// Time that the law leaves out, such as for a third party's opinion.
            case paused
        }

        public let days: CivilPeriod
        public let reason: Reason

        public init(_ days: CivilPeriod, _ reason: Reason) {
            self.days = days
            self.reason = reason
        }
    }

    /// Day 0, which is not counted.
    public let start: CivilDate
    /// The day counted to, itself still in time.
    public let day: CivilDate
    public let duration: LimitDuration
    public let direction: Direction
    /// In the order of time.
    public let skipped: [Skipped]
    /// The make-up workdays (调休) that were counted.
    public let makeUpWorkdays: [CalendarException]
    /// The day off on which the period would have ended, where it was moved to the next working day (by analogy with
    /// 民法典 art. 203).
    public let movedFrom: CivilDate?

    public init(
        start: CivilDate, day: CivilDate, duration: LimitDuration, direction: Direction, skipped: [Skipped] = [],
        makeUpWorkdays: [CalendarException] = [], movedFrom: CivilDate? = nil
    ) {
        self.start = start
        self.day = day
        self.duration = duration
        self.direction = direction
        self.skipped = skipped
        self.makeUpWorkdays = makeUpWorkdays
        self.movedFrom = movedFrom
    }
}

/// Why a day could not be counted.
public enum LimitCountingFailure: Error, Sendable, Hashable {
    /// The count touches a year whose holidays are not in the calendar data.
    case yearMissing(Int)
    /// Hours need clock times; a date is no evidence for them.
    case needsClock
}
