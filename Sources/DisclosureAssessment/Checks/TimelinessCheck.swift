import CivilCalendar
import DisclosureModel
import SourceText

/// Was it posted within its time limit? 政府信息公开条例 art. 26: within 20 working days of being formed or changed, unless
/// a law sets another limit, as the item's own limit then does.
///
/// Only a day that was seen or printed can fail; a missing or inferred one is no evidence.
enum TimelinessCheck {
    /// A posting against a limit that counts from an event. `nil` where the item has no such limit.
    @inline(__always)
    static func verdict(
        _ document: borrowing Document, _ timing: borrowing ItemRules.Timing, event: Int32, eventCanFail: Bool,
        atOnce: borrowing DeadlineTable?
    ) -> Verdict? {
        switch timing {
        case .none: return nil
        case .within(let strict, let loose, let isSoft):
            return verdict(document, strict, loose, isSoft, event, eventCanFail)
        case .atOnce:
            guard let table = copy atOnce else { return Verdict(outcome: .needsPerson, reason: .atOnceUndefined) }
            return verdict(document, table, table, false, event, eventCanFail)
        case .before, .person: return Verdict(outcome: .needsPerson, reason: .limitNeedsPerson)
        case .hours: return Verdict(outcome: .noEvidence, reason: .clockTimeNeeded)
        }
    }

    @inline(__always)
    private static func verdict(
        _ document: borrowing Document, _ strict: borrowing DeadlineTable, _ loose: borrowing DeadlineTable,
        _ isSoft: Bool, _ event: Int32, _ eventCanFail: Bool
    ) -> Verdict {
        if document.posted == RecordRow.none { return Verdict(outcome: .noEvidence, reason: .noPostedDay) }
        if event == RecordRow.none { return Verdict(outcome: .noEvidence, reason: .noEventDay) }
        let first = strict[event]
        if document.posted <= first, first != DeadlineTable.unknown { return Verdict(outcome: .met, due: first) }
        let last = loose[event]
        if last == DeadlineTable.unknown { return Verdict(outcome: .noEvidence, reason: .calendarYearMissing) }
        if document.posted <= last { return Verdict(outcome: .needsPerson, reason: .conditionNeedsPerson, due: first) }
        if !document.postedCanFail || !eventCanFail {
            return Verdict(outcome: .noEvidence, reason: .unsureDay, due: last)
        }
        let daysLate = UInt64(document.posted - last)
        return Verdict(
            outcome: isSoft ? .needsPerson : .failed, reason: isSoft ? .softLimitMissed : .late, detail: daysLate,
            due: last, event: event)
    }

    /// A posting against a day that the calendar names (每季度首月20日前, that day included).
    static func verdict(
        _ document: borrowing Document, due: CivilDate, cycleEnd: CivilDate?, notBeforeCycleEnd: Bool
    ) -> Verdict {
        if document.posted == RecordRow.none {
            return Verdict(outcome: .noEvidence, reason: .noPostedDay, due: due.dayNumber)
        }
        if notBeforeCycleEnd, let cycleEnd, document.posted <= cycleEnd.dayNumber {
            return document.postedCanFail
                ? Verdict(outcome: .failed, reason: .beforeCycleEnd, due: due.dayNumber)
                : Verdict(outcome: .noEvidence, reason: .unsureDay, due: due.dayNumber)
        }
        if document.posted <= due.dayNumber { return Verdict(outcome: .met, due: due.dayNumber) }
        if !document.postedCanFail { return Verdict(outcome: .noEvidence, reason: .unsureDay, due: due.dayNumber) }
        return Verdict(
            outcome: .failed, reason: .late, detail: UInt64(document.posted - due.dayNumber), due: due.dayNumber)
    }

    static func message(_ reason: FindingReason, days: UInt64, limit: String) -> Wording {
        switch reason {
        case .late: Wording("迟于期限\(days)天公开（\(limit)）", "posted \(days) days after its limit (\(limit))")
        case .beforeCycleEnd: Wording("所报期间尚未结束就已公开", "dated before the time it reports on had ended")
        case .noPostedDay: Wording("没有公开日期，无法判断是否按时", "no posted day, so timeliness cannot be judged")
        case .noEventDay: Wording("没有形成日期，无法判断是否按时", "no day of the event, so timeliness cannot be judged")
        case .unsureDay:
            Wording("日期不是页面标注或实地所见，不据以认定逾期", "the day is not printed or seen, so it proves no lateness")
        case .calendarYearMissing:
            Wording("日历中没有这一年的节假日安排，无法计算期限", "the calendar lacks the holidays of the year in question")
        case .conditionNeedsPerson:
            Wording(
                "期限分情形规定，属于哪种情形需人工判断（\(limit)）",
                "which of the conditional limits holds is for a person to say (\(limit))")
        case .softLimitMissed:
            Wording("超过原则性期限\(days)天，需人工判断（\(limit)）", "\(days) days past a limit “in principle” (\(limit))")
        case .atOnceUndefined:
            Wording("“及时”没有规定天数，需人工判断", "“at once” is given no number of days by the scheme")
        case .clockTimeNeeded: Wording("期限按小时计，只有日期不足以判断", "a limit in hours needs a clock time")
        default: Wording("期限需人工判断（\(limit)）", "the limit needs a person (\(limit))")
        }
    }
}
