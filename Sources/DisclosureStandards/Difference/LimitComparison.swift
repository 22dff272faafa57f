import DisclosureModel
import SourceText

/// How a local time limit stands to the standard's.
///
/// Stricter means that whoever keeps the local limit keeps the standard, looser that whoever keeps the standard keeps
/// the local one, in every case. What is neither is left to a person, with the reason.
public enum LimitComparison: Sendable, Hashable {
    case same, stricter, looser
    case differs(LimitDifference)

    /// Compares rule by rule.
    ///
    /// - Parameter counting: the calendar over which working days are laid against days and months: every day of its
    ///   years is tried. Without one such limits are not compared, except where every calendar gives the same answer.
    public static func compare(
        _ local: TimeLimit, with standard: TimeLimit, counting: LimitCounting? = nil
    ) -> LimitComparison {
        if local.rules == standard.rules, local.text == standard.text { return .same }
        guard local.problems.isEmpty, standard.problems.isEmpty, !local.rules.isEmpty, !standard.rules.isEmpty else {
            return .differs(.unread)
        }
        let rules = LimitRuleComparison(counting: counting)
        return LimitAspect.allCases.reduce(.same) { result, aspect in
            let (own, asked) = (local.rules, standard.rules)
            return result.and(
                rules.compare(own.filter { $0.aspect == aspect }, asked.filter { $0.aspect == aspect }, aspect))
        }
    }

    /// Both together: what is stricter here and looser there is neither.
    func and(_ other: LimitComparison) -> LimitComparison {
        switch (self, other) {
        case (.same, _): other
        case (_, .same): self
        case (.differs, _): self
        case (_, .differs): other
        case (.stricter, .stricter): .stricter
        case (.looser, .looser): .looser
        case (.stricter, .looser), (.looser, .stricter): .differs(.mixed)
        }
    }

    /// As seen from the standard.
    var reversed: LimitComparison {
        switch self {
        case .stricter: .looser
        case .looser: .stricter
        case .same, .differs: self
        }
    }
}

/// Why a person has to compare two limits.
public enum LimitDifference: String, Sendable, Hashable, CaseIterable {
    /// Stricter in one thing, looser in another.
    case mixed
    /// They count from different events.
    case event
    /// At once, without a number of days.
    case atOnce = "at-once"
    /// Working days against days or months, now the one sooner, now the other.
    case dayKinds = "day-kinds"
    /// Working days against days or months, and no calendar to lay them on.
    case calendar
    /// Cycles or named days that do not lie within one another.
    case cycle
    /// They hold for different cases.
    case conditions
    /// Exceptions, terms of extension, channels or phases in different words.
    case terms
    /// One of them was not read, or leaves the decision to a person.
    case unread

    public var wording: Wording {
        switch self {
        case .mixed: Wording("有的地方更严，有的地方更宽", "stricter in one thing, looser in another")
        case .event: Wording("起算点不同", "they count from different events")
        case .atOnce: Wording("“及时”没有天数", "“at once” has no number of days")
        case .dayKinds: Wording("工作日和日历日先后不定", "working days against days: now the one is sooner, now the other")
        case .calendar: Wording("工作日和日历日不同，没有日历可比", "working days against days, and no calendar to compare them on")
        case .cycle: Wording("周期或日期互不包含", "their cycles or named days do not lie within one another")
        case .conditions: Wording("适用的情形不同", "they hold for different cases")
        case .terms: Wording("例外、延长、渠道或阶段的写法不同", "their exceptions, extensions, channels or phases differ")
        case .unread: Wording("时限没有全部读懂", "one of them could not be read in full")
        }
    }
}

/// What a rule is about; only rules about the same thing compare.
enum LimitAspect: CaseIterable {
    case deadline, recurrence, posting, ahead, earliest, request, phases, removal
}

extension LimitRule {
    var aspect: LimitAspect {
        switch kind {
        case .within, .atOnce, .together: .deadline
        case .by, .afterCycle, .each, .renewed: .recurrence
        case .standing, .postedFor: .posting
        case .before: .ahead
        case .notBefore: .earliest
        case .onRequest: .request
        case .phased: .phases
        case .removedAfter: .removal
        }
    }
}
