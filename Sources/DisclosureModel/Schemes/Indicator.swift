import ExactArithmetic
import SourceText

/// One node of a scheme's tree (指标): a branch has indicators below it, a leaf has rules.
public struct Indicator: Sendable, Hashable {
    public var id: String
    public var title: String
    /// Full points (分值); those of a branch are the sum of those below.
    public var points: ExactNumber
    public var indicators: [Indicator]
    /// What a leaf's rules look at, where they look at verdicts.
    public var measure: Measure?
    /// Applied in order; an awarding rule can only stand first, without one a leaf starts at its full points.
    public var rules: [ScoringRule]
    public var note: String?
    public var place: Place?

    public init(
        id: String, title: String, points: ExactNumber, indicators: [Indicator] = [], measure: Measure? = nil,
        rules: [ScoringRule] = [], note: String? = nil, place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.points = points
        self.indicators = indicators
        self.measure = measure
        self.rules = rules
        self.note = note
        self.place = place
    }

    public var isLeaf: Bool { indicators.isEmpty }

    /// Itself where it is a leaf, else every leaf below, in order.
    public var leaves: [Indicator] { isLeaf ? [self] : indicators.flatMap(\.leaves) }
}
