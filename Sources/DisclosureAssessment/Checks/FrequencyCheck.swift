import CivilCalendar
import DisclosureModel
import SourceText

/// Is there a posting in every cycle, and none too old? 村民委员会组织法 art. 30: ordinary matters at least once a quarter,
/// accounts monthly where much money moves; elsewhere the item's own limit or 更新周期.
enum FrequencyCheck {
    static func verdict(
        postings: Int, needed: Int, nilStated: Bool, isContradicted: Bool, isObserved: Bool, due: Int32
    ) -> Verdict {
        if postings >= needed { return Verdict(outcome: .met, due: due) }
        if postings == 0, nilStated {
            return isContradicted
                ? Verdict(outcome: .failed, reason: .nilContradicted, due: due) : Verdict(outcome: .nilStated, due: due)
        }
        guard isObserved else { return Verdict(outcome: .notChecked, due: due) }
        return postings == 0
            ? Verdict(outcome: .failed, reason: .cycleEmpty, due: due)
            : Verdict(outcome: .failed, reason: .tooFewInCycle, detail: UInt64(needed - postings), due: due)
    }

    /// No longer than `longest` between one posting and the next, from the period's first day to the cut-off. The
    /// posting before the period is given the benefit of the doubt.
    static func verdict(
        gaps postings: [Int32], longest: LimitDuration, from start: CivilDate, to end: CivilDate,
        allCanFail: Bool, isObserved: Bool, calendar: WorkingDayCalendar
    ) -> Verdict {
        var last = start.dayNumber
        // What came after the cut-off neither closes a gap of this round nor makes one longer.
        for posted in postings.filter({ $0 < end.dayNumber }).sorted() + [end.dayNumber] where posted >= last {
            guard let latest = LimitCounting(calendar).unmovedDayNumber(longest, after: last) else {
                return Verdict(outcome: .noEvidence, reason: .calendarYearMissing)
            }
            if posted > latest {
                guard isObserved else { return Verdict(outcome: .notChecked) }
                return allCanFail
                    ? Verdict(outcome: .failed, reason: .gapTooLong, detail: UInt64(posted - last), due: latest)
                    : Verdict(outcome: .noEvidence, reason: .unsureDay, due: latest)
            }
            last = posted
        }
        return .met
    }

    static func message(_ reason: FindingReason, cycle: String, number: UInt64, limit: String) -> Wording {
        switch reason {
        case .tooFewInCycle:
            Wording("\(cycle)公开次数不足，还差\(number)次（\(limit)）", "\(number) postings short in \(cycle) (\(limit))")
        case .gapTooLong:
            Wording(
                "两次公开间隔\(number)天，超过更新周期（\(limit)）", "\(number) days between postings, longer than allowed (\(limit))")
        case .nilContradicted: PresenceCheck.message(.nilContradicted)
        default: Wording("\(cycle)没有公开（\(limit)）", "nothing posted in \(cycle) (\(limit))")
        }
    }
}
