import DisclosureModel
import SourceText
import YAMLFiles

/// Reads one entry of a round's `records` or `observations`: a file, what it looked at and what its columns are called.
struct RoundSourceReader {
    let collector: DiagnosticCollector

    /// - Parameter usual: what the file holds unless `content` says otherwise.
    func read(_ value: YAMLValue, usual: Round.Source.Content) -> Round.Source? {
        guard value.node.kind == .mapping else {
            return reference(value, usual).map {
                Round.Source(
                    file: $0, content: usual, covers: nil, columns: [:],
                    postedSureness: standard(usual, isCovering: false), item: nil)
            }
        }
        let kind = usual == .records ? Wording("记录文件", "record file") : Wording("检查文件", "observation file")
        guard let entry = value.mapping(kind) else { return nil }
        let written = entry.required("file")
        let content =
            entry.optional("content")?.choice(Round.Source.Content.allCases.map { ($0.rawValue, $0) }) ?? usual
        let file = written.flatMap { reference($0, content) }
        let covers = entry.optional("covers").flatMap(covers)
        let columns = entry.optional("columns").flatMap { self.columns($0, content) } ?? [:]
        let sureness = entry.optional("dates")?.choice(Self.surenessWords)
        let item = entry.optional("item")?.identifier(slashes: 1)
        entry.ignore("note")
        entry.finish()
        guard let file else { return nil }
        return Round.Source(
            file: file, content: content, covers: covers, columns: columns,
            postedSureness: sureness ?? standard(content, isCovering: covers != nil), item: item)
    }

    /// Records, of which there are many, are read from delimited text only.
    private func reference(_ value: YAMLValue, _ content: Round.Source.Content) -> Round.Reference? {
        guard let reference = RoundReader.reference(value, isTable: true) else { return nil }
        guard content == .records, InputTables.isWorkbook(reference.path) else { return reference }
        collector.report(RoundDiagnostics.workbook(reference.path, Wording("CSV", "CSV"), at: value.place))
        return nil
    }

    /// An observer writes what was seen. The export of a column that somebody looked through (`covers`) carries the days
    /// printed on its pages; any other list says what the body states.
    private func standard(_ content: Round.Source.Content, isCovering: Bool) -> DateSureness {
        content == .observations ? .seen : isCovering ? .printed : .stated
    }

    private static let surenessWords: [(word: String, value: DateSureness)] =
        DateSureness.allCases.map { ($0.word, $0) } + DateSureness.allCases.map { ($0.title.chinese, $0) }

    private func covers(_ value: YAMLValue) -> Round.Covers? {
        guard let entry = value.mapping(Wording("检查范围", "coverage")) else { return nil }
        let channels = entry.optional("channels").flatMap(allOrNamed)
        let bodies = entry.optional("bodies").flatMap(allOrNamed)
        let posted = entry.required("posted")?.days(Wording("发布日期范围", "range of posted days"))
        let lookedOn = entry.required("looked-on")
        let day = lookedOn?.civilDate()
        entry.finish()
        guard let posted, let lookedOn, let day else { return nil }
        if day < posted.to {
            collector.report(RoundDiagnostics.lookedTooEarly(day, posted.to, at: lookedOn.place))
        }
        return Round.Covers(
            channels: channels ?? nil, bodies: bodies ?? nil, postedFrom: posted.from, postedTo: posted.to,
            lookedOn: day, place: entry.place)
    }

    /// `all`, or names; an outer `nil` after a complaint.
    private func allOrNamed(_ value: YAMLValue) -> [String]?? {
        if let text = value.node.text, text == "all" || text == "全部" { return .some(nil) }
        return value.texts().map { .some($0) }
    }

    private func columns(_ value: YAMLValue, _ content: Round.Source.Content) -> [String: [String]]? {
        let pairs = value.pairs { key, value -> (String, [String])? in
            guard let name = key.nonEmptyText(), let headings = value.texts() else { return nil }
            guard let column = column(name, content) else {
                let known =
                    content == .records
                    ? RecordColumn.allCases.map(\.rawValue) : ObservationReader.columns.map(\.key)
                collector.report(RoundDiagnostics.unknownColumn(name, known, at: key.place))
                return nil
            }
            return (column, headings)
        }
        return pairs.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
    }

    private func column(_ name: String, _ content: Round.Source.Content) -> String? {
        content == .records
            ? RecordColumn.named(name)?.rawValue
            : ObservationReader.columns.first { $0.isNamed(name) }?.key
    }
}
