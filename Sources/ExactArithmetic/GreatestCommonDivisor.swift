internal import BigInt

/// Euclid's algorithm; the other number where one is zero.
func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}

/// Euclid's algorithm, in 64 bits as soon as both numbers fit.
func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 {
        if let small = UInt64(exactly: smaller), let other = UInt64(exactly: larger) {
            return UInt128(greatestCommonDivisor(other, small))
        }
        (larger, smaller) = (smaller, larger % smaller)
    }
    return larger
}

func greatestCommonDivisor(_ left: BigUInt, _ right: BigUInt) -> BigUInt {
    var (larger, smaller) = (left, right)
    while !smaller.isZero {
        if let small = UInt128(exactly: smaller), let other = UInt128(exactly: larger) {
            return BigUInt(greatestCommonDivisor(other, small))
        }
        (larger, smaller) = (smaller, larger % smaller)
    }
    return larger
}
