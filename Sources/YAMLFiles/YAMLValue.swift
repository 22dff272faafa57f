import SourceText

/// A value about to be read: a node, the name under which it stood, and where complaints go.
///
/// Each reading answers `nil` after saying what is wrong. A null (nothing, `~`, `null`) is an error in every reading:
/// a reader for which nothing is something asks `isNull` first.
public struct YAMLValue {
    public let node: YAMLNode
    /// The key that the value stands under, for the sentences.
    public let name: String
    public let collector: DiagnosticCollector

    public init(_ node: YAMLNode, named name: String, into collector: DiagnosticCollector) {
        self.node = node
        self.name = name
        self.collector = collector
    }

    public var place: Place { node.place }

    /// Whether the key is written with nothing, `~` or `null` behind it.
    public var isNull: Bool { node.isNull }

    /// Says something about this value.
    public func report(
        _ code: String, _ severity: Diagnostic.Severity = .error, _ message: Wording, remedy: Wording? = nil,
        related: Place? = nil
    ) {
        collector.report(Diagnostic(code, severity, at: place, message, remedy: remedy, related: related))
    }

    // MARK: Text

    /// Any text, as written; a quoted empty text is one.
    public func text() -> String? {
        guard node.kind == .scalar else { return wrongKind(YAMLReadings.text) }
        guard !isNull else { return empty() }
        return node.text
    }

    /// Text with something in it besides spaces.
    public func nonEmptyText() -> String? {
        guard let text = text() else { return nil }
        // Most begin with a letter or a Chinese character, which takes no look at Unicode's tables.
        if let first = text.utf8.first, 0x21...0x7E ~= first || 0xE4...0xE9 ~= first { return text }
        guard text.contains(where: { !$0.isWhitespace }) else { return empty() }
        return text
    }

    /// One text or a list of texts, none of them empty.
    public func texts() -> [String]? {
        oneOrMany { $0.nonEmptyText() }
    }

    /// An identifier: words of `a-z 0-9`, joined by `-` or `.`, in at most `slashes` + 1 parts joined by `/`.
    public func identifier(slashes: Int = 0) -> String? {
        guard let text = nonEmptyText() else { return nil }
        guard YAMLReadings.isIdentifier(text, slashes: slashes) else {
            if isFullWidth(text, { YAMLReadings.isIdentifier($0, slashes: slashes) }) { return nil }
            collector.report(YAMLReadings.badIdentifier(text, name, slashes: slashes, at: place))
            return nil
        }
        return text
    }

    // MARK: Numbers and words

    /// A whole number of `range`.
    public func integer(in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
        guard let text = numberText() else { return nil }
        guard let number = Int(text), !text.hasPrefix("+") else {
            if isFullWidth(text, YAMLReadings.isDecimal) { return nil }
            if YAMLReadings.isDecimal(text) || YAMLReadings.isLongNumber(text) {
                collector.report(YAMLReadings.notWhole(text, name, range, at: place))
            } else {
                collector.report(YAMLReadings.notANumber(text, name, at: place))
            }
            return nil
        }
        guard range.contains(number) else {
            collector.report(YAMLReadings.outOfRange(text, name, range, at: place))
            return nil
        }
        return number
    }

    /// The characters of an exact decimal: at most 12 digits before the point and 6 after it.
    public func decimal() -> String? {
        guard let text = numberText() else { return nil }
        guard YAMLReadings.isDecimal(text) else {
            if isFullWidth(text, YAMLReadings.isDecimal) { return nil }
            collector.report(
                YAMLReadings.isLongNumber(text)
                    ? YAMLReadings.tooManyDigits(text, name, at: place) : YAMLReadings.notANumber(text, name, at: place)
            )
            return nil
        }
        return text
    }

    /// `true`, `yes` and 是, or `false`, `no` and 否.
    public func boolean() -> Bool? {
        guard let text = scalarText(YAMLReadings.word) else { return nil }
        switch text.lowercased() {
        case "true", "yes", "是": return true
        case "false", "no", "否": return false
        default:
            collector.report(YAMLReadings.notABoolean(text, name, at: place))
            return nil
        }
    }

