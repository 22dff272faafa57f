internal import BigInt

extension ExactNumber {
    /// The sum, zero of nothing.
    ///
    /// One after the other while that stays in 64 bits; beyond, everything over one common denominator and reduced
    /// once, which is several times faster than reducing after each addition.
    public static func sum(_ terms: [ExactNumber]) -> ExactNumber {
        var total = ExactNumber.zero
        for (index, term) in terms.enumerated() {
            let next = total + term
            guard case .large = next.storage else {
                total = next
                continue
            }
            var smalls: [(numerator: Int64, denominator: UInt64)] = []
            var rest = ExactNumber.zero
            for term in [total] + terms[index...] {
                switch term.storage {
                case .small(let numerator, let denominator): smalls.append((numerator, denominator.magnitude))
                case .large: rest += term
                }
            }
            return rest + sumOverCommonDenominator(smalls)
        }
        return total
    }

    private static func sumOverCommonDenominator(
        _ terms: [(numerator: Int64, denominator: UInt64)]
    ) -> ExactNumber {
        var common = WordNumber(1)
        for (_, denominator) in terms {
            let shared = greatestCommonDivisor(denominator, common.remainder(dividingBy: denominator))
            common.multiply(by: denominator / shared)
        }
        var gained = WordNumber(0)
        var lost = WordNumber(0)
        for (numerator, denominator) in terms {
            var share = common
            share.divide(by: denominator)
            share.multiply(by: numerator.magnitude)
            if numerator < 0 { lost.add(share) } else { gained.add(share) }
        }
        let isNegative = gained.isLess(than: lost)
        var above = isNegative ? lost : gained
        above.subtract(isNegative ? gained : lost)
        // A prime that divides both parts divides one of the denominators, so single words suffice to find it.
        for (_, denominator) in terms where denominator > 1 {
            while true {
                let candidate = greatestCommonDivisor(denominator, above.remainder(dividingBy: denominator))
                let divisor = greatestCommonDivisor(candidate, common.remainder(dividingBy: candidate))
                if divisor == 1 { break }
                above.divide(by: divisor)
                common.divide(by: divisor)
            }
        }
        let numerator = BigInt(sign: isNegative ? .minus : .plus, magnitude: BigUInt(words: above.words))
        let denominator = BigInt(BigUInt(words: common.words))
        if let small = Int64(exactly: numerator), let below = Int64(exactly: denominator) {
            return ExactNumber(storage: .small(numerator: small, denominator: below))
        }
        return ExactNumber(storage: .large(numerator: numerator, denominator: denominator))
    }
}
