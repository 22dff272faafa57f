import SourceText
import TabularFiles
import YAMLFiles

/// What a file holds, told from the key with which it opens or from its heading row.
public enum FileKind: String, Sendable, CaseIterable {
    case catalogue, vocabulary, bodies, scheme, round, calendar, facts, tailoring, matching, export
    case keyPoints = "key-points"
    case occurrences, observations, judgements, records, appeals, rectifications

    /// The key that a YAML file of this kind opens with.
    public var key: String { rawValue }

    /// Whether it is written as YAML; bodies and judgements may be tables too.
    public var isDocument: Bool {
        switch self {
        case .occurrences, .observations, .records, .appeals, .rectifications: false
        default: true
        }
    }

    public var title: Wording {
        switch self {
        case .catalogue: Wording("标准目录", "catalogue")
        case .vocabulary: Wording("词表", "vocabulary")
        case .bodies: Wording("主体名录", "register of bodies")
        case .scheme: Wording("考核指标体系", "scheme")
        case .round: Wording("考核轮次", "round")
        case .calendar: Wording("节假日历", "calendar")
        case .facts: Wording("计分事实", "file of facts")
        case .tailoring: Wording("目录调整", "tailoring")
        case .matching: Wording("匹配词表", "list of matching words")
        case .export: Wording("报送格式", "mapping of exported results")
        case .keyPoints: Wording("年度工作要点", "year's key points")
        case .occurrences: Wording("应公开事项登记表", "register of occurrences")
        case .observations: Wording("检查记录", "table of observations")
        case .judgements: Wording("人工评判表", "table of judgements")
        case .records: Wording("公开记录", "table of records")
        case .appeals: Wording("申诉表", "table of appeals")
        case .rectifications: Wording("整改清单", "list of rectifications")
        }
    }

    /// The kind of a YAML file, by its first key besides `format`; `nil` where that names none.
    public static func of(_ document: YAMLReading) -> FileKind? {
        let first = document.root?.entries.lazy.compactMap(\.key.text).first { $0 != "format" }
        return allCases.first { $0.isDocument && $0.key == first }
    }

    /// The kind of a delimited file, from its headings; what is none of the others counts as records.
    public static func of(_ table: HeadedTable) -> FileKind {
        func names(_ columns: [TableColumn], _ keys: String...) -> Bool {
            keys.allSatisfy { key in
                table.headings.contains { heading in columns.contains { $0.key == key && $0.isNamed(heading) } }
            }
        }
        if names(BodyTableReader.columns, "id", "kind", "name") { return .bodies }
        if names(OccurrenceReader.columns, "occurred-on") { return .occurrences }
        if names(ObservationReader.columns, "state", "looked-on") { return .observations }
        if names(JudgementReader.columns, "kind", "reason") { return .judgements }
        if names(AppealReader.columns, "claim", "filed-on") { return .appeals }
        if names(RectificationReader.columns, "finding", "link") { return .rectifications }
        return .records
    }

    /// What to say of a YAML file that opens with none of the known keys.
    public static func unknown(_ document: YAMLReading) -> Diagnostic? {
        guard let root = document.root, root.kind == .mapping, of(document) == nil else { return nil }
        let kinds = allCases.filter(\.isDocument)
        let first = root.entries.first?.key
        let nearest = first?.text.flatMap { NearestWord.suggestion(for: $0, among: kinds.map(\.key)) }
        let words = kinds.map(\.key)
        return Diagnostic(
            "file.unknown-kind", at: first?.place ?? root.place,
            Wording("看不出这是哪一种文件", "the file does not say what it is"),
            remedy: nearest.map { Wording("第一个键是否想写 \($0)？", "did you mean \($0) as its first key?") }
                ?? Wording(
                    "第一个键写明种类：\(words.joined(separator: "、"))",
                    "open with a key that names its kind: \(words.joined(separator: ", "))"))
    }
}

extension YAMLReading {
    /// Begins to read a file of `kind`: everything that is wrong with its form is said, and what it claims to be is checked.
    func open(as kind: FileKind, into collector: DiagnosticCollector) -> YAMLMapping? {
        collector.report(diagnostics)
        guard let root else { return nil }
        let mapping = YAMLMapping(root, into: collector, kind: kind.title)
        guard root.kind == .mapping else { return nil }
        guard mapping.has(kind.key) else {
            let found = FileKind.of(self)
            collector.report(
                Diagnostic(
                    "file.wrong-kind", at: root.entries.first?.key.place ?? root.place,
                    found.map {
                        Wording(
                            "这里要的是\(kind.title.chinese)，这份文件是\($0.title.chinese)",
                            "a \(kind.title.english) is wanted here; this file is a \($0.title.english)")
                    } ?? Wording("这份文件不是\(kind.title.chinese)", "this file is no \(kind.title.english)"),
                    remedy: Wording("第一个键写 \(kind.key): …", "open with \(kind.key): …")))
            return nil
        }
        if let format = mapping.optional("format"), let number = format.integer(), number != 1 {
            format.report(
                "file.unknown-format", .error,
                Wording("格式 \(number) 读不了，这里只读格式 1", "format \(number) cannot be read; only format 1 can"),
                remedy: Wording("换用新版本的 zwgk", "use a newer zwgk"))
        }
        return mapping
    }
}

extension YAMLMapping {
    /// Takes no notice of keys that a reader does not read yet, but says so.
    func note(unread keys: String..., code: String, remedy: Wording? = nil) {
        for key in keys where has(key) {
            collector.report(
                Diagnostic(
                    code, .warning, at: keyPlace(key),
                    Wording("「\(key)」目前还不起作用", "'\(key)' has no effect yet"), remedy: remedy))
        }
    }
}
