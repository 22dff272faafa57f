import SourceText

/// Where on the way from facts to a rank a line of a trace stands, in the order in which a score is computed.
public enum TraceStage: String, Sendable, CaseIterable, Codable {
    /// Does the item or indicator apply to the body?
    case applicability
    case veto
    /// What was found: verdicts, counts, answers.
    case facts
    /// What a rule makes of it.
    case rule
    /// A ceiling or factor of the leaf.
    case ceiling
    /// The most that a rule or leaf takes or gives.
    case cap
    /// The sum of what lies below, with the limits of branches.
    case rollUp = "roll-up"
    /// Weights, and points of indicators that do not apply.
    case redistribution
    case gate
    case bonusPenalty = "bonus-penalty"
    /// What rulings on appeals and the re-check changed.
    case review
    case composition
    case rounding
    case grade
    case rank

    public var title: Wording {
        switch self {
        case .applicability: Wording("适用", "applicability")
        case .veto: Wording("否决", "veto")
        case .facts: Wording("核查", "facts")
        case .rule: Wording("规则", "rule")
        case .ceiling: Wording("上限", "ceiling")
        case .cap: Wording("封顶", "cap")
        case .rollUp: Wording("汇总", "sum")
        case .redistribution: Wording("折算", "redistribution")
        case .gate: Wording("底线", "gate")
        case .bonusPenalty: Wording("加减分", "bonus and penalty")
        case .review: Wording("申诉复查", "review")
        case .composition: Wording("综合", "composition")
        case .rounding: Wording("舍入", "rounding")
        case .grade: Wording("等次", "grade")
        case .rank: Wording("名次", "rank")
        }
    }
}
