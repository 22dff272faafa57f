import CivilCalendar

extension LimitRule {
    /// The last day in time for the posting that `cycle` owes under this rule; `nil` where the rule does not recur in
    /// such cycles.
    public func dueDay(for cycle: Cycle, counting: LimitCounting) throws(LimitCountingFailure) -> CivilDate? {
        guard self.cycle == cycle.kind, let period = cycle.period else { return nil }
        switch kind {
        case .by(let day): return day.dueDay(about: period)
        case .each: return period.last
        case .afterCycle(_, let duration): return try counting.dueDay(duration, after: period.last).day
        default: return nil
        }
    }

    /// The first day on which that posting counts: of a posting about the cycle before, the day after it ended.
    public func earliestDay(for cycle: Cycle) -> CivilDate? {
        guard self.cycle == cycle.kind, let period = cycle.period else { return nil }
        switch kind {
        case .by(let day): return day.about == .previousCycle ? period.last.adding(days: 1) : period.first
        case .each: return period.first
        case .afterCycle: return period.last.adding(days: 1)
        default: return nil
        }
    }
}
