import ExactArithmetic
import SourceText

/// The score of one body under one scheme, with everything that led to it.
public struct BodyScore: Sendable, Hashable {
    /// A veto or penalty that was raised and that no named person has confirmed: shown, without effect.
    public struct Pending: Sendable, Hashable {
        public var id: String
        public var title: String
        public var count: Int

        public init(id: String, title: String, count: Int) {
            self.id = id
            self.title = title
            self.count = count
        }
    }

    /// A veto that a named person confirmed, whatever else it left of the score.
    public struct ConfirmedVeto: Sendable, Hashable {
        public var id: String
        public var title: String
        public var effect: Veto.Effect
        /// Ids of the only indicators it decides; nil: everything.
        public var indicators: [String]?
        public var decisions: [ScoringFacts.Decision]

        public init(
            id: String, title: String, effect: Veto.Effect, indicators: [String]?, decisions: [ScoringFacts.Decision]
        ) {
            self.id = id
            self.title = title
            self.effect = effect
            self.indicators = indicators
            self.decisions = decisions
        }
    }

    public var body: String
    public var scheme: String
    /// Before rounding; nil where there is no score, which is never zero.
    public var exact: ExactNumber?
    /// The published score.
    public var rounded: ExactNumber?
    /// The published score as text.
    public var shown: String?
    public var total: ExactNumber
    public var coverage: ExactNumber?
    public var grade: String?
    /// Points of the appraisal, where the scheme converts by score; by rank they follow from the group.
    public var appraisalPoints: ExactNumber?
    public var indicators: [IndicatorScore]
    /// What the score is composed of; empty where it is that of the tree alone.
    public var parts: [PartScore]
    public var vetoes: [ConfirmedVeto]
    /// From the sum of the first level to the published score.
    public var lines: [TraceLine]
    /// Why there is no score, what forced the grade, what is still missing.
    public var remarks: [Wording]
    public var pending: [Pending]

    public init(
        body: String, scheme: String, exact: ExactNumber?, rounded: ExactNumber?, shown: String?, total: ExactNumber,
        coverage: ExactNumber?, grade: String?, appraisalPoints: ExactNumber?, indicators: [IndicatorScore],
        parts: [PartScore] = [], vetoes: [ConfirmedVeto] = [], lines: [TraceLine], remarks: [Wording],
        pending: [Pending]
    ) {
        self.body = body
        self.scheme = scheme
        self.exact = exact
        self.rounded = rounded
        self.shown = shown
        self.total = total
        self.coverage = coverage
        self.grade = grade
        self.appraisalPoints = appraisalPoints
        self.indicators = indicators
        self.parts = parts
        self.vetoes = vetoes
        self.lines = lines
        self.remarks = remarks
        self.pending = pending
    }

    /// The exact score in percent of the total: 9 of 32 → 28.125.
    public var percentage: ExactNumber? { exact.flatMap { ($0 * 100).divided(by: total) } }
}
