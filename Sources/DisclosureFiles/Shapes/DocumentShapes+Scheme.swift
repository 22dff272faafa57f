import DisclosureModel
import SourceText
import YAMLFiles

extension DocumentShapes {
    static let scheme = DocumentShape(
        kind: FileKind.scheme.key,
        root: root(
            .scheme,
            head(.scheme, "指标体系编号，与文件名相同", "id of the scheme: the file's name") + [
                required("title", .text, "名称", "title"),
                key("total", .number, "总分；只按否决判定的不写", "total points; none where vetoes alone decide"),
                key("status", words(Scheme.Provenance.self), "出处是否可靠", "where it was read"),
                key("source", .text, "出处", "the page or document"), key("note", .text, "说明", "remark"),
                key("follows", .text, "上一年的体系，写编号或路径", "last year's scheme, its id or path"),
                key("scaled", .boolean, "各指标分值之和按总分折算", "points are scaled to the total"),
                key(
                    "rounding",
                    mapping(
                        "舍入", "rounding",
                        [
                            key("digits", .integer(0...6), "保留几位小数", "digits"),
                            key("at", words(Rounding.Stage.self), "在哪一步舍入", "where"),
                        ]), "舍入", "rounding, half up, once"),
                key(
                    "not-applicable", words(NotApplicablePolicy.self), "不涉及的分数归到哪里",
                    "where points of what does not apply go"),
                key("nil-statement", .number, "本期无说明得几成", "what a nil statement earns"),
                key("unexplained", words(Scheme.UnexplainedPolicy.self), "未公开且未说明的怎么办", "what is unexplained"),
                key("minimum-coverage", .number, "低于此检查覆盖率不评分", "coverage below which there is no score"),
                key("deductions-stop-at", words(Scheme.DeductionFloor.self), "扣分到哪一级为止", "where deductions stop"),
                key(
                    "at-once",
                    mapping(
                        "及时的天数", "at-once limit",
                        [
                            required("n", .integer(LimitDuration.counts), "天数", "how many"),
                            required("of", .words(["working-days", "days"]), "单位", "of what"),
                        ]), "“及时”按几日算", "days that 'at once' allows"),
                key(
                    "rank", mapping("排名", "rank", [required("read-from", reading, "按精确分还是公布分", "exact or rounded")]),
                    "排名", "rank"),
                key(
                    "tiers", .anyOf([.pairs(keys: .text, values: .number), .texts]), "层次及其权重，或只写名称",
                    "tiers with their weights, or names only"),
                key(
                    "indicators", .list(.defined("indicator")), "指标；只按否决判定的不写",
                    "indicators; none where vetoes alone decide"),
                key("compose", composition, "得分由哪些部分合成", "what the score is composed of"),
                key("penalty", .list(.mapping(penalty)), "倒扣事项", "penalties"),
                key("veto", .list(.mapping(veto)), "否决事项", "vetoes"), key("bonus", bonus, "加分", "bonus"),
                key(
                    "gate",
                    mapping(
                        "及格线", "gate",
                        [
                            required("below", .number, "低于几分", "below"),
                            required("grade", .text, "等次最高为", "grade at best"),
                        ]), "及格线，看加减分以前的得分", "pass mark of the tree"),
                key("grades", grades, "等次", "grades"),
                key(
                    "pass-or-fail",
                    mapping(
                        "按否决判定的等次", "grades by veto",
                        [
                            required("pass", .text, "没有否决的等次", "grade without a veto"),
                            required("fail", .text, "被否决的等次", "grade with one"),
                        ]), "没有指标，只按否决事项判定", "no indicators: vetoes alone decide"),
                key("appraisal", appraisal, "绩效考核折算", "conversion for the appraisal"),
                key("re-check", reCheck, "复查后得分怎么变", "what the re-check does to a score"),
            ]),
        definitions: [
            ("indicator", .mapping(indicator)),
            ("rule", .anyOf([.words(["share", "all-or-nothing", "present"]), .mapping(scoringRule)])),
            ("measure", .mapping(measure)), ("part", compositionPart(isRound: false, inner: "part")),
        ])

