import ExactArithmetic

/// The published scores of another round, as far as a composition asks for them.
public struct RoundScores: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        /// Before rounding; nil where the body has no score.
        public var exact: ExactNumber?
        /// As published.
        public var rounded: ExactNumber?
        /// Full points of its scheme; nil where it was not scored by any.
        public var total: ExactNumber?
        public var remark: String?

        public init(
            exact: ExactNumber? = nil, rounded: ExactNumber? = nil, total: ExactNumber? = nil, remark: String? = nil
        ) {
            self.exact = exact
            self.rounded = rounded
            self.total = total
            self.remark = remark
        }
    }

    public var id: String
    public var title: String
    /// By id of body; bodies that no scheme scores are not here.
    public var bodies: [String: Entry]
    /// Ids of the rounds that its own scores were composed of.
    public var composedOf: Set<String>

    public init(id: String, title: String, bodies: [String: Entry], composedOf: Set<String> = []) {
        self.id = id
        self.title = title
        self.bodies = bodies
        self.composedOf = composedOf
    }

    /// The full points that all scored bodies share; nil where they differ.
    public var commonTotal: ExactNumber? {
        let totals = Set(bodies.values.compactMap(\.total))
        return totals.count == 1 ? totals.first : nil
    }
}
