import SourceText

/// A cursor over a mapping that remembers which keys were asked for, so that the others can be reported.
///
///     let item = YAMLMapping(node, into: collector, kind: Wording("公开事项", "item"))
///     let id = item.required("id")?.identifier()
///     let levels = item.optional("levels")?.list { $0.choice(words) }
///     item.finish()
public final class YAMLMapping {
    public let node: YAMLNode
    public let collector: DiagnosticCollector
    /// What the mapping is, for the sentences.
    public let kind: Wording
    private let keys: [String]
    private let entries: [(key: YAMLNode, value: YAMLNode)]
    private let index: [String: Int]
    /// Keys that were asked for, as often as they were.
    private var known: [String] = []
    private let isMapping: Bool

    /// Begins to read `node`; what is no mapping is reported and then reads as an empty one, silently.
    public init(_ node: YAMLNode, into collector: DiagnosticCollector, kind: Wording) {
        self.node = node
        self.collector = collector
        self.kind = kind
        isMapping = node.kind == .mapping
        entries = node.entries
        keys = entries.map { $0.key.text ?? "" }
        index = keys.count > 16 ? Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first }) : [:]
        if !isMapping {
            collector.report(YAMLReadings.wrongKind(node.kind, YAMLReadings.mapping, kind, at: node.place))
        }
    }

    public var place: Place { node.place }

    /// Whether `key` is written, with or without a value. Asking makes it known.
    public func has(_ key: String) -> Bool {
        know(key)
        return position(of: key) != nil
    }

    /// The value under `key`, or `nil` where the key is not written.
    public func optional(_ key: String) -> YAMLValue? {
        know(key)
        return position(of: key).map { YAMLValue(entries[$0].value, named: key, into: collector) }
    }

    /// The value under `key`; its absence is reported at the mapping's place.
    public func required(_ key: String) -> YAMLValue? {
        let value = optional(key)
        if value == nil, isMapping { collector.report(YAMLReadings.missingKey(key, kind, at: place)) }
        return value
    }

    /// Where `key` itself is written.
    public func keyPlace(_ key: String) -> Place? {
        position(of: key).map { entries[$0].key.place }
    }

    /// Lets keys stand that this reader does not read.
    public func ignore(_ keys: String...) {
        keys.forEach(know)
    }

    /// Reports every key that nobody asked for, with the nearest one that somebody did.
    public func finish() {
        var listed: [String]?
        for (position, key) in keys.enumerated() where !known.contains(key) && entries[position].key.kind == .scalar {
            let words =
                listed ?? known.enumerated().filter { known.firstIndex(of: $0.element) == $0.offset }.map(\.element)
            listed = words
            collector.report(YAMLReadings.unknownKey(key, kind, words, at: entries[position].key.place))
        }
    }

    private func know(_ key: String) {
        known.append(key)
    }

    private func position(of key: String) -> Int? {
        index.isEmpty ? keys.firstIndex(of: key) : index[key]
    }
}
