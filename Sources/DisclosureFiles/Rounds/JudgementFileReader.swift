import DisclosureModel
import SourceText
import YAMLFiles

/// Reads a round's `judgements`: paths, or mappings that say what holds for a whole file.
struct JudgementFileReader {
    let collector: DiagnosticCollector

    func read(_ value: YAMLValue) -> [Round.JudgementFile] {
        var seen: [String: Place] = [:]
        return value.oneOrMany { value -> Round.JudgementFile? in
            guard let file = file(value) else { return nil }
            if let first = seen[file.path] {
                collector.report(RoundDiagnostics.repeatedPath(file.path, at: value.place, first: first))
                return nil
            }
            seen[file.path] = value.place
            return file
        } ?? []
    }

    private func file(_ value: YAMLValue) -> Round.JudgementFile? {
        guard value.node.kind == .mapping else {
            return RoundReader.reference(value, isTable: true).map { Round.JudgementFile(file: $0) }
        }
        guard let entry = value.mapping(Wording("评判文件", "file of judgements")) else { return nil }
        let file = entry.required("file").flatMap { RoundReader.reference($0, isTable: true) }
        let kind = entry.optional("kind")?.choice(JudgementColumns.kinds)
        let source = entry.optional("source")?.nonEmptyText()
        let by = entry.optional("by")?.nonEmptyText()
        let columns = entry.optional("columns").flatMap(columns) ?? [:]
        let complete = entry.optional("complete-for")
        let indicators = complete?.oneOrMany { value in
            value.nonEmptyText().map { Round.Reference(path: $0, place: value.place) }
        }
        let completeOn = entry.optional("complete-on")?.civilDate()
        entry.ignore("note")
        entry.finish()
        if let complete, by == nil, source == nil {
            collector.report(RoundDiagnostics.unsignedLedger(at: complete.place))
        }
        guard let file else { return nil }
        return Round.JudgementFile(
            file: file, kind: kind, source: source, by: by, columns: columns, completeFor: indicators ?? [],
            completeOn: completeOn)
    }

    private func columns(_ value: YAMLValue) -> [String: [String]]? {
        let pairs = value.pairs { key, value -> (String, [String])? in
            guard let name = key.nonEmptyText(), let headings = value.texts() else { return nil }
            guard let column = JudgementColumns.all.first(where: { $0.isNamed(name) }) else {
                collector.report(
                    RoundDiagnostics.unknownColumn(name, JudgementColumns.all.map(\.key), at: key.place))
                return nil
            }
            return (column.key, headings)
        }
        return pairs.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
    }
}
