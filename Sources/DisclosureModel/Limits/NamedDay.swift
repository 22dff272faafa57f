import CivilCalendar

/// A day with a name in each cycle: 每年1月31日前, 每季度的首个月20日, 次周三之前. It never moves for a day off.
public struct NamedDay: Sendable, Hashable {
    /// Which cycle's matters the posting carries.
    public enum About: String, Sendable, Hashable, CaseIterable {
        case thisCycle = "this-cycle"
        /// 20 April's posting carries the first quarter.
        case previousCycle = "previous-cycle"
    }

    /// Where in its cycle the day lies; months count from the cycle's first.
    public enum Position: Sendable, Hashable {
        /// A day of a month; in a month that is too short, its last.
        case day(month: Int, day: Int)
        case monthEnd(month: Int)
        /// 上旬, 中旬 or 下旬, from its first to its last day.
        case third(month: Int, MonthThird)
        case weekday(Weekday)
    }

    /// A third of a month (旬): 1–10, 11–20, 21–end.
    public enum MonthThird: Int, Sendable, Hashable, CaseIterable {
        case first = 1
        case second, last
    }

    public var cycle: CivilCycle
    public var position: Position
    /// `nil` where the text does not say; then the obligation's own cycle decides.
    public var about: About?
    /// Whether the posting belongs on that very day (每季首月15日为公开日) rather than by it.
    public var isExact: Bool

    public init(cycle: CivilCycle, position: Position, about: About? = nil, isExact: Bool = false) {
        self.cycle = cycle
        self.position = position
        self.about = about
        self.isExact = isExact
    }

    /// The days to post on within the cycle that holds the posting, of which the last is the due day, itself still in
    /// time. By a day: from the cycle's first day on. `nil` for a month the cycle does not have.
    public func window(in posting: CivilPeriod) -> CivilPeriod? {
        guard let period = cycle.period(containing: posting.first) else { return nil }
        switch position {
        case .weekday(let weekday):
            guard cycle == .week, let day = period.first.adding(days: weekday.rawValue - 1) else { return nil }
            return isExact ? CivilPeriod(day: day) : CivilPeriod(period.first, day)
        case .day(let month, let day):
            guard let due = date(month, day, in: period) else { return nil }
            return isExact ? CivilPeriod(day: due) : CivilPeriod(period.first, due)
        case .monthEnd(let month):
            guard let due = date(month, 31, in: period) else { return nil }
            return isExact ? CivilPeriod(day: due) : CivilPeriod(period.first, due)
        case .third(let month, let third):
            guard let opens = date(month, third.rawValue * 10 - 9, in: period),
                let due = date(month, third == .last ? 31 : third.rawValue * 10, in: period)
            else { return nil }
            return CivilPeriod(opens, due)
        }
    }

    /// The due day for what `content`, a whole cycle, has to show: in that cycle, or in the next where the posting is
    /// about the cycle before.
    public func dueDay(about content: CivilPeriod) -> CivilDate? {
        let posting = about == .previousCycle ? cycle.next(after: content) : cycle.period(containing: content.first)
        return posting.flatMap(window(in:))?.last
    }

    /// The first due day on or after `date`, with the cycle that its posting is about where that is said.
    public func nextDueDay(onOrAfter date: CivilDate) -> (due: CivilDate, about: CivilPeriod?)? {
        var posting = cycle.period(containing: date)
        while let period = posting, let due = window(in: period)?.last {
            if due >= date {
                switch about {
                case .thisCycle: return (due, period)
                case .previousCycle: return (due, cycle.previous(to: period))
                case nil: return (due, nil)
                }
            }
            posting = cycle.next(after: period)
        }
        return nil
    }

    private func date(_ month: Int, _ day: Int, in period: CivilPeriod) -> CivilDate? {
        guard cycle != .week, (1...cycle.months).contains(month), day >= 1 else { return nil }
        let (year, first, _) = period.first.parts
        let number = first + month - 1
        return CivilDate(year: year, month: number, day: min(day, CivilDate.dayCount(year: year, month: number)))
    }
}
