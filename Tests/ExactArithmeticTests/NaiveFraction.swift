import BigInt
import TestSupport

/// The oracle: a fraction of big integers that is never reduced, written from the school book alone.
struct NaiveFraction {
    var numerator: BigInt
    /// Positive.
    var denominator: BigInt

    init(_ numerator: BigInt, _ denominator: BigInt) {
        let sign: BigInt = denominator.sign == .minus ? -1 : 1
        self.numerator = sign * numerator
        self.denominator = sign * denominator
    }

    static func + (left: Self, right: Self) -> Self {
        Self(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    static func - (left: Self, right: Self) -> Self { left + Self(-right.numerator, right.denominator) }

    static func * (left: Self, right: Self) -> Self {
        Self(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    static func < (left: Self, right: Self) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    func equals(_ other: Self) -> Bool { numerator * other.denominator == other.numerator * denominator }

    /// Long division, digit by digit, then one digit more to round by.
    func text(digits: Int) -> String {
        var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        var decimals: [BigUInt] = []
        for _ in 0..<digits {
            rest *= 10
            decimals.append(rest / denominator.magnitude)
            rest %= denominator.magnitude
        }
        if rest * 10 / denominator.magnitude >= 5 {
            var position = digits - 1
            while position >= 0, decimals[position] == 9 {
                decimals[position] = 0
                position -= 1
            }
            if position >= 0 { decimals[position] += 1 } else { whole += 1 }
        }
        let text = digits == 0 ? "\(whole)" : "\(whole)." + decimals.map { "\($0)" }.joined()
        let isNegative = numerator.sign == .minus && text.contains { ("1"..."9").contains($0) }
        return isNegative ? "-" + text : text
    }
}
