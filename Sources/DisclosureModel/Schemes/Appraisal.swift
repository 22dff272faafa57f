import ExactArithmetic

/// How a score becomes points of the wider performance system (绩效考核).
public struct Appraisal: Sendable, Hashable {
    public enum Conversion: String, Sendable, CaseIterable {
        /// 按实绩赋分: points × score / total, not more than all of them. 4 points and 86.37 of 100 → 3.4548.
        case score
        /// 按排名赋分: the first of n gets all points, each rank below one n-th less. 4 points, rank 3 of 12 → 4 × 10/12.
        case rank
    }

    public var points: ExactNumber
    public var conversion: Conversion
    /// The published, rounded score is what people recompute from.
    public var reading: Scheme.Reading
    /// Of the converted points: a second, named rounding, 3.4548 → 3.45.
    public var digits: Int

    public init(
        points: ExactNumber, conversion: Conversion = .score, reading: Scheme.Reading = .rounded, digits: Int = 2
    ) {
        self.points = points
        self.conversion = conversion
        self.reading = reading
        self.digits = digits
    }
}
