internal import BigInt

extension ExactNumber {
    public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
            return left.adding(large: right)
        }
        if b == d {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if b == 1, !overflow { return ExactNumber(storage: .small(numerator: sum, denominator: 1)) }
            return ExactNumber(reducing: Int128(a) + Int128(c), over: Int128(b))
        }
        // Knuth, volume 2, 4.5.1: what is common to both denominators is all that can cancel. Every product is below 2¹²⁶.
        let common = Int64(greatestCommonDivisor(b.magnitude, d.magnitude))
        let sum = Int128(a) * Int128(d / common) + Int128(c) * Int128(b / common)
        if sum == 0 { return .zero }
        if common == 1 { return ExactNumber(reduced: sum, over: Int128(b) * Int128(d)) }
        let rest = UInt64(sum.magnitude % UInt128(common.magnitude))
        let divisor = Int64(greatestCommonDivisor(rest, common.magnitude))
        return ExactNumber(reduced: sum / Int128(divisor), over: Int128(b / divisor) * Int128(d / common))
    }

    private func adding(large other: ExactNumber) -> ExactNumber {
        let (a, b) = parts
        let (c, d) = other.parts
        return ExactNumber(reducing: a * d + c * b, over: b * d)
    }

    public static prefix func - (number: ExactNumber) -> ExactNumber {
        switch number.storage {
        case .small(let numerator, let denominator):
            ExactNumber(reduced: -Int128(numerator), over: Int128(denominator))
        case .large(let numerator, let denominator):
            // Through the reducing initialiser: 2⁶³ does not fit, -2⁶³ does.
            ExactNumber(reducing: -numerator, over: denominator)
        }
    }

    public static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber { left + -right }

    public static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
            let (a, b) = left.parts
            let (c, d) = right.parts
            return ExactNumber(reducing: a * c, over: b * d)
        }
        let first = Int128(greatestCommonDivisor(a.magnitude, d.magnitude))
        let second = Int128(greatestCommonDivisor(c.magnitude, b.magnitude))
        return ExactNumber(
            reduced: (Int128(a) / first) * (Int128(c) / second), over: (Int128(b) / second) * (Int128(d) / first))
    }

    /// One divided by the number; nil for zero.
    public var reciprocal: ExactNumber? {
        switch storage {
        case .small(let numerator, let denominator):
            if numerator == 0 { return nil }
            let sign: Int128 = numerator < 0 ? -1 : 1
            return ExactNumber(reduced: sign * Int128(denominator), over: Int128(numerator.magnitude))
        case .large(let numerator, let denominator):
            let sign: BigInt = numerator.sign == .minus ? -1 : 1
            return ExactNumber(reducing: sign * denominator, over: BigInt(numerator.magnitude))
        }
    }

    /// The quotient; nil where the divisor is zero.
    public func divided(by divisor: ExactNumber) -> ExactNumber? {
        divisor.reciprocal.map { self * $0 }
    }

    public static func += (left: inout ExactNumber, right: ExactNumber) { left = left + right }
    public static func -= (left: inout ExactNumber, right: ExactNumber) { left = left - right }
    public static func *= (left: inout ExactNumber, right: ExactNumber) { left = left * right }
}
