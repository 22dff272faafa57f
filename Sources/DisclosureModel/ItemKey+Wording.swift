import SourceText

extension ItemKey {
    /// The values that `item` has under the key, each as a person reads it; a single value is a list of one, none is empty.
    public func values(of item: DisclosureItem) -> [Wording] {
        switch self {
        case .name: return item.names.isEmpty ? [] : [same(item.title)]
        case .elements: return item.elements.map(\.wording)
        case .basis: return item.bases.map(\.wording)
        case .limit: return one(item.limit?.text)
        case .refresh: return one(item.refresh?.text)
        case .arises: return [item.arises.wording]
        case .functions: return item.functions.map(same)
        case .owedBy: return [item.owedBy.wording]
        case .channels: return item.channels.map(\.wording)
        case .audience: return one(item.audience)
        case .mode: return [item.mode.wording]
        case .levels: return item.levels.sorted().map(\.title)
        case .tags: return item.tags.map(same)
        case .shared: return [item.isShared ? Wording("是", "yes") : Wording("否", "no")]
        case .sameAs: return item.sameAs.map(same)
        case .mustNotShow: return item.mustNotShow.map(same)
        case .status: return [item.provenance.wording]
        case .source: return one(item.source)
        case .match:
            return item.matchColumns.map { Wording("栏目“\($0)”", "column “\($0)”") }
                + item.matchTitles.map { Wording("标题“\($0)”", "title “\($0)”") }
        case .was: return item.was.map(same)
        case .retired: return one(item.retired.map { "\($0)" })
        case .note: return one(item.note)
        }
    }

    /// All of the values in one line; 未写 where there are none.
    public func spelled(_ item: DisclosureItem) -> Wording {
        let values = values(of: item)
        guard !values.isEmpty else { return Wording("未写", "nothing") }
        return Wording(
            values.map(\.chinese).joined(separator: "、"), values.map(\.english).joined(separator: ", "))
    }

    private func same(_ text: String) -> Wording { Wording(text, text) }
    private func one(_ text: String?) -> [Wording] { text.map { [same($0)] } ?? [] }
}

extension ContentElement {
    public var wording: Wording {
        Wording(
            text + (isOptional ? "（可选）" : "") + (showsTotalsOnly ? "（只列合计）" : ""),
            text + (isOptional ? " (optional)" : "") + (showsTotalsOnly ? " (totals only)" : ""))
    }
}

extension DisclosureItem.Channel {
    public var wording: Wording {
        isOptional ? Wording("\(name)（可选）", "\(name) (optional)") : Wording(name, name)
    }
}

extension LegalBasis {
    /// The citation with the days between which it was in force, where they are known.
    public var wording: Wording {
        switch (from, until) {
        case (nil, nil): Wording(citation, citation)
        case (let from?, nil): Wording("\(citation)（\(from)起施行）", "\(citation) (from \(from))")
        case (nil, let until?): Wording("\(citation)（\(until)止）", "\(citation) (until \(until))")
        case (let from?, let until?): Wording("\(citation)（\(from)至\(until)）", "\(citation) (\(from) to \(until))")
        }
    }
}

extension DisclosureItem.Arising {
    public var wording: Wording {
        switch self {
        case .standing: Wording("长期存在", "standing")
        case .eachCycle: Wording("按周期", "each cycle")
        case .perOccurrence: Wording("逐件", "per occurrence")
        }
    }
}

extension DisclosureItem.Owing {
    public var wording: Wording {
        switch self {
        case .each: Wording("各单位分别公开", "each of them")
        case .any: Wording("任一单位公开即可", "any of them")
        case .lead: Wording("由排在最前的单位公开", "the first of them")
        }
    }
}

extension DisclosureItem.Mode {
    public var wording: Wording {
        switch self {
        case .proactive: Wording("主动", "proactive")
        case .onRequest: Wording("依申请", "on request")
        }
    }
}

extension DisclosureItem.Provenance {
    public var wording: Wording {
        switch self {
        case .published: Wording("已发布", "published")
        case .copied: Wording("转载", "copied")
        case .draft: Wording("草拟", "draft")
        }
    }
}
