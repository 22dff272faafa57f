import ExactArithmetic
import SourceText

/// One node of a scheme's tree (指标): a branch has indicators below it, a leaf has rules.
public struct Indicator: Sendable, Hashable {
    public var id: String
    public var title: String
    /// Full points (分值) on the indicator's own scale, by which its rules and its limit go; those of a branch are the
    /// sum of what those below are worth.
    public var points: ExactNumber
    /// Full points that it brings into the indicator above; they differ from `points` where it is weighted: 100 points
    /// of its own that count 70 % of 200 are worth 140.
    public var worth: ExactNumber
    /// Name of its tier (层次); nil: that of the indicator above, if any.
    public var tier: String?
    public var indicators: [Indicator]
    /// What a leaf's rules look at, where they look at verdicts.
    public var measure: Measure?
    /// Applied in order; an awarding rule can only stand first, without one a leaf starts at its full points.
    public var rules: [ScoringRule]
    /// On the indicator's own scale, nil where it has no limit of its own. Of a leaf: deductions take it no further down
    /// from where they began. Of a branch: what lies below loses no more of its full points altogether, and points that
    /// were never earned count as lost like deducted ones, since the lists that bodies get show both as 扣分: a branch of
    /// 20 that loses at most 5 keeps 15, be it that 8 were deducted or that a share of 0.6 earned 12 only. Whoever wants
    /// to limit deductions alone writes the limit at the leaves that have them.
    public var losesAtMost: ExactNumber?
    /// nil: every body, at any time.
    public var appliesTo: Applicability?
    /// Where its points go when it does not apply; nil: as the indicator above or the scheme says.
    public var notApplicable: NotApplicablePolicy?
    public var note: String?
    public var place: Place?

    /// Without `worth` it is worth its points.
    public init(
        id: String, title: String, points: ExactNumber, worth: ExactNumber? = nil, tier: String? = nil,
        indicators: [Indicator] = [], measure: Measure? = nil, rules: [ScoringRule] = [],
        losesAtMost: ExactNumber? = nil, appliesTo: Applicability? = nil, notApplicable: NotApplicablePolicy? = nil,
        note: String? = nil, place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.points = points
        self.worth = worth ?? points
        self.tier = tier
        self.indicators = indicators
        self.measure = measure
        self.rules = rules
        self.losesAtMost = losesAtMost
        self.appliesTo = appliesTo
        self.notApplicable = notApplicable
        self.note = note
        self.place = place
    }

    public var isLeaf: Bool { indicators.isEmpty }

    /// Itself where it is a leaf, else every leaf below, in order.
    public var leaves: [Indicator] { isLeaf ? [self] : indicators.flatMap(\.leaves) }

    /// Itself and everything below it, in order.
    public var family: [Indicator] { [self] + indicators.flatMap(\.family) }
}
