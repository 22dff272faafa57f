import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    static let round = DocumentShape(
        kind: FileKind.round.key,
        root: root(
            .round,
            head(.round, "轮次编号，与文件夹同名", "id of the round: the folder's name") + [
                key("language", .words(Language.allCases.map(\.rawValue)), "结果的语言", "language of the results"),
                required("title", .text, "名称", "title"), key("banner", .text, "每页都显示的提示，如 合成数据", "shown on every page"),
                required("period", .mapping(days), "考核期", "period"),
                key("previous-cut-off", .day, "上一轮截止日", "cut-off of the round before"),
                required("cut-off", .day, "本轮截止日", "cut-off"),
                required("catalogues", .texts, "标准目录，写相对 Catalogues 的路径", "catalogues"),
                key(
                    "drafts", .words(Round.DraftPolicy.allCases.map(\.rawValue)), "拟定的事项能否用于本轮",
                    "whether items that are drafts may be used"),
                key("tailoring", .texts, "目录调整", "tailorings"),
                required("bodies", .text, "主体名录", "register of bodies"),
                required("schemes", .pairs(keys: .text, values: .text), "各组别的指标体系", "scheme of each group"),
                key("occurrences", .texts, "应公开事项登记表", "registers of occurrences"),
                key("records", .oneOrMany(.anyOf([.text, source])), "公开记录", "records"),
                key("observations", .oneOrMany(.anyOf([.text, source])), "检查记录", "observations"),
                key("judgements", .oneOrMany(.anyOf([.text, judgementFile])), "人工评判", "judgements"),
                key("sample", .oneOrMany(sample), "抽样：抽到的才考核", "sample: what is drawn is what is assessed"),
                key(
                    "second-judgements", .oneOrMany(.anyOf([.text, judgementFile])), "另一人对同样内容的评判，只作比对，不计分",
                    "a second reading, for comparison only"),
                key("calendar", .text, "节假日历", "calendar"),
                key("stages", stages, "考核日程", "stages"), key("appeals", .texts, "申诉表", "appeals"),
                key("rectifications", .texts, "交回的整改清单", "problem lists that came back"),
                key("compose", composition, "得分由哪些部分合成", "what the scores are composed of"), note,
            ]),
        definitions: [
            ("part", compositionPart(isRound: true, inner: "inner-part")),
            ("inner-part", compositionPart(isRound: false, inner: "inner-part")),
        ])

    private static let days = MappingShape(
        Wording("起止日期", "days"), [required("from", .day, "起", "first day"), required("to", .day, "止", "last day")])

    private static let stages = mapping(
        "考核日程", "list of stages",
        [
            key("list-issued", .day, "问题清单印发", "list issued"), key("appeals-until", .day, "申诉截止", "appeals until"),
            key("rectify-until", .day, "整改截止", "rectify until"), key("re-check", .day, "复查", "re-check"),
        ])

    private static let source = mapping(
        "记录文件", "record file",
        [
            required("file", .text, "文件", "file"),
            key("content", .words(Round.Source.Content.allCases.map(\.rawValue)), "文件里是什么", "what it holds"),
            key("covers", covers, "查看了哪些地方", "what was looked at"),
            key("columns", .pairs(keys: .text, values: .texts), "我们的列名对应文件的哪些表头", "headings for our columns"),
            key(
                "dates", .words(DateSureness.allCases.flatMap { [$0.word, $0.title.chinese] }), "日期有多可靠",
                "how sure its days are"),
            key("item", .identifier(slashes: 1), "全部记录都属于这一事项", "the item of all its records"),
            key("note", .text, "说明", "remark"),
        ])

    private static let judgementFile = mapping(
        "评判文件", "file of judgements",
        [
            required("file", .text, "文件", "file"), key("kind", judgementKind, "全部评判都是这一类", "kind of all of them"),
            key("source", .text, "来源，如第三方机构名称", "whose list it is"), key("by", .text, "谁评判的", "who decided"),
            key("columns", .pairs(keys: .text, values: .texts), "我们的列名对应文件的哪些表头", "headings for our columns"),
            key("complete-for", .texts, "这些指标的扣分都登记在此，没有登记的即没有扣分", "indicators whose deductions are all listed here"),
            key("complete-on", .day, "哪一天说明的", "the day of that statement"), key("note", .text, "说明", "remark"),
        ])

    private static let covers = mapping(
        "检查范围", "coverage",
        [
            key("channels", .texts, "渠道，或 all", "channels, or all"),
            key("bodies", .texts, "单位，或 all", "bodies, or all"),
            required("posted", .mapping(days), "发布日期范围", "range of posted days"),
            required("looked-on", .day, "查看日期", "day of the look"),
        ])
}
