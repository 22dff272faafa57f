import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

/// Reads one rule that is written out: `within: {n: 10, of: working-days, after: made}`, with what it holds for beside it.
enum LimitRuleReader {
    static func read(_ entry: YAMLMapping, text: String) -> LimitRule? {
        var kinds: [LimitKind] = []
        var isBroken = false
        var found: [String] = []
        for (key, read) in readers {
            guard let value = entry.optional(key) else { continue }
            found.append(key)
            if let kind = read(value) { kinds.append(kind) } else { isBroken = true }
        }
        let conditions = LimitCondition.Role.allCases.compactMap { role in
            entry.optional(role.rawValue)?.nonEmptyText().map { LimitCondition(role, $0) }
        }
        let exception = entry.optional("unless")?.nonEmptyText()
        let isSoft = entry.optional("soft")?.boolean() ?? false
        let channel = entry.optional("channel")?.nonEmptyText()
        let extended = entry.optional("extended").flatMap(extending)
        entry.finish()
        guard found.count <= 1 else {
            entry.collector.report(
                Diagnostic(
                    "limit.several-kinds", at: entry.keyPlace(found[1]) ?? entry.place,
                    Wording(
                        "一条规则只写一种，这里有「\(found.joined(separator: "」「"))」",
                        "a rule is of one kind; this has '\(found.joined(separator: "', '"))'"),
                    remedy: Wording("分成几条规则", "make it several rules")))
            return nil
        }
        guard let kind = kinds.first else {
            if !isBroken {
                entry.collector.report(
                    Diagnostic(
                        "limit.no-kind", at: entry.place, Wording("这条规则没有写种类", "the rule names no kind"),
                        remedy: Wording(
                            "写上一种：\(readers.map(\.key).joined(separator: "、"))",
                            "name one: \(readers.map(\.key).joined(separator: ", "))")))
            }
            return nil
        }
        return LimitRule(
            kind, text: text, conditions: conditions, exception: exception, isSoft: isSoft, channel: channel,
            extended: extended)
    }

    private static var readers: [(key: String, read: (YAMLValue) -> LimitKind?)] {
        [
            ("within", within), ("by", by), ("after-cycle", afterCycle), ("each", each),
            ("renewed", { duration($0).map { .renewed(every: $0) } }), ("at-once", atOnce),
            ("standing", { flag($0, .standing) }), ("posted-for", { duration($0).map { .postedFor($0) } }),
            ("before", before), ("together", { event($0).map { .together(with: $0) } }), ("not-before", notBefore),
            ("on-request", onRequest),
            ("phased", { $0.choice(LimitPhases.allCases.map { ($0.rawValue, LimitKind.phased($0)) }) }),
            ("removed-after", { duration($0).map { .removedAfter($0) } }),
        ]
    }

    // MARK: Kinds

    private static let durationKind = Wording("期限", "duration")

    private static func within(_ value: YAMLValue) -> LimitKind? {
        guard let entry = value.mapping(durationKind) else { return nil }
        let duration = duration(entry)
        let after = entry.optional("after")
        let event = after.map(event)
        entry.finish()
        guard let duration else { return nil }
        switch event {
        case .none: return .within(duration, after: .unstated)
        case .some(.some(let event)): return .within(duration, after: event)
        case .some(.none): return nil
        }
    }

    private static func by(_ value: YAMLValue) -> LimitKind? {
        guard let entry = value.mapping(Wording("指定日期", "named day")) else { return nil }
        let each = entry.required("each")
        let cycle = each?.choice(cycles)
        let months = max(1, cycle?.months ?? 1)
        let month = entry.optional("month")?.integer(in: 1...months)
        let lacksMonth = months > 1 && month == nil
        if lacksMonth, !entry.has("month") { _ = entry.required("month") }
        let weekday = entry.optional("weekday")?.choice(weekdays)
        let day = entry.optional("day")
        let third = entry.optional("third")?.choice([
            ("first", NamedDay.MonthThird.first), ("second", .second), ("last", .last),
        ])
        let about = entry.optional("about")?.choice(NamedDay.About.allCases.map { ($0.rawValue, $0) })
        let isExact = entry.optional("exact")?.boolean() ?? false
        let position: NamedDay.Position?
        if cycle == .week {
            if weekday == nil, !entry.has("weekday") { _ = entry.required("weekday") }
            position = weekday.map { .weekday($0) }
        } else if let third {
            position = .third(month: month ?? 1, third)
        } else if let day, day.node.text == "last" {
            position = .monthEnd(month: month ?? 1)
        } else if let day {
            position = day.integer(in: 1...31).map { .day(month: month ?? 1, day: $0) }
        } else {
            if !entry.has("third") { _ = entry.required("day") }
            position = nil
        }
        entry.finish()
        guard let cycle, let position, !lacksMonth else { return nil }
        if cycle == .year, case .day(let month, let number) = position,
            CivilDate(year: 2000, month: month, day: number) == nil
        {
            day?.report(
                "limit.no-such-day", .error, Wording("\(month)月没有\(number)日", "month \(month) has no day \(number)"))
            return nil
        }
        return .by(NamedDay(cycle: cycle, position: position, about: about, isExact: isExact))
    }

