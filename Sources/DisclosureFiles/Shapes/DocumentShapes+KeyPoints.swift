import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    static let keyPoints = DocumentShape(
        kind: FileKind.keyPoints.key,
        root: root(
            .keyPoints,
            head(.keyPoints, "编号，与文件名相同", "id: the file's name") + [
                required("title", .text, "名称", "title"), region, key("issued", issued, "发布机关、文号、日期", "issue"),
                required("year", .integer(2000...2100), "年度", "year"), note,
                key("items", .list(.defined("item")), "可以作为公开事项的要点", "passages that are items"),
                key("tasks", .list(.mapping(task)), "工作台账任务", "passages that are tasks"),
                key("indices", .list(.mapping(index)), "考核指标", "passages that are measured"),
                key("needs", .list(remark("needs", "还缺什么", "machinery that is missing")), "待实现", "passages that wait"),
                key("done", .list(remark("by", "由什么实现", "what answers it")), "已实现", "passages that something answers"),
            ]),
        definitions: itemDefinitions + [
            ("item", .mapping(MappingShape(item.title, [idKey] + passage + itemKeys)))
        ])

    private static let passage: [MappingShape.Key] = [
        required("row", .text, "要点的行号", "row"), required("section", .text, "要点的章节", "section of the plan"),
        required("text", .text, "要点原文", "the plan's words"),
        key("setting", .boolean, "数字或单位由县设定，不是要点原文", "a number or body is the county's setting"),
    ]
    private static let remarkNote = key("note", .text, "说明", "remark")

    private static let task = MappingShape(
        Wording("工作任务", "task"),
        [idKey] + passage + [
            key("bodies", .texts, "责任单位的职能", "functions that answer for it"),
            key("due", .text, "时限：日期或时限用语", "a day or a limit"),
            key("evidence", .text, "怎样证明完成", "what shows that it is done"),
            remarkNote,
        ])

    private static let index = MappingShape(
        Wording("考核指标", "index"),
        [idKey] + passage + [
            required("title", .text, "名称", "title"),
            required("dimensions", .oneOrMany(.words(Dimension.allCases.map(\.rawValue))), "核查维度", "dimensions"),
            key("over", .oneOrMany(.identifier(slashes: 1)), "衡量哪些目录或事项", "catalogues or items"),
            required("measure", .text, "怎样衡量", "how it is measured"), remarkNote,
        ])

    private static func remark(_ name: String, _ chinese: String, _ english: String) -> ValueShape {
        mapping(
            "要点", "passage",
            passage + [
                required(name, .texts, chinese, english), remarkNote,
            ])
    }
}
