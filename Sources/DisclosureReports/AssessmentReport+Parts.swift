import DisclosureModel

extension AssessmentReport {
    /// One part of a composed score (合成): from where it comes and what it brought.
    public struct PartReport: Sendable, Codable, Hashable {
        public var id: String
        public var title: String
        public var state: PartScore.State
        /// Share of the whole by the table, in percent; exact, a decimal or a fraction.
        public var weight: String
        /// Points of the scheme's total that it stands for with this body, after parts without a score gave theirs away.
        public var full: String
        /// Points it brought, as published.
        public var points: String?
        /// The same before rounding.
        public var exactPoints: String?
        /// Share of its own full points, exact.
        public var share: String?
        /// Raw value of `Composition.Combination`, where it is made of several scores.
        public var combination: String?
        /// The step that computed it, in the report's language.
        public var trace: [String]
        public var sources: [SourceReport]
        public var parts: [PartReport]

        public init(
            id: String, title: String, state: PartScore.State, weight: String, full: String, points: String? = nil,
            exactPoints: String? = nil, share: String? = nil, combination: String? = nil, trace: [String] = [],
            sources: [SourceReport] = [], parts: [PartReport] = []
        ) {
            self.id = id
            self.title = title
            self.state = state
            self.weight = weight
            self.full = full
            self.points = points
            self.exactPoints = exactPoints
            self.share = share
            self.combination = combination
            self.trace = trace
            self.sources = sources
            self.parts = parts
        }

        /// Itself, then the parts below it.
        var family: [PartReport] { [self] + parts.flatMap(\.family) }
    }

    /// One of the scores behind a part.
    public struct SourceReport: Sendable, Codable, Hashable {
        public var kind: ScoringFacts.Term.Kind
        /// Id of the round or body.
        public var id: String?
        public var title: String?
        /// Exact; nil where there was none.
        public var score: String?
        public var total: String?
        public var weight: String?
        /// Why there is no score, and what follows from it.
        public var missing: String?

        public init(
            kind: ScoringFacts.Term.Kind, id: String? = nil, title: String? = nil, score: String? = nil,
            total: String? = nil, weight: String? = nil, missing: String? = nil
        ) {
            self.kind = kind
            self.id = id
            self.title = title
            self.score = score
            self.total = total
            self.weight = weight
            self.missing = missing
        }
    }
}
