/// Where and to how many digits points are rounded, half away from zero. It happens once.
public struct Rounding: Sendable, Hashable {
    public enum Stage: String, Sendable, CaseIterable {
        /// Only the result; what is shown beside the leaves is exact points printed with as many digits.
        case result
        /// Each leaf, and then the scaled result.
        case leaves
        /// Nowhere: fractions are printed as fractions.
        case none
    }

    /// After the point, 0 to 6.
    public var digits: Int
    public var at: Stage

    public init(digits: Int = 2, at stage: Stage = .result) {
        self.digits = digits
        at = stage
    }
}