    private static func words<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> ValueShape
    where Word.RawValue == String { .words(type.allCases.map(\.rawValue)) }

    private static let reading = words(Scheme.Reading.self)

    private static let indicator = MappingShape(
        Wording("指标", "indicator"),
        [
            required("id", .identifier(slashes: 0), "编号", "id"), required("title", .text, "名称", "title"),
            key("points", .number, "分值；有下级指标的可不写", "points; a branch may leave them out"),
            key("weight", .number, "在同级指标中的相对权重", "weight relative to its siblings"),
            key("tier", .text, "层次", "tier"),
            key("indicators", .list(.defined("indicator")), "下级指标", "indicators below"),
            key("measure", .defined("measure"), "测量什么", "what it measures"),
            key("rule", .defined("rule"), "计分规则", "rule"),
            key("rules", .list(.defined("rule")), "依次适用的几条规则", "rules in order"),
            key("loses-at-most", .number, "本指标或下级合计最多扣几分", "the most that is lost here or below"),
            key("applies-to", .mapping(scope), "适用范围", "whom it is meant for"),
            key(
                "not-applicable", words(NotApplicablePolicy.self), "不涉及时分数归到哪里",
                "where its points go when it does not apply"),
            key("note", .text, "说明", "remark"),
        ])

    private static let scope = MappingShape(
        Wording("适用范围", "scope"),
        [
            key("levels", .oneOrMany(words(Level.self)), "层级", "levels"),
            key("kinds", .oneOrMany(words(BodyKind.self)), "单位类别", "kinds of body"),
            key("groups", .oneOrMany(.identifier(slashes: 0)), "组别", "groups"),
            key("functions", .texts, "职能，有一项即可", "functions, one of which is enough"),
            key("bodies", .oneOrMany(.identifier(slashes: 3)), "单位", "bodies"),
            key("from", .day, "起：本期末日不早于", "first day that the period may end on"),
            key("until", .day, "止：本期末日不晚于", "last day that the period may end on"),
        ])

    private static let measure = MappingShape(
        Wording("测量范围", "measure"),
        [
            required("dimension", .oneOrMany(words(Dimension.self)), "核查维度", "dimension"),
            key("levels", .oneOrMany(words(Level.self)), "层级", "levels"),
            key("catalogues", .oneOrMany(.identifier(slashes: 0)), "目录", "catalogues"),
            key("fields", .texts, "领域", "fields"), key("items", .oneOrMany(.identifier(slashes: 1)), "事项", "items"),
            key("average", words(Measure.Averaging.self), "怎样平均", "how it is averaged"),
        ])

    private static let scoringRule = MappingShape(
        Wording("计分规则", "rule"), isOneKey: true,
        [
            key("share", .anyOf([empty, .null]), "按比例得分", "in proportion to the share"),
            key("all-or-nothing", .anyOf([empty, .null]), "全部符合才得分", "full points or none"),
            key("present", .anyOf([empty, .null]), "有一项公开即得满分", "full points where anything is met"),
            key("bands", shareBands, "按比例分档", "bands"),
            key("ratio", ratio, "一个计数占另一个计数的比率", "one count of another"),
            key("rating", .list(label), "评定等级", "labels an assessor chooses from"),
            key("sum-of-parts", .list(part), "各部分分别给分", "named parts with points"),
            key("credits", .list(credit), "各种状态得几成", "what states earn"),
            key("scale", range, "评值占满值的比例", "values of a scale"),
            key("figure", range, "外部数据按比例", "a figure from outside"),
            key("by-rank", byRank, "按组内排名", "points by rank in the group"),
            key(
                "ceiling", limited("at-most", "得分上限", "points", .number, isConditionRequired: false), "得分上限", "ceiling"),
            key(
                "factor", limited("times", "乘以几", "factor", .number, isConditionRequired: true), "满足条件时打折",
                "conditional factor"),
            key("mark", mark, "人工评分", "an assessor's mark"),
            key("deduct-mark", mark, "人工扣分", "an assessor's deduction"),
            key("entries", entries, "按登记扣分：日常扣分、第三方扣分", "deductions entered in a ledger"),
            key(
                "parts",
                .anyOf([.null, mapping("按部分计分", "parts rule", [key("of", .integer(1...1000), "共几部分", "parts")])]),
                "按部分平均", "equal parts"),
            key("deduct", deduction(isNamed: false), "每处扣分", "deduction per case"),
            key("deductions", .list(deduction(isNamed: true)), "几种扣分", "several deductions"),
        ])

