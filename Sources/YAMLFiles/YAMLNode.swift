import SourceText

/// One value of a YAML document, which knows where it stands. An alias reads as what it stands for.
public struct YAMLNode: Sendable {
    public enum Kind: Sendable {
        case scalar, sequence, mapping
    }

    /// How a scalar is written; a block scalar begins with `|` or `>`.
    public enum Style: Sendable {
        case plain, quoted, block
    }

    let document: YAMLDocument
    let index: Int

    init(document: YAMLDocument, index: Int) {
        self.document = document
        self.index = document.records[index].kind == .alias ? Int(document.records[index].first) : index
    }

    private var record: YAMLDocument.Record { document.records[index] }

    public var kind: Kind {
        switch record.kind {
        case .blockSequence, .flowSequence: .sequence
        case .blockMapping, .flowMapping: .mapping
        default: .scalar
        }
    }

    /// How the scalar is written, or `nil` for a collection.
    public var style: Style? {
        switch record.kind {
        case .plain: .plain
        case .quoted: .quoted
        case .block: .block
        default: nil
        }
    }

    /// The text of a scalar, or `nil` for a collection; a null has the characters it was written with.
    public var text: String? {
        guard kind == .scalar else { return nil }
        return document.withText(at: index) { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether nothing is written where a value could stand, or `~` or `null` without quotes.
    public var isNull: Bool {
        guard record.kind == .plain, record.count <= 4 else { return false }
        switch text {
        case "", "~", "null", "Null", "NULL": return true
        default: return false
        }
    }

    /// Where the node stands: a scalar or a `[…]` and `{…}` on one line as a whole, any other collection its first character.
    public var place: Place {
        document.source.place(of: byteRange)
    }

    /// The bytes of the file that the place spans.
    var byteRange: Range<Int> {
        switch record.kind {
        case .blockSequence, .blockMapping: Int(record.start)..<Int(record.start)
        default: Int(record.start)..<Int(max(record.start, record.end))
        }
    }

    /// The number of children; of a mapping, its entries.
    public var count: Int {
        switch kind {
        case .scalar: 0
        case .sequence: Int(record.count)
        case .mapping: Int(record.count) / 2
        }
    }

    /// The items of a sequence in their order; none for anything else.
    public var items: [YAMLNode] {
        guard kind == .sequence else { return [] }
        return children
    }

    /// The entries of a mapping in the order of the file; none for anything else.
    public var entries: [(key: YAMLNode, value: YAMLNode)] {
        guard kind == .mapping else { return [] }
        let children = children
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    /// The value under `key`, or `nil` where the node is no mapping or has no such key.
    public subscript(key: String) -> YAMLNode? {
        entries.first { $0.key.text == key }?.value
    }

    /// Whether both are the same node of the same document.
    public func isSame(as other: YAMLNode) -> Bool {
        document === other.document && index == other.index
    }

    private var children: [YAMLNode] {
        var nodes: [YAMLNode] = []
        nodes.reserveCapacity(Int(record.count))
        var child = index + 1
        let end = Int(record.first)
        while child < end {
            nodes.append(YAMLNode(document: document, index: child))
            child = document.next(after: child)
        }
        return nodes
    }
}
