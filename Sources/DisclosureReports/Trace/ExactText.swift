import DisclosureModel
import ExactArithmetic

/// An exact number as the report writes it, `-1/3` or `12.5`, read again to be shown briefly.
///
/// Sums over many bodies have fractions longer than anything a person writes, so there is no limit of digits as there is
/// for input; a text longer than `longest` is shown as it is.
enum ExactText {
    static let longest = 1_000

    /// The number; nil where the text is none.
    static func number(_ text: String) -> ExactNumber? {
        guard text.utf8.count <= longest else { return nil }
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count <= 2, let above = decimal(sides[0]) else { return nil }
        guard sides.count == 2 else { return above }
        return decimal(sides[1]).flatMap { above.divided(by: $0) }
    }

    /// At most four decimals, marked ≈ where there are more; what is no number stays as it is.
    static func brief(_ text: String) -> String { number(text)?.briefText ?? text }

    /// With a plus where it is above zero.
    static func signed(_ text: String) -> String {
        guard let number = number(text) else { return text }
        return number.isPositive ? "+" + number.briefText : number.briefText
    }

    private static func decimal(_ text: Substring) -> ExactNumber? {
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? text.dropFirst() : text
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        var value = ExactNumber.zero
        var unit = ExactNumber.one
        for byte in parts[0].utf8 { value = value * 10 + ExactNumber(Int(byte) - 48) }
        if parts.count == 2 {
            for byte in parts[1].utf8 {
                unit = unit * 10
                value = value * 10 + ExactNumber(Int(byte) - 48)
            }
        }
        guard let result = value.divided(by: unit) else { return nil }
        return isNegative ? -result : result
    }
}
