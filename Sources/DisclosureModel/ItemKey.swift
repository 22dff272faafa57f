import SourceText

/// A key of an item besides its id, as a catalogue writes it: what a tailoring sets, what two versions differ in.
public enum ItemKey: String, Sendable, Hashable, CaseIterable {
    case name, elements, basis, limit, refresh, arises, functions
    case owedBy = "owed-by"
    case channels, audience, mode, levels, tags, shared
    case sameAs = "same-as"
    case mustNotShow = "must-not-show"
    case status, source, match, was, retired, note

    /// Whether single values can be added to it and removed from it.
    public var isList: Bool {
        switch self {
        case .elements, .basis, .functions, .channels, .levels, .tags, .sameAs, .mustNotShow, .match, .was: true
        default: false
        }
    }

    public var title: Wording {
        switch self {
        case .name: Wording("事项名称", "name")
        case .elements: Wording("公开内容", "elements")
        case .basis: Wording("公开依据", "basis")
        case .limit: Wording("公开时限", "time limit")
        case .refresh: Wording("更新周期", "refresh cycle")
        case .arises: Wording("产生方式", "how it arises")
        case .functions: Wording("公开主体", "functions")
        case .owedBy: Wording("承担方式", "who of several owes it")
        case .channels: Wording("公开渠道", "channels")
        case .audience: Wording("公开对象", "audience")
        case .mode: Wording("公开方式", "mode")
        case .levels: Wording("公开层级", "levels")
        case .tags: Wording("标签", "tags")
        case .shared: Wording("县级公开视同下级公开", "whether a county's posting counts for those below")
        case .sameAs: Wording("同一公布的事项", "items that one posting satisfies")
        case .mustNotShow: Wording("不得出现的内容", "what must not be shown")
        case .status: Wording("来源状态", "provenance")
        case .source: Wording("出处", "source")
        case .match: Wording("匹配规则", "matching words")
        case .was: Wording("曾用编号", "former ids")
        case .retired: Wording("停用日期", "day of retirement")
        case .note: Wording("备注", "note")
        }
    }

    /// Whether both items have the same value under the key, the order of a list included.
    public func isSame(in left: DisclosureItem, _ right: DisclosureItem) -> Bool {
        switch self {
        case .name: left.names == right.names
        case .elements: left.elements == right.elements
        case .basis: left.bases == right.bases
        case .limit: left.limit == right.limit
        case .refresh: left.refresh == right.refresh
        case .arises: left.arises == right.arises
        case .functions: left.functions == right.functions
        case .owedBy: left.owedBy == right.owedBy
        case .channels: left.channels == right.channels
        case .audience: left.audience == right.audience
        case .mode: left.mode == right.mode
        case .levels: left.levels == right.levels
        case .tags: left.tags == right.tags
        case .shared: left.isShared == right.isShared
        case .sameAs: left.sameAs == right.sameAs
        case .mustNotShow: left.mustNotShow == right.mustNotShow
        case .status: left.provenance == right.provenance
        case .source: left.source == right.source
        case .match: left.matchColumns == right.matchColumns && left.matchTitles == right.matchTitles
        case .was: left.was == right.was
        case .retired: left.retired == right.retired
        case .note: left.note == right.note
        }
    }

    /// Whether both items say the same under the key: a list in another order does, and a limit with the same text.
    public func saysTheSame(in left: DisclosureItem, _ right: DisclosureItem) -> Bool {
        if isSame(in: left, right) { return true }
        switch self {
        case .limit: return left.limit?.text == right.limit?.text
        case .refresh: return left.refresh?.text == right.refresh?.text
        case .elements: return Set(left.elements) == Set(right.elements)
        case .basis: return Set(left.bases) == Set(right.bases)
        case .functions: return owing(left) == owing(right)
        case .channels: return Set(left.channels) == Set(right.channels)
        case .tags: return Set(left.tags) == Set(right.tags)
        case .sameAs: return Set(left.sameAs) == Set(right.sameAs)
        case .mustNotShow: return Set(left.mustNotShow) == Set(right.mustNotShow)
        case .was: return Set(left.was) == Set(right.was)
        case .match:
            return Set(left.matchColumns) == Set(right.matchColumns) && Set(left.matchTitles) == Set(right.matchTitles)
        default: return false
        }
    }

    /// With `lead` the first function answers, so that the order says something.
    private func owing(_ item: DisclosureItem) -> [String] {
        item.owedBy == .lead ? item.functions : item.functions.sorted()
    }

    /// Gives `item` the value that `other` has under the key.
    public func copy(from other: DisclosureItem, to item: inout DisclosureItem) {
        switch self {
        case .name: item.names = other.names
        case .elements: item.elements = other.elements
        case .basis: item.bases = other.bases
        case .limit: item.limit = other.limit
        case .refresh: item.refresh = other.refresh
        case .arises: item.arises = other.arises
        case .functions: item.functions = other.functions
        case .owedBy: item.owedBy = other.owedBy
        case .channels: item.channels = other.channels
        case .audience: item.audience = other.audience
        case .mode: item.mode = other.mode
        case .levels: item.levels = other.levels
        case .tags: item.tags = other.tags
        case .shared: item.isShared = other.isShared
        case .sameAs: item.sameAs = other.sameAs
        case .mustNotShow: item.mustNotShow = other.mustNotShow
        case .status: item.provenance = other.provenance
        case .source: item.source = other.source
        case .match: (item.matchColumns, item.matchTitles) = (other.matchColumns, other.matchTitles)
        case .was: item.was = other.was
        case .retired: item.retired = other.retired
        case .note: item.note = other.note
        }
    }
}
