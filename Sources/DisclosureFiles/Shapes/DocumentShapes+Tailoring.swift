import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    static let tailoring = DocumentShape(
        kind: FileKind.tailoring.key,
        root: root(
            .tailoring,
            head(.tailoring, "编号，与文件名相同", "id: the file's name") + [
                required("title", .text, "名称", "title"), key("field", .text, "增加的事项属于什么领域", "field of the items added"),
                region,
                required("level", .words(["nation", "province", "county", "township"]), "哪一级的调整", "the layer"), note,
                key("base", .texts, "先适用的其他调整", "tailorings applied before this one"),
                key("select", .list(selection), "选用哪些事项；不写则全部", "what is taken; without it, everything"),
                key(
                    "drop",
                    .list(
                        mapping(
                            "删去的事项", "dropped item",
                            [required("item", fullID, "事项", "item"), required("reason", .text, "理由", "reason")])), "删去",
                    "what is dropped"),
                key("change", .list(change), "修改", "what is changed"),
                key("add", .list(.defined("item")), "增加的事项", "items added"),
            ]),
        definitions: itemDefinitions + [
            ("item", .mapping(item)), ("some-keys", .mapping(someKeys)), ("list-keys", .mapping(listKeys)),
        ])

    private static let fullID = ValueShape.identifier(slashes: 1)

    private static let selection = mapping(
        "选择", "selection",
        [
            key("catalogue", .oneOrMany(.identifier(slashes: 0)), "目录", "catalogue"),
            key("field", .texts, "领域", "field"),
            key("levels", .oneOrMany(.words(["county", "township", "village", "县级", "乡级", "村级"])), "层级", "levels"),
            key("tags", .texts, "标签", "tags"), key("items", .oneOrMany(fullID), "事项", "items"),
        ])

    private static let change = mapping(
        "修改", "change",
        [
            required("item", fullID, "事项", "item"), required("reason", .text, "理由", "reason"),
            key("set", .defined("some-keys"), "改成", "new values"),
            key("was", .defined("some-keys"), "原来的值", "old values"),
            key("add", .defined("list-keys"), "列表中增加", "added to lists"),
            key("remove", .defined("list-keys"), "列表中去掉", "taken from lists"),
        ])

    /// Any keys of an item, none of them required.
    private static let someKeys = MappingShape(
        Wording("事项的键", "keys of an item"), itemKeys.map { MappingShape.Key($0.name, $0.shape, $0.description) })

    /// Those whose values are lists.
    private static let listKeys = MappingShape(
        Wording("事项的列表", "lists of an item"),
        someKeys.keys.filter { ItemKey(rawValue: $0.name)?.isList == true })
}
