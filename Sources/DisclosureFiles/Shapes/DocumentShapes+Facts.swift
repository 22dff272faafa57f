import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    static let facts = DocumentShape(
        kind: FileKind.facts.key,
        root: root(
            .facts,
            head(.facts, "编号", "id") + [
                key("title", .text, "名称", "title"), key("note", .text, "说明", "remark"),
                required("bodies", .list(.mapping(factsBody)), "主体", "bodies"),
            ]))

    private static let name = ValueShape.identifier(slashes: 0)

    private static let factsBody = MappingShape(
        Wording("主体", "body"),
        [
            required("id", .identifier(slashes: 3), "编号", "id"), key("name", .text, "名称", "name"),
            key("group", name, "组别", "group"),
            key("kind", .words(BodyKind.allCases.map(\.rawValue)), "单位类别", "kind of body"),
            key("level", .words(Level.allCases.map(\.rawValue)), "层级", "level"),
            key("functions", .texts, "职能", "functions"), key("on-day", .day, "本期末日", "last day of the period"),
            key(
                "outcomes",
                .pairs(
                    keys: name,
                    values: .oneOrMany(
                        mapping(
                            "核查结论", "outcomes",
                            Outcome.allCases.map { .init($0.rawValue, .integer(0...1_000_000), $0.title) }))),
                "各指标的核查结论计数", "outcomes by indicator"),
            key("counts", .pairs(keys: name, values: count), "各项计数", "named counts"),
            key(
                "answers",
                .pairs(keys: name, values: .anyOf([answer, .list(answer), .pairs(keys: name, values: answer)])),
                "各指标的评定：等级、状态、数值", "answers by indicator: labels, states, values"),
            key(
                "composed",
                .pairs(keys: name, values: .oneOrMany(.anyOf([.number, .words(["missed", "no-score"]), otherScore]))),
                "合成所用的其他得分", "other scores that a composition goes by"),
            key(
                "parts",
                .pairs(keys: name, values: .oneOrMany(.words(ScoringFacts.PartState.allCases.map(\.rawValue)))),
                "各部分的状态", "states of parts"),
            key(
                "marks",
                .pairs(
                    keys: name,
                    values: mapping("人工评分", "mark", [required("points", .number, "分数", "points")] + signed)),
                "人工评分", "marks"),
            key("entries", .pairs(keys: name, values: .oneOrMany(entry)), "扣分登记", "deductions entered in a ledger"),
            key("vetoes", .pairs(keys: name, values: allegation), "否决", "vetoes"),
            key("penalties", .pairs(keys: name, values: allegation), "倒扣", "penalties"),
            key(
                "events",
                .pairs(
                    keys: name,
                    values: .oneOrMany(
                        mapping(
                            "加分事项", "bonus event",
                            [times, key("points", .number, "分数", "points")] + signed))), "加分事项", "bonus events"),
            key(
                "not-applicable", .anyOf([.oneOrMany(name), .pairs(keys: name, values: .text)]), "不涉及的指标，可写理由",
                "indicators that do not apply, with reasons"),
            key("coverage", .number, "检查覆盖率", "coverage"),
        ])

    private static let answer = ValueShape.anyOf([.text, .null])

    private static let otherScore = mapping(
        "其他得分", "other score",
        [
            required(
                "score", .anyOf([.number, .words(["missed", "no-score"])]), "得分，或 missed、no-score", "score, or missed"),
            key("of", .number, "满分，不写就是细则的总分", "full points; the scheme's total where it is not written"),
            key("weight", .number, "权重", "weight"), key("title", .text, "哪一轮或哪个单位", "which round or body"),
        ])

    /// A number, or cases with their days.
    private static let count = ValueShape.anyOf([
        .integer(0...1_000_000),
        .list(
            mapping(
                "计数", "count",
                [required("on", .day, "哪一天", "day"), key("n", .integer(0...1_000_000), "几次", "how many")])),
    ])

    private static let times = key("count", .integer(1...1_000_000), "次数", "how often")

    private static let signed: [MappingShape.Key] = [
        required("by", .text, "谁", "by whom"), required("reason", .text, "理由", "reason"),
        key("on-day", .day, "日期", "day"),
    ]

    private static let entry = mapping(
        "扣分登记", "entry of a ledger",
        [required("points", .number, "扣几分", "points taken")] + signed + [
            key("origin", .words(LedgerEntry.Origin.allCases.map(\.rawValue)), "谁的台账", "whose list"),
            key("source", .text, "来源", "source"), key("evidence", .text, "佐证", "evidence"),
            key("reference", .text, "文书编号", "number of the signed paper"),
            key("notified-on", .day, "告知日期", "notified on"), key("accepted-by", .text, "签收人", "accepted by"),
        ])

    /// Without `by` it is only raised, and has no effect.
    private static let allegation = mapping(
        "否决或倒扣事项", "allegation",
        [times] + signed.map { MappingShape.Key($0.name, $0.shape, $0.description) })
}
