import ExactArithmetic

/// What is published of a body's score, without the trace that explains it.
public struct CompiledScore: Sendable, Hashable {
    public var body: String
    /// The published score; nil where there is none, which is never zero.
    public var rounded: ExactNumber?
    /// The score before rounding lies between these, both included; they are the same where it had to be known. Without
    /// a width it is the score.
    public var bounds: ClosedRange<ExactNumber>?
    /// As in `BodyScore`: quotas give theirs in a group only.
    public var grade: String?
    public var appraisalPoints: ExactNumber?

    /// The score before rounding, where it is known without a doubt.
    public var exact: ExactNumber? {
        bounds.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
    }
}

/// A body's place in its group.
public struct CompiledPlace: Sendable, Hashable {
    /// With the grade and the points that the rank gives.
    public var score: CompiledScore
    /// 1 is best; equal scores share a rank and the next rank skips; nil without a score.
    public var rank: Int?
    /// How many of the group have a rank.
    public var ranked: Int
}
