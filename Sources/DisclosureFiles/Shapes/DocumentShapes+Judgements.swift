import DisclosureModel
import SourceText
import YAMLFiles

/// What people decided, written as YAML: the same keys as the columns of the table.
extension DocumentShapes {
    static let judgements = DocumentShape(
        kind: FileKind.judgements.key,
        root: root(
            .judgements,
            head(.judgements, "编号", "id") + [
                key("title", .text, "名称", "title"), key("kind", judgementKind, "全部评判都是这一类", "kind of all of them"),
                key("source", .text, "来源，如第三方机构名称", "whose list it is"), key("by", .text, "谁评判的", "who decided"),
                required("list", .list(judgement), "评判", "judgements"), note,
            ]))

    static let judgementKind = ValueShape.words(JudgementColumns.kinds.map(\.word))

    private static let judgement = mapping(
        "评判", "judgement",
        [
            required("body", .text, "单位", "body"), key("indicator", .text, "指标", "indicator"),
            key("finding", .text, "问题编号", "finding"), key("item", .text, "事项", "item"),
            key("kind", judgementKind, "类别", "kind"),
            key("points", .text, "得分、评定或计数", "points, answer or count"), key("value", .text, "分值", "points"),
            key("taken", .number, "扣几分", "points taken"), key("reason", .text, "理由", "reason"),
            key("by", .text, "谁评判的", "who decided"), key("on-day", .day, "日期", "day"),
            key("until", .day, "有效期至", "last day on which a waiver holds"), key("evidence", .text, "佐证", "evidence"),
            key("reference", .text, "文书编号，或所评的部分", "number of the paper, or the part it is about"),
            key("source", .text, "来源", "source"), key("notified-on", .day, "告知日期", "notified on"),
            key("accepted-by", .text, "签收人", "accepted by"),
        ])
}
