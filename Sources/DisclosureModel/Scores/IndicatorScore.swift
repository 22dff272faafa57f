import ExactArithmetic
import SourceText

/// What one indicator earned, and how.
public struct IndicatorScore: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable, Codable {
        case scored
        /// It does not apply to the body, or nothing was owed.
        case notApplicable
        /// It applies, but nobody looked, nothing can be decided, or a mark is missing.
        case notAssessed
    }

    public var id: String
    public var title: String
    public var state: State
    /// Full points by the table.
    public var nominal: ExactNumber
    /// Full points for this body, after those of indicators that do not apply were given away; zero where it gave its own.
    public var full: ExactNumber
    /// nil where the indicator gave its points away.
    public var points: ExactNumber?
    /// As published; nil where there are no points.
    public var shown: String?
    public var shownFull: String
    /// What a leaf looked at, so that findings can be attached to the points they cost.
    public var measure: Measure?
    /// Of a branch, only what happens beyond the sum of those below, such as the rounding difference.
    public var lines: [TraceLine]
    public var indicators: [IndicatorScore]

    public init(
        id: String, title: String, state: State, nominal: ExactNumber, full: ExactNumber, points: ExactNumber?,
        shown: String?, shownFull: String, measure: Measure?, lines: [TraceLine], indicators: [IndicatorScore]
    ) {
        self.id = id
        self.title = title
        self.state = state
        self.nominal = nominal
        self.full = full
        self.points = points
        self.shown = shown
        self.shownFull = shownFull
        self.measure = measure
        self.lines = lines
        self.indicators = indicators
    }

    /// Itself where it is a leaf, else every leaf below, in order.
    public var leaves: [IndicatorScore] { indicators.isEmpty ? [self] : indicators.flatMap(\.leaves) }
}
