import DisclosureModel
import SourceText

/// Is there a record at all? An absent record is a finding only where somebody looked.
///
/// What a register proves to have happened, or what must simply be there, fails; what perhaps never arose is unexplained.
enum PresenceCheck {
    enum Obligation { case standing, unregistered, occurrence }

    static func verdict(absent obligation: Obligation, nilStated: Bool, isObserved: Bool, due: Int32) -> Verdict {
        if nilStated {
            // A statement that nothing arose, against a register that proves it did, is no statement.
            return obligation == .occurrence
                ? Verdict(outcome: .failed, reason: .nilContradicted, due: due) : Verdict(outcome: .nilStated, due: due)
        }
        guard isObserved else { return Verdict(outcome: .notChecked, due: due) }
        return obligation == .unregistered
            ? Verdict(outcome: .unexplained, reason: .unexplained, due: due)
            : Verdict(outcome: .failed, reason: .absent, due: due)
    }

    static func message(_ reason: FindingReason) -> Wording {
        switch reason {
        case .nilContradicted:
            Wording("已张贴“本期无”说明，但登记表中有应公开的事项", "“nothing this cycle” was posted, but the register proves otherwise")
        case .unexplained:
            Wording("既没有公开记录，也没有“本期无”说明", "neither a record nor a statement that nothing arose")
        default: Wording("检查时没有找到公开记录", "somebody looked and found no record")
        }
    }
}
