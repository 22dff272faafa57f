import CivilCalendar
import DisclosureModel

/// Compares rules by which something recurs: a named day, so many times a cycle, after a cycle's end, at the latest
/// after so long.
struct RecurrenceComparison {
    let durations: DurationComparison

    /// Stricter where keeping the local rule keeps the standard's, and not the other way round.
    func compare(_ local: LimitKind, _ standard: LimitKind) -> LimitComparison {
        if case .afterCycle(let cycle, let own) = local, case .afterCycle(cycle, let asked) = standard {
            return durations.compare(own, asked, .after)
        }
        if case .renewed(let own) = local, case .renewed(let asked) = standard {
            return durations.compare(own, asked, .posted)
        }
        switch (implies(local, standard), implies(standard, local)) {
        case (true, true): return .same
        case (true, false): return .stricter
        case (false, true): return .looser
        case (false, false): return .differs(.cycle)
        }
    }

    /// Whether whoever keeps `rule` keeps `other` too.
    private func implies(_ rule: LimitKind, _ other: LimitKind) -> Bool {
        switch other {
        case .each(let cycle, let times):
            switch rule {
            case .each(let own, let count): return Self.whole(own, in: cycle) * count >= times
            case .by(let day): return Self.whole(day.cycle, in: cycle) >= times
            // After the end of one cycle is in another.
            case .afterCycle(let own, _): return own != cycle && Self.whole(own, in: cycle) - 1 >= times
            case .renewed(let every): return Self.renewals(every, in: cycle) >= times
            default: return false
            }
        case .renewed(let every):
            // The first day of one cycle to the last of the next, at worst.
            switch rule {
            case .each(let cycle, _): return Self.isWithin(cycle, twice: every)
            default: return false
            }
        case .by(let day):
            guard case .by(let own) = rule else { return false }
            return Self.lies(own, within: day)
        default: return false
        }
    }

    /// How many whole cycles of one kind lie in each of another, at least.
    private static func whole(_ cycle: CivilCycle, in other: CivilCycle) -> Int {
        if cycle == other { return 1 }
        if other == .week { return 0 }
        if cycle == .week { return (shortest(other) - 6) / 7 }
        return other.months / cycle.months
    }

    /// Days of the shortest such cycle.
    private static func shortest(_ cycle: CivilCycle) -> Int {
        switch cycle {
        case .week: 7
        case .month: 28
        case .quarter: 90
        case .halfYear: 181
        case .year: 365
        }
    }

    private static func renewals(_ every: LimitDuration, in cycle: CivilCycle) -> Int {
        switch every.unit {
        case .months: cycle.months / every.count
        case .years: cycle.months / (every.count * 12)
        case .days: shortest(cycle) / every.count
        case .weeks: shortest(cycle) / (every.count * 7)
        case .workingDays, .hours: 0
        }
    }

    private static func isWithin(_ cycle: CivilCycle, twice every: LimitDuration) -> Bool {
        switch every.unit {
        case .months: cycle == .week ? true : cycle.months * 2 <= every.count
        case .years: cycle == .week ? true : cycle.months * 2 <= every.count * 12
        case .weeks: cycle == .week && every.count >= 2
        case .days: cycle == .week && every.count >= 14
        case .workingDays, .hours: false
        }
    }

    /// Whether the days on which one may be kept are all days on which the other is, in each cycle of a leap and of
    /// common years.
    private static func lies(_ inner: NamedDay, within outer: NamedDay) -> Bool {
        guard inner.cycle == outer.cycle, inner.about == outer.about,
            let first = CivilDate(year: 2020, month: 1, day: 1), let last = CivilDate(year: 2024, month: 12, day: 31),
            let span = CivilPeriod(first, last)
        else { return false }
        return inner.cycle.periods(touching: span).allSatisfy { period in
            guard let own = inner.window(in: period), let asked = outer.window(in: period) else { return false }
            return asked.contains(own)
        }
    }
}
