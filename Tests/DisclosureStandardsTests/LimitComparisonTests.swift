import CivilCalendar
import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import TestSupport
import Testing

let announcedDays = LimitCounting(
    WorkingDayCalendar(
        years: 2019...2026,
        exceptions: holidayFacts.compactMap { fact in
            CivilDate(fact.date).map { CalendarException(date: $0, name: fact.name, isWorkday: fact.isWorkday) }
        }))

@Suite struct LimitComparisonTests {
    private func compare(_ local: String, _ standard: String, _ counting: LimitCounting? = nil) -> LimitComparison {
        LimitComparison.compare(
            TimeLimitParser.parse(local), with: TimeLimitParser.parse(standard), counting: counting)
    }

    @Test(arguments: [
        ("信息形成之日起7个工作日内", "制定或获取信息之日起10个工作日内", LimitComparison.stricter),
        ("信息形成之日起20个工作日内", "制定或获取信息之日起10个工作日内", .looser),
        ("制定或获取信息之日起10个工作日内公开", "制定或获取信息之日起10个工作日内", .same),
        ("信息形成之日起20个工作日内", "信息形成或者变更之日起20个工作日内", .looser),
        ("信息形成之日起5个工作日内", "信息形成或者变更之日起20个工作日内", .differs(.mixed)),
        ("作出决定之日起7个工作日内", "信息形成之日起7个工作日内", .differs(.event)),
        ("及时公开", "信息形成之日起7个工作日内", .differs(.atOnce)),
        ("每月公开", "每季度公开", .stricter),
        ("每年公开", "每季度公开", .looser),
        ("每季度公开", "每季度公开", .same),
        ("公示不少于10个工作日", "公示7个工作日", .stricter),
        ("公示5个工作日", "公示7个工作日", .looser),
        ("长期公开", "公示7个工作日", .stricter),
        ("信息形成之日起7个工作日内", "信息形成之日起7个工作日内，公示7个工作日", .looser),
        ("信息形成之日起7个工作日内，公示7个工作日", "信息形成之日起7个工作日内", .stricter),
        ("信息形成之日起5个工作日内", "信息形成之日起7个工作日内，公示7个工作日", .differs(.mixed)),
        ("按规定公开", "信息形成之日起7个工作日内", .differs(.unread)),
        ("信息形成之日起7天内", "信息形成之日起1周内", .same),
        ("信息形成之日起12个月内", "信息形成之日起1年内", .same),
    ])
    func `one limit and another`(_ local: String, _ standard: String, _ expected: LimitComparison) {
        #expect(compare(local, standard) == expected)
        #expect(compare(standard, local) == expected.seenFromTheOther)
    }

    @Test(arguments: [
        ("信息形成之日起7个工作日内", "信息形成之日起7天内", LimitComparison.looser),
        ("信息形成之日起20个工作日内", "信息形成之日起1个月内", .differs(.dayKinds)),
        ("信息形成之日起10个工作日内", "信息形成之日起1个月内", .stricter),
        ("信息形成之日起30个工作日内", "信息形成之日起1个月内", .looser),
        ("信息形成之日起3个工作日内", "信息形成之日起5天内", .differs(.dayKinds)),
        ("公示5个工作日", "公示5天", .stricter),
    ])
    func `working days are laid on the calendar`(_ local: String, _ standard: String, _ expected: LimitComparison) {
        #expect(compare(local, standard, announcedDays) == expected)
        #expect(compare(standard, local, announcedDays) == expected.seenFromTheOther)
    }

    @Test func `without a calendar only what every calendar says is said`() {
        #expect(compare("信息形成之日起7个工作日内", "信息形成之日起7天内") == .looser)
        #expect(compare("信息形成之日起1个工作日内", "信息形成之日起1天内") == .same)
        #expect(compare("信息形成之日起10个工作日内", "信息形成之日起1个月内") == .differs(.calendar))
    }

    @Test func `a case with a limit of its own counts`() {
        let plain = "信息形成之日起20个工作日内"
        let cased = "信息形成之日起20个工作日内，其中行政处罚信息7个工作日内"
        #expect(TimeLimitParser.parse(cased).rules.contains { !$0.conditions.isEmpty })
        #expect(compare(cased, plain) == .stricter)
        #expect(compare(plain, cased) == .looser)
    }
}

extension LimitComparison {
    var seenFromTheOther: LimitComparison {
        switch self {
        case .stricter: .looser
        case .looser: .stricter
        default: self
        }
    }
}
