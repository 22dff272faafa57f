import ExactArithmetic
import SourceText

extension ScoringStep {
    /// The version of a score that the step belongs to; nil for all that any version has.
    public var reviewStage: ScoreStage? {
        switch self {
        case .ruled, .givenBack, .givenBackLimit: .afterAppeals
        case .restored, .partlyRestored, .unmended, .unmendedLimit: .afterReCheck
        default: nil
        }
    }

    /// The sentences of what appeals and the re-check changed.
    var reviewText: Wording {
        switch self {
        case .ruled(let ruling):
            Wording(
                "申诉裁定：\(ruling.decision.by)定为\(ruling.points.briefText)分，理由：\(ruling.decision.reason)",
                "ruled on appeal: \(ruling.decision.by) sets \(ruling.points.briefText), because: \(ruling.decision.reason)"
            )
        case .givenBack(let entry):
            Wording(
                "申诉部分支持：问题\(entry.finding)返还\(entry.points.briefText)分（\(entry.decision.by)裁定，理由：\(entry.decision.reason)）",
                "appeal partly upheld: \(entry.points.briefText) back for finding \(entry.finding) (\(entry.decision.by): \(entry.decision.reason))"
            )
        case .givenBackLimit(let limit):
            Wording(
                "返还以这些问题所扣的\(limit.briefText)分为限", "no more comes back than the \(limit.briefText) these findings cost")
        case .restored(let count, let gain, let share):
            Wording(
                "复查：已整改\(count)项，共扣\(gain.briefText)分，返还\(share.percentText)",
                "re-check: \(count) mended, which cost \(gain.briefText); \(share.percentText) comes back")
        case .partlyRestored(let count, let gain, let share):
            Wording(
                "复查：部分整改\(count)项，共扣\(gain.briefText)分，返还\(share.percentText)",
                "re-check: \(count) partly mended, which cost \(gain.briefText); \(share.percentText) comes back")
        case .unmended(let count, let each):
            Wording(
                "复查：未整改\(count)项，每项再扣\(each.briefText)分",
                "re-check: \(count) not mended, \(each.briefText) more each")
        case .unmendedLimit(let limit):
            Wording("未整改再扣以\(limit.briefText)分为限", "defects not mended cost at most \(limit.briefText) more")
        default: Wording("", "")
        }
    }
}
