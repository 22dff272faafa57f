import DisclosureModel
import SourceText
import YAMLFiles

/// Reads a tailoring (目录调整) and says everything that is wrong with its form; what it asks of the catalogues is seen
/// when it is applied.
public enum TailoringReader {
    /// Reads a tailoring; `nil` where the file is none or lacks what nothing can stand in for.
    ///
    /// - Parameter vocabulary: the channels' spellings; without one, channels stand as written.
    public static func read(
        _ document: YAMLReading, vocabulary: Vocabulary?, into collector: DiagnosticCollector
    ) -> Tailoring? {
        guard let root = document.open(as: .tailoring, into: collector) else { return nil }
        let id = root.required("tailoring")
        let name = id?.identifier()
        let title = root.required("title")?.nonEmptyText()
        let region = root.optional("region")?.nonEmptyText()
        let layer = root.required("level")?.choice(layers)
        let field = root.optional("field")?.nonEmptyText()
        let notes = root.optional("note")?.texts() ?? []
        let bases = root.optional("base")?.oneOrMany { reference($0, of: name) } ?? []
        let selections = root.optional("select").flatMap(selections) ?? []
        let drops = root.optional("drop")?.mappings(Wording("删去的事项", "dropped item"), drop) ?? []
        let changes = TailoringChangeReader(vocabulary: vocabulary, collector: collector)
        let changed = root.optional("change")?.mappings(Wording("事项调整", "change"), changes.read) ?? []
        let items = ItemReader(catalogue: name ?? "", vocabulary: vocabulary, collector: collector)
        let additions = root.optional("add")?.mappings(Wording("公开事项", "item")) { items.read($0) } ?? []
        root.finish()
        guard let id, let name, let layer else { return nil }
        if let stem = CatalogueReader.fileStem(document.source.name), stem != name {
            collector.report(TailoringDiagnostics.fileName(name, stem: stem, at: id.place))
        }
        reportRepetitions(drops, additions, into: collector)
        return Tailoring(
            id: name, title: title ?? name, region: region, layer: layer, field: field, notes: notes, bases: bases,
            selections: selections, drops: drops, changes: changed, additions: additions, place: id.place)
    }

    private static let layers: [(word: String, value: Tailoring.Layer)] =
        Tailoring.Layer.allCases.map { ($0.rawValue, $0) }
        + [("国家", .nation), ("省级", .province), ("县级", .county), ("乡级", .township)]

    private static func reference(_ value: YAMLValue, of tailoring: String?) -> Round.Reference? {
        guard let reference = RoundReader.reference(value, isTable: false) else { return nil }
        if let tailoring, Tailoring.id(of: reference) == tailoring {
            value.collector.report(TailoringDiagnostics.ownBase(tailoring, at: value.place))
            return nil
        }
        return reference
    }

    private static func selections(_ value: YAMLValue) -> [Tailoring.Selection]? {
        let selections = value.mappings(Wording("选用条件", "selection"), selection)
        // Written and empty, it would select everything as if it were not there.
        if value.node.kind == .sequence, value.node.count == 0 {
            value.collector.report(TailoringDiagnostics.emptySelect(at: value.place))
        }
        return selections
    }

    private static func selection(_ entry: YAMLMapping) -> Tailoring.Selection? {
        let catalogues = entry.optional("catalogue")?.oneOrMany { $0.identifier() }
        let fields = entry.optional("field")?.texts()
        let levels = entry.optional("levels")?.oneOrMany { $0.choice(ItemReader.levelWords) }
        let tags = entry.optional("tags")?.texts()
        let items = entry.optional("items")?.oneOrMany { $0.itemID() }
        entry.finish()
        let isEmpty = [catalogues, fields, tags, items].allSatisfy { $0?.isEmpty ?? true } && levels?.isEmpty ?? true
        if isEmpty {
            // An unreadable value has been told, and must not select everything either.
            if entry.node.count == 0 { entry.collector.report(TailoringDiagnostics.emptySelection(at: entry.place)) }
            return nil
        }
        return Tailoring.Selection(
            catalogues: catalogues ?? [], fields: fields ?? [], levels: Set(levels ?? []), tags: tags ?? [],
            items: items ?? [], place: entry.place)
    }

    private static func drop(_ entry: YAMLMapping) -> Tailoring.Drop? {
        let item = entry.required("item")
        let id = item?.itemID()
        let reason = entry.required("reason")?.nonEmptyText()
        entry.finish()
        guard let id, let reason else { return nil }
        return Tailoring.Drop(item: id, reason: reason, place: item?.place)
    }

    private static func reportRepetitions(
        _ drops: [Tailoring.Drop], _ additions: [DisclosureItem], into collector: DiagnosticCollector
    ) {
        var dropped: [String: Place?] = [:]
        for drop in drops {
            if let first = dropped[drop.item] {
                collector.report(TailoringDiagnostics.repeatedDrop(drop.item, at: drop.place, first: first))
            } else {
                dropped[drop.item] = drop.place
            }
        }
        var added: [String: Place?] = [:]
        for item in additions {
            if let first = added[item.id] {
                collector.report(CatalogueDiagnostics.repeatedID(item.id, at: item.place, first: first))
            } else {
                added[item.id] = item.place
            }
        }
    }
}

extension YAMLValue {
    /// The full id of an item: catalogue/item.
    func itemID() -> String? {
        guard let id = identifier(slashes: 1) else { return nil }
        guard id.contains("/") else {
            collector.report(TailoringDiagnostics.shortID(id, at: place))
            return nil
        }
        return id
    }
}
