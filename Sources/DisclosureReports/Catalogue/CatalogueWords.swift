import DisclosureModel
import SourceText

/// Every label and word with which a catalogue is shown, Chinese and English side by side.
enum CatalogueWords {
    static let id = Wording("编号", "id")
    static let catalogue = Wording("目录", "catalogue")
    static let field = Wording("领域", "field")
    static let elements = Wording("公开内容", "content")
    static let basis = Wording("公开依据", "basis")
    static let limit = Wording("公开时限", "time limit")
    static let refresh = Wording("更新周期", "refresh")
    static let arising = Wording("产生方式", "arises")
    static let functions = Wording("公开主体", "functions")
    static let owing = Wording("由谁公开", "owed by")
    static let channels = Wording("公开渠道", "channels")
    static let audience = Wording("公开对象", "audience")
    static let mode = Wording("公开方式", "mode")
    static let levels = Wording("公开层级", "levels")
    static let tags = Wording("标签", "tags")
    static let shared = Wording("共享", "shared")
    static let sameAs = Wording("一并公开", "same as")
    static let mustNotShow = Wording("不得公开", "must not show")
    static let provenance = Wording("来源", "provenance")
    static let match = Wording("匹配规则", "matching")
    static let was = Wording("曾用编号", "former ids")
    static let retired = Wording("停用", "retired")
    static let note = Wording("备注", "note")
    static let place = Wording("位置", "place")

    static let optional = Wording("（可选）", " (optional)")
    static let totals = Wording("（只公布汇总数）", " (totals only)")
    static let sharedMeaning = Wording("县级公开的，各乡镇和村不必重复公开", "a posting of the county counts for its towns and villages")
    static let columns = Wording("栏目：", "columns: ")
    static let titles = Wording("标题：", "titles: ")
    static let notStated = Wording("未写明", "not stated")
    static let needsPerson = Wording("没有可由机器判断的规则，由人工判断", "no rule that a machine can decide; a person decides")

    static let items = Wording("事项", "items")
    static let total = Wording("合计", "total")

    static func inForce(from: String?, until: String?) -> Wording {
        switch (from, until) {
        case (let from?, let until?): Wording("（\(from) 至 \(until) 有效）", " (in force \(from) to \(until))")
        case (let from?, nil): Wording("（\(from) 起施行）", " (in force from \(from))")
        case (nil, let until?): Wording("（\(until) 失效）", " (in force until \(until))")
        case (nil, nil): Wording("", "")
        }
    }

    static func title(_ arising: DisclosureItem.Arising) -> Wording {
        switch arising {
        case .standing: Wording("常设，须一直可查", "standing: it must simply be there")
        case .eachCycle: Wording("每个周期一次", "once in each cycle")
        case .perOccurrence: Wording("每发生一次公开一次", "once for each occurrence")
        }
    }

    static func title(_ owing: DisclosureItem.Owing) -> Wording {
        switch owing {
        case .each: Wording("各单位都要公开", "each body with the function")
        case .any: Wording("任一单位公开即可", "any one of them")
        case .lead: Wording("列在最前的职能负责", "the body with the first of the functions")
        }
    }

    static func title(_ mode: DisclosureItem.Mode) -> Wording {
        switch mode {
        case .proactive: Wording("主动公开", "proactive")
        case .onRequest: Wording("依申请公开", "on request")
        }
    }

    static func title(_ provenance: DisclosureItem.Provenance) -> Wording {
        switch provenance {
        case .published: Wording("已发布", "published")
        case .copied: Wording("转载", "copied")
        case .draft: Wording("拟稿", "draft")
        }
    }

    /// With what the word means behind it.
    static func meaning(_ provenance: DisclosureItem.Provenance) -> Wording {
        let title = title(provenance)
        switch provenance {
        case .published:
            return Wording("\(title.chinese)（政府网站或法律原文）", "\(title.english) (a government page or the law itself)")
        case .copied: return Wording("\(title.chinese)（非政府网站）", "\(title.english) (a mirror)")
        case .draft:
            return Wording(
                "\(title.chinese)（自拟或凭记忆，启用前请核对）", "\(title.english) (composed or recalled: check it before use)")
        }
    }
}
