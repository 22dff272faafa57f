/// Numbers that look like personal data to a machine and can belong to nobody.
enum SyntheticNumbers {
    /// An identity number of a place that does not exist (999999) with a birth date and a right check digit (GB 11643-1999).
    static func identity(serial: Int) -> String {
        let body = "99999919990101" + padded(serial % 1000, 3)
        return body + checkDigit(body)
    }

    /// The same with a wrong last digit: no identity number, and no card number by Luhn's rule either.
    static func almostIdentity(serial: Int) -> String {
        let right = identity(serial: serial)
        let body = String(right.dropLast())
        let others = (0...9).map(String.init).filter { body + $0 != right && $0 != luhnDigit(body) }
        return body + (others.first ?? "")
    }

    /// 999***********1234
    static func maskedIdentity(serial: Int) -> String { "999***********" + padded(serial % 10_000, 4) }

    /// Eleven digits of a mobile number with a run of zeros that nobody is given.
    static func mobile(serial: Int) -> String { "1300000" + padded(serial % 10_000, 4) }

    /// A card number of 19 digits, nearly all zeros, that satisfies Luhn's rule.
    static func bankCard(serial: Int) -> String {
        let body = "62000000000000" + padded(serial % 10_000, 4)
        return body + luhnDigit(body)
    }

    /// The last digit that makes a number satisfy Luhn's rule.
    private static func luhnDigit(_ body: String) -> String {
        var sum = 0
        for (offset, character) in body.reversed().enumerated() {
            let digit = (character.wholeNumberValue ?? 0) * (offset % 2 == 0 ? 2 : 1)
            sum += digit > 9 ? digit - 9 : digit
        }
        return "\((10 - sum % 10) % 10)"
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func checkDigit(_ body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }
}
