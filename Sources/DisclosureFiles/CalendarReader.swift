import CivilCalendar
import SourceText
import YAMLFiles

/// Reads `calendar/cn.yaml`: the days off and make-up workdays of the years that the State Council has announced.
public enum CalendarReader {
    /// Days that one holiday can have; a longer one is a slip.
    static let longestHoliday = 31

    public static func read(_ document: YAMLReading, into collector: DiagnosticCollector) -> WorkingDayCalendar? {
        collector.report(document.diagnostics)
        guard let node = document.root else { return nil }
        let root = YAMLMapping(node, into: collector, kind: Wording("节假日历", "calendar"))
        let name = root.required("calendar")?.identifier()
        _ = root.optional("format")?.integer(in: 1...1)
        _ = root.optional("title")?.nonEmptyText()
        let covers = root.required("covers")
        let covered = covers?.oneOrMany { $0.integer(in: CivilDate.years) }
        var reader = Entries(covered: Set(covered ?? []))
        let years = root.required("years")
        _ = years?.mappings(Wording("年份", "year")) { reader.readYear($0) }
        root.ignore("note")
        root.finish()
        guard name != nil, let covered, let covers, let years else { return nil }
        for year in covered.sorted() where !reader.years.contains(year) {
            covers.report(
                "calendar.year-empty", .error,
                Wording("covers 写了 \(year)，但 years 里没有这一年", "covers names \(year), but years has no such year"),
                remedy: Wording("补上该年的放假通知，或从 covers 删去", "add that year's notice, or take it out of covers"))
        }
        for year in reader.years.sorted() where !covered.contains(year) {
            years.report(
                "calendar.year-not-covered", .error,
                Wording("years 有 \(year)，但 covers 没有写这一年", "years has \(year), but covers does not name it"),
                remedy: Wording("在 covers 补上 \(year)", "add \(year) to covers"))
        }
        return WorkingDayCalendar(years: covered, exceptions: reader.exceptions)
    }

    /// Collects the exceptions of all years; a day stands in one holiday only.
    private struct Entries {
        let covered: Set<Int>
        var years: Set<Int> = []
        var exceptions: [CalendarException] = []
        private var places: [CivilDate: Place] = [:]

        init(covered: Set<Int>) {
            self.covered = covered
        }

        mutating func readYear(_ entry: YAMLMapping) -> Bool? {
            let number = entry.required("year")?.integer(in: CivilDate.years)
            _ = entry.optional("source")?.texts()
            let holidays = entry.required("holidays")
            entry.ignore("note")
            if let number {
                years.insert(number)
                for value in holidays?.list({ $0 }) ?? [] {
                    if let holiday = value.mapping(Wording("节日", "holiday")) { readHoliday(holiday, in: number) }
                }
            }
            entry.finish()
            return true
        }

        private mutating func readHoliday(_ entry: YAMLMapping, in year: Int) {
            let name = entry.required("name")?.nonEmptyText()
            let off = entry.optional("off")?.oneOrMany { value in
                CalendarReader.period(value).map { ($0, value) }
            }
            let work = entry.optional("work")?.oneOrMany { value in value.date { CivilDate($0) }.map { ($0, value) } }
            if off == nil, work == nil { _ = entry.required("off") }
            entry.ignore("note")
            entry.finish()
            guard let name else { return }
            for (period, value) in off ?? [] {
                for number in period.first.dayNumber...period.last.dayNumber {
                    guard let date = CivilDate(dayNumber: number) else { continue }
                    add(CalendarException(date: date, name: name, isWorkday: false), year, value)
                }
            }
            for (date, value) in work ?? [] {
                if !date.weekday.isWeekend {
                    value.report(
                        "calendar.make-up-on-weekday", .warning,
                        Wording("\(date) 不是周末，本来就上班", "\(date) is no weekend day; it is worked anyway"),
                        remedy: Wording("核对放假通知的日期", "check the date in the notice"))
                }
                add(CalendarException(date: date, name: name, isWorkday: true), year, value)
            }
        }

        private mutating func add(_ exception: CalendarException, _ year: Int, _ value: YAMLValue) {
            if exception.date.year != year {
                value.report(
                    "calendar.other-year", .error,
                    Wording("\(exception.date) 不在 \(year) 年", "\(exception.date) is not in \(year)"),
                    remedy: Wording("写到它所在的年份下", "write it under its own year"))
            } else if let first = places[exception.date] {
                value.report(
                    "calendar.repeated-day", .error,
                    Wording("\(exception.date) 已写过一次", "\(exception.date) is written twice"),
                    remedy: Wording("只留一处", "keep one of them"), related: first)
            } else {
                places[exception.date] = value.place
                exceptions.append(exception)
            }
        }
    }

    /// `2022-06-03`, or `2022-01-31..2022-02-06` with both ends in it.
    private static func period(_ value: YAMLValue) -> CivilPeriod? {
        value.date { text in
            if let day = CivilDate(text) { return CivilPeriod(day: day) }
            guard let dots = text.firstRange(of: ".."), let first = CivilDate(String(text[..<dots.lowerBound])),
                let last = CivilDate(String(text[dots.upperBound...])), let period = CivilPeriod(first, last),
                period.dayCount <= longestHoliday
            else { return nil }
            return period
        }
    }
}
