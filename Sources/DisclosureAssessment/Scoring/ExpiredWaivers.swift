import CivilCalendar
import DisclosureModel
import SourceText

/// Waivers of items (合理缺项) that had ended by the cut-off day: they are left out of account, and said to be.
public enum ExpiredWaivers {
    public static func problems(in judgements: [Judgement], cutOff: CivilDate) -> [Diagnostic] {
        judgements.compactMap { judgement in
            guard judgement.kind == .waive, let until = judgement.until, until < cutOff else { return nil }
            return JudgementMessages.expiredWaiver(judgement, until: until, cutOff: cutOff)
        }
    }
}
