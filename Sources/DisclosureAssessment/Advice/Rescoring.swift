import DisclosureModel
import ExactArithmetic

/// How facts that were changed in thought become a score again: the one place where another way of scoring is put in.
public struct Rescoring: Sendable {
    /// The exact score, nil where there is none: asked hundreds of times.
    public let points: @Sendable (ScoringFacts) -> ExactNumber?
    /// The score with its steps: asked once for each step that is shown.
    public let score: @Sendable (ScoringFacts) -> BodyScore?

    public init(
        points: @escaping @Sendable (ScoringFacts) -> ExactNumber?,
        score: @escaping @Sendable (ScoringFacts) -> BodyScore?
    ) {
        self.points = points
        self.score = score
    }

    /// By the scorer that makes the published scores.
    public init(_ scheme: Scheme) {
        let scorer = Scorer(scheme: scheme)
        self.init(points: { scorer.score($0).score?.exact }, score: { scorer.score($0).score })
    }
}
