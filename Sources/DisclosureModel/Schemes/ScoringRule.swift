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

    /// Rules that say what a leaf earns rather than what it loses.
    public var isAwarding: Bool {
        switch self {
        case .share, .bands, .allOrNothing, .mark, .parts: true
        case .deduct, .deductMark: false
        }
    }

    /// Rules that look at the verdicts of the leaf's measure.
    public var needsMeasure: Bool {
        switch self {
        case .share, .bands, .allOrNothing: true
        case .deduct(let deduction): deduction.count == nil
        case .mark, .parts, .deductMark: false
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

    public init(count: String? = nil, title: String? = nil, each: ExactNumber, atMost: ExactNumber? = nil) {
        self.count = count
        self.title = title
        self.each = each
        self.atMost = atMost
    }
}
