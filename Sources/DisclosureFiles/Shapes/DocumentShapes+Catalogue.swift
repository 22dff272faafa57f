import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    static let catalogue = DocumentShape(
        kind: FileKind.catalogue.key,
        root: root(
            .catalogue,
            head(
                .catalogue, "目录编号，与文件名相同，是事项编号的开头", "id of the catalogue: the file's name, and prefix of its items' ids"
            )
                + [
                    required("field", .text, "领域，如 社会救助", "field"),
                    required("title", .text, "目录名称", "title"),
                    required("version", .text, "版本，每次发布修订都改", "version; changes with each published revision"),
                    key("issued", issued, "发布机关、文号、日期", "issuer, document number, date"),
                    region,
                    key("channels-mean", .choice(channelMeanings), "勾选的渠道是什么意思", "what the ticked channels mean"),
                    note,
                    required("items", .list(.defined("item")), "公开事项", "items"),
                ]),
        definitions: itemDefinitions + [("item", .mapping(item))])

    static let region = key(
        "region", .text, "适用地区，写到省、市、县；全国适用的不写", "where it holds; left out where it holds in the whole country")

    static let issued = mapping(
        "发布信息", "issue",
        [
            required("by", .text, "发布机关", "issuer"), key("document", .text, "文号", "document number"),
            key("date", .text, "发布日期、月份或年份", "day, month or year"),
        ])

    private static let channelMeanings: [ValueShape.Choice] = [
        .init("all", Wording("都要公开", "all are needed")), .init("any", Wording("任选其一", "one is enough")),
        .init("required-and-optional", Wording("有必选和可选之分", "some are required, some optional")),
    ]

    /// Shapes that an item uses, in every kind of file that holds items.
    static let itemDefinitions: [(name: String, shape: ValueShape)] = [
        ("limit", .anyOf([.text, .mapping(limit)])),
        ("rule", .mapping(limitRule)),
        ("duration", .mapping(duration)),
        ("event", .anyOf([.text, .list(.words(LimitEvent.Kind.allCases.map(\.rawValue)))])),
    ]

    static let item = MappingShape(Wording("公开事项", "item"), [idKey] + itemKeys)

    static let idKey = required(
        "id", .identifier(slashes: 0), "事项编号，永不改变、永不重复使用；序号不是编号", "id: stable for ever, never used again")

    /// The keys of an item besides its id; those that every item has are required.
    static let itemKeys: [MappingShape.Key] = [
        required("name", .texts, "一至六级名称，由粗到细", "one to six level names, the coarsest first"),
        key("elements", .oneOrMany(.anyOf([.text, element])), "公开内容(要素)", "elements of the content"),
        key("basis", .oneOrMany(.anyOf([.text, basis])), "公开依据", "legal basis"),
        key("limit", .defined("limit"), "公开时限，照标准原文", "time limit in the standard's words"),
        key("refresh", .defined("limit"), "更新周期，照原文", "how often it is renewed"),
        required("arises", .choice(arisings), "义务怎样产生", "how obligations come about"),
        key(
            "functions", .texts, "公开主体：职能，如 民政部门；不写则该层级的单位都承担",
            "functions that owe it; without any, every body of its levels"),
        key("owed-by", .choice(owings), "多个单位都有此职能时由谁公开", "who of several bodies owes it"),
        key("channels", .oneOrMany(.anyOf([.text, channel])), "公开渠道和载体", "channels"),
        key("audience", .texts, "公开对象：全社会，或写明特定群体", "audience"),
        key("mode", .words(["主动", "依申请", "主动公开", "依申请公开", "proactive", "on-request"]), "公开方式", "mode"),
        required(
            "levels", .oneOrMany(.words(["county", "township", "village", "县级", "乡级", "村级"])), "公开层级", "levels"),
        key("tags", .texts, "标签，供目录调整时选择", "tags, by which a tailoring selects"),
        key("shared", .boolean, "县级公开一次，乡村可共用", "a posting of the county counts for its townships and villages"),
        key(
            "same-as", .oneOrMany(.identifier(slashes: 1)), "与哪些事项一次公开即可同时满足",
            "items that one posting satisfies together with this"),
        key("must-not-show", .texts, "公开时不得出现的内容", "what a posting may not contain"),
        key("status", .choice(provenances), "文字出处是否可靠", "where the wording was read"),
        key("source", .text, "出处：网址或文件", "the page or document"),
        key("match", match, "怎样认出对应的公开记录", "how records of it are recognised"),
        key("was", .oneOrMany(.identifier(slashes: 1)), "曾用编号", "former ids"),
        key("retired", .day, "停用日期", "day from which it is no longer owed"),
        key("note", .text, "说明", "remark"),
    ]

    private static let arisings: [ValueShape.Choice] = [
        .init("standing", Wording("常设：应当一直有", "standing: must simply be there")),
        .init("each-cycle", Wording("每个周期一次，周期写在时限或 refresh 里", "once each cycle of the limit or refresh")),
        .init("per-occurrence", Wording("每发生一次公开一次", "once for each occurrence")),
    ]
    private static let owings: [ValueShape.Choice] = [
        .init("each", Wording("每个单位都要公开", "every one of them")),
        .init("any", Wording("有一个公开即可", "one posting serves all")),
        .init("lead", Wording("第一个有此职能的单位", "the first named")),
    ]
    private static let provenances: [ValueShape.Choice] = [
        .init("published", Wording("政府网站或法律原文", "a government page or the law itself")),
        .init("copied", Wording("转载", "a mirror")), .init("draft", Wording("拟定或凭记忆，启用前须核对", "composed or recalled")),
    ]

    private static let element = mapping(
        "公开内容", "element",
        [
            required("text", .text, "内容", "what is shown"), key("optional", .boolean, "可选", "may be left out"),
            key("show", .words(["totals"]), "只公布合计，不出现姓名", "totals only, no names"),
        ])

    private static let basis = mapping(
        "公开依据", "basis",
        [
            required("text", .text, "法律、法规或文件，带书名号", "statute or document"),
            key("clause", .text, "条款，如 第三十条", "clause"),
            key("from", .day, "施行日期", "first day in force"), key("until", .day, "失效前最后一日", "last day in force"),
        ])

    private static let channel = mapping(
        "渠道", "channel", [required("text", .text, "渠道名称", "name"), key("optional", .boolean, "可选", "optional")])

    private static let match = mapping(
        "匹配规则", "matching rule",
        [
            key("columns", .texts, "栏目名称", "names of columns"), key("titles", .texts, "标题中的词", "words of titles"),
        ])
}
