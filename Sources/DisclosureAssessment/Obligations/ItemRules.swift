import CivilCalendar
import DisclosureModel

/// What an item's limit, channels and elements mean for its checks, worked out once a round.
struct ItemRules: Sendable {
    /// How lateness is told.
    enum Timing: Sendable {
        /// No time limit.
        case none
        /// By the strictest and the most generous table of the rules; they differ where rules have conditions.
        case within(strict: DeadlineTable, loose: DeadlineTable, isSoft: Bool)
        /// 及时: by the table that the body's scheme allows.
        case atOnce
        /// At least so long before the event (听证7个工作日前).
        case before(LimitDuration?)
        /// Only a clock can tell.
        case hours
        /// A person decides.
        case person
    }

    /// How cycles fall due.
    enum CycleRule: Sendable {
        case by(NamedDay)
        case after(DeadlineTable)
        case times(Int)
    }

    var arises: DisclosureItem.Arising
    var timing = Timing.none
    /// The most generous of the durations in `timing`, for saying how a due day was counted.
    var duration: LimitDuration?
    var cycle: Cycle.Kind?
    var cycleRule: CycleRule?
    /// A posting must not be dated before the cycle it is about has ended.
    var notBeforeCycleEnd = false
    var postedFor: LimitDuration?
    var isStanding = false
    var isOnRequest = false
    /// The longest time from one posting to the next (更新周期).
    var renewal: LimitDuration?
    /// Bits of the vocabulary that must all be there, or of which one must.
    var channels: UInt64 = 0
    /// Every channel the item names, for asking whether anybody looked there.
    var anyChannel: UInt64 = 0
    var oneChannelSuffices = false
    /// Bits of the required elements.
    var elements: UInt64 = 0

    init(
        _ item: DisclosureItem, channelsMean: Catalogue.ChannelMeaning, vocabulary: Vocabulary,
        tables: DeadlineTables, firstDay: Int32
    ) {
        arises = item.arises
        readChannels(item, channelsMean, vocabulary)
        for (bit, element) in item.elements.prefix(64).enumerated() where !element.isOptional {
            elements |= 1 << UInt64(bit)
        }
        if let limit = item.limit { read(limit, tables, firstDay) }
        for rule in item.refresh?.rules ?? [] where rule.conditions.isEmpty {
            readCycle(rule, tables)
            if case .renewed(let duration) = rule.kind { renewal = duration }
            if case .each(let cycle, _) = rule.kind, arises != .eachCycle, cycle.months > 0 {
                renewal = LimitDuration(cycle.months, .months)
            }
        }
        if arises != .eachCycle {
            cycle = nil
            cycleRule = nil
        }
    }

    private mutating func readChannels(
        _ item: DisclosureItem, _ meaning: Catalogue.ChannelMeaning, _ vocabulary: Vocabulary
    ) {
        for channel in item.channels {
            guard let index = vocabulary.channelIndex(of: channel.name), index < 64 else { continue }
            let bit = UInt64(1) << UInt64(index)
            anyChannel |= bit
            if meaning != .requiredAndOptional || !channel.isOptional { channels |= bit }
        }
        oneChannelSuffices = meaning == .any
    }

    private mutating func read(_ limit: TimeLimit, _ tables: DeadlineTables, _ firstDay: Int32) {
        var durations: [(duration: LimitDuration, isSoft: Bool, isConditional: Bool)] = []
        var hasHours = false, needsPerson = limit.rules.isEmpty && !limit.problems.isEmpty
        for rule in limit.rules {
            switch rule.kind {
            case .within(let duration, let event):
                if duration.unit == .hours {
                    hasHours = true
                } else if event.kinds.contains(.published) || event.kinds.contains(.requestReceived) {
                    needsPerson = true
                } else {
                    durations.append((duration, rule.isSoft, !rule.conditions.isEmpty))
                }
            case .atOnce: if durations.isEmpty { timing = .atOnce }
            case .standing: if rule.conditions.isEmpty { isStanding = true }
            case .postedFor(let duration): postedFor = duration
            case .before(_, let duration): if durations.isEmpty { timing = .before(duration) }
            case .together, .phased: needsPerson = true
            case .notBefore(let moment):
                if moment == .cycleEnd { notBeforeCycleEnd = true } else { needsPerson = true }
            case .onRequest(let duration):
                isOnRequest = true
                if let duration, duration.unit != .hours { durations.append((duration, rule.isSoft, false)) }
            case .by, .afterCycle, .each: readCycle(rule, tables)
            case .renewed(let duration): renewal = duration
            case .removedAfter: break
            }
        }
        if let first = durations.first {
            // Which of several conditional rules holds for a document only a person knows: in time by the strictest is in
            // time, late by the most generous is late, and what lies between is asked.
            let limits = durations.map { tables.table($0.duration) }
            let order = limits.indices.sorted { limits[$0][firstDay + 60] < limits[$1][firstDay + 60] }
            duration = durations[order[order.count - 1]].duration
            timing = .within(
                strict: limits[order[0]], loose: limits[order[order.count - 1]],
                isSoft: durations.allSatisfy(\.isSoft) && first.isSoft)
        } else if case .none = timing, needsPerson, cycleRule == nil {
            timing = .person
        } else if case .none = timing, hasHours {
            timing = .hours
        }
    }

    private mutating func readCycle(_ rule: LimitRule, _ tables: DeadlineTables) {
        guard cycleRule == nil, rule.conditions.isEmpty, let kind = rule.cycle else { return }
        switch rule.kind {
        case .by(let day): cycleRule = .by(day)
        case .afterCycle(_, let duration): cycleRule = .after(tables.table(duration))
        case .each(_, let times): cycleRule = .times(times)
        default: return
        }
        cycle = kind
    }

    /// When what a cycle has to show is due; `nil` where the calendar cannot tell.
    func due(_ cycle: Cycle) -> CivilDate? {
        switch cycleRule {
        case .by(let day): return cycle.period.flatMap { day.dueDay(about: $0) }
        case .after(let table):
            guard let end = cycle.end else { return nil }
            let day = table[end.dayNumber]
            return day == DeadlineTable.unknown ? nil : CivilDate(dayNumber: day)
        case .times, nil: return cycle.end
        }
    }

    /// Whether a cycle's posting comes after the cycle: 20 April's posting carries the first quarter.
    var isAboutPreviousCycle: Bool {
        switch cycleRule {
        case .by(let day): day.about == .previousCycle
        case .after: true
        case .times, nil: false
        }
    }

    /// The cycle that a posting of this day carries, unless it names another.
    func cycle(postedOn day: CivilDate) -> Cycle? {
        guard let kind = cycle else { return nil }
        let posting = Cycle(kind, holding: day)
        guard isAboutPreviousCycle else { return posting }
        return posting.start?.adding(days: -1).map { Cycle(kind, holding: $0) }
    }

    /// At least so many postings in a cycle.
    var timesPerCycle: Int {
        if case .times(let times) = cycleRule { times } else { 1 }
    }
}
