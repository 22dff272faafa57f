import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

/// Reads one item (公开事项) of a catalogue.
struct ItemReader {
    /// The catalogue's id, which begins the ids of its items.
    let catalogue: String
    let vocabulary: Vocabulary?
    let collector: DiagnosticCollector
    private let limits = TimeLimitMemo()

    func read(_ entry: YAMLMapping) -> DisclosureItem? {
        let id = entry.required("id")?.identifier()
        var item = DisclosureItem(id: "", names: [], arises: .standing, levels: [], place: entry.place)
        var values: [(key: ItemKey, value: YAMLValue)] = []
        for key in ItemKey.allCases {
            let value = Self.required.contains(key) ? entry.required(key.rawValue) : entry.optional(key.rawValue)
            if let value { values.append((key, value)) }
        }
        let unread = Set(readAll(values, into: &item))
        entry.finish()
        guard let id else { return nil }
        item.id = "\(catalogue)/\(id)"
        if item.arises == .eachCycle, unread.isDisjoint(with: [.limit, .refresh]), item.limit?.cycle == nil,
            item.refresh?.cycle == nil, let arising = values.first(where: { $0.key == .arises })
        {
            collector.report(CatalogueDiagnostics.noCycle(limit: item.limit?.text, at: arising.value.place))
        }
        if item.provenance == .published, item.source == nil {
            collector.report(CatalogueDiagnostics.noSource(at: entry.place))
        }
        return item
    }

    /// Reads those keys of an item that are written; `allowed` says which may be.
    func readPart(_ entry: YAMLMapping, allowed: (ItemKey) -> Bool = { _ in true }) -> PartialItem {
        var part = PartialItem()
        var values: [(key: ItemKey, value: YAMLValue)] = []
        for key in ItemKey.allCases where allowed(key) {
            if let value = entry.optional(key.rawValue) { values.append((key, value)) }
        }
        let unread = readAll(values, into: &part.item)
        entry.finish()
        for (key, value) in values where !unread.contains(key) { part.places[key] = value.place }
        return part
    }

    /// The keys whose values could not be read. Limits come last, as what they have to say is longest.
    private func readAll(_ values: [(key: ItemKey, value: YAMLValue)], into item: inout DisclosureItem) -> [ItemKey] {
        let limits: [ItemKey] = [.limit, .refresh]
        var unread: [ItemKey] = []
        for isLimit in [false, true] {
            for (key, value) in values where limits.contains(key) == isLimit {
                if !read(key, value, into: &item) { unread.append(key) }
            }
        }
        return unread
    }

    private func read(_ key: ItemKey, _ value: YAMLValue, into item: inout DisclosureItem) -> Bool {
        func put<Value>(_ value: Value?, _ path: WritableKeyPath<DisclosureItem, Value>) -> Bool {
            guard let value else { return false }
            item[keyPath: path] = value
            return true
        }
        switch key {
        case .name: return put(names(value), \.names)
        case .elements: return put(elements(value), \.elements)
        case .basis: return put(value.oneOrMany(basis), \.bases)
        case .limit: return put(TimeLimitReader.read(value, memo: limits).map(Optional.some), \.limit)
        case .refresh: return put(TimeLimitReader.read(value, memo: limits).map(Optional.some), \.refresh)
        case .arises: return put(value.choice(Self.arisings), \.arises)
        // Without functions, every body of the item's levels owes it.
        case .functions: return put(value.texts(), \.functions)
        case .owedBy: return put(value.choice(Self.owings), \.owedBy)
        case .channels: return put(channels(value), \.channels)
        case .audience: return put((value.texts()?.joined(separator: "、")).map(Optional.some), \.audience)
        case .mode: return put(value.choice(Self.modes), \.mode)
        case .levels: return put(levels(value).map { Set($0) }, \.levels)
        case .tags: return put(value.texts(), \.tags)
        case .shared: return put(value.boolean(), \.isShared)
        case .sameAs: return put(value.oneOrMany(fullID), \.sameAs)
        case .mustNotShow: return put(value.texts(), \.mustNotShow)
        case .status: return put(value.choice(Self.provenances), \.provenance)
        case .source: return put(value.nonEmptyText().map(Optional.some), \.source)
        case .match:
            guard let match = match(value) else { return false }
            (item.matchColumns, item.matchTitles) = match
            return true
        case .was: return put(value.oneOrMany(fullID), \.was)
        case .retired: return put(value.civilDate().map(Optional.some), \.retired)
        case .note: return put(value.nonEmptyText().map(Optional.some), \.note)
        }
    }

    init(catalogue: String, vocabulary: Vocabulary?, collector: DiagnosticCollector) {
        self.catalogue = catalogue
        self.vocabulary = vocabulary
        self.collector = collector
    }

    /// Besides the id.
    private static let required: Set<ItemKey> = [.name, .arises, .levels]

    private static let arisings = DisclosureItem.Arising.allCases.map { (word: $0.rawValue, value: $0) }
    private static let owings = DisclosureItem.Owing.allCases.map { (word: $0.rawValue, value: $0) }
    private static let provenances = DisclosureItem.Provenance.allCases.map { (word: $0.rawValue, value: $0) }

    private static let modes: [(word: String, value: DisclosureItem.Mode)] = [
        ("主动", .proactive), ("依申请", .onRequest), ("proactive", .proactive), ("on-request", .onRequest),
        ("主动公开", .proactive), ("依申请公开", .onRequest),
    ]

    static let levelWords: [(word: String, value: Level)] = [
        ("county", .county), ("township", .township), ("village", .village), ("县级", .county), ("乡级", .township),
        ("村级", .village),
    ]

