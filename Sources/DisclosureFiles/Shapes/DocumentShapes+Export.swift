import DisclosureModel
import SourceText
import YAMLFiles

/// How a receiving office wants the results.
extension DocumentShapes {
    static let export = DocumentShape(
        kind: FileKind.export.key,
        root: root(
            .export,
            head(.export, "报送格式的编号", "id of the mapping") + [
                key("title", .text, "名称", "title"), key("source", .text, "出处", "source"),
                key("titles", .oneOrMany(.anyOf([.text, title])), "表头上方的标题行", "title rows above the headings"),
                key("points", .number, "折算的总分值，各列可另写", "points that the whole is worth; a column may say otherwise"),
                required("columns", .list(column), "各列，从左到右", "columns from left to right"),
                key("groups", .texts, "只报这些组别（编号）", "ids of the only groups"),
                key(
                    "kinds", .oneOrMany(.words(kinds.flatMap { [$0.rawValue, $0.title.chinese] })), "只报这些类别的单位",
                    "the only kinds of bodies"),
                key(
                    "order",
                    .choice([
                        ValueShape.Choice("groups", Wording("按组别、组内名次", "by group and rank")),
                        ValueShape.Choice("score", Wording("按得分从高到低", "by score, best first")),
                        ValueShape.Choice("id", Wording("按单位编号", "by id")),
                    ]), "行的顺序", "order of the rows"), note,
            ]))

    /// Villages and communities have no row.
    private static let kinds = BodyKind.allCases.filter { $0.level != .village }

    private static let value = ValueShape.anyOf([
        .choice(ExportValue.named.map { ValueShape.Choice($0.name, $0.title) }), .pattern("^indicator/[^/]+(/full)?$"),
    ])

    private static let title = mapping(
        "标题行", "title row",
        [
            required(
                "value",
                .choice(ExportValue.named.filter(\.value.isOfRound).map { ValueShape.Choice($0.name, $0.title) }),
                "本轮的一项", "something of the round")
        ])

    private static let column = mapping(
        "列", "column",
        [
            required("heading", .text, "表头", "heading"), key("value", value, "数据", "value"),
            key("text", .text, "固定文字", "the same text in every row"),
            key("digits", .integer(ExportMappingReader.digits), "小数位数，四舍五入", "digits, rounded half away from zero"),
            key(
                "read-from", .words(Scheme.Reading.allCases.map(\.rawValue)), "从公布的得分还是未修约的得分算",
                "from the published or the exact score"),
            key("points", .number, "折算的总分值", "points that the whole is worth"),
            key("words", .pairs(keys: .text, values: .text), "对方的叫法", "the receiving office's words for ours"),
            key("missing", .text, "没有数据时写什么", "what stands where there is no value"),
        ])
}
