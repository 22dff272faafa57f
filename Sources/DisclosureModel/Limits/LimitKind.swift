import CivilCalendar

/// The kinds of rule a time limit is made of.
public enum LimitKind: Sendable, Hashable {
    /// Within a duration of an event; the day of the event is day 0.
    case within(LimitDuration, after: LimitEvent)
    /// By or on a named day of each cycle.
    case by(NamedDay)
    /// Within a duration after the end of each cycle: 每月后10个工作日内.
    case afterCycle(CivilCycle, within: LimitDuration)
    /// At least so many times in each cycle.
    case each(CivilCycle, times: Int)
    /// No longer than this between one posting or update and the next: 最长不超过三个月, 每20个工作日更新.
    case renewed(every: LimitDuration)
    /// At once (及时, 随时, 即时, 实时), after an event or whenever there is something; the scheme says how many days that
    /// allows, else a person decides.
    case atOnce(after: LimitEvent)
    /// Always there (长期公开).
    case standing
    /// Posted for at least this long (公示期).
    case postedFor(LimitDuration)
    /// Before an event, at least this long where a duration is given: 听证7个工作日前, 事前, 开学前.
    case before(LimitEvent, atLeast: LimitDuration?)
    /// Together with an event, on its day: 随采购公告公开.
    case together(with: LimitEvent)
    /// Not before an event, or before the cycle it is about has ended.
    case notBefore(EarliestMoment)
    /// Only when someone asks, then within a duration where one is given.
    case onRequest(LimitDuration?)
    /// At least once in each phase.
    case phased(LimitPhases)
    /// Taken down after this long: 公示满3年后撤下.
    case removedAfter(LimitDuration)
}

/// From when on a posting counts.
public enum EarliestMoment: Sendable, Hashable {
    /// When the cycle that the posting is about has ended: no report on a year that is not over.
    case cycleEnd
    case event(LimitEvent)
}

/// The phases that each need a posting.
public enum LimitPhases: String, Sendable, Hashable, CaseIterable {
    /// 事前、事中、事后
    case beforeDuringAfter = "before-during-after"
    /// 决策、进展和完成情况
    case decisionProgressCompletion = "decision-progress-completion"
    /// 逐段, 每完成一个阶段: as many as the matter has.
    case eachStage = "each-stage"
}

extension LimitRule {
    /// The cycle in which an item under this rule recurs; `nil` where it does not, or recurs by the week.
    public var cycle: Cycle.Kind? {
        switch kind {
        case .by(let day): Cycle.Kind(day.cycle)
        case .afterCycle(let cycle, _), .each(let cycle, _): Cycle.Kind(cycle)
        default: nil
        }
    }
}

extension Cycle.Kind {
    /// `nil` for a week.
    public init?(_ cycle: CivilCycle) {
        switch cycle {
        case .week: return nil
        case .month: self = .month
        case .quarter: self = .quarter
        case .halfYear: self = .halfYear
        case .year: self = .year
        }
    }

    public var civil: CivilCycle {
        switch self {
        case .month: .month
        case .quarter: .quarter
        case .halfYear: .halfYear
        case .year: .year
        }
    }
}

extension Cycle {
    /// Its first to its last day; `nil` beyond the calendar's last year.
    public var period: CivilPeriod? {
        guard let start, let end else { return nil }
        return CivilPeriod(start, end)
    }
}
