import ExactArithmetic
import SourceText

/// One fault that decides alone (一票否决、单项否决), once a named person has confirmed it.
public struct Veto: Sendable, Hashable {
    public enum Effect: Sendable, Hashable {
        /// The score is absent, which is not zero.
        case noScore
        case zero
        /// A number the table names, such as 59.
        case fixed(ExactNumber)
        /// Of some indicators: not more than this share of their full points.
        case share(ExactNumber)
    }

    public var id: String
    public var title: String
    /// A failed verdict here raises the veto; nil: only a person does.
    public var measure: Measure?
    public var effect: Effect
    /// Ids of the only indicators it decides; nil: it decides everything.
    public var indicators: [String]?
    /// The grade it forces; nil: the lowest of the scheme, or none where it decides some indicators only.
    public var grade: String?
    public var place: Place?

    public init(
        id: String, title: String, measure: Measure? = nil, effect: Effect = .noScore,
        indicators: [String]? = nil, grade: String? = nil, place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.measure = measure
        self.effect = effect
        self.indicators = indicators
        self.grade = grade
        self.place = place
    }
}
