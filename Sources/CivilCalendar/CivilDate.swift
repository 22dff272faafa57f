/// A civil date of the Gregorian calendar, held as the number of days since 1970-01-01.
///
/// Dates run from 1900-01-01 to 2199-12-31; whatever would leave that range is `nil`, never a trap.
/// There is no clock, time zone or locale in it.
@frozen
public struct CivilDate: Sendable, Hashable {
    /// Days since 1970-01-01; negative before.
    public let dayNumber: Int32

    /// The years a date can have.
    public static let years: ClosedRange<Int> = 1900...2199
    /// The day numbers a date can have.
    @inlinable public static var dayNumbers: ClosedRange<Int32> { -25_567...84_005 }
    /// 1900-01-01.
    @inlinable public static var earliest: CivilDate { CivilDate(valid: dayNumbers.lowerBound) }
    /// 2199-12-31.
    @inlinable public static var latest: CivilDate { CivilDate(valid: dayNumbers.upperBound) }

    /// For numbers already known to lie in `dayNumbers`.
    @inlinable
    init(valid dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The date of a day number, `nil` outside the range.
    @inlinable
    public init?(dayNumber: Int32) {
        guard CivilDate.dayNumbers.contains(dayNumber) else { return nil }
        self.dayNumber = dayNumber
    }

    /// The date of a day number, `nil` outside the range.
    @inlinable
    public init?(dayNumber: Int) {
        guard let number = Int32(exactly: dayNumber) else { return nil }
        self.init(dayNumber: number)
    }

    /// The date with these parts, `nil` where no such day exists (2022-02-30) or it lies outside the range.
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1900, year <= 2199, month >= 1, month <= 12, day >= 1,
            day <= CivilDate.dayCount(year: year, month: month)
        else { return nil }
        dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
    }

    @inlinable public var year: Int { parts.year }
    /// 1…12.
    @inlinable public var month: Int { parts.month }
    /// 1…31.
    @inlinable public var day: Int { parts.day }

    /// Year, month and day in one computation.
    @inlinable
    public var parts: (year: Int, month: Int, day: Int) {
        // Years are counted from March so that the leap day is a year's last; see H. Hinnant, "chrono-Compatible
        // Low-Level Date Algorithms". All dates here are after 0000-03-01, so no branch for negative eras is needed.
        let shifted = Int(dayNumber) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    @inlinable
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// How many days the month has; 0 for a month that is not 1…12.
    @inlinable
    public static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }

    /// The day number of parts that are known to be valid.
    @inlinable
    static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }
}

extension CivilDate: Comparable {
    @inlinable
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CivilDate: LosslessStringConvertible {
    /// Reads `2022-06-17`, exactly ten ASCII characters, and nothing else.
    public init?(_ text: String) {
        var digits: [Int] = []
        var index = 0
        for byte in text.utf8 {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard index < 10, byte >= 0x30, byte <= 0x39 else { return nil }
                digits.append(Int(byte - 0x30))
            }
            index += 1
        }
        guard index == 10 else { return nil }
        self.init(
            year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
            month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
    }

    /// `2022-06-17`.
    public var description: String {
        let (year, month, day) = parts
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
