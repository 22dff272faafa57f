import CivilCalendar
import SourceText

extension DayCount {
    /// How the day was counted, one sentence each: from where, what was left out, what was counted although a weekend,
    /// and whether the end moved.
    public var explanation: [Wording] {
        var lines = [headline]
        let weekendDays = skipped.filter { $0.reason == .weekend }.reduce(0) { $0 + $1.days.dayCount }
        if weekendDays > 0 {
            lines.append(
                Wording("不计周末\(weekendDays)天。", "Weekend days not counted: \(weekendDays)."))
        }
        let holidays = skipped.compactMap { skip -> (name: String, days: CivilPeriod)? in
            if case .holiday(let name) = skip.reason { (name, skip.days) } else { nil }
        }
        if !holidays.isEmpty {
            lines.append(
                Wording(
                    "不计节假日：" + holidays.map { "\($0.name)\($0.days.spelled.chinese)" }.joined(separator: "；") + "。",
                    "Holidays not counted: "
                        + holidays.map { "\($0.name) \($0.days.spelled.english)" }.joined(separator: "; ") + "."))
        }
        let pauses = skipped.filter { $0.reason == .paused }.map(\.days)
        if !pauses.isEmpty {
            lines.append(
                Wording(
                    "依法不计入期限：" + pauses.map(\.spelled.chinese).joined(separator: "；") + "。",
                    "Not counted by law: " + pauses.map(\.spelled.english).joined(separator: "; ") + "."))
        }
        if !makeUpWorkdays.isEmpty {
            lines.append(
                Wording(
                    "计入调休上班日："
                        + makeUpWorkdays.map { "\($0.date.spelled.chinese)（\($0.name)调休）" }.joined(separator: "；")
                        + "。",
                    "Make-up workdays counted: "
                        + makeUpWorkdays.map { "\($0.date.spelled.english), for \($0.name)" }.joined(separator: "; ")
                        + "."))
        }
        if let movedFrom {
            lines.append(
                Wording(
                    "期间末日\(movedFrom.spelled.chinese)是休息日，参照《民法典》第二百零三条，以其后第一个工作日\(day.spelled.chinese)为末日。",
                    "The period ends on \(movedFrom.spelled.english), a day off; by analogy with art. 203 of the Civil Code "
                        + "it ends on the next working day, \(day.spelled.english)."))
        }
        return lines
    }

    private var headline: Wording {
        let end = movedFrom ?? day
        let length = duration.wording
        switch direction {
        case .after:
            return Wording(
                "从\(start.spelled.chinese)的次日起算，当日不计，\(length.chinese)届满于\(end.spelled.chinese)，该日仍为按时。",
                "Counted from the day after \(start.spelled.english), which is day 0; \(length.english) end on "
                    + "\(end.spelled.english), that day still in time.")
        case .before:
            return Wording(
                "从\(start.spelled.chinese)向前数，当日不计，提前\(length.chinese)即不晚于\(day.spelled.chinese)，遇休息日不推后。",
                "Counted back from \(start.spelled.english), which is day 0; \(length.english) before it is "
                    + "\(day.spelled.english) at the latest, not moved by a day off.")
        case .posted:
            return Wording(
                "自\(start.spelled.chinese)发布，当日不计，满\(length.chinese)须保持至\(day.spelled.chinese)，遇休息日不缩短。",
                "Posted on \(start.spelled.english), which is day 0; for \(length.english) it stays up through "
                    + "\(day.spelled.english), not shortened by a day off.")
        }
    }
}

extension CivilDate {
    /// The date with its weekday: 2022-07-15（星期五）.
    public var spelled: Wording {
        Wording("\(self)（\(weekday.wording.chinese)）", "\(self) (\(weekday.wording.english))")
    }
}

extension CivilPeriod {
    /// Its days with their weekdays: 2022-06-03（星期五）至2022-06-05（星期日）.
    public var spelled: Wording {
        if first == last { return first.spelled }
        return Wording(
            "\(first.spelled.chinese)至\(last.spelled.chinese)", "\(first.spelled.english) to \(last.spelled.english)")
    }
}

extension Weekday {
    public var wording: Wording {
        switch self {
        case .monday: Wording("星期一", "Monday")
        case .tuesday: Wording("星期二", "Tuesday")
        case .wednesday: Wording("星期三", "Wednesday")
        case .thursday: Wording("星期四", "Thursday")
        case .friday: Wording("星期五", "Friday")
        case .saturday: Wording("星期六", "Saturday")
        case .sunday: Wording("星期日", "Sunday")
        }
    }
}

extension LimitCountingFailure {
    /// What is missing and what can be done.
    public var wording: Wording {
        switch self {
        case .yearMissing(let year):
            Wording(
                "日历数据没有\(year)年的节假日安排，无法计算；请在 Catalogues/calendar/cn.yaml 补上该年的放假通知。",
                "The calendar data has no holidays for \(year), so the day cannot be counted; add that year's notice to "
                    + "Catalogues/calendar/cn.yaml.")
        case .needsClock:
            Wording(
                "以小时计的时限需要具体时刻（北京时间），只有日期无法判断。",
                "A limit in hours needs clock times (Beijing); dates alone cannot decide it.")
        }
    }
}
