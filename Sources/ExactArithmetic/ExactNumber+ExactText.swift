internal import BigInt

extension ExactNumber {
    /// Reads back what ``exactText`` or ``fractionText`` wrote, however many digits it has: `28.125` or `238/3`; nil for
    /// anything else.
    ///
    /// For results that were computed here; what people write is read by ``init(decimalOrFraction:)`` with its limits.
    public init?(exactText text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let above = Self.decimal(first) else { return nil }
        guard parts.count == 2 else {
            self.init(reducing: above.value, over: above.scale)
            return
        }
        guard let below = Self.decimal(parts[1]), below.scale == 1, below.value > 0 else { return nil }
        self.init(reducing: above.value, over: above.scale * below.value)
    }

    private static func decimal(_ text: some StringProtocol) -> (value: BigInt, scale: BigInt)? {
        let isNegative = text.first == "-"
        let pieces = text.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let value = BigInt(pieces.joined())
        else { return nil }
        return (isNegative ? -value : value, BigInt(10).power(pieces.count == 2 ? pieces[1].utf8.count : 0))
    }
}
