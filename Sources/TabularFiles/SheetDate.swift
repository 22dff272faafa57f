/// What a number format makes of a number: a day, a time, both, or no date at all.
enum SheetDateForm: UInt8, Sendable {
    case none, date, month, time, dateAndTime, duration

    /// Formats that are known by number only; those of China, 27 to 36 and 50 to 58, among them.
    static func builtIn(_ number: Int) -> SheetDateForm {
        switch number {
        case 14, 15, 16, 28...31, 51, 53, 54, 58: .date
        case 17, 27, 36, 50, 52, 57: .month
        case 18...21, 32...35, 45, 47, 55, 56: .time
        case 22: .dateAndTime
        case 46: .duration
        default: .none
        }
    }

    /// Reads a format such as `yyyy"年"m"月"d"日";@`: its first section, without what stands in quotes or brackets.
    static func of(_ format: String) -> SheetDateForm {
        var hasYear = false
        var hasDay = false
        var hasMonth = false
        var hasClock = false
        var index = format.startIndex
        func skip(to end: Character) {
            index = format[index...].dropFirst().firstIndex(of: end) ?? format.endIndex
        }
        loop: while index < format.endIndex {
            switch format[index] {
            case ";": break loop
            case "\"": skip(to: "\"")
            case "\\", "_", "*": index = format.index(after: index)
            case "[":
                let inside = format[index...].dropFirst().prefix { $0 != "]" }.lowercased()
                if !inside.isEmpty,
                    ["h", "m", "s"].contains(where: { letter in inside.allSatisfy { "\($0)" == letter } })
                {
                    return .duration
                }
                skip(to: "]")
            case "y", "Y", "年": hasYear = true
            case "e", "E":
                // E+00 is the exponent of a number; e alone is a year.
                let next = format[index...].dropFirst().first
                if next == "+" || next == "-" { return .none }
                hasYear = true
            case "d", "D", "日": hasDay = true
            case "m", "M", "月": hasMonth = true
            case "h", "H", "s", "S", "时": hasClock = true
            // aaa and aaaa are the weekday in Chinese.
            case "a" where format[index...].hasPrefix("aaa"): hasDay = true
            case "0", "#", "?": if !hasClock { return .none }
            case "G" where format[index...].hasPrefix("General"): return .none
            default: break
            }
            if index < format.endIndex { index = format.index(after: index) }
        }
        if hasClock { return hasDay || hasYear ? .dateAndTime : .time }
        if hasYear, hasMonth, !hasDay { return .month }
        return hasDay || hasMonth || hasYear ? .date : .none
    }
}

/// Days as workbooks count them, spelled as 2022-06-17 or 2022-06-17 16:40.
enum SheetDate {
    /// - Parameters:
    ///   - number: decimal text as `SheetNumber` gives it.
    ///   - starts1904: whether day 0 is 1 January 1904, as in workbooks from old Macintosh programs.
    /// - Returns: `nil` where the number is no day: negative, beyond 9999, or 29 February 1900, which never was.
    static func text(_ number: String, form: SheetDateForm, starts1904: Bool) -> String? {
        guard !number.hasPrefix("-"), !number.contains("E") else { return nil }
        let parts = number.split(separator: ".", maxSplits: 1)
        guard let serial = Int(parts[0]), serial < 4_000_000 else { return nil }
        var day = serial
        // Seconds from the digits behind the point, half up; twelve digits are finer than a microsecond.
        let digits = parts.count == 2 ? parts[1].prefix(12) : ""
        let fraction = (Int(digits) ?? 0) * Self.power(12 - digits.count)
        var seconds = (fraction * 864 + 5_000_000_000) / 10_000_000_000
        if seconds == 86_400 {
            seconds = 0
            day += 1
        }
        if form == .duration { return clock(day * 86_400 + seconds) }
        if day == 0, !starts1904 { return form == .date || form == .month ? nil : clock(seconds) }
        if form == .time, day == 0 { return clock(seconds) }
        guard let date = civil(day, starts1904: starts1904) else { return nil }
        switch form {
        case .month where date.day == 1: return String("\(padded(date.year, 4))-\(padded(date.month, 2))")
        case .date, .month: return spelled(date)
        default: return seconds == 0 ? spelled(date) : "\(spelled(date)) \(clock(seconds))"
        }
    }

    /// The date of an ISO 8601 text (2022-06-17T16:40:00Z) in the same spelling.
    static func text(iso: String) -> String {
        guard let mark = iso.firstIndex(of: "T") else { return iso }
        var time = iso[iso.index(after: mark)...].prefix { $0.isNumber || $0 == ":" }
        if time.hasSuffix(":00"), time.count == 8 { time = time.dropLast(3) }
        return time == "00:00" || time.isEmpty ? String(iso[..<mark]) : "\(iso[..<mark]) \(time)"
    }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    private static func spelled(_ date: (year: Int, month: Int, day: Int)) -> String {
        "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }

    private static func clock(_ seconds: Int) -> String {
        let text = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))"
        return seconds % 60 == 0 ? text : "\(text):\(padded(seconds % 60, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// The civil date of a serial day; the 1900 system counts a 29 February 1900 as day 60.
    private static func civil(_ serial: Int, starts1904: Bool) -> (year: Int, month: Int, day: Int)? {
        guard starts1904 || serial != 60 else { return nil }
        // Days from 1970-01-01: day 1 of 1900 is -25567, day 0 of 1904 is -24107.
        let days = starts1904 ? serial - 24_107 : serial - (serial < 60 ? 25_568 : 25_569)
        // Years that begin in March put the leap day at their end (Hinnant, civil_from_days).
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return year <= 9999 ? (year, month, day) : nil
    }
}
