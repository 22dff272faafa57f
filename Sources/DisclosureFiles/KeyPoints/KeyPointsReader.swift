import DisclosureModel
import SourceText
import YAMLFiles

/// Reads a year's key points (年度工作要点).
public enum KeyPointsReader {
    /// Reads the file; `nil` where it is none. Whether errors were found, the collector knows.
    public static func read(
        _ document: YAMLReading, vocabulary: Vocabulary?, into collector: DiagnosticCollector
    ) -> KeyPoints? {
        guard let root = document.open(as: .keyPoints, into: collector) else { return nil }
        let name = root.required("key-points")
        let id = name?.identifier()
        let title = root.required("title")?.nonEmptyText()
        let region = root.optional("region")?.nonEmptyText()
        let issued = root.optional("issued").flatMap(CatalogueReader.issue)
        let year = root.required("year")?.integer(in: 2000...2100)
        let notes = root.optional("note")?.texts() ?? []
        var rows = PassageReader(collector: collector)
        let reader = ItemReader(catalogue: id ?? "", vocabulary: vocabulary, collector: collector)
        var passages: [String: KeyPoints.Passage] = [:]
        let items = root.optional("items")?.mappings(Wording("公开事项", "item")) { entry -> DisclosureItem? in
            let passage = rows.read(entry)
            guard let item = reader.read(entry) else { return nil }
            passages[item.id] = passage
            return item
        }
        let tasks = root.optional("tasks")?.mappings(Wording("工作任务", "task")) { task($0, &rows) }
        let indices = root.optional("indices")?.mappings(Wording("考核指标", "index")) { index($0, &rows) }
        let needs = root.optional("needs")?.mappings(Wording("待实现的内容", "open passage")) { remark($0, "needs", &rows) }
        let done = root.optional("done")?.mappings(Wording("已实现的内容", "answered passage")) { remark($0, "by", &rows) }
        root.finish()
        guard let id, let name else { return nil }
        let catalogue = Catalogue(
            id: id, field: "年度工作要点", title: title ?? id, version: year.map { "\($0)" } ?? "", issued: issued,
            region: region, channelsMean: .all, notes: notes, items: items ?? [], place: name.place)
        CatalogueReader.reportRepeatedIDs(in: catalogue, into: collector)
        return KeyPoints(
            title: title ?? id, year: year ?? 0, catalogue: catalogue, passages: passages, tasks: tasks ?? [],
            indices: indices ?? [], needs: needs ?? [], done: done ?? [])
    }

    private static func task(_ entry: YAMLMapping, _ rows: inout PassageReader) -> KeyPoints.Task? {
        let id = entry.required("id")?.identifier()
        let passage = rows.read(entry)
        let bodies = entry.optional("bodies")?.texts() ?? []
        let due = entry.optional("due")?.nonEmptyText()
        let evidence = entry.optional("evidence")?.nonEmptyText()
        let note = entry.optional("note")?.nonEmptyText()
        entry.finish()
        guard let id, let passage else { return nil }
        return KeyPoints.Task(id: id, passage: passage, bodies: bodies, due: due, evidence: evidence, note: note)
    }

    private static func index(_ entry: YAMLMapping, _ rows: inout PassageReader) -> KeyPoints.Index? {
        let id = entry.required("id")?.identifier()
        let passage = rows.read(entry)
        let title = entry.required("title")?.nonEmptyText()
        let dimensions = entry.required("dimensions")?.oneOrMany { $0.word(Dimension.self) } ?? []
        let over = entry.optional("over")?.oneOrMany { $0.identifier(slashes: 1) } ?? []
        let measure = entry.required("measure")?.nonEmptyText()
        let note = entry.optional("note")?.nonEmptyText()
        entry.finish()
        guard let id, let passage, let title, let measure else { return nil }
        return KeyPoints.Index(
            id: id, passage: passage, title: title, dimensions: dimensions, over: over, measure: measure, note: note)
    }

    private static func remark(
        _ entry: YAMLMapping, _ key: String, _ rows: inout PassageReader
    ) -> KeyPoints.Remark? {
        let passage = rows.read(entry)
        let words = entry.required(key)?.texts()
        let note = entry.optional("note")?.nonEmptyText()
        entry.finish()
        guard let passage, let words else { return nil }
        return KeyPoints.Remark(passage: passage, words: words, note: note)
    }
}

/// Reads `row`, `section` and `text` of every entry and sees to it that a row stands in one place only.
private struct PassageReader {
    let collector: DiagnosticCollector
    private var first: [String: Place] = [:]

    init(collector: DiagnosticCollector) {
        self.collector = collector
    }

    mutating func read(_ entry: YAMLMapping) -> KeyPoints.Passage? {
        let row = entry.required("row")
        let name = row?.nonEmptyText()
        let section = entry.required("section")?.nonEmptyText()
        let text = entry.required("text")?.nonEmptyText()
        let isSetting = entry.optional("setting")?.boolean() ?? false
        guard let row, let name, let section, let text else { return nil }
        if let earlier = first[name] {
            collector.report(
                Diagnostic(
                    "key-points.repeated-row", at: row.place,
                    Wording("第「\(name)」行写了两次", "the row '\(name)' stands twice"),
                    remedy: Wording(
                        "一行要点只归入一处；几个事项出自一行时写 \(name)-1、\(name)-2",
                        "give each entry a row of its own, such as \(name)-1"),
                    related: earlier))
        }
        first[name] = first[name] ?? row.place
        return KeyPoints.Passage(row: name, section: section, text: text, isSetting: isSetting, place: row.place)
    }
}
