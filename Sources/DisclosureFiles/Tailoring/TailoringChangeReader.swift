import DisclosureModel
import SourceText
import YAMLFiles

/// Reads one entry of `change`: which item, what is set, what stood there, what lists gain and lose.
struct TailoringChangeReader {
    let vocabulary: Vocabulary?
    let collector: DiagnosticCollector

    func read(_ entry: YAMLMapping) -> Tailoring.Change? {
        let item = entry.required("item")
        let id = item?.itemID()
        let reason = entry.optional("reason")?.nonEmptyText()
        // Short ids under same-as and was belong to the changed item's own catalogue.
        let reader = ItemReader(
            catalogue: id.map { String($0.prefix { $0 != "/" }) } ?? "", vocabulary: vocabulary, collector: collector)
        let set = part("set", Wording("新的内容", "new value"), of: entry, reader)
        let was = part("was", Wording("原来的内容", "old value"), of: entry, reader)
        let add = part("add", Wording("增加的内容", "addition"), of: entry, reader, onlyLists: true)
        let remove = part("remove", Wording("去掉的内容", "removal"), of: entry, reader, onlyLists: true)
        let isReason = entry.has("reason")
        entry.finish()
        guard let id else { return nil }
        if !["set", "add", "remove"].contains(where: entry.has) {
            collector.report(TailoringDiagnostics.changesNothing(id, at: entry.place))
        }
        if !isReason { collector.report(TailoringDiagnostics.noReason(id, at: entry.place)) }
        for key in set.keys {
            if add.places[key] != nil || remove.places[key] != nil {
                collector.report(TailoringDiagnostics.setAndListed(key, at: set.place(of: key)))
            }
        }
        for key in was.keys where set.places[key] == nil && add.places[key] == nil && remove.places[key] == nil {
            collector.report(TailoringDiagnostics.oldWithoutNew(key, at: was.place(of: key)))
        }
        return Tailoring.Change(
            item: id, reason: reason, set: set, was: was, add: add, remove: remove, place: item?.place)
    }

    private func part(
        _ key: String, _ kind: Wording, of entry: YAMLMapping, _ reader: ItemReader, onlyLists: Bool = false
    ) -> PartialItem {
        guard let mapping = entry.optional(key)?.mapping(kind) else { return PartialItem() }
        if mapping.has("id") {
            collector.report(TailoringDiagnostics.idChanged(at: mapping.keyPlace("id")))
        }
        if onlyLists {
            for key in ItemKey.allCases where !key.isList && mapping.has(key.rawValue) {
                collector.report(TailoringDiagnostics.noList(key, at: mapping.keyPlace(key.rawValue)))
            }
        }
        return reader.readPart(mapping) { !onlyLists || $0.isList }
    }
}
