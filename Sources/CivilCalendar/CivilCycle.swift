/// The calendar's recurring periods: a week runs from Monday to Sunday, the others begin on the first of a month.
public enum CivilCycle: String, Sendable, Hashable, CaseIterable {
    case week
    case month
    case quarter
    case halfYear = "half-year"
    case year

    /// Months in one cycle; 0 for a week.
    public var months: Int {
        switch self {
        case .week: 0
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        }
    }

    /// The whole cycle in which a day lies; `nil` where it would leave the range of dates.
    public func period(containing date: CivilDate) -> CivilPeriod? {
        if self == .week {
            guard let first = date.adding(days: 1 - date.weekday.rawValue), let last = first.adding(days: 6) else {
                return nil
            }
            return CivilPeriod(first, last)
        }
        let (year, month, _) = date.parts
        guard let first = CivilDate(year: year, month: (month - 1) / months * months + 1, day: 1),
            let last = CivilDate(
                year: year, month: first.month + months - 1,
                day: CivilDate.dayCount(year: year, month: first.month + months - 1))
        else { return nil }
        return CivilPeriod(first, last)
    }

    /// The cycle before the one in which the period begins.
    public func previous(to period: CivilPeriod) -> CivilPeriod? {
        guard let current = self.period(containing: period.first) else { return nil }
        return current.first.adding(days: -1).flatMap(self.period(containing:))
    }

    /// The cycle after the one in which the period begins.
    public func next(after period: CivilPeriod) -> CivilPeriod? {
        guard let current = self.period(containing: period.first) else { return nil }
        return current.last.adding(days: 1).flatMap(self.period(containing:))
    }

    /// Every whole cycle that touches the period, in order.
    public func periods(touching span: CivilPeriod) -> [CivilPeriod] {
        var found: [CivilPeriod] = []
        var current = period(containing: span.first)
        while let period = current, period.first <= span.last {
            found.append(period)
            current = next(after: period)
        }
        return found
    }

    /// A short key for one cycle that sorts by time: `2022`, `2022-H1`, `2022-Q2`, `2022-04`, `2022-W17`.
    public func key(of period: CivilPeriod) -> String {
        let (year, month, _) = period.first.parts
        switch self {
        case .year: return "\(year)"
        case .halfYear: return "\(year)-H\((month - 1) / 6 + 1)"
        case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
        case .month: return "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .week:
            // ISO 8601: a week belongs to the year of its Thursday.
            guard let thursday = period.first.adding(days: 4 - period.first.weekday.rawValue),
                let newYear = CivilDate(year: thursday.year, month: 1, day: 1)
            else { return period.first.description }
            let number = newYear.days(until: thursday) / 7 + 1
            return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
        }
    }
}
