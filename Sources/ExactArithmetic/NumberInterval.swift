internal import BigInt

/// Two bounds, in units of 10⁻¹² and both included, between which an exact number lies.
///
/// What many scores need: every operation widens outwards, so that a comparison which comes out alike at both bounds is
/// decided, and only where it does not must ``ExactNumber`` be asked. Decimals of up to twelve places have no width, nor
/// have sums of them. Beyond some two million the bounds give up and say nothing (``isUnknown``), they never trap.
@frozen public struct NumberInterval: Sendable, Hashable {
    public let low: Int64
    public let high: Int64

    /// In units of 10⁻¹². Only bounds within ±2⁶¹ are kept; so sums of two never overflow.
    @inlinable public init(low: Int64, high: Int64) {
        let most = Self.most
        guard -most < low, high < most else {
            self = .unknown
            return
        }
        (self.low, self.high) = (low, high)
    }

    @inlinable init(unchecked low: Int64, _ high: Int64) { (self.low, self.high) = (low, high) }

    @inlinable static var most: Int64 { 1 << 61 }
    @inlinable static var unit: UInt64 { 1_000_000_000_000 }

    /// Any number.
    @inlinable public static var unknown: NumberInterval { NumberInterval(unchecked: -(1 << 62) + 1, 1 << 62 - 1) }
    @inlinable public static var zero: NumberInterval { NumberInterval(unchecked: 0, 0) }

    /// Whether a bound says nothing.
    @inlinable public var isUnknown: Bool { low <= -Self.most || Self.most <= high }
    /// Units of 10⁻¹² in one.
    public static let unitsInOne = 1_000_000_000_000

    /// Units of 10⁻¹² in one of the last of so many digits after the point, at most 12.
    @inlinable public static func units(digits: Int) -> Int64 {
        var units: Int64 = 1
        for _ in min(12, max(0, digits))..<12 { units &*= 10 }
        return units
    }

    /// Whether nothing of the other lies outside.
    @inlinable public func holds(_ other: NumberInterval) -> Bool { low <= other.low && other.high <= high }

    /// Whether it is one number.
    @inlinable public var isExact: Bool { low == high }

    @inlinable public static func + (left: NumberInterval, right: NumberInterval) -> NumberInterval {
        NumberInterval(low: left.low &+ right.low, high: left.high &+ right.high)
    }

    @inlinable public static func - (left: NumberInterval, right: NumberInterval) -> NumberInterval {
        NumberInterval(low: left.low &- right.high, high: left.high &- right.low)
    }

    @inlinable public static func lesser(_ left: NumberInterval, _ right: NumberInterval) -> NumberInterval {
        NumberInterval(unchecked: min(left.low, right.low), min(left.high, right.high))
    }

    @inlinable public static func greater(_ left: NumberInterval, _ right: NumberInterval) -> NumberInterval {
        NumberInterval(unchecked: max(left.low, right.low), max(left.high, right.high))
    }

    /// Both, and everything between them.
    @inlinable public static func spanning(_ left: NumberInterval, _ right: NumberInterval) -> NumberInterval {
        NumberInterval(unchecked: min(left.low, right.low), max(left.high, right.high))
    }

    /// Times a fraction that is not negative.
    @inlinable public func times(_ numerator: UInt64, over denominator: UInt64) -> NumberInterval {
        guard denominator > 0, !isUnknown else { return .unknown }
        let below = Self.bound(low, numerator, denominator, upwards: false)
        guard low != high else {
            let above = below.isWhole ? below.bound : below.bound &+ 1
            return NumberInterval(low: below.bound, high: above)
        }
        return NumberInterval(
            low: below.bound, high: Self.bound(high, numerator, denominator, upwards: true).bound)
    }

    /// Times a number that is not negative.
    @inlinable public func times(_ factor: NumberInterval) -> NumberInterval {
        guard !isUnknown, !factor.isUnknown else { return .unknown }
        let (least, most) = (factor.low.magnitude, factor.high.magnitude)
        return NumberInterval(
            low: Self.bound(low, low < 0 ? most : least, Self.unit, upwards: false).bound,
            high: Self.bound(high, high < 0 ? least : most, Self.unit, upwards: true).bound)
    }

