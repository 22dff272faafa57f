import ExactArithmetic
import SourceText

extension ScoringFacts {
    /// The other scores that one part of a composition goes by.
    public struct Composed: Sendable, Hashable {
        /// In the order of the rounds that are named, of the bodies' ids, or of the file.
        public var terms: [Term]
        public var place: Place?

        public init(_ terms: [Term], place: Place? = nil) {
            self.terms = terms
            self.place = place
        }
    }

    /// One other score, or that there is none.
    public struct Term: Sendable, Hashable {
        public enum Kind: String, Sendable, Codable, CaseIterable {
            /// The tree of the scheme itself.
            case own
            case round
            case body
            /// Stated by hand, or by a judgement.
            case stated
        }

        public enum Value: Sendable, Hashable {
            case score(ExactNumber)
            /// It did not take part.
            case missed
            /// It took part, and there was no score; with the reason, as it was published.
            case unscored(String?)
        }

        public var kind: Kind
        /// Id of the round or body.
        public var id: String?
        /// As a reader knows it; nil where there is nothing but a number.
        public var title: String?
        public var value: Value
        /// Full points on the scale of the score; nil where there is no score and nobody can say.
        public var total: ExactNumber?
        public var weight: ExactNumber?
        public var place: Place?

        public init(
            _ kind: Kind, id: String? = nil, title: String? = nil, value: Value, total: ExactNumber?,
            weight: ExactNumber? = nil, place: Place? = nil
        ) {
            self.kind = kind
            self.id = id
            self.title = title
            self.value = value
            self.total = total
            self.weight = weight
            self.place = place
        }

        /// From 0 to 1, or above where the other score had a bonus; nil without a score.
        public var share: ExactNumber? {
            guard case .score(let score) = value, let total else { return nil }
            return score.divided(by: total)
        }
    }
}
