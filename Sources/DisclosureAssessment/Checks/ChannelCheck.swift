import DisclosureModel
import SourceText

/// Was it posted where the catalogue's ticked channels say? 政府信息公开条例 art. 23–25.
///
/// A missing channel fails only if somebody looked at that channel; a website's export says nothing of a notice board.
enum ChannelCheck {
    /// `nil` where the item names no channel.
    @inline(__always)
    static func verdict(shown: UInt64, isStated: Bool, _ rules: borrowing ItemRules, observed: UInt64) -> Verdict? {
        let required = rules.channels
        if required == 0 { return nil }
        if !isStated { return Verdict(outcome: .noEvidence) }
        if rules.oneChannelSuffices {
            if shown & required != 0 { return .met }
            return required & ~observed == 0
                ? Verdict(outcome: .failed, reason: .channelsMissing, detail: required) : Verdict(outcome: .notChecked)
        }
        let missing = required & ~shown
        if missing == 0 { return .met }
        let proved = missing & observed
        return proved != 0
            ? Verdict(outcome: .failed, reason: .channelsMissing, detail: proved) : Verdict(outcome: .notChecked)
    }

    static func message(_ missing: [String], oneSuffices: Bool) -> Wording {
        oneSuffices
            ? Wording(
                "未在任何一种规定渠道公开：" + missing.joined(separator: "、"),
                "posted in none of: " + missing.joined(separator: ", "))
            : Wording(
                "缺少公开渠道：" + missing.joined(separator: "、"), "missing channels: " + missing.joined(separator: ", "))
    }
}
