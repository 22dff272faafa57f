import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    /// `limit:` written out, with the rules that a person read from the words.
    static let limit = MappingShape(
        Wording("公开时限", "time limit"),
        [
            required("text", .text, "标准的原文", "the standard's words"),
            key("rules", .list(.defined("rule")), "时限规则；不写则从原文读出", "rules; without any they are read from the words"),
            key("note", .text, "说明", "remark"),
        ])

    static let limitRule = MappingShape(
        Wording("时限规则", "limit rule"),
        [
            key(
                "within",
                mapping("期限", "duration", durationKeys + [key("after", event, "从什么起算", "the event it counts from")]),
                "某事之后若干日内", "within a duration after an event"),
            key("by", namedDay, "每个周期的指定日期前", "by a named day of each cycle"),
            key(
                "after-cycle", mapping("期限", "duration", durationKeys + [required("each", cycles, "周期", "cycle")]),
                "每个周期结束后若干日内", "within a duration after each cycle"),
            key("each", .anyOf([cycles, frequency]), "每个周期至少几次", "at least so often in each cycle"),
            key("renewed", .defined("duration"), "最长多久更新一次", "the longest time between two updates"),
            key(
                "at-once",
                .anyOf([
                    .boolean,
                    mapping("及时公开", "at-once rule", [required("after", event, "从什么起算", "the event it counts from")]),
                ]),
                "及时、随时", "at once"),
            key("standing", .boolean, "长期公开", "always there"),
            key("posted-for", .defined("duration"), "公示期至少多久", "posted for at least so long"),
            key(
                "before",
                mapping(
                    "期限", "duration",
                    [required("event", event, "在什么之前", "before what")]
                        + durationKeys.map { .init($0.name, $0.shape, $0.description) }),
                "某事之前（至少若干日）", "before an event"),
            key("together", event, "与某事同日", "together with an event"),
            key("not-before", event, "不得早于某事，或 cycle-end", "not before an event, or cycle-end"),
            key("on-request", .anyOf([.boolean, .defined("duration")]), "依申请，若干日内", "on request"),
            key("phased", .words(LimitPhases.allCases.map(\.rawValue)), "分阶段公开", "at least once in each phase"),
            key("removed-after", .defined("duration"), "多久后撤下", "taken down after so long"),
        ]
            + LimitCondition.Role.allCases.map {
                key($0.rawValue, .text, "这条规则适用的情形", "what the rule holds for")
            } + [
                key("unless", .text, "除外情形", "exception"),
                key("soft", .boolean, "只是提倡，不作为义务", "recommended only"),
                key("channel", .text, "只对这一渠道", "for this channel only"),
                key(
                    "extended",
                    mapping("期限", "duration", durationKeys + [key("terms", .text, "什么情况下可以延长", "on what terms")]),
                    "可以延长", "may be extended"),
            ])

    static let duration = MappingShape(Wording("期限", "duration"), durationKeys)

    private static let durationKeys: [MappingShape.Key] = [
        required("n", .integer(LimitDuration.counts), "数目", "how many"),
        required("of", .words(LimitDuration.Unit.allCases.map(\.rawValue)), "单位", "of what"),
    ]
    private static let event = ValueShape.defined("event")
    private static let cycles = ValueShape.words(CivilCycle.allCases.map(\.rawValue))

    private static let frequency = mapping(
        "公开频次", "frequency",
        [required("cycle", cycles, "周期", "cycle"), key("times", .integer(1...366), "次数", "times")])

    private static let namedDay = mapping(
        "指定日期", "named day",
        [
            required("each", cycles, "周期", "cycle"),
            key("month", .integer(1...12), "周期的第几个月", "month of the cycle"),
            key(
                "weekday", .words(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
                "星期几", "day of the week"),
            key("day", .anyOf([.integer(1...31), .words(["last"])]), "几日，或 last（月末）", "day of the month, or last"),
            key("third", .words(["first", "second", "last"]), "上旬、中旬、下旬", "third of the month"),
            key("about", .words(NamedDay.About.allCases.map(\.rawValue)), "公开的是哪个周期的内容", "which cycle it is about"),
            key("exact", .boolean, "必须在当日", "on that very day"),
        ])
}
