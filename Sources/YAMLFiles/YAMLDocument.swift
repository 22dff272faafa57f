import SourceText

/// The nodes of one document in flat arrays: no node is an object, so nothing is freed one by one.
///
/// Nodes stand in the order of the file, a collection before its children; where a node's subtree ends, its next
/// sibling begins.
final class YAMLDocument: Sendable {
    struct Record: Sendable {
        enum Kind: UInt8, Sendable {
            case plain, quoted, block
            case blockSequence, flowSequence, blockMapping, flowMapping
            case alias
        }

        var kind: Kind
        /// Bytes of the source.
        var start: UInt32
        var end: UInt32
        /// A scalar's first byte in `text`; a collection's end in `records`; an alias's target in `records`.
        var first: UInt32
        /// A scalar's bytes; a collection's direct children (a mapping's keys and values both).
        var count: UInt32
    }

    let source: SourceFile
    let records: [Record]
    /// The text of all scalars, one after the other.
    let text: [UInt8]

    init(source: SourceFile, records: [Record], text: [UInt8]) {
        self.source = source
        self.records = records
        self.text = text
    }

    /// The node after `index` and everything inside it.
    func next(after index: Int) -> Int {
        switch records[index].kind {
        case .blockSequence, .flowSequence, .blockMapping, .flowMapping: Int(records[index].first)
        default: index + 1
        }
    }

    /// The bytes of the scalar at `index`, passed to `body`.
    func withText<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let record = records[index]
        return text.withUnsafeBufferPointer { text in
            let start = Int(record.first)
            return body(UnsafeBufferPointer(rebasing: text[start..<start + Int(record.count)]))
        }
    }
}
