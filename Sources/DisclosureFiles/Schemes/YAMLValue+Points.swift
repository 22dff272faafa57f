import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

extension YAMLValue {
    /// A decimal, or a fraction such as `4/3`.
    func exactNumber() -> ExactNumber? {
        guard let text = node.text, text.contains("/") else {
            // The cursor says what is wrong with a decimal.
            return decimal().flatMap { try? ExactNumber(decimal: $0) }
        }
        do {
            return try ExactNumber(decimalOrFraction: text)
        } catch {
            report(
                "scheme.not-a-fraction", .error,
                Wording("「\(name)」应当是数字或分数，「\(text)」不是", "'\(name)' must be a number or a fraction; '\(text)' is not"),
                remedy: Wording("写成 0.75 或 3/4 这样的数", "write a number such as 0.75 or 3/4"))
            return nil
        }
    }

    /// Points: a number that is not negative.
    func points() -> ExactNumber? {
        guard let number = exactNumber() else { return nil }
        guard !number.isNegative else {
            report(
                "scheme.negative", .error,
                Wording(
                    "「\(name)」不能是负数，这里是\(number.exactText)", "'\(name)' cannot be negative; this is \(number.exactText)"
                ),
                remedy: Wording("扣分也写成正数", "deductions are written as positive numbers, too"))
            return nil
        }
        return number
    }

    /// A share of a whole, from 0 to 1.
    func share() -> ExactNumber? {
        guard let number = exactNumber() else { return nil }
        guard !number.isNegative, number <= .one else {
            report(
                "scheme.not-a-share", .error,
                Wording(
                    "「\(name)」应当在0到1之间，这里是\(number.exactText)",
                    "'\(name)' must lie between 0 and 1; this is \(number.exactText)"),
                remedy: Wording("60% 写成 0.6", "write 60 % as 0.6"))
            return nil
        }
        return number
    }

    /// One of the raw values of a closed set.
    func word<Value: CaseIterable & RawRepresentable>(_ type: Value.Type) -> Value? where Value.RawValue == String {
        choice(Value.allCases.map { ($0.rawValue, $0) })
    }
}
