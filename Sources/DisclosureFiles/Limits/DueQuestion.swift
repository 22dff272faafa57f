import CivilCalendar
import DisclosureModel
import SourceText

/// Answers `zwgk due FROM LIMIT`: what a limit asks of something that starts, or happens, on a day.
public enum DueQuestion {
    /// What one rule of the limit comes to.
    public struct Answer: Sendable {
        public let rule: LimitRule
        /// The day in question, where the rule gives one: due day, last day of posting, or latest day before an event.
        public let day: CivilDate?
        /// The count, where days were counted.
        public let count: DayCount?
        /// How the day came about, or why there is none.
        public let lines: [Wording]
    }

    /// Every rule's answer for a start on `from`: of a posting period the day of posting, of "before an event" the day of
    /// the event, of a cycle any day in it.
    public static func answers(from start: CivilDate, limit: TimeLimit, counting: LimitCounting)
        throws(LimitCountingFailure) -> [Answer]
    {
        var answers: [Answer] = []
        for rule in limit.rules { answers.append(try answer(rule, start, counting)) }
        return answers
    }

    /// The lines to print: the first answer's day alone (or why there is none), then how each was counted.
    public static func text(_ answers: [Answer], in language: Language) -> [String] {
        guard let first = answers.first(where: { $0.day != nil }) ?? answers.first else { return [] }
        var lines = [first.day?.description ?? Wording("没有可计算的日期", "no day to count").text(in: language)]
        for answer in answers {
            lines.append(answer.rule.wording.text(in: language))
            if answers.count > 1, let day = answer.day { lines.append("  \(day)") }
            lines += answer.lines.map { "  " + $0.text(in: language) }
        }
        return lines
    }

    private static func answer(_ rule: LimitRule, _ start: CivilDate, _ counting: LimitCounting)
        throws(LimitCountingFailure) -> Answer
    {
        switch rule.kind {
        case .within(let duration, _), .onRequest(.some(let duration)), .renewed(let duration):
            return try counted(rule, counting.dueDay(duration, after: start))
        case .postedFor(let duration):
            return try counted(rule, counting.postedThrough(duration, from: start))
        case .before(_, .some(let duration)):
            return try counted(rule, counting.latestDay(duration, before: start))
        case .before(_, nil):
            return named(
                rule, start.adding(days: -1),
                Wording("须早于\(start.spelled.chinese)。", "Earlier than \(start.spelled.english)."))
        case .together:
            return named(rule, start, Wording("与该事项同日。", "On the day of the event."))
        case .by(let day):
            guard let (due, about) = day.nextDueDay(onOrAfter: start) else { return none(rule) }
            var lines = [
                Wording(
                    "\(start)当日或之后的第一个指定日期是\(due.spelled.chinese)，遇休息日不顺延。",
                    "The first such day on or after \(start) is \(due.spelled.english); a named day is not moved by a day off."
                )
            ]
            if let about {
                lines.append(
                    Wording("所公开的是\(about.spelled.chinese)的内容。", "It is about \(about.spelled.english)."))
            }
            return Answer(rule: rule, day: due, count: nil, lines: lines)
        case .each(let cycle, _):
            guard let period = cycle.period(containing: start) else { return none(rule) }
            return named(
                rule, period.last,
                Wording(
                    "本\(cycle.wording.chinese)为\(period.spelled.chinese)。",
                    "The \(cycle.wording.english) is \(period.spelled.english)."))
        case .afterCycle(let cycle, let duration):
            guard let period = cycle.period(containing: start) else { return none(rule) }
            return try counted(rule, counting.dueDay(duration, after: period.last))
        case .removedAfter(let duration):
            return try counted(rule, counting.postedThrough(duration, from: start))
        case .atOnce:
            return Answer(
                rule: rule, day: nil, count: nil,
                lines: [
                    Wording(
                        "“及时”没有天数，由评分细则规定；没有规定的，由人工判断。",
                        "'At once' has no number of days; the scheme sets one, else a person decides.")
                ])
        case .standing, .notBefore, .onRequest(nil), .phased:
            return none(rule)
        }
    }

    private static func counted(_ rule: LimitRule, _ count: DayCount) -> Answer {
        Answer(rule: rule, day: count.day, count: count, lines: count.explanation)
    }

    private static func named(_ rule: LimitRule, _ day: CivilDate?, _ line: Wording) -> Answer {
        Answer(rule: rule, day: day, count: nil, lines: [line])
    }

    private static func none(_ rule: LimitRule) -> Answer {
        Answer(rule: rule, day: nil, count: nil, lines: [Wording("这一规则没有截止日期。", "This rule has no due day.")])
    }
}
