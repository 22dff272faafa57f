import CivilCalendar
import DisclosureModel
import DisclosureStandards
import TestSupport
import Testing

/// The comparison against days counted one by one: the later due day is the looser one.
@Suite struct LimitComparisonOracleTests {
    private static let workdays: Set<Int32> = {
        var worked: [String: Bool] = [:]
        for fact in holidayFacts { worked[fact.date] = fact.isWorkday }
        var days: Set<Int32> = []
        guard let first = CivilDate(year: 2019, month: 1, day: 1), let last = CivilDate(year: 2026, month: 12, day: 31)
        else { return days }
        for number in first.dayNumber...last.dayNumber {
            guard let date = CivilDate(dayNumber: number) else { continue }
            if worked["\(date)"] ?? !date.weekday.isWeekend { days.insert(number) }
        }
        return days
    }()

    private static func due(_ duration: LimitDuration, after event: CivilDate) -> Int32? {
        var day = event.dayNumber
        if duration.unit == .workingDays {
            for _ in 0..<duration.count {
                repeat { day += 1 } while !workdays.contains(day)
            }
            return day
        }
        let end =
            duration.unit == .months ? event.adding(months: duration.count) : event.adding(days: duration.count)
        guard var day = end?.dayNumber else { return nil }
        while !workdays.contains(day) { day += 1 }
        return day
    }

    @Test(arguments: UInt64(0)..<40) func `a later due day is looser`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func duration() throws -> LimitDuration {
            let unit = try #require([LimitDuration.Unit.workingDays, .days, .months].randomElement(using: &random))
            return try #require(LimitDuration(Int.random(in: 1...(unit == .months ? 3 : 40), using: &random), unit))
        }
        let (own, asked) = (try duration(), try duration())
        let comparison = LimitComparison.compare(
            TimeLimit(text: "甲", rules: [LimitRule(.within(own, after: .formedOrChanged))]),
            with: TimeLimit(text: "乙", rules: [LimitRule(.within(asked, after: .formedOrChanged))]),
            counting: announcedDays)
        var (isSooner, isLater) = (false, false)
        for _ in 0..<300 {
            let number = Int.random(in: 0..<2_500, using: &random)
            let event = try #require(CivilDate(year: 2019, month: 1, day: 1)?.adding(days: number))
            guard let one = Self.due(own, after: event), let other = Self.due(asked, after: event) else { continue }
            if one < other { isSooner = true }
            if one > other { isLater = true }
        }
        switch comparison {
        case .same: #expect(!isSooner && !isLater)
        case .stricter: #expect(isSooner && !isLater)
        case .looser: #expect(isLater && !isSooner)
        // A rare day may be missing among the random ones, but not both sides of it.
        case .differs(let reason): #expect(reason == .dayKinds && (isSooner || isLater))
        }
    }

    // MARK: What recurs

    private static let cycles: [CivilCycle] = [.week, .month, .quarter, .halfYear, .year]

    private static func rule(_ random: inout SplitMix64) -> LimitKind {
        let cycle = cycles[Int.random(in: 1...4, using: &random)]
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            return .each(cycles[Int.random(in: 0...4, using: &random)], times: Int.random(in: 1...5, using: &random))
        case 1:
            let month = Int.random(in: 1...cycle.months, using: &random)
            let day = Int.random(in: 1...31, using: &random)
            return .by(
                NamedDay(
                    cycle: cycle, position: .day(month: month, day: day), isExact: Bool.random(using: &random)))
        default:
            let months = LimitDuration(Int.random(in: 1...12, using: &random), .months)
            return months.map { .renewed(every: $0) } ?? .each(cycle, times: 1)
        }
    }

    /// Whether postings on these days keep the rule throughout 2020 to 2023.
    private static func isKept(_ rule: LimitKind, by days: [CivilDate], in span: CivilPeriod) -> Bool {
        func whole(_ cycle: CivilCycle) -> [CivilPeriod] { cycle.periods(touching: span).filter { span.contains($0) } }
        switch rule {
        case .each(let cycle, let times):
            return whole(cycle).allSatisfy { period in days.count { period.contains($0) } >= times }
        case .by(let day):
            return whole(day.cycle).allSatisfy { period in
                guard let window = day.window(in: period) else { return false }
                return days.contains { window.contains($0) }
            }
        case .renewed(let every):
            return zip(days, days.dropFirst()).allSatisfy { one, other in
                one.adding(months: every.count).map { other <= $0 } ?? false
            }
        default: return false
        }
    }

    @Test(arguments: UInt64(0)..<300) func `whoever keeps the stricter rule keeps the looser`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (own, asked) = (Self.rule(&random), Self.rule(&random))
        let comparison = LimitComparison.compare(
            TimeLimit(text: "甲", rules: [LimitRule(own)]), with: TimeLimit(text: "乙", rules: [LimitRule(asked)]))
        let (strict, loose): (LimitKind, LimitKind)
        switch comparison {
        case .stricter: (strict, loose) = (own, asked)
        case .looser: (strict, loose) = (asked, own)
        case .same: (strict, loose) = Bool.random(using: &random) ? (own, asked) : (asked, own)
        case .differs: return
        }
        let first = try #require(CivilDate(year: 2020, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2023, month: 12, day: 31))
        let span = try #require(CivilPeriod(first, last))
        for _ in 0..<20 {
            // As few postings as will do, each as late or early as it may be.
            var days: Set<CivilDate> = []
            switch strict {
            case .each(let cycle, let times):
                for period in cycle.periods(touching: span) where span.contains(period) {
                    let choices =
                        (0..<times).compactMap { period.first.adding(days: $0) }
                        + (0..<times).compactMap { period.last.adding(days: -$0) }
                    days.formUnion(choices.shuffled(using: &random).prefix(times))
                }
            case .by(let day):
                for period in day.cycle.periods(touching: span) where span.contains(period) {
                    guard let window = day.window(in: period) else { continue }
                    days.insert(Bool.random(using: &random) ? window.first : window.last)
                }
            case .renewed(let every):
                // Postings began before and go on after.
                var day = first.adding(days: -Int.random(in: 0...27, using: &random))
                while let current = day, current <= last {
                    days.insert(current)
                    day = current.adding(months: every.count)
                }
                if let day { days.insert(day) }
            default: break
            }
            let postings = days.sorted()
            guard Self.isKept(strict, by: postings, in: span) else { continue }
            #expect(Self.isKept(loose, by: postings, in: span), "\(strict) \(loose) \(postings)")
        }
    }
}