    private static let entries = mapping(
        "登记扣分", "deductions of a ledger", [key("at-most", .number, "合计最多扣几分", "the most that all take")])

    private static let empty = mapping("没有设置", "no settings", [])

    private static let shareBands = ValueShape.list(
        mapping(
            "分档", "band",
            [required("from", .number, "比例下限", "share from"), required("points", .number, "得分", "points")]))

    private static let ratio = mapping(
        "比率", "ratio",
        [
            required("of", .identifier(slashes: 0), "分子：计数名", "count above"),
            required("to", .identifier(slashes: 0), "分母：计数名", "count below"),
            required("empty", words(CountRatio.Empty.self), "分母为 0 时怎么算", "where there is nothing to count"),
            key("bands", shareBands, "按比率分档；不写则按比例", "bands; without any, in proportion"),
        ])

    private static let label = mapping(
        "等级", "label",
        [required("label", .text, "等级名称", "label"), required("points", .number, "得分", "points")])

    private static let part = mapping(
        "组成部分", "part",
        [
            required("id", .identifier(slashes: 0), "编号", "id"), key("title", .text, "名称", "title"),
            required("points", .number, "分值", "points"),
        ])

    private static let credit = mapping(
        "状态", "state", [required("state", .text, "状态", "state"), required("share", .number, "得几成", "share")])

    private static let range = mapping(
        "取值范围", "range of values",
        [
            key("from", .number, "最差的值，默认 0", "worst value, 0 unless said"),
            required("to", .number, "最好的值", "best value"),
        ])

    private static let byRank = mapping(
        "按排名计分", "rule by rank",
        [
            required("order", words(RankPoints.Order.self), "高的在前还是低的在前", "which comes first"),
            required(
                "bands",
                .list(
                    mapping(
                        "分档", "band",
                        [
                            required("top", .number, "前几成", "share from the top"),
                            required("points", .number, "得分", "points"),
                        ])),
                "分档，由好到差", "bands, the best first"),
        ])

    private static func limited(
        _ name: String, _ chinese: String, _ english: String, _ shape: ValueShape, isConditionRequired: Bool
    ) -> ValueShape {
        mapping(
            "计分规则", "rule",
            [
                required(name, shape, chinese, english),
                MappingShape.Key(
                    "when", .anyOf([.words(["none-met"]), condition]), isRequired: isConditionRequired,
                    Wording("什么情况下", "when")),
            ])
    }

    private static let condition = mapping(
        "条件", "condition",
        [
            key("count", .identifier(slashes: 0), "看哪个计数", "named count"),
            key("at-least", .integer(0...1_000_000), "至少", "at least"),
            key("at-most", .integer(0...1_000_000), "至多", "at most"),
            key("failed", .integer(1...1_000_000), "至少几项不符合", "verdicts that failed, at least"),
        ])

    private static let mark = mapping(
        "人工评分", "mark",
        [
            key("id", .identifier(slashes: 0), "编号", "id"), key("title", .text, "名称", "title"),
            required("from", .number, "最低", "lowest"), required("to", .number, "最高", "highest"),
        ])

