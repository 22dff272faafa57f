internal import BigInt

/// An exact rational number: what a score is made of.
///
/// Always exact and always in lowest terms. Numerator and denominator are held in 64 bits as long as both fit and in
/// arbitrary precision beyond, so no operation rounds, overflows or traps. Equal numbers have equal representations.
public struct ExactNumber: Sendable, Hashable {
    /// `small` whenever both parts fit, in lowest terms, denominator positive; so equality of storage is equality of value.
    enum Storage: Sendable, Hashable {
        case small(numerator: Int64, denominator: Int64)
        indirect case large(numerator: BigInt, denominator: BigInt)
    }

    let storage: Storage

    init(storage: Storage) { self.storage = storage }

    public static let zero = ExactNumber(0)
    public static let one = ExactNumber(1)

    public init(_ integer: Int) {
        storage = .small(numerator: Int64(integer), denominator: 1)
    }

    /// The fraction; nil for a denominator of zero.
    public init?(numerator: Int, denominator: Int) {
        guard denominator != 0 else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(reducing: sign * Int128(numerator), over: Int128(denominator.magnitude))
    }

    /// `denominator` positive, both at most 2¹²⁷ in magnitude.
    init(reducing numerator: Int128, over denominator: Int128) {
        if denominator == 1 {
            self.init(reduced: numerator, over: 1)
            return
        }
        let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        self.init(reduced: numerator / divisor, over: denominator / divisor)
    }

    /// Parts in lowest terms, `denominator` positive.
    init(reduced numerator: Int128, over denominator: Int128) {
        if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) {
            storage = .small(numerator: numerator, denominator: denominator)
        } else {
            storage = .large(numerator: BigInt(numerator), denominator: BigInt(denominator))
        }
    }

    /// `denominator` positive.
    init(reducing numerator: BigInt, over denominator: BigInt) {
        let divisor = BigInt(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        let numerator = divisor == 1 ? numerator : numerator / divisor
        let denominator = divisor == 1 ? denominator : denominator / divisor
        if let small = Int64(exactly: numerator), let below = Int64(exactly: denominator) {
            storage = .small(numerator: small, denominator: below)
        } else {
            storage = .large(numerator: numerator, denominator: denominator)
        }
    }

    /// Numerator and denominator in arbitrary precision.
    var parts: (numerator: BigInt, denominator: BigInt) {
        switch storage {
        case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
        case .large(let numerator, let denominator): (numerator, denominator)
        }
    }

    /// Numerator and denominator in lowest terms, the denominator positive; nil where one of them needs more than 64 bits.
    public var smallParts: (numerator: Int64, denominator: Int64)? {
        guard case .small(let numerator, let denominator) = storage else { return nil }
        return (numerator, denominator)
    }

    public var isZero: Bool { self == .zero }

    public var isNegative: Bool {
        switch storage {
        case .small(let numerator, _): numerator < 0
        case .large(let numerator, _): numerator.sign == .minus
        }
    }

    public var isPositive: Bool { !isZero && !isNegative }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactNumber: Comparable {
    public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
            return b == d ? a < c : Int128(a) * Int128(d) < Int128(c) * Int128(b)
        }
        let (a, b) = left.parts
        let (c, d) = right.parts
        return a * d < c * b
    }

    /// The nearest number of the range.
    public func clamped(to range: ClosedRange<ExactNumber>) -> ExactNumber {
        self < range.lowerBound ? range.lowerBound : range.upperBound < self ? range.upperBound : self
    }
}

extension ExactNumber: CustomStringConvertible {
    public var description: String { exactText }
}
