/// A decimal string of the report as a number of millionths: to draw a bar or tell two figures apart, never to reckon with.
struct DecimalText: Comparable {
    private let millionths: Int128

    /// nil where the text is no plain decimal of at most 12 digits before the point; digits beyond the sixth behind it are dropped.
    init?(_ text: String) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...12).contains(whole.count) else { return nil }
        var value: Int128 = 0
        for digit in whole {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int128(digit - 0x30)
        }
        var scale = 0
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            for digit in parts[1].prefix(6) {
                value = value * 10 + Int128(digit - 0x30)
                scale += 1
            }
        }
        while scale < 6 {
            value *= 10
            scale += 1
        }
        millionths = isNegative ? -value : value
    }

    var isZero: Bool { millionths == 0 }

    /// Of `total`, in thousandths, held between 0 and 1000.
    func share(of total: DecimalText) -> Int {
        guard total.millionths > 0 else { return 0 }
        return Int(max(0, min(1000, millionths * 1000 / total.millionths)))
    }

    static func < (left: DecimalText, right: DecimalText) -> Bool { left.millionths < right.millionths }
}