    private static func deduction(isNamed: Bool) -> ValueShape {
        let count = MappingShape.Key(
            "count", .identifier(slashes: 0), isRequired: isNamed, Wording("按哪个计数扣", "the count it goes by"))
        return mapping(
            "扣分规则", "deduction",
            [
                count, key("title", .text, "名称", "title"), required("each", .number, "每处扣几分", "points each"),
                key("at-most", .number, "最多扣几分", "at most"),
                key(
                    "dated",
                    mapping(
                        "日期范围", "range of days",
                        [key("from", .day, "起", "first day"), key("until", .day, "止", "last day")]),
                    "只对这些日期的情形有效", "for cases of these days only"),
            ])
    }

    private static let penalty = MappingShape(
        Wording("倒扣事项", "penalty"),
        [
            required("id", .identifier(slashes: 0), "编号", "id"), key("title", .text, "名称", "title"),
            key("when", .defined("measure"), "什么情况", "when"), required("deduct", .number, "每次扣几分", "points each"),
            key("at-most", .number, "最多扣几分", "at most"), confirmed,
        ])

    private static let confirmed = key("confirmed", .words(["required"]), "须由专人确认才生效", "a named person must confirm it")

    private static let veto = MappingShape(
        Wording("否决事项", "veto"),
        [
            required("id", .identifier(slashes: 0), "编号", "id"), key("title", .text, "名称", "title"),
            key("when", .defined("measure"), "什么情况", "when"),
            key(
                "effect",
                .anyOf([
                    .words(["no-score", "zero"]),
                    mapping(
                        "否决后果", "effect",
                        [
                            key("fixed", .number, "总分定为几分", "points of the whole"),
                            key("share", .number, "所列指标最多得几成", "share that the indicators keep at most"),
                        ]),
                ]), "后果", "effect"),
            key("indicators", .oneOrMany(.identifier(slashes: 0)), "只否决这些指标", "the only indicators it decides"),
            key("grade", .text, "等次定为", "grade that follows"), confirmed,
        ])

    private static let bonus = mapping(
        "加分", "bonus",
        [
            key("opens-above", .number, "高于此分才可加分", "score above which it opens"),
            key("at-most", .number, "最多加几分", "at most"),
            required(
                "events",
                .list(
                    mapping(
                        "加分事项", "bonus event",
                        [
                            required("id", .identifier(slashes: 0), "编号", "id"),
                            required("title", .text, "名称", "title"),
                            required("points", .number, "每次加几分", "points"), key("at-most", .number, "最多加几分", "at most"),
                        ])), "加分事项", "events"),
        ])

    private static let need = mapping(
        "等次条件", "need",
        [required("tier", .text, "层次", "tier"), key("share", .number, "得几成，默认全部", "share earned, all unless said")])

    private static let grades = mapping(
        "等次", "grades",
        [
            key("read-from", reading, "按精确分还是公布分", "exact or rounded"),
            key(
                "bands",
                .list(
                    mapping(
                        "等次", "grade",
                        [
                            required("from", .number, "下限", "from"), required("name", .text, "名称", "name"),
                            key("needs", need, "还须满足", "what it needs besides"),
                        ])), "分段，由高到低", "bands, the highest first"),
            key(
                "quota",
                .list(
                    mapping(
                        "名次比例", "quota",
                        [
                            required("top", .number, "前几成，累计", "share from the top"),
                            required("name", .text, "名称", "name"),
                        ])), "按组内名次，由好到差", "by rank in the group, the best first"),
            key("ties", words(Grades.Quota.Ties.self), "并列的归上一档还是下一档", "where equal scores go"),
            key(
                "floor",
                mapping(
                    "等次底线", "floor",
                    [required("below", .number, "低于几分", "below"), required("name", .text, "名称", "name")]),
                "不论名次的底线", "grade below a score, whatever the rank"),
        ])

    private static let appraisal = mapping(
        "绩效考核折算", "appraisal",
        [
            required("points", .number, "在绩效考核中占几分", "points in the appraisal"),
            key("by", words(Appraisal.Conversion.self), "按得分还是名次", "by score or rank"),
            key("read-from", reading, "按精确分还是公布分", "exact or rounded"),
            key("digits", .integer(0...6), "保留几位小数", "digits"),
        ])
}
