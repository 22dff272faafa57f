internal import BigInt

extension ExactNumber {
    /// Reads what `exactText` or `fractionText` wrote, of any length; nil for anything else.
    ///
    /// For numbers that a tool wrote itself: those of people's documents have limits, see `init(decimal:)`.
    public init?(exactText text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let above = Self.fraction(parts[0]) else { return nil }
        guard parts.count == 2 else {
            self.init(reducing: above.numerator, over: above.denominator)
            return
        }
        guard let below = Self.fraction(parts[1]), below.denominator == 1, below.numerator > 0 else { return nil }
        self.init(reducing: above.numerator, over: above.denominator * below.numerator)
    }

    private static func fraction(_ text: some StringProtocol) -> (numerator: BigInt, denominator: BigInt)? {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 } }
        guard areDigits, let whole = parts.first else { return nil }
        let decimals = parts.count == 2 ? Array(parts[1]) : []
        guard let magnitude = BigInt(String(decoding: Array(whole) + decimals, as: UTF8.self)) else { return nil }
        return (isNegative ? -magnitude : magnitude, BigInt(10).power(decimals.count))
    }
}
