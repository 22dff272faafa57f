internal import BigInt

extension ExactNumber {
    /// The smallest decimal with so many digits after the point that is not below the square root: an exact integer
    /// root, so that a bound made from it never comes out too narrow. nil for a negative number.
    public func squareRootRoundedUp(digits: Int) -> ExactNumber? {
        guard !isNegative else { return nil }
        let scale = BigUInt(10).power(max(0, digits))
        let (numerator, denominator) = parts
        let (scaled, rest) = (numerator.magnitude * scale * scale)
            .quotientAndRemainder(dividingBy: denominator.magnitude)
        // √⌊y⌋ and √y have the same whole part.
        var root = scaled.squareRoot()
        if !rest.isZero || root * root != scaled { root += 1 }
        return ExactNumber(reducing: BigInt(root), over: BigInt(scale))
    }
}