    /// One of the given words.
    public func choice<Value>(_ words: [(word: String, value: Value)]) -> Value? {
        guard let text = scalarText(YAMLReadings.word) else { return nil }
        if let match = words.first(where: { $0.word == text }) { return match.value }
        if isFullWidth(text, { half in words.contains { $0.word == half } }) { return nil }
        collector.report(YAMLReadings.unknownWord(text, name, words.map(\.word), at: place))
        return nil
    }

    /// A date, read by `parse`, which answers `nil` for what is none.
    public func date<Value>(_ parse: (String) -> Value?) -> Value? {
        guard let text = scalarText(YAMLReadings.date) else { return nil }
        if let value = parse(text) { return value }
        if isFullWidth(text, { parse($0) != nil }) { return nil }
        collector.report(YAMLReadings.badDate(text, name, at: place))
        return nil
    }

    /// Any value in words, read by `parse`; what it answers `nil` for is reported as not being `what`, such as `example`.
    public func parsed<Value>(
        _ what: Wording, example: String, code: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = scalarText(what) else { return nil }
        if let value = parse(text) { return value }
        if isFullWidth(text, { parse($0) != nil }) { return nil }
        collector.report(YAMLReadings.notParsed(text, name, what, example, code, at: place))
        return nil
    }

    // MARK: Collections

    /// A mapping; `kind` names it in sentences.
    public func mapping(_ kind: Wording) -> YAMLMapping? {
        guard node.kind == .mapping else { return isNull ? empty() : wrongKind(YAMLReadings.mapping) }
        return YAMLMapping(node, into: collector, kind: kind)
    }

    /// What `read` makes of each value of a list; values it makes nothing of are left out.
    public func list<Value>(_ read: (YAMLValue) -> Value?) -> [Value]? {
        guard node.kind == .sequence else { return isNull ? empty() : wrongKind(YAMLReadings.list) }
        return values.compactMap(read)
    }

    /// Like `list`, where a single value may stand without the brackets.
    public func oneOrMany<Value>(_ read: (YAMLValue) -> Value?) -> [Value]? {
        if node.kind == .sequence { return list(read) }
        return read(self).map { [$0] }
    }

    /// A list of mappings, each of which `read` takes and finishes.
    public func mappings<Value>(_ kind: Wording, _ read: (YAMLMapping) -> Value?) -> [Value]? {
        list { $0.mapping(kind).flatMap(read) }
    }

    /// The values of a list; none for anything else.
    public var values: [YAMLValue] {
        node.items.map { YAMLValue($0, named: name, into: collector) }
    }

    /// What `read` makes of each entry of a mapping whose keys are free.
    public func pairs<Value>(_ read: (_ key: YAMLValue, _ value: YAMLValue) -> Value?) -> [Value]? {
        guard node.kind == .mapping else { return isNull ? empty() : wrongKind(YAMLReadings.mapping) }
        return node.entries.compactMap { entry in
            guard let key = entry.key.text else { return nil }
            return read(
                YAMLValue(entry.key, named: name, into: collector), YAMLValue(entry.value, named: key, into: collector))
        }
    }

    // MARK: Complaints

    /// Says so where `text` would be right if its full-width characters were half-width.
    private func isFullWidth(_ text: String, _ isRight: (String) -> Bool) -> Bool {
        guard let half = YAMLReadings.halfWidth(text), isRight(half) else { return false }
        collector.report(YAMLReadings.fullWidth(text, half, name, at: place))
        return true
    }

    private func scalarText(_ wanted: Wording) -> String? {
        guard node.kind == .scalar else { return wrongKind(wanted) }
        guard !isNull, let text = node.text, !text.isEmpty else { return empty() }
        return text
    }

    private func numberText() -> String? { scalarText(YAMLReadings.number) }

    private func wrongKind<Value>(_ wanted: Wording) -> Value? {
        collector.report(YAMLReadings.wrongKind(node.kind, wanted, name, at: place))
        return nil
    }

    private func empty<Value>() -> Value? {
        collector.report(YAMLReadings.empty(name, at: place))
        return nil
    }
}
