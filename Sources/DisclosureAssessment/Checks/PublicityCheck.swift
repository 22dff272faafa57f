import CivilCalendar
import DisclosureModel
import SourceText

/// Was it posted for at least as long as its limit asks (公示期不少于7天)? A minimum is never shortened by a day off.
///
/// It takes a removal record, or a later sighting, to prove a length.
enum PublicityCheck {
    /// `nil` where the item has no minimum.
    static func verdict(
        _ document: borrowing Document, _ minimum: LimitDuration?, lastSighting: Int32, cutOff: Int32,
        _ calendar: WorkingDayCalendar
    ) -> Verdict? {
        guard let minimum else { return nil }
        guard document.posted != RecordRow.none,
            let enough = LimitCounting(calendar).unmovedDayNumber(minimum, after: document.posted)
        else { return Verdict(outcome: .noEvidence, reason: .lengthUnproved) }
        if document.removed != RecordRow.none {
            if document.removed >= enough { return .met }
            return document.postedCanFail
                ? Verdict(
                    outcome: .failed, reason: .takenDownEarly,
                    detail: UInt64(max(0, document.removed - document.posted)),
                    due: enough)
                : Verdict(outcome: .noEvidence, reason: .unsureDay, due: enough)
        }
        if max(lastSighting, document.lastSeen) >= enough { return .met }
        if enough > cutOff { return Verdict(outcome: .notYetDue, due: enough) }
        return Verdict(outcome: .noEvidence, reason: .lengthUnproved, due: enough)
    }

    static func message(_ reason: FindingReason, days: UInt64, limit: String) -> Wording {
        reason == .takenDownEarly
            ? Wording("只公示了\(days)天就撤下（\(limit)）", "taken down after \(days) days (\(limit))")
            : Wording("没有证据表明公示了足够天数（\(limit)）", "nothing proves that it was posted long enough (\(limit))")
    }
}
