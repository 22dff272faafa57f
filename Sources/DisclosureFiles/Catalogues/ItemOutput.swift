import DisclosureModel
import YAMLFiles

/// One item (公开事项) as keys and values in the canonical order, each of which `ItemReader` reads.
struct ItemOutput {
    /// The catalogue's id, which its items' own ids leave out.
    let catalogue: String
    private let memo = TimeLimitMemo()

    init(catalogue: String) {
        self.catalogue = catalogue
    }

    typealias Entry = YAMLOutput.Entry

    func entries(of item: DisclosureItem) -> [Entry] {
        var entries: [Entry] = []
        func add(_ key: String, _ value: YAMLOutput) {
            entries.append(Entry(key, .laid(.compact, value)))
        }
        func add(_ key: String, text: String?) {
            if let text { add(key, .text(text)) }
        }
        func add(_ key: String, list: [YAMLOutput]) {
            if !list.isEmpty { add(key, .sequence(list)) }
        }
        func add(_ key: String, texts: [String]) {
            add(key, list: texts.map(YAMLOutput.text))
        }
        add("id", text: short(item.id))
        add("name", .sequence(item.names.map(YAMLOutput.text)))
        add("elements", list: item.elements.map(element))
        add("basis", list: item.bases.map(basis))
        if let limit = item.limit { add("limit", TimeLimitWriter.output(limit, memo: memo)) }
        if let refresh = item.refresh { add("refresh", TimeLimitWriter.output(refresh, memo: memo)) }
        add("arises", text: item.arises.rawValue)
        add("functions", texts: item.functions)
        if item.owedBy != .each { add("owed-by", text: item.owedBy.rawValue) }
        add("channels", list: item.channels.map(channel))
        add("audience", text: item.audience)
        add("mode", text: item.mode == .proactive ? "主动" : "依申请")
        add("levels", .sequence(Level.allCases.filter(item.levels.contains).map { .text($0.rawValue) }))
        add("tags", texts: item.tags)
        if item.isShared { add("shared", .bare("true")) }
        add("same-as", texts: item.sameAs.map(short))
        add("must-not-show", texts: item.mustNotShow)
        add("status", text: item.provenance.rawValue)
        add("source", text: item.source)
        let match =
            (item.matchColumns.isEmpty ? [] : [Entry("columns", .sequence(item.matchColumns.map(YAMLOutput.text)))])
            + (item.matchTitles.isEmpty ? [] : [Entry("titles", .sequence(item.matchTitles.map(YAMLOutput.text)))])
        if !match.isEmpty { add("match", .mapping(match)) }
        add("was", texts: item.was.map(short))
        if let retired = item.retired { add("retired", .bare(retired.description)) }
        add("note", text: item.note)
        return entries
    }

    /// An id of this catalogue without its prefix, one of another as it is.
    private func short(_ id: String) -> String {
        id.hasPrefix(catalogue + "/") ? String(id.dropFirst(catalogue.count + 1)) : id
    }

    private func element(_ element: ContentElement) -> YAMLOutput {
        guard element.isOptional || element.showsTotalsOnly else { return .text(element.text) }
        var entries = [Entry("text", .text(element.text))]
        if element.isOptional { entries.append(Entry("optional", .bare("true"))) }
        if element.showsTotalsOnly { entries.append(Entry("show", .text("totals"))) }
        return .mapping(entries)
    }

    private func basis(_ basis: LegalBasis) -> YAMLOutput {
        var entries = [Entry("text", .text(basis.text))]
        if let clause = basis.clause { entries.append(Entry("clause", .text(clause))) }
        if let from = basis.from { entries.append(Entry("from", .bare(from.description))) }
        if let until = basis.until { entries.append(Entry("until", .bare(until.description))) }
        return .mapping(entries)
    }

    private func channel(_ channel: DisclosureItem.Channel) -> YAMLOutput {
        guard channel.isOptional else { return .text(channel.name) }
        return .mapping([Entry("text", .text(channel.name)), Entry("optional", .bare("true"))])
    }
}
