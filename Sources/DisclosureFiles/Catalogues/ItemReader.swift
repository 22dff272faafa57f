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
        let names = entry.required("name").flatMap(names)
        let elements = entry.optional("elements").flatMap(elements) ?? []
        let bases = entry.optional("basis")?.oneOrMany(basis) ?? []
        let (limit, refresh) = (entry.optional("limit"), entry.optional("refresh"))
        let arising = entry.required("arises")
        let arises = arising?.choice(Self.arisings)
        // Without functions, every body of the item's levels owes it.
        let functions = entry.optional("functions")?.texts() ?? []
        let owing = entry.optional("owed-by")?.choice(Self.owings)
        let channels = entry.optional("channels").flatMap(channels) ?? []
        let audience = entry.optional("audience")?.texts()?.joined(separator: "、")
        let mode = entry.optional("mode")?.choice(Self.modes)
        let levels = entry.required("levels").flatMap(levels) ?? []
        let tags = entry.optional("tags")?.texts() ?? []
        let isShared = entry.optional("shared")?.boolean() ?? false
        let sameAs = entry.optional("same-as")?.oneOrMany(fullID) ?? []
        let mustNotShow = entry.optional("must-not-show")?.texts() ?? []
        let provenance = entry.optional("status")?.choice(Self.provenances)
        let source = entry.optional("source")?.nonEmptyText()
        let match = entry.optional("match").flatMap(match)
        let was = entry.optional("was")?.oneOrMany(fullID) ?? []
        let retired = entry.optional("retired")?.civilDate()
        let note = entry.optional("note")?.nonEmptyText()
        let limitRead = limit.flatMap { TimeLimitReader.read($0, memo: limits) }
        let refreshRead = refresh.flatMap { TimeLimitReader.read($0, memo: limits) }
        entry.finish()
        guard let id else { return nil }
        let hasAllLimits = (limit == nil) == (limitRead == nil) && (refresh == nil) == (refreshRead == nil)
        if arises == .eachCycle, hasAllLimits, limitRead?.cycle == nil, refreshRead?.cycle == nil, let arising {
            collector.report(CatalogueDiagnostics.noCycle(limit: limitRead?.text, at: arising.place))
        }
        if provenance == .published, source == nil {
            collector.report(CatalogueDiagnostics.noSource(at: entry.place))
        }
        return DisclosureItem(
            id: "\(catalogue)/\(id)", names: names ?? [], elements: elements, bases: bases, limit: limitRead,
            refresh: refreshRead, arises: arises ?? .standing, functions: functions, owedBy: owing ?? .each,
            channels: channels, audience: audience, mode: mode ?? .proactive, levels: Set(levels), tags: tags,
            isShared: isShared, sameAs: sameAs, mustNotShow: mustNotShow, provenance: provenance ?? .draft,
            source: source,
            matchColumns: match?.columns ?? [], matchTitles: match?.titles ?? [], was: was, retired: retired,
            note: note, place: entry.place)
    }

    init(catalogue: String, vocabulary: Vocabulary?, collector: DiagnosticCollector) {
        self.catalogue = catalogue
        self.vocabulary = vocabulary
        self.collector = collector
    }

    private static let arisings = DisclosureItem.Arising.allCases.map { (word: $0.rawValue, value: $0) }
    private static let owings = DisclosureItem.Owing.allCases.map { (word: $0.rawValue, value: $0) }
    private static let provenances = DisclosureItem.Provenance.allCases.map { (word: $0.rawValue, value: $0) }

    private static let modes: [(word: String, value: DisclosureItem.Mode)] = [
        ("主动", .proactive), ("依申请", .onRequest), ("proactive", .proactive), ("on-request", .onRequest),
        ("主动公开", .proactive), ("依申请公开", .onRequest),
    ]

    private static let levelWords: [(word: String, value: Level)] = [
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
