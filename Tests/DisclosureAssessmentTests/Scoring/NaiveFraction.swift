import BigInt
import ExactArithmetic

/// A fraction for the second scorer: two big integers, reduced after every step.
struct NaiveFraction: Equatable, Comparable, CustomStringConvertible {
    let numerator: BigInt
    /// Positive.
    let denominator: BigInt

    static let zero = NaiveFraction(0)
    static let one = NaiveFraction(1)

    init(_ numerator: BigInt, _ denominator: BigInt = 1) {
        precondition(!denominator.isZero)
        let divisor = numerator.greatestCommonDivisor(with: denominator) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    init(_ number: Int) { self.init(BigInt(number)) }

    /// By its text, so that nothing of the engine's arithmetic is used.
    init(_ number: ExactNumber) {
        let parts = number.fractionText.split(separator: "/").map { BigInt(String($0))! }
        self.init(parts[0], parts.count > 1 ? parts[1] : 1)
    }

    var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

    static func + (a: Self, b: Self) -> Self {
        Self(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
    }

    static func - (a: Self, b: Self) -> Self { a + Self(-b.numerator, b.denominator) }
    static func * (a: Self, b: Self) -> Self { Self(a.numerator * b.numerator, a.denominator * b.denominator) }
    static func / (a: Self, b: Self) -> Self { Self(a.numerator * b.denominator, a.denominator * b.numerator) }
    static func < (a: Self, b: Self) -> Bool { a.numerator * b.denominator < b.numerator * a.denominator }

    /// Half away from zero.
    func rounded(_ digits: Int) -> Self {
        let scale = BigInt(10).power(digits)
        let doubled = numerator.magnitude * scale.magnitude * 2 + denominator.magnitude
        let whole = BigInt(doubled / (denominator.magnitude * 2))
        return Self(numerator < 0 ? -whole : whole, scale)
    }
}

extension Sequence where Element == NaiveFraction {
    var total: NaiveFraction { reduce(.zero, +) }
}