    /// Divided by a number that is positive.
    @inlinable public func over(_ divisor: NumberInterval) -> NumberInterval {
        guard !isUnknown, !divisor.isUnknown, divisor.low > 0 else { return .unknown }
        let (least, most) = (divisor.low.magnitude, divisor.high.magnitude)
        return NumberInterval(
            low: Self.bound(low, Self.unit, low < 0 ? least : most, upwards: false).bound,
            high: Self.bound(high, Self.unit, high < 0 ? most : least, upwards: true).bound)
    }

    /// `value` × `numerator` / `denominator`, down or up to a whole unit; beyond every bound where it overflows.
    @inlinable static func bound(
        _ value: Int64, _ numerator: UInt64, _ denominator: UInt64, upwards: Bool
    ) -> (bound: Int64, isWhole: Bool) {
        let wide = value.magnitude.multipliedFullWidth(by: numerator)
        guard wide.high < denominator else { return (upwards ? .max : .min, false) }
        let (quotient, rest) =
            wide.high == 0
            ? wide.low.quotientAndRemainder(dividingBy: denominator) : denominator.dividingFullWidth(wide)
        guard quotient < UInt64(most) else { return (upwards ? .max : .min, false) }
        let outwards = rest != 0 && upwards != (value < 0)
        let magnitude = Int64(quotient) &+ (outwards ? 1 : 0)
        return (value < 0 ? -magnitude : magnitude, rest == 0)
    }

    /// Both bounds rounded to so many digits after the point, half away from zero.
    @inlinable public func rounded(digits: Int) -> NumberInterval {
        guard digits < 12, !isUnknown else { return self }
        let step = Self.units(digits: digits)
        func rounded(_ value: Int64) -> Int64 {
            let magnitude = (Int64(value.magnitude) &+ step / 2) / step &* step
            return value < 0 ? -magnitude : magnitude
        }
        return NumberInterval(low: rounded(low), high: rounded(high))
    }
}

extension NumberInterval {
    /// The narrowest that holds a number.
    public init(_ number: ExactNumber) {
        guard let low = number.unitsBelow(Self.unit) else {
            self = .unknown
            return
        }
        self.init(low: low.units, high: low.isWhole ? low.units : low.units &+ 1)
    }

    /// The bounds as numbers; nil where they say nothing.
    public var bounds: ClosedRange<ExactNumber>? { isUnknown ? nil : numbers(Self.unit) }

    /// The same in whole units of 10⁻⁹, outwards: with fewer digits, what follows stays in 64 bits. One number that has
    /// more digits keeps them.
    public var roughBounds: ClosedRange<ExactNumber>? {
        if isUnknown || isExact { return bounds }
        func floor(_ value: Int64) -> Int64 { value >= 0 ? value / 1000 : -((999 - value) / 1000) }
        return NumberInterval(unchecked: floor(low), -floor(-high)).numbers(Self.unit / 1000)
    }

    private func numbers(_ unit: UInt64) -> ClosedRange<ExactNumber> {
        let bound = { (units: Int64) in ExactNumber(reducing: Int128(units), over: Int128(unit)) }
        let low = bound(low)
        return low...(isExact ? low : bound(high))
    }
}

extension ExactNumber {
    /// How many `unit`-ths are not more than the number, and whether they are the number; nil beyond 64 bits.
    fileprivate func unitsBelow(_ unit: UInt64) -> (units: Int64, isWhole: Bool)? {
        guard case .small(let numerator, let denominator) = storage else {
            let (numerator, denominator) = parts
            let (quotient, rest) = (numerator * BigInt(unit)).quotientAndRemainder(dividingBy: denominator)
            let below = rest.sign == .minus && !rest.isZero ? quotient - 1 : quotient
            return Int64(exactly: below).map { ($0, rest.isZero) }
        }
        let (quotient, rest) = (Int128(numerator) * Int128(unit)).quotientAndRemainder(dividingBy: Int128(denominator))
        return Int64(exactly: rest < 0 ? quotient - 1 : quotient).map { ($0, rest == 0) }
    }
}
