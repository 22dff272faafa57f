import SourceText

/// What a round says of how its scores are composed (合成).
public enum RoundComposition: Sendable, Hashable {
    /// Parts with weights, for every group whose scheme has none.
    case whole(Composition)
    /// Only the rounds behind parts that schemes have.
    case sources([Supply])

    /// The rounds behind one part.
    public struct Supply: Sendable, Hashable {
        /// Id of the part.
        public var part: String
        public var rounds: [Composition.RoundTerm]
        public var place: Place?

        public init(part: String, rounds: [Composition.RoundTerm], place: Place? = nil) {
            self.part = part
            self.rounds = rounds
            self.place = place
        }
    }
}
