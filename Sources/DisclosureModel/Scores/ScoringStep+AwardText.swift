import ExactArithmetic
import SourceText

extension ScoringStep {
    /// The sentences of rules that award points by what people answered or counted.
    var awardText: Wording {
        switch self {
        case .present(let verdicts, let credit):
            verdicts.counts[.met] > 0
                ? Wording("已公开，得满分（\(verdicts.text.chinese)）", "present: full points (\(verdicts.text.english))")
                : verdicts.counts[.nilStated] > 0
                    ? Wording("只有“本期无”说明，按\(credit.briefText)计", "nil statements only, at \(credit.briefText)")
                    : Wording("未公开，不得分（\(verdicts.text.chinese)）", "absent: no points (\(verdicts.text.english))")
        case .partPoints(let states, let credit):
            Wording(
                "各部分：\(states.map { $0.title + $0.state.title.chinese }.joined(separator: "、"))（说明按\(credit.briefText)计）",
                "parts: \(states.map { "\($0.title) \($0.state.title.english)" }.joined(separator: ", ")) (a statement earns \(credit.briefText))"
            )
        case .rating(let label): Wording("评定为“\(label)”", "rated “\(label)”")
        case .ratio(let of, let count, let to, let whole):
            Wording("\(of) \(count)，占\(to) \(whole)", "\(of) \(count) of \(to) \(whole)")
        case .emptyRatio(let to, let empty): Self.emptyRatio(to, empty)
        case .credits(let states, let share):
            Wording(
                "状态：\(states.joined(separator: "、"))，平均计\(share.percentText)",
                "states: \(states.joined(separator: ", ")), \(share.percentText) on average")
        case .scale(let sum, let most):
            Wording(
                "评值合计\(sum.briefText)，满值\(most.briefText)", "values add up to \(sum.briefText) of \(most.briefText)")
        case .figure(let value, let range):
            Wording(
                "外部数据\(value.briefText)（\(range.from.briefText)至\(range.to.briefText)）",
                "figure \(value.briefText) (from \(range.from.briefText) to \(range.to.briefText))")
        case .rank(let rank):
            Wording("组内第\(rank.rank)名，共\(rank.of)个", "rank \(rank.rank) of \(rank.of) in the group")
        default: Wording("", "")
        }
    }

    private static func emptyRatio(_ to: String, _ empty: CountRatio.Empty) -> Wording {
        switch empty {
        case .full: Wording("\(to)为0，按满分计", "\(to) is 0: full points")
        case .zero: Wording("\(to)为0，不得分", "\(to) is 0: no points")
        case .notApplicable: Wording("\(to)为0，不涉及", "\(to) is 0: not applicable")
        case .judge: Wording("\(to)为0，待人工判断", "\(to) is 0: waits for a person")
        }
    }
}
