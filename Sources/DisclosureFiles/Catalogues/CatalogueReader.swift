import DisclosureModel
import SourceText
import YAMLFiles

/// Reads a catalogue (标准目录) and says everything that is wrong with it at once.
public enum CatalogueReader {
    /// Elements and channels of one item: as many as a record's masks have bits.
    public static let maskLimit = DisclosureItem.maskLimit

    /// Reads a catalogue; `nil` where the file is none. Whether errors were found, the collector knows.
    ///
    /// - Parameter vocabulary: the channels' spellings; without one, channels stand as written.
    public static func read(
        _ document: YAMLReading, vocabulary: Vocabulary?, into collector: DiagnosticCollector
    ) -> Catalogue? {
        guard let root = document.open(as: .catalogue, into: collector) else { return nil }
        let id = root.required("catalogue")
        let name = id?.identifier()
        let field = root.required("field")?.nonEmptyText()
        let title = root.required("title")?.nonEmptyText()
        let version = root.required("version")?.nonEmptyText()
        let issued = root.optional("issued").flatMap(issue)
        let meaning = root.optional("channels-mean")?.choice(
            Catalogue.ChannelMeaning.allCases.map { ($0.rawValue, $0) })
        let reader = ItemReader(catalogue: name ?? "", vocabulary: vocabulary, collector: collector)
        let items = root.required("items")?.mappings(Wording("公开事项", "item")) { reader.read($0) }
        let region = root.optional("region")?.nonEmptyText()
        let notes = root.optional("note")?.texts() ?? []
        root.finish()
        guard let id, let name, let items else { return nil }
        if let stem = fileStem(document.source.name), stem != name {
            collector.report(CatalogueDiagnostics.fileName(name, stem: stem, at: id.place))
        }
        let catalogue = Catalogue(
            id: name, field: field ?? "", title: title ?? "", version: version ?? "", issued: issued,
            region: region, channelsMean: meaning ?? .all, notes: notes, items: items, place: id.place)
        reportRepeatedIDs(in: catalogue, into: collector)
        return catalogue
    }

    static func issue(_ value: YAMLValue) -> Catalogue.Issue? {
        guard let entry = value.mapping(Wording("发布信息", "issue")) else { return nil }
        let by = entry.required("by")?.nonEmptyText()
        let document = entry.optional("document")?.nonEmptyText()
        let date = entry.optional("date")?.nonEmptyText()
        entry.finish()
        return by.map { Catalogue.Issue(by: $0, document: document, date: date) }
    }

    /// The file's name without folders and ending; `nil` where the name tells nothing.
    static func fileStem(_ file: String) -> String? {
        let name = file.split(separator: "/").last ?? ""
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return nil }
        return name.split(separator: ".").dropLast().joined(separator: ".")
    }

    /// An id stands for one item for ever, former ids included.
    static func reportRepeatedIDs(in catalogue: Catalogue, into collector: DiagnosticCollector) {
        var first: [String: Place?] = [:]
        for item in catalogue.items {
            if let earlier = first[item.id] {
                collector.report(CatalogueDiagnostics.repeatedID(item.id, at: item.place, first: earlier))
            } else {
                first[item.id] = item.place
            }
        }
        for item in catalogue.items {
            for former in item.was {
                if let owner = first[former] {
                    collector.report(CatalogueDiagnostics.takenFormerID(former, at: item.place, owner: owner))
                } else {
                    first[former] = item.place
                }
            }
        }
    }
}
