import ExactArithmetic

/// What the arithmetic of a tree asks of its numbers, so that it stands once for exact numbers and for intervals.
///
/// Everything that follows from a leaf's points (limits, floors, weights, sums, rounding) never falls when they rise; so
/// an interval may be taken through it bound by bound and still holds the exact result.
protocol ScoreNumber: Sendable {
    static var zero: Self { get }
    init(_ number: ExactNumber)
    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func lesser(_ left: Self, _ right: Self) -> Self
    static func greater(_ left: Self, _ right: Self) -> Self
    /// A number that may be either of two or anything between; exact numbers are never in doubt.
    static func spanning(_ left: Self, _ right: Self) -> Self
    /// Neither part is negative; the denominator is not zero.
    func times(_ numerator: UInt64, over denominator: UInt64) -> Self
    /// The factor is not negative.
    func times(_ factor: Self) -> Self
    /// The divisor is positive.
    func over(_ divisor: Self) -> Self
    func rounded(digits: Int) -> Self
    /// Between what it certainly lies; nil where nothing is certain.
    var bounds: ClosedRange<ExactNumber>? { get }
    /// The same, but not narrower than saves digits; without a width only where ``bounds`` has none.
    var roughBounds: ClosedRange<ExactNumber>? { get }
}

extension NumberInterval: ScoreNumber {}

extension ExactNumber: ScoreNumber {
    init(_ number: ExactNumber) { self = number }
    static func lesser(_ left: ExactNumber, _ right: ExactNumber) -> ExactNumber { right < left ? right : left }
    static func greater(_ left: ExactNumber, _ right: ExactNumber) -> ExactNumber { left < right ? right : left }
    static func spanning(_ left: ExactNumber, _ right: ExactNumber) -> ExactNumber { left }

    func times(_ numerator: UInt64, over denominator: UInt64) -> ExactNumber {
        self * (ExactNumber(numerator: Int(numerator), denominator: Int(denominator)) ?? .zero)
    }

    func times(_ factor: ExactNumber) -> ExactNumber { self * factor }
    func over(_ divisor: ExactNumber) -> ExactNumber { divisor.reciprocal.map { self * $0 } ?? .zero }
    var bounds: ClosedRange<ExactNumber>? { self...self }
    var roughBounds: ClosedRange<ExactNumber>? { self...self }
}
