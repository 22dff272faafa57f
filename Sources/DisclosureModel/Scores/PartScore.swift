import ExactArithmetic

/// What one part of a composition brought to the score, and from where.
public struct PartScore: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable, Codable {
        case scored
        /// There was nothing to count, and the weight went to its siblings.
        case gaveWeight
        /// It is missing, and so is the composed score.
        case withheld
    }

    public var id: String
    public var title: String
    public var state: State
    /// Share of the whole as the table has it, from 0 to 1.
    public var nominal: ExactNumber
    /// Share of the whole after parts without a score gave theirs away; zero where this one did.
    public var effective: ExactNumber
    /// Of its own full points; above 1 where a bonus made it so; nil without a score.
    public var share: ExactNumber?
    /// On the scheme's total; nil where there is no composed score or the part gave its weight away.
    public var points: ExactNumber?
    /// The points as published; nil where there are none.
    public var shown: String?
    /// Points of the scheme's total that it stands for with this body.
    public var shownFull: String
    public var combination: Composition.Combination?
    public var terms: [ScoringFacts.Term]
    /// What becomes of the terms without a score.
    public var missed: Composition.MissedPolicy?
    public var unscored: Composition.MissedPolicy?
    /// The step of the part; none of a part that has parts.
    public var lines: [TraceLine]
    public var parts: [PartScore]

    public init(
        id: String, title: String, state: State, nominal: ExactNumber, effective: ExactNumber = .zero,
        share: ExactNumber? = nil, points: ExactNumber? = nil, shown: String? = nil, shownFull: String = "0",
        combination: Composition.Combination? = nil,
        terms: [ScoringFacts.Term] = [], missed: Composition.MissedPolicy? = nil,
        unscored: Composition.MissedPolicy? = nil, lines: [TraceLine] = [], parts: [PartScore] = []
    ) {
        self.id = id
        self.title = title
        self.state = state
        self.nominal = nominal
        self.effective = effective
        self.share = share
        self.points = points
        self.shown = shown
        self.shownFull = shownFull
        self.combination = combination
        self.terms = terms
        self.missed = missed
        self.unscored = unscored
        self.lines = lines
        self.parts = parts
    }

    /// Itself where it has no parts, else the last parts below it, in order.
    public var leaves: [PartScore] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

    /// What becomes of this term; nil where it has a score.
    public func policy(for term: ScoringFacts.Term) -> Composition.MissedPolicy? {
        switch term.value {
        case .score: nil
        case .missed: missed
        case .unscored: unscored ?? missed
        }
    }
}
