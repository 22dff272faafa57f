import DisclosureModel
import SourceText

/// Is a standing item (长期公开) still posted at the cut-off?
enum RetentionCheck {
    /// `nil` where the item need not stay.
    @inline(__always)
    static func verdict(
        _ document: borrowing Document, isStanding: Bool, lastSighting: Int32, periodEnd: Int32, cutOff: Int32
    ) -> Verdict? {
        if !isStanding { return nil }
        if document.removed != RecordRow.none, document.removed <= cutOff {
            return Verdict(outcome: .failed, reason: .takenDownStanding)
        }
        if max(lastSighting, document.lastSeen) >= periodEnd { return .met }
        return Verdict(outcome: .noEvidence)
    }

    static func message() -> Wording {
        Wording("应长期公开，但已撤下", "must stay posted, but was taken down")
    }
}
