import CivilCalendar

extension TimeLimit {
    /// The reading in a compact, stable notation for tables and tests: rules, problems and notes, joined by ` ; `.
    public var notation: String {
        (rules.map(\.notation)
            + problems.map { "?\($0.kind.rawValue) \($0.text)" }
            + notes.map { "note \($0)" }).joined(separator: " ; ")
    }
}

extension LimitRule {
    /// `[only 行政处罚] within 7 working-days of decided`; a subject stands in braces.
    public var notation: String {
        var text = conditions.map { "[\($0.role.rawValue) \($0.text)] " }.joined()
        text += (subject.map { "{\($0)} " } ?? "") + kind.notation
        if isSoft { text += " soft" }
        if let channel { text += " on \(channel)" }
        if let extended { text += " +\(extended.by.notation)" + (extended.terms.map { " (\($0))" } ?? "") }
        if let exception { text += " unless \(exception)" }
        return text
    }
}

extension LimitDuration {
    var notation: String { "\(count) \(unit.rawValue)" }
}

extension LimitEvent {
    var notation: String {
        kinds.isEmpty ? "unstated" : kinds == [.named] ? "named:\(text)" : kinds.map(\.rawValue).joined(separator: "/")
    }
}

extension LimitKind {
    var notation: String {
        switch self {
        case .within(let duration, let event): "within \(duration.notation) of \(event.notation)"
        case .by(let day): day.notation
        case .afterCycle(let cycle, let duration): "within \(duration.notation) of end of \(cycle.rawValue)"
        case .each(let cycle, let times): "each \(cycle.rawValue) \(times)x"
        case .renewed(let duration): "renewed every \(duration.notation)"
        case .atOnce(let event): event.isStated ? "at-once of \(event.notation)" : "at-once"
        case .standing: "standing"
        case .postedFor(let duration): "posted-for \(duration.notation)"
        case .before(let event, let duration):
            "before \(event.notation)" + (duration.map { " by \($0.notation)" } ?? "")
        case .together(let event): "together with \(event.notation)"
        case .notBefore(.cycleEnd): "not-before cycle-end"
        case .notBefore(.event(let event)): "not-before \(event.notation)"
        case .onRequest(let duration): "on-request" + (duration.map { " \($0.notation)" } ?? "")
        case .phased(let phases): "phased \(phases.rawValue)"
        case .removedAfter(let duration): "removed-after \(duration.notation)"
        }
    }
}

extension NamedDay {
    var notation: String {
        let day: String =
            switch position {
            case .day(let month, let number): "month \(month) day \(number)"
            case .monthEnd(let month): "month \(month) end"
            case .third(let month, let third): "month \(month) third \(third.rawValue)"
            case .weekday(let weekday): "weekday \(weekday.rawValue)"
            }
        return "\(isExact ? "on" : "by") \(cycle.rawValue) \(day)" + (about.map { " about \($0.rawValue)" } ?? "")
    }
}
