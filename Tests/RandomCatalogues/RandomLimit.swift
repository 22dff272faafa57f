import CivilCalendar
import DisclosureFiles
import DisclosureModel
import TestSupport

/// Time limits as phrases and as rules that are written out.
enum RandomLimit {
    private static let phrases = [
        "信息形成或者变更之日起20个工作日内", "每季度至少公布一次", "长期公开", "及时公开", "按规定", "20内", "收到申请之日起20个工作日内，可延长20个工作日",
        "制定或获取信息之日起10个工作日内，公示7个工作日", "每年1月31日前", "每季度首月15日前",
    ]

    static func limit(_ random: inout SplitMix64) -> TimeLimit {
        if Int.random(in: 0..<4, using: &random) == 0 { return TimeLimitParser.parse(NastyText.text(&random)) }
        let text = phrases.randomElement(using: &random) ?? ""
        guard Bool.random(using: &random) else { return TimeLimitParser.parse(text) }
        return TimeLimit(
            text: text, rules: (0..<Int.random(in: 0...3, using: &random)).map { _ in rule(of: text, &random) })
    }

    private static func rule(of text: String, _ random: inout SplitMix64) -> LimitRule {
        var conditions: [LimitCondition] = []
        for role in LimitCondition.Role.allCases where Int.random(in: 0..<5, using: &random) == 0 {
            conditions.append(LimitCondition(role, NastyText.text(&random)))
        }
        func some<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        let terms = NastyText.text(&random)
        let length = LimitExtension(by: duration(&random), terms: some(terms))
        return LimitRule(
            kind(&random), text: text, conditions: conditions, exception: some("另有规定"),
            isSoft: Bool.random(using: &random),
            channel: some("村公示栏"), extended: some(length))
    }

    private static func kind(_ random: inout SplitMix64) -> LimitKind {
        let cycle = CivilCycle.allCases.randomElement(using: &random) ?? .year
        switch Int.random(in: 0..<15, using: &random) {
        case 0: return .within(duration(&random), after: event(&random))
        case 1: return .within(duration(&random), after: .unstated)
        case 2, 3: return .by(day(of: cycle, &random))
        case 4: return .afterCycle(cycle, within: duration(&random))
        case 5: return .each(cycle, times: Int.random(in: 1...366, using: &random))
        case 6: return .renewed(every: duration(&random))
        case 7: return .atOnce(after: Bool.random(using: &random) ? .unstated : event(&random))
        case 8: return .standing
        case 9: return .postedFor(duration(&random))
        case 10: return .before(event(&random), atLeast: Bool.random(using: &random) ? nil : duration(&random))
        case 11: return .together(with: event(&random))
        case 12: return .notBefore(Bool.random(using: &random) ? .cycleEnd : .event(event(&random)))
        case 13: return .onRequest(Bool.random(using: &random) ? nil : duration(&random))
        default:
            return Bool.random(using: &random)
                ? .removedAfter(duration(&random))
                : .phased(LimitPhases.allCases.randomElement(using: &random) ?? .eachStage)
        }
    }

    private static func duration(_ random: inout SplitMix64) -> LimitDuration {
        let unit = LimitDuration.Unit.allCases.randomElement(using: &random) ?? .days
        return LimitDuration(Int.random(in: 1...9999, using: &random), unit) ?? LimitDuration(1, .days)!
    }

    private static func event(_ random: inout SplitMix64) -> LimitEvent {
        if Int.random(in: 0..<4, using: &random) == 0 { return LimitEvent([.named], text: "听证") }
        let kinds = LimitEvent.Kind.allCases.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
        return kinds.isEmpty ? .formedOrChanged : LimitEvent(kinds)
    }

    private static func day(of cycle: CivilCycle, _ random: inout SplitMix64) -> NamedDay {
        let month = Int.random(in: 1...max(1, cycle.months), using: &random)
        let third = NamedDay.MonthThird.allCases.randomElement(using: &random) ?? .first
        let weekday = Weekday(rawValue: Int.random(in: 1...7, using: &random)) ?? .monday
        let positions: [NamedDay.Position] = [
            .day(month: month, day: Int.random(in: 1...28, using: &random)), .monthEnd(month: month),
            .third(month: month, third),
        ]
        let position = cycle == .week ? .weekday(weekday) : positions.randomElement(using: &random) ?? positions[0]
        let about = ([nil] + NamedDay.About.allCases).randomElement(using: &random) ?? nil
        return NamedDay(cycle: cycle, position: position, about: about, isExact: Bool.random(using: &random))
    }
}
