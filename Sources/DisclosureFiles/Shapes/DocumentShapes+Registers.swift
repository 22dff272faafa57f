import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

/// The small files that catalogues and rounds lean on: official lists, registers of bodies, holidays.
extension DocumentShapes {
    static let vocabulary = DocumentShape(
        kind: FileKind.vocabulary.key,
        root: root(
            .vocabulary,
            [
                required("vocabulary", .words(["channels"]), "词表", "the list of words"), format,
                required(
                    "channels",
                    .list(
                        mapping(
                            "渠道", "channel",
                            wordKeys + [
                                key("board", .boolean, "实体公示栏，只能现场检查", "a physical board, which only a visit can see")
                            ])), "公开渠道和载体", "channels"),
                key("functions", .list(mapping("职能", "function", wordKeys)), "公开主体的职能", "functions of bodies"),
            ]))

    private static let wordKeys: [MappingShape.Key] = [
        required("name", .text, "规范名称", "canonical name"), key("spellings", .texts, "见过的其他写法", "other spellings seen"),
    ]

    static let bodies = DocumentShape(
        kind: FileKind.bodies.key,
        root: root(
            .bodies,
            head(.bodies, "名录编号", "id of the register") + [
                key("title", .text, "名称", "title"),
                key(
                    "groups", .pairs(keys: .identifier(slashes: 0), values: .text), "考核组别：编号和名称",
                    "groups: id and title"),
                key("file", .text, "主体另存为表格时的文件名", "the table that holds the bodies"),
                key("list", .list(.mapping(body)), "主体", "bodies"), note,
            ]))

    private static let body = MappingShape(
        Wording("主体", "body"),
        [
            required("id", .identifier(slashes: BodyRegisterReader.idSlashes), "编号；村写在镇下：town-01/v-03", "id"),
            required("name", .text, "名称", "name"), key("aliases", .texts, "别名", "other names"),
            required("kind", .words(BodyKindWords.all.map(\.word)), "类别", "kind"),
            key("functions", .texts, "类别之外的职能", "functions beyond those of its kind"),
            key("group", .text, "组别", "group"), key("parent", .text, "上级主体", "parent"),
            key("from", .day, "设立日期", "first day"), key("until", .day, "撤并前最后一日", "last day"),
            key("succeeded-by", .text, "由谁承接", "who took over"), key("note", .text, "说明", "remark"),
        ])

    static let calendar = DocumentShape(
        kind: FileKind.calendar.key,
        root: root(
            .calendar,
            head(.calendar, "日历编号", "id of the calendar") + [
                key("title", .text, "名称", "title"),
                required("covers", .oneOrMany(year), "包含哪些年份", "years it covers"),
                required("years", .list(.mapping(holidays)), "各年放假通知", "years"), note,
            ]))

    private static let year = ValueShape.integer(CivilDate.years)

    private static let holidays = MappingShape(
        Wording("年份", "year"),
        [
            required("year", year, "年", "year"), key("source", .texts, "放假通知的文号", "the notice"),
            required("holidays", .list(.mapping(holiday)), "节日", "holidays"), note,
        ])

    private static let holiday = MappingShape(
        Wording("节日", "holiday"),
        [
            required("name", .text, "名称", "name"),
            key(
                "off", .oneOrMany(.pattern(#"^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$"#)),
                "放假：一天，或 起..止", "days off: one, or first..last"),
            key("work", .oneOrMany(.day), "调休上班的周末", "weekend days that are worked"), note,
        ])
}
