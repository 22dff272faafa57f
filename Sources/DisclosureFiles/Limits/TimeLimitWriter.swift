import CivilCalendar
import DisclosureModel
import YAMLFiles

/// Writes a time limit as `TimeLimitReader` reads it: the phrase alone where it says the same rules, else with its rules.
enum TimeLimitWriter {
    typealias Entry = YAMLOutput.Entry

    static func output(_ limit: TimeLimit, memo: TimeLimitMemo) -> YAMLOutput {
        if memo.parse(limit.text) == limit { return .text(limit.text) }
        return .mapping([Entry("text", .text(limit.text)), Entry("rules", .sequence(limit.rules.map(output)))])
    }

    private static func output(_ rule: LimitRule) -> YAMLOutput {
        var entries = [kind(rule.kind)]
        for role in LimitCondition.Role.allCases {
            for condition in rule.conditions where condition.role == role {
                entries.append(Entry(role.rawValue, .text(condition.text)))
            }
        }
        if let exception = rule.exception { entries.append(Entry("unless", .text(exception))) }
        if rule.isSoft { entries.append(Entry("soft", .bare("true"))) }
        if let channel = rule.channel { entries.append(Entry("channel", .text(channel))) }
        if let extended = rule.extended {
            let terms = extended.terms.map { [Entry("terms", .text($0))] } ?? []
            entries.append(Entry("extended", .mapping(duration(extended.by) + terms)))
        }
        return .mapping(entries)
    }

    private static func kind(_ kind: LimitKind) -> Entry {
        switch kind {
        case .within(let length, let event):
            Entry(
                "within", .mapping(duration(length) + (event == .unstated ? [] : [Entry("after", output(event))])))
        case .by(let day): Entry("by", .mapping(namedDay(day)))
        case .afterCycle(let cycle, let length):
            Entry("after-cycle", .mapping([Entry("each", .text(cycle.rawValue))] + duration(length)))
        case .each(let cycle, let times):
            Entry(
                "each",
                times == 1
                    ? .text(cycle.rawValue)
                    : .mapping([Entry("cycle", .text(cycle.rawValue)), Entry("times", .bare("\(times)"))]))
        case .renewed(let length): Entry("renewed", .mapping(duration(length)))
        case .atOnce(let event):
            Entry("at-once", event == .unstated ? .bare("true") : .mapping([Entry("after", output(event))]))
        case .standing: Entry("standing", .bare("true"))
        case .postedFor(let length): Entry("posted-for", .mapping(duration(length)))
        case .before(let event, let length):
            Entry("before", .mapping([Entry("event", output(event))] + (length.map(duration) ?? [])))
        case .together(let event): Entry("together", output(event))
        case .notBefore(.cycleEnd): Entry("not-before", .text("cycle-end"))
        case .notBefore(.event(let event)): Entry("not-before", output(event))
        case .onRequest(let length): Entry("on-request", length.map { .mapping(duration($0)) } ?? .bare("true"))
        case .phased(let phases): Entry("phased", .text(phases.rawValue))
        case .removedAfter(let length): Entry("removed-after", .mapping(duration(length)))
        }
    }

    private static func duration(_ length: LimitDuration) -> [Entry] {
        [Entry("n", .bare("\(length.count)")), Entry("of", .text(length.unit.rawValue))]
    }

    /// The words of the standard, else the kinds.
    private static func output(_ event: LimitEvent) -> YAMLOutput {
        if !event.text.isEmpty { return .text(event.text) }
        switch event {
        case .formedOrChanged: return .text("formed-or-changed")
        case .madeOrObtained: return .text("made-or-obtained")
        default: break
        }
        let kinds = event.kinds.map { YAMLOutput.text($0.rawValue) }
        return kinds.count == 1 ? kinds[0] : .sequence(kinds)
    }

    private static func namedDay(_ day: NamedDay) -> [Entry] {
        var entries = [Entry("each", .text(day.cycle.rawValue))]
        func add(month: Int) {
            if day.cycle.months > 1 || month != 1 { entries.append(Entry("month", .bare("\(month)"))) }
        }
        switch day.position {
        case .weekday(let weekday):
            let word = LimitRuleReader.weekdays.first { $0.value == weekday }?.word
            entries.append(Entry("weekday", .text(word ?? "")))
        case .day(let month, let number):
            add(month: month)
            entries.append(Entry("day", .bare("\(number)")))
        case .monthEnd(let month):
            add(month: month)
            entries.append(Entry("day", .text("last")))
        case .third(let month, let third):
            add(month: month)
            entries.append(Entry("third", .text(["first", "second", "last"][third.rawValue - 1])))
        }
        if let about = day.about { entries.append(Entry("about", .text(about.rawValue))) }
        if day.isExact { entries.append(Entry("exact", .bare("true"))) }
        return entries
    }
}