    /// One to six level names: 国办 guides have two or three, published tables up to six.
    private func names(_ value: YAMLValue) -> [String]? {
        guard let names = value.texts() else { return nil }
        guard (1...6).contains(names.count) else {
            value.report(
                "catalogue.name-levels", .error,
                Wording("事项名称有 \(names.count) 级，应为一至六级", "\(names.count) level names; an item has one to six"),
                remedy: Wording("把更细的内容写进 elements", "write what is finer under elements"))
            return nil
        }
        return names
    }

    private func levels(_ value: YAMLValue) -> [Level]? {
        let levels = value.oneOrMany { $0.choice(Self.levelWords) }
        if levels?.isEmpty == true, value.node.count == 0 {
            collector.report(CatalogueDiagnostics.emptyList("levels", at: value.place))
        }
        return levels
    }

    private func elements(_ value: YAMLValue) -> [ContentElement]? {
        // A list this short is searched faster than hashed; what goes beyond the limit is refused anyway.
        var seen: [String] = []
        let elements = value.oneOrMany { value -> ContentElement? in
            guard let element = element(value) else { return nil }
            let isRepeated = seen.contains { $0.utf8.count == element.text.utf8.count && $0 == element.text }
            if seen.count < CatalogueReader.maskLimit { seen.append(element.text) }
            if isRepeated {
                value.report(
                    "catalogue.repeated-element", .warning,
                    Wording("公开内容「\(element.text)」重复", "the element '\(element.text)' is repeated"),
                    remedy: Wording("删去其中一处", "delete one of them"))
                return nil
            }
            return element
        }
        reportExcess(elements?.count ?? 0, of: "elements", at: value.place)
        return elements
    }

    private func element(_ value: YAMLValue) -> ContentElement? {
        guard value.node.kind == .mapping else { return value.nonEmptyText().map { ContentElement(text: $0) } }
        guard let entry = value.mapping(Wording("公开内容", "element")) else { return nil }
        let text = entry.required("text")?.nonEmptyText()
        let isOptional = entry.optional("optional")?.boolean() ?? false
        let showsTotals = entry.optional("show")?.choice([("totals", true)]) ?? false
        entry.finish()
        return text.map { ContentElement(text: $0, isOptional: isOptional, showsTotalsOnly: showsTotals) }
    }

    private func basis(_ value: YAMLValue) -> LegalBasis? {
        guard value.node.kind == .mapping else { return value.nonEmptyText().map { LegalBasis(text: $0) } }
        guard let entry = value.mapping(Wording("公开依据", "basis")) else { return nil }
        let text = entry.required("text")?.nonEmptyText()
        let clause = entry.optional("clause")?.nonEmptyText()
        let from = entry.optional("from")?.civilDate()
        let until = entry.optional("until")
        let last = until?.civilDate()
        entry.finish()
        if let from, let last, let until, from > last {
            until.report(
                "catalogue.basis-dates", .error,
                Wording("失效日期 \(last) 早于施行日期 \(from)", "in force from \(from), but only until \(last)"),
                remedy: Wording("改正 from 或 until", "mend from or until"))
        }
        return text.map { LegalBasis(text: $0, clause: clause, from: from, until: last) }
    }

    private func channels(_ value: YAMLValue) -> [DisclosureItem.Channel]? {
        var seen: [(name: String, written: String)] = []
        let channels = value.oneOrMany { value -> DisclosureItem.Channel? in
            guard let (written, channel) = channel(value) else { return nil }
            if let earlier = seen.first(where: { $0.name == channel.name }) {
                collector.report(
                    CatalogueDiagnostics.repeatedChannel(written, earlier.written, channel.name, at: value.place))
                return nil
            }
            if seen.count < CatalogueReader.maskLimit { seen.append((channel.name, written)) }
            return channel
        }
        reportExcess(channels?.count ?? 0, of: "channels", at: value.place)
        return channels
    }

    private func channel(_ value: YAMLValue) -> (written: String, DisclosureItem.Channel)? {
        var name = value
        var isOptional = false
        if value.node.kind == .mapping {
            guard let entry = value.mapping(Wording("渠道", "channel")) else { return nil }
            let text = entry.required("text")
            isOptional = entry.optional("optional")?.boolean() ?? false
            entry.finish()
            guard let text else { return nil }
            name = text
        }
        guard let written = name.nonEmptyText() else { return nil }
        guard let vocabulary else { return (written, .init(name: written, isOptional: isOptional)) }
        guard let index = vocabulary.channelIndex(of: written) else {
            collector.report(CatalogueDiagnostics.unknownChannel(written, in: vocabulary, at: name.place))
            return nil
        }
        return (written, .init(name: vocabulary.channels[index].name, isOptional: isOptional))
    }

    private func match(_ value: YAMLValue) -> (columns: [String], titles: [String])? {
        guard let entry = value.mapping(Wording("匹配规则", "matching rule")) else { return nil }
        let columns = entry.optional("columns")?.texts()
        let titles = entry.optional("titles")?.texts()
        entry.finish()
        return (columns ?? [], titles ?? [])
    }

    /// A full id, or a short one of this catalogue.
    private func fullID(_ value: YAMLValue) -> String? {
        guard let id = value.identifier(slashes: 1) else { return nil }
        return id.contains("/") ? id : "\(catalogue)/\(id)"
    }

    private func reportExcess(_ count: Int, of key: String, at place: Place) {
        if count > CatalogueReader.maskLimit {
            collector.report(
                CatalogueDiagnostics.tooMany(key, count, limit: CatalogueReader.maskLimit, at: place))
        }
    }
}
