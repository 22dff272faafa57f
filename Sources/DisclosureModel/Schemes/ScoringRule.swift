import ExactArithmetic

/// How a leaf's facts become points. A closed set of kinds, no expression language.
public enum ScoringRule: Sendable, Hashable {
    /// Full points times the share of verdicts that are met.
    case share
    /// Points by thresholds on that share.
    case bands([ShareBand])
    /// Full points where the share is one, else none.
    case allOrNothing
    /// An assessor's points, with a reason; until somebody marks, the leaf is not assessed.
    case mark(MarkRange)
    /// Equal parts of the full points, each by its state; `count` is how many parts there must be, where that is fixed.
    case parts(count: Int?)
    /// Points off per failed verdict, or per counted fault of one kind.
    case deduct(Deduction)
    /// Points off that an assessor chooses within a range, with a reason; nothing where nobody does.
    case deductMark(MarkRange)
    /// What was entered in the course of the year (日常扣分、第三方扣分): every entry takes its points, all together
    /// not more than `atMost`. Only where somebody says that the entries are all there are; what nobody kept a ledger
    /// of is not assessed, and otherwise a first entry might raise a score.
    case entries(atMost: ExactNumber?)
    /// Full points where at least one verdict is met; where there are nil statements only, what they earn.
    case present
    /// Named parts with points of their own, each by its state: 事前公示 2.5 分, 结果 2.5 分.
    case sumOfParts([NamedPart])
    /// The label that an assessor chose: 优 10, 良 8, 一般 6, 差 0.
    case rating([RatingLabel])
    /// One count of another: replies in time of requests received.
    case ratio(CountRatio)
    /// The mean of what named states earn: disclosed 1, wrong place 0.5, missing 0.
    case credits([StateCredit])
    /// Values on a scale, added up over the values that apply: 33 of 53.
    case scale(ValueRange)
    /// One figure from outside, in proportion.
    case figure(ValueRange)
    /// Points by the rank of a figure among the bodies of the group.
    case byRank(RankPoints)
    /// Not more than these points; before or after other deductions as it stands in the list.
    case ceiling(ExactNumber, when: RuleCondition?)
    /// What was earned so far times this.
    case factor(ExactNumber, when: RuleCondition)

    /// Rules that say what a leaf earns rather than what it loses.
    public var isAwarding: Bool {
        switch self {
        case .share, .bands, .allOrNothing, .mark, .parts, .present, .sumOfParts, .rating, .ratio, .credits, .scale,
            .figure, .byRank:
            true
        case .deduct, .deductMark, .entries, .ceiling, .factor: false
        }
    }

    /// Rules that name points, so that the leaf needs a number of points to name them of.
    public var namesPoints: Bool {
        switch self {
        case .bands, .mark, .rating, .byRank, .deduct, .deductMark, .entries, .ceiling, .sumOfParts: true
        case .ratio(let ratio): ratio.bands != nil
        case .share, .allOrNothing, .parts, .present, .credits, .scale, .figure, .factor: false
        }
    }

    /// Rules that look at the verdicts of the leaf's measure.
    public var needsMeasure: Bool {
        switch self {
        case .share, .bands, .allOrNothing, .present: true
        case .deduct(let deduction): deduction.count == nil
        case .ceiling(_, let condition): condition?.needsMeasure ?? false
        case .factor(_, let condition): condition.needsMeasure
        case .mark, .parts, .deductMark, .entries, .sumOfParts, .rating, .ratio, .credits, .scale, .figure, .byRank:
            false
        }
    }
}

/// From this share on (it included) a leaf earns these points.
public struct ShareBand: Sendable, Hashable {
    /// From 0 to 1.
    public var from: ExactNumber
    public var points: ExactNumber

    public init(from: ExactNumber, points: ExactNumber) {
        self.from = from
        self.points = points
    }
}

/// What an assessor may give or take, bounds included.
public struct MarkRange: Sendable, Hashable {
    /// Under which the facts and judgements name the mark; nil: the id of the leaf.
    public var id: String?
    public var title: String?
    public var from: ExactNumber
    public var to: ExactNumber

    public init(id: String? = nil, title: String? = nil, from: ExactNumber, to: ExactNumber) {
        self.id = id
        self.title = title
        self.from = from
        self.to = to
    }
}

/// Points off for each fault of one kind.
public struct Deduction: Sendable, Hashable {
    /// The name of a count in the facts; nil: the failed verdicts of the leaf's measure.
    public var count: String?
    public var title: String?
    public var each: ExactNumber
    /// The most that this rule takes.
    public var atMost: ExactNumber?
    /// Only cases of these days: 意见征集不少于30天 holds for matters after July 2020.
    public var dated: DayRange?

    public init(
        count: String? = nil, title: String? = nil, each: ExactNumber, atMost: ExactNumber? = nil,
        dated: DayRange? = nil
    ) {
        self.count = count
        self.title = title
        self.each = each
        self.atMost = atMost
        self.dated = dated
    }
}
