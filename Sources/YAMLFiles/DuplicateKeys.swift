import SourceText

/// Keys that stand twice in one mapping.
enum DuplicateKeys {
    /// Mappings up to this size are compared key by key, which is faster than hashing.
    private static let small = 24

    /// One diagnostic for each key that repeats an earlier one of its mapping, in the order of the file.
    static func find(in document: YAMLDocument) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var keys: [Int] = []
        document.records.withUnsafeBufferPointer { records in
            document.text.withUnsafeBufferPointer { text in
                for index in records.indices
                where records[index].kind == .blockMapping || records[index].kind == .flowMapping {
                    keys.removeAll(keepingCapacity: true)
                    var child = index + 1
                    let end = Int(records[index].first)
                    while child < end {
                        if isScalar(records[child].kind) { keys.append(child) }
                        let value = after(child, records)
                        guard value < end else { break }
                        child = after(value, records)
                    }
                    compare(keys, records, text) { repeated, first in
                        diagnostics.append(report(repeated, first, document))
                    }
                }
            }
        }
        return diagnostics
    }

    private static func isScalar(_ kind: YAMLDocument.Record.Kind) -> Bool {
        kind == .plain || kind == .quoted || kind == .block
    }

    private static func after(_ index: Int, _ records: UnsafeBufferPointer<YAMLDocument.Record>) -> Int {
        switch records[index].kind {
        case .plain, .quoted, .block, .alias: index + 1
        default: Int(records[index].first)
        }
    }

    private static func compare(
        _ keys: [Int], _ records: UnsafeBufferPointer<YAMLDocument.Record>, _ text: UnsafeBufferPointer<UInt8>,
        found: (_ repeated: Int, _ first: Int) -> Void
    ) {
        guard keys.count > 1 else { return }
        if keys.count > small {
            var seen: [ArraySlice<UInt8>: Int] = [:]
            for key in keys {
                let record = records[key]
                let bytes = Array(text[Int(record.first)..<Int(record.first) + Int(record.count)])[...]
                if let first = seen[bytes] { found(key, first) } else { seen[bytes] = key }
            }
            return
        }
        for later in 1..<keys.count {
            let record = records[keys[later]]
            for earlier in 0..<later {
                let other = records[keys[earlier]]
                guard record.count == other.count, isEqual(record, other, text) else { continue }
                found(keys[later], keys[earlier])
                break
            }
        }
    }

    @inline(__always)
    private static func isEqual(
        _ left: YAMLDocument.Record, _ right: YAMLDocument.Record, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let first = Int(left.first)
        let second = Int(right.first)
        for step in 0..<Int(left.count) where text[first + step] != text[second + step] { return false }
        return true
    }

    private static func report(_ repeated: Int, _ first: Int, _ document: YAMLDocument) -> Diagnostic {
        let node = YAMLNode(document: document, index: repeated)
        return YAMLDiagnostics.duplicateKey(
            node.text ?? "", at: node.place, first: YAMLNode(document: document, index: first).place)
    }
}
