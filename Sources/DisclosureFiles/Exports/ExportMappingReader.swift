import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads how a receiving office wants the results (报送格式).
public enum ExportMappingReader {
    /// Decimal digits that a column may ask for.
    static let digits = 0...6

    /// Reads a mapping; `nil` where the file is none or has no column that could be read.
    public static func read(_ document: YAMLReading, into collector: DiagnosticCollector) -> ExportMapping? {
        guard let root = document.open(as: .export, into: collector) else { return nil }
        let name = root.required("export")
        let id = name?.identifier()
        for key in ["title", "source"] { _ = root.optional(key)?.nonEmptyText() }
        _ = root.optional("note")?.texts()
        let titles = root.optional("titles")?.oneOrMany(title) ?? []
        let usual = root.optional("points").flatMap { $0.points() }
        let columns = root.required("columns")?.mappings(Wording("列", "column")) { column($0, usual) }
        let groups = root.optional("groups")?.oneOrMany { value in
            value.nonEmptyText().map { ExportMapping.Name($0, at: value.place) }
        }
        let kinds = root.optional("kinds")?.oneOrMany(kind)
        let order = root.optional("order")?.word(ExportMapping.Order.self) ?? .groups
        root.finish()
        guard let name, let id, let columns else { return nil }
        guard !columns.isEmpty else {
            if !collector.hasErrors { collector.report(ExportDiagnostics.noColumns(at: root.place)) }
            return nil
        }
        return ExportMapping(
            id: id, titles: titles, columns: columns, groups: groups, kinds: kinds.map(Set.init), order: order,
            place: name.place)
    }

    private static func title(_ value: YAMLValue) -> ExportMapping.Title? {
        guard value.node.kind == .mapping else { return value.nonEmptyText().map { .text($0) } }
        guard let mapping = value.mapping(Wording("标题行", "title row")) else { return nil }
        let named = mapping.required("value")
        let read = named.flatMap(self.value)
        mapping.finish()
        guard let named, let read else { return nil }
        guard read.isOfRound else {
            value.collector.report(ExportDiagnostics.notOfRound(read, at: named.place))
            return nil
        }
        return .value(read)
    }

    private static func column(_ mapping: YAMLMapping, _ usual: ExactNumber?) -> ExportMapping.Column? {
        let heading = mapping.required("heading")?.text()
        let (named, constant) = (mapping.optional("value"), mapping.optional("text"))
        let value = named.flatMap(self.value)
        let text = constant?.text()
        let digits = mapping.optional("digits").flatMap { $0.integer(in: self.digits) }
        let reading = mapping.optional("read-from")?.word(Scheme.Reading.self)
        let points = mapping.optional("points").flatMap { $0.points() }
        let words = mapping.optional("words")?.pairs { key, value -> (String, String)? in
            guard let own = key.nonEmptyText(), let theirs = value.text() else { return nil }
            return (own, theirs)
        }
        let missing = mapping.optional("missing")?.text()
        mapping.finish()
        guard let heading else { return nil }
        guard (named == nil) != (constant == nil) else {
            mapping.collector.report(ExportDiagnostics.valueOrText(both: named != nil, at: mapping.place))
            return nil
        }
        var column = ExportMapping.Column(
            heading: heading, content: .text(text ?? ""), digits: digits, reading: reading ?? .rounded,
            points: points ?? usual, words: Dictionary(words ?? [], uniquingKeysWith: { first, _ in first }),
            missing: missing, place: mapping.place)
        if constant != nil {
            guard text != nil else { return nil }
            idle(
                ["digits", "read-from", "points", "words", "missing"], of: mapping,
                for: Wording("固定文字", "a constant text"))
            return column
        }
        guard let named, let value else { return nil }
        column.content = .value(value)
        if value.convertsPoints {
            for (key, isThere) in [("points", column.points != nil), ("digits", digits != nil)] where !isThere {
                mapping.collector.report(ExportDiagnostics.conversionLacks(key, value, at: named.place))
            }
        } else {
            idle(["points"], of: mapping, for: Wording(value.name, value.name))
        }
        if value == .percentage, digits == nil {
            mapping.collector.report(ExportDiagnostics.conversionLacks("digits", value, at: named.place))
        }
        if !value.isFigure { idle(["digits"], of: mapping, for: Wording(value.name, value.name)) }
        if !value.hasReadings { idle(["read-from"], of: mapping, for: Wording(value.name, value.name)) }
        return column
    }

    /// Says of keys that do nothing where they stand, which their writer did not expect.
    private static func idle(_ keys: [String], of mapping: YAMLMapping, for what: Wording) {
        for key in keys {
            if let place = mapping.keyPlace(key) {
                mapping.collector.report(ExportDiagnostics.idle(key, what, at: place))
            }
        }
    }

    private static func value(_ value: YAMLValue) -> ExportValue? {
        guard let text = value.nonEmptyText() else { return nil }
        if let read = ExportValue(text) { return read }
        value.collector.report(ExportDiagnostics.unknownValue(text, at: value.place))
        return nil
    }

    private static func kind(_ value: YAMLValue) -> BodyKind? {
        let words = BodyKind.allCases.map { ($0.rawValue, $0) } + BodyKind.allCases.map { ($0.title.chinese, $0) }
        guard let kind = value.choice(words.map { (word: $0.0, value: $0.1) }) else { return nil }
        if kind.level == .village { value.collector.report(ExportDiagnostics.villages(kind, at: value.place)) }
        return kind
    }
}
