/// The number of a workbook's cell as people wrote it: 15 significant digits, as many as Excel knows.
///
/// Files hold the nearest binary fraction (0.1 + 0.2 stands there as 0.30000000000000004); the text is rounded by its
/// digits, half away from zero, and never passes through a `Double`.
enum SheetNumber {
    static let significantDigits = 15

    /// `1.0000000000000001E-2` → `0.01`; `nil` where the bytes are no number.
    static func text(_ bytes: some Collection<UInt8>) -> String? {
        var isNegative = false
        var digits: [UInt8] = []
        // The value is 0.digits × 10^point.
        var point = 0
        var seenPoint = false
        var seenDigit = false
        var rest = bytes[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        while let byte = rest.first {
            if byte >= 48, byte <= 57 {
                seenDigit = true
                if digits.isEmpty, byte == 48 {
                    if seenPoint { point -= 1 }
                } else {
                    digits.append(byte - 48)
                    if !seenPoint { point += 1 }
                }
            } else if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard seenDigit else { return nil }
        if let byte = rest.first {
            guard byte == UInt8(ascii: "E") || byte == UInt8(ascii: "e"),
                let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(exponent) < 10_000
            else { return nil }
            point += exponent
        }
        round(&digits, &point)
        guard !digits.isEmpty else { return "0" }
        return (isNegative ? "-" : "") + spelled(digits, point)
    }

    private static func round(_ digits: inout [UInt8], _ point: inout Int) {
        if digits.count > significantDigits {
            let roundsUp = digits[significantDigits] >= 5
            digits.removeSubrange(significantDigits...)
            if roundsUp {
                var index = digits.count - 1
                while index >= 0, digits[index] == 9 {
                    digits[index] = 0
                    index -= 1
                }
                if index >= 0 {
                    digits[index] += 1
                } else {
                    digits.insert(1, at: 0)
                    point += 1
                }
            }
        }
        while digits.last == 0 { digits.removeLast() }
    }

    /// Plain notation up to 30 places, beyond them with an exponent.
    private static func spelled(_ digits: [UInt8], _ point: Int) -> String {
        let letters = digits.map { $0 + 48 }
        var text: [UInt8] = []
        if point > 30 || point < -30 {
            text = [letters[0]] + (letters.count > 1 ? [UInt8(ascii: ".")] + letters.dropFirst() : [])
            return String(decoding: text, as: UTF8.self) + "E\(point - 1)"
        }
        if point <= 0 {
            text = Array("0.".utf8) + [UInt8](repeating: 48, count: -point) + letters
        } else if point >= letters.count {
            text = letters + [UInt8](repeating: 48, count: point - letters.count)
        } else {
            text = letters[..<point] + [UInt8(ascii: ".")] + letters[point...]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
