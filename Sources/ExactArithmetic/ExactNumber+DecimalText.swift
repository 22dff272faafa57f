internal import BigInt

/// Why a text is not a number that a document may contain.
public enum DecimalTextError: Error, Sendable, Hashable {
    /// Not written as digits with at most one point in between; `NaN`, `1e3` and `.5` are such.
    case notDecimal
    /// More than ``ExactNumber/maximumDigitsBeforePoint`` digits before the point.
    case tooLarge
    /// More than ``ExactNumber/maximumDigitsAfterPoint`` digits after the point.
    case tooFine
    /// A fraction over zero.
    case zeroDenominator
}

extension ExactNumber {
    public static let maximumDigitsBeforePoint = 12
    public static let maximumDigitsAfterPoint = 6

    /// Reads `80`, `-0.5` or `12.345600` from its characters, never through binary floating point.
    public init(decimal text: some StringProtocol) throws(DecimalTextError) {
        var value: Int64 = 0
        var before = 0
        var after: Int?
        var isNegative = false
        var scale: Int64 = 1
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard index == 0 else { throw .notDecimal }
                isNegative = byte == UInt8(ascii: "-")
            case UInt8(ascii: "."):
                guard after == nil, before > 0 else { throw .notDecimal }
                after = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let digits = after {
                    after = digits + 1
                    guard digits < Self.maximumDigitsAfterPoint else { continue }
                    scale *= 10
                } else {
                    before += 1
                    guard before <= Self.maximumDigitsBeforePoint else { continue }
                }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            default: throw .notDecimal
            }
        }
        guard before > 0, after != 0 else { throw .notDecimal }
        guard before <= Self.maximumDigitsBeforePoint else { throw .tooLarge }
        guard (after ?? 0) <= Self.maximumDigitsAfterPoint else { throw .tooFine }
        self.init(reducing: Int128(isNegative ? -value : value), over: Int128(scale))
    }

    /// Reads a decimal, or two of them with a slash between: `4/3`.
    public init(decimalOrFraction text: some StringProtocol) throws(DecimalTextError) {
        guard let slash = text.firstIndex(of: "/") else {
            try self.init(decimal: text)
            return
        }
        let above = try ExactNumber(decimal: text[..<slash])
        let below = try ExactNumber(decimal: text[text.index(after: slash)...])
        guard let quotient = above.divided(by: below) else { throw .zeroDenominator }
        self = quotient
    }

    /// Rounded to so many digits after the point, half away from zero: 28.125 → 28.13, -0.005 → -0.01.
    public func rounded(digits: Int) -> ExactNumber {
        let digits = max(0, digits)
        if let scaled = smallScaledAndRounded(digits: digits) {
            return ExactNumber(reducing: scaled, over: Self.powersOfTen[digits])
        }
        return ExactNumber(reducing: scaledAndRounded(digits: digits), over: BigInt(10).power(digits))
    }

    /// The number with exactly so many digits after the point, rounded half away from zero; never `-0.00`.
    public func decimalText(digits: Int) -> String {
        let digits = max(0, digits)
        if let scaled = smallScaledAndRounded(digits: digits) {
            return Self.decimalText(of: String(scaled.magnitude), isNegative: scaled < 0, digits: digits)
        }
        let scaled = scaledAndRounded(digits: digits)
        return Self.decimalText(
            of: String(scaled.magnitude), isNegative: scaled.sign == .minus && !scaled.isZero, digits: digits)
    }

    private static func decimalText(of magnitude: String, isNegative: Bool, digits: Int) -> String {
        let sign = isNegative ? "-" : ""
        if digits == 0 { return sign + magnitude }
        let padded = String(repeating: "0", count: max(0, digits + 1 - magnitude.utf8.count)) + magnitude
        return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
    }

    /// 10⁰ … 10¹⁸: times a 64-bit numerator they stay below 2¹²³.
    private static let powersOfTen: [Int128] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

    private func smallScaledAndRounded(digits: Int) -> Int128? {
        guard case .small(let numerator, let denominator) = storage, digits < Self.powersOfTen.count else { return nil }
        let scaled = Int128(numerator) * Self.powersOfTen[digits]
        if denominator == 1 { return scaled }
        let (quotient, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt128(denominator))
        let magnitude = Int128(rest * 2 >= UInt128(denominator) ? quotient + 1 : quotient)
        return scaled < 0 ? -magnitude : magnitude
    }

    private func scaledAndRounded(digits: Int) -> BigInt {
        let (numerator, denominator) = parts
        let (quotient, rest) = (numerator.magnitude * BigUInt(10).power(digits))
            .quotientAndRemainder(dividingBy: denominator.magnitude)
        let magnitude = rest * 2 >= denominator.magnitude ? quotient + 1 : quotient
        return BigInt(sign: numerator.sign, magnitude: magnitude)
    }

    /// `225/8`, or `28` where the number is whole.
    public var fractionText: String {
        if case .small(let numerator, let denominator) = storage {
            return denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
        }
        let (numerator, denominator) = parts
        return denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
    }

    /// Without loss: `28.125` where the decimals end within 18 places, else `238/3`.
    public var exactText: String {
        if case .small(let numerator, 1) = storage { return String(numerator) }
        var rest = parts.denominator.magnitude
        var places = (two: 0, five: 0)
        while places.two <= 18, rest.isMultiple(of: 2) { (rest, places.two) = (rest / 2, places.two + 1) }
        while places.five <= 18, rest.isMultiple(of: 5) { (rest, places.five) = (rest / 5, places.five + 1) }
        let digits = max(places.two, places.five)
        return rest == 1 && digits <= 18 ? decimalText(digits: digits) : fractionText
    }
}
