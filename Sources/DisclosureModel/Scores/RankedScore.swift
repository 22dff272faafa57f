import ExactArithmetic

/// A body's place in its group.
public struct RankedScore: Sendable, Hashable {
    public var score: BodyScore
    /// 1 is best; equal scores share a rank and the next rank skips; nil without a score.
    public var rank: Int?
    /// How many of the group have a rank.
    public var ranked: Int

    public init(score: BodyScore, rank: Int?, ranked: Int) {
        self.score = score
        self.rank = rank
        self.ranked = ranked
    }
}