    private static func afterCycle(_ value: YAMLValue) -> LimitKind? {
        guard let entry = value.mapping(durationKind) else { return nil }
        let cycle = entry.required("each")?.choice(cycles)
        let duration = duration(entry)
        entry.finish()
        guard let cycle, let duration else { return nil }
        return .afterCycle(cycle, within: duration)
    }

    /// `each: quarter`, or `each: {cycle: quarter, times: 2}`.
    private static func each(_ value: YAMLValue) -> LimitKind? {
        guard value.node.kind == .mapping else { return value.choice(cycles).map { .each($0, times: 1) } }
        guard let entry = value.mapping(Wording("公开频次", "frequency")) else { return nil }
        let cycle = entry.required("cycle")?.choice(cycles)
        let times = entry.optional("times").map { $0.integer(in: 1...366) } ?? 1
        entry.finish()
        guard let cycle, let times else { return nil }
        return .each(cycle, times: times)
    }

    /// `at-once: yes`, or `at-once: {after: decided}`.
    private static func atOnce(_ value: YAMLValue) -> LimitKind? {
        guard value.node.kind == .mapping else { return flag(value, .atOnce(after: .unstated)) }
        guard let entry = value.mapping(Wording("及时公开", "at-once rule")) else { return nil }
        let event = entry.required("after").flatMap(event)
        entry.finish()
        return event.map { .atOnce(after: $0) }
    }

    /// `before: {event: 听证, n: 7, of: working-days}`, or without the duration.
    private static func before(_ value: YAMLValue) -> LimitKind? {
        guard let entry = value.mapping(durationKind) else { return nil }
        let event = entry.required("event").flatMap(event)
        let hasDuration = entry.has("n") || entry.has("of")
        let duration = hasDuration ? duration(entry) : nil
        entry.finish()
        guard let event, !hasDuration || duration != nil else { return nil }
        return .before(event, atLeast: duration)
    }

    private static func notBefore(_ value: YAMLValue) -> LimitKind? {
        if value.node.text == "cycle-end" { return .notBefore(.cycleEnd) }
        return event(value).map { .notBefore(.event($0)) }
    }

    private static func onRequest(_ value: YAMLValue) -> LimitKind? {
        guard value.node.kind == .mapping else { return flag(value, .onRequest(nil)) }
        return duration(value).map { .onRequest($0) }
    }

    private static func extending(_ value: YAMLValue) -> LimitExtension? {
        guard let entry = value.mapping(durationKind) else { return nil }
        let duration = duration(entry)
        let terms = entry.optional("terms")?.nonEmptyText()
        entry.finish()
        return duration.map { LimitExtension(by: $0, terms: terms) }
    }

    // MARK: Pieces

    /// `{n: 10, of: working-days}`.
    private static func duration(_ value: YAMLValue) -> LimitDuration? {
        guard let entry = value.mapping(durationKind) else { return nil }
        let duration = duration(entry)
        entry.finish()
        return duration
    }

    private static func duration(_ entry: YAMLMapping) -> LimitDuration? {
        let count = entry.required("n")?.integer(in: LimitDuration.counts)
        let unit = entry.required("of")?.choice(LimitDuration.Unit.allCases.map { ($0.rawValue, $0) })
        guard let count, let unit else { return nil }
        return LimitDuration(count, unit)
    }

    /// One of the kinds of event, a list of them, or their pairs; other words name an event of their own.
    private static func event(_ value: YAMLValue) -> LimitEvent? {
        if value.node.kind == .sequence {
            guard let kinds = value.list({ $0.choice(LimitEvent.Kind.allCases.map { ($0.rawValue, $0) }) }) else {
                return nil
            }
            return kinds.isEmpty ? nil : LimitEvent(LimitEvent.Kind.allCases.filter(kinds.contains))
        }
        guard let text = value.nonEmptyText() else { return nil }
        if let kind = LimitEvent.Kind(rawValue: text) { return LimitEvent([kind]) }
        if text == "formed-or-changed" { return .formedOrChanged }
        if text == "made-or-obtained" { return .madeOrObtained }
        // Chinese words name the event themselves; an English word is one of the known ones, misspelled.
        guard text.unicodeScalars.contains(where: \.isHan) else {
            let words = LimitEvent.Kind.allCases.map(\.rawValue) + ["formed-or-changed", "made-or-obtained"]
            return value.choice(words.map { ($0, LimitEvent.unstated) })
        }
        let limit = LimitText(text, blanks: .nothing)
        let kinds = LimitVerbs.read(limit.whole)?.kinds ?? [.named]
        return LimitEvent(kinds, text: text)
    }

    private static func flag(_ value: YAMLValue, _ kind: LimitKind) -> LimitKind? {
        guard let isSet = value.boolean() else { return nil }
        guard isSet else {
            value.report(
                "limit.rule-off", .error,
                Wording("「\(value.name): false」等于没有这条规则", "'\(value.name): false' is no rule"),
                remedy: Wording("删去这一条", "delete it"))
            return nil
        }
        return kind
    }

    private static let cycles: [(word: String, value: CivilCycle)] = CivilCycle.allCases.map { ($0.rawValue, $0) }
    static let weekdays: [(word: String, value: Weekday)] = [
        ("monday", .monday), ("tuesday", .tuesday), ("wednesday", .wednesday), ("thursday", .thursday),
        ("friday", .friday), ("saturday", .saturday), ("sunday", .sunday),
    ]
}
