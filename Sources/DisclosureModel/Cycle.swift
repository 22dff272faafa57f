import CivilCalendar

/// A month, quarter, half-year or year in which a recurring item is owed (公开周期).
public struct Cycle: Sendable, Hashable, Comparable {
    public enum Kind: Int32, Sendable, CaseIterable {
        case month = 1, quarter, halfYear, year

        /// Cycles in a year.
        public var perYear: Int {
            switch self {
            case .month: 12
            case .quarter: 4
            case .halfYear: 2
            case .year: 1
            }
        }

        public var months: Int { 12 / perYear }
    }

    public let kind: Kind
    public let year: Int
    /// 1…12, 1…4, 1…2 or 1.
    public let number: Int

    public init(kind: Kind, year: Int, number: Int) {
        self.kind = kind
        self.year = year
        self.number = number
    }

    /// The cycle of `kind` that holds `date`.
    public init(_ kind: Kind, holding date: CivilDate) {
        self.init(kind: kind, year: date.year, number: (date.month - 1) / kind.months + 1)
    }

    /// `2022-03`, `2022-Q1`, `2022-H1`, `2022`; also 2022年第一季度 and the like.
    public init?(_ text: String) {
        let folded = text.filter { !$0.isWhitespace }
        guard let match = Self.read(folded) else { return nil }
        self = match
    }

    private static func read(_ text: String) -> Cycle? {
        let year = text.prefix(4)
        guard year.count == 4, year.allSatisfy({ $0.isASCII && $0.isNumber }), let yearNumber = Int(year),
            CivilDate.years.contains(yearNumber)
        else { return nil }
        var rest = text.dropFirst(4)
        if rest.first == "年" { rest = rest.dropFirst() }
        if rest.first == "-" { rest = rest.dropFirst() }
        if rest.isEmpty || rest == "度" { return Cycle(kind: .year, year: yearNumber, number: 1) }
        func numbered(_ kind: Kind, _ digits: Substring) -> Cycle? {
            let numerals: [Substring: Int] = ["一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2]
            guard let number = Int(digits) ?? numerals[digits], (1...kind.perYear).contains(number) else { return nil }
            return Cycle(kind: kind, year: yearNumber, number: number)
        }
        if rest.first == "Q" || rest.first == "q" { return numbered(.quarter, rest.dropFirst()) }
        if rest.first == "H" || rest.first == "h" { return numbered(.halfYear, rest.dropFirst()) }
        if rest.hasSuffix("季度") {
            let middle = rest.dropLast(2)
            return numbered(.quarter, middle.first == "第" ? middle.dropFirst() : middle)
        }
        if rest.hasSuffix("半年") { return numbered(.halfYear, rest.dropLast(2)) }
        if rest.hasSuffix("月") || rest.hasSuffix("月份") {
            return numbered(.month, rest.prefix { $0 != "月" })
        }
        return numbered(.month, rest)
    }

    /// A number that orders cycles of one kind: 4 bits of kind, then the cycle counted from year 0.
    public var code: Int32 {
        kind.rawValue << 24 | Int32(truncatingIfNeeded: year * kind.perYear + number - 1)
    }

    public init?(code: Int32) {
        guard let kind = Kind(rawValue: code >> 24) else { return nil }
        let count = Int(code & 0xFF_FFFF)
        self.init(kind: kind, year: count / kind.perYear, number: count % kind.perYear + 1)
    }

    public var next: Cycle {
        number < kind.perYear
            ? Cycle(kind: kind, year: year, number: number + 1) : Cycle(kind: kind, year: year + 1, number: 1)
    }

    /// First day; `nil` beyond the calendar's last year.
    public var start: CivilDate? { CivilDate(year: year, month: (number - 1) * kind.months + 1, day: 1) }

    /// Last day.
    public var end: CivilDate? {
        let month = number * kind.months
        return CivilDate(year: year, month: month, day: CivilDate.dayCount(year: year, month: month))
    }

    public var text: String {
        switch kind {
        case .month: "\(year)-" + (number < 10 ? "0" : "") + "\(number)"
        case .quarter: "\(year)-Q\(number)"
        case .halfYear: "\(year)-H\(number)"
        case .year: "\(year)"
        }
    }

    public static func < (left: Cycle, right: Cycle) -> Bool { left.code < right.code }
}
