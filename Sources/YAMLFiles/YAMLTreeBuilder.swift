import SourceText

/// libyaml's events to the flat arrays of a `YAMLDocument`, under limits.
struct YAMLTreeBuilder {
    /// Where and why libyaml stopped, in bytes of the source.
    struct Failure {
        let reason: YAMLEventStream.Failure
        let problem: Int
        let context: Int?
        /// The end of what was read well.
        let readUpTo: Int
        /// The brackets that were open there, and where.
        let brackets: [(scalar: Unicode.Scalar, offset: Int)]
    }

    struct Result {
        let document: YAMLDocument
        let diagnostics: [Diagnostic]
        /// Whether the document was read to its end.
        let isComplete: Bool
        let failure: Failure?
    }

    private struct Level {
        let record: Int
        let isMapping: Bool
        let isFlow: Bool
        let anchor: String?
        var children: UInt32 = 0
        /// Nodes inside, with what aliases repeat.
        var expanded = 1
        /// Collections inside collections below, itself included.
        var height = 1
    }

    private struct Anchor {
        let record: Int
        var expanded: Int
        var height: Int
        var isOpen: Bool
    }

    private let source: SourceFile
    private let limits: YAMLLimits
    private var records: [YAMLDocument.Record] = []
    private var text: [UInt8] = []
    private var levels: [Level] = []
    private var anchors: [String: Anchor] = [:]
    private var aliasNodes = 0
    private var diagnostics: [Diagnostic] = []
    private var walker: CodePointWalker
    private var isStopped = false

    /// Builds the nodes of `text`, which are said to stand where they do in the source.
    static func build(_ text: MendedText, source: SourceFile, limits: YAMLLimits) -> Result {
        text.bytes.withUnsafeBufferPointer { bytes in
            var builder = YAMLTreeBuilder(text, bytes, source: source, limits: limits)
            return builder.run(UnsafeBufferPointer(rebasing: bytes[builder.walker.origin...]))
        }
    }

    private init(_ mended: MendedText, _ bytes: UnsafeBufferPointer<UInt8>, source: SourceFile, limits: YAMLLimits) {
        self.source = source
        self.limits = limits
        walker = CodePointWalker(bytes, mended, origin: source.contentStart)
        // Room that stays untouched costs nothing; growing copies everything.
        records.reserveCapacity(min(limits.nodes, bytes.count / 10 + 16))
        text.reserveCapacity(bytes.count)
    }

    private mutating func run(_ body: UnsafeBufferPointer<UInt8>) -> Result {
        guard var events = YAMLEventStream(body) else { return result(complete: false, nil) }
        var documents = 0
        while !isStopped {
            let kind = events.next()
            switch kind {
            case .scalar: addScalar(events)
            case .mappingStart, .sequenceStart: open(kind, events)
            case .mappingEnd, .sequenceEnd: close(events)
            case .alias: addAlias(events)
            case .documentStart:
                documents += 1
                if documents > 1 {
                    diagnostics.append(YAMLDiagnostics.severalDocuments(at: place(events)))
                    return result(complete: true, nil)
                }
            case .streamEnd:
                return result(complete: !records.isEmpty, nil)
            case .other: break
            case .failed:
                return result(complete: false, failure(events.failure))
            }
        }
        return result(complete: false, nil)
    }

    private mutating func result(complete: Bool, _ failure: Failure?) -> Result {
        for level in levels.reversed() {
            records[level.record].first = UInt32(records.count)
            // The key whose value never came does not count.
            records[level.record].count = level.children
        }
        let document = YAMLDocument(source: source, records: records, text: text)
        diagnostics += DuplicateKeys.find(in: document)
        return Result(document: document, diagnostics: diagnostics, isComplete: complete, failure: failure)
    }

    private mutating func failure(_ reason: YAMLEventStream.Failure) -> Failure {
        let readUpTo = walker.reached
        return Failure(
            reason: reason, problem: walker.offset(of: reason.problemIndex),
            context: reason.contextIndex.map { walker.offset(of: $0) }, readUpTo: readUpTo,
            brackets: levels.filter(\.isFlow).map {
                ($0.isMapping ? "{" : "[", Int(records[$0.record].start))
            })
    }

    // MARK: Nodes

    private mutating func addScalar(_ events: borrowing YAMLEventStream) {
        var start = walker.offset(of: events.startIndex)
        let end = walker.offset(of: events.endIndex)
        var kind: YAMLDocument.Record.Kind =
            switch events.scalarStyle {
            case .plain: .plain
            case .quoted: .quoted
            case .block: .block
            }
        let bytes = events.scalar
        if events.hasProperties(.scalar) {
            let tag = events.tag(.scalar)
            if check(tag, at: start..<end), tag == CoreTag.string { kind = .quoted }
            start = min(end, NodeProperties.end(in: source, from: start))
            if let anchor = events.anchor(.scalar) {
                anchors[anchor] = Anchor(record: records.count, expanded: 1, height: 0, isOpen: false)
            }
        }
        guard begin(at: start) else { return }
        if kind == .plain, bytes.count == 2, isAtKey, bytes[0] == UInt8(ascii: "<"), bytes[1] == UInt8(ascii: "<") {
            diagnostics.append(YAMLDiagnostics.mergeKey(at: source.place(of: start..<end)))
        }
        records.append(
            .init(
                kind: kind, start: UInt32(start), end: UInt32(end), first: UInt32(text.count),
                count: UInt32(bytes.count)))
        text.append(contentsOf: bytes)
        count(expanded: 1, height: 0)
    }

    private mutating func open(_ kind: YAMLEventStream.Kind, _ events: borrowing YAMLEventStream) {
        var start = walker.offset(of: events.startIndex)
        let end = walker.offset(of: events.endIndex)
        let isMapping = kind == .mappingStart
        let isFlow = isMapping ? events.isFlowMapping : events.isFlowSequence
        var anchor: String?
        if events.hasProperties(kind) {
            check(events.tag(kind), at: start..<end)
            anchor = events.anchor(kind)
            start = NodeProperties.end(in: source, from: start)
        }
        guard begin(at: start) else { return }
        guard levels.count < limits.depth else {
            return stop(YAMLDiagnostics.tooDeep(at: source.place(of: start..<start), limit: limits.depth))
        }
        if isAtKey { diagnostics.append(YAMLDiagnostics.complexKey(at: source.place(of: start..<start))) }
        if let anchor { anchors[anchor] = Anchor(record: records.count, expanded: 1, height: 1, isOpen: true) }
        levels.append(Level(record: records.count, isMapping: isMapping, isFlow: isFlow, anchor: anchor))
        let style: YAMLDocument.Record.Kind =
            isMapping ? (isFlow ? .flowMapping : .blockMapping) : (isFlow ? .flowSequence : .blockSequence)
        records.append(.init(kind: style, start: UInt32(start), end: UInt32(end), first: 0, count: 0))
    }

    private mutating func close(_ events: borrowing YAMLEventStream) {
        guard let level = levels.popLast() else { return }
        records[level.record].end = UInt32(walker.offset(of: events.endIndex))
        records[level.record].first = UInt32(records.count)
        records[level.record].count = level.children
        if let anchor = level.anchor, anchors[anchor]?.record == level.record {
            anchors[anchor]?.expanded = level.expanded
            anchors[anchor]?.height = level.height
            anchors[anchor]?.isOpen = false
        }
        count(expanded: level.expanded, height: level.height)
    }

    private mutating func addAlias(_ events: borrowing YAMLEventStream) {
        let start = walker.offset(of: events.startIndex)
        let end = walker.offset(of: events.endIndex)
        let name = events.anchor(.alias) ?? ""
        let place = source.place(of: start..<end)
        guard begin(at: start) else { return }
        if isAtKey { diagnostics.append(YAMLDiagnostics.complexKey(at: place)) }
        guard let anchor = anchors[name], !anchor.isOpen else {
            diagnostics.append(
                anchors[name] == nil
                    ? YAMLDiagnostics.unknownAlias(name, at: place) : YAMLDiagnostics.recursiveAlias(name, at: place))
            records.append(
                .init(kind: .plain, start: UInt32(start), end: UInt32(end), first: UInt32(text.count), count: 0))
            return count(expanded: 1, height: 0)
        }
        guard anchor.height + levels.count <= limits.depth else {
            return stop(YAMLDiagnostics.tooDeep(at: place, limit: limits.depth))
        }
        aliasNodes += anchor.expanded
        guard aliasNodes <= limits.aliasNodes else {
            return stop(YAMLDiagnostics.aliasesTooLarge(at: place, limit: limits.aliasNodes))
        }
        records.append(
            .init(kind: .alias, start: UInt32(start), end: UInt32(end), first: UInt32(anchor.record), count: 0))
        count(expanded: anchor.expanded, height: anchor.height)
    }

    // MARK: Bookkeeping

    /// Whether one more node may stand here.
    private mutating func begin(at start: Int) -> Bool {
        guard records.count < limits.nodes else {
            stop(YAMLDiagnostics.tooManyNodes(at: source.place(of: start..<start), limit: limits.nodes))
            return false
        }
        return true
    }

    private mutating func stop(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        isStopped = true
    }

    private var isAtKey: Bool {
        guard let level = levels.last else { return false }
        return level.isMapping && level.children & 1 == 0
    }

    private mutating func count(expanded: Int, height: Int) {
        guard !levels.isEmpty else { return }
        let top = levels.count - 1
        levels[top].children += 1
        levels[top].expanded += expanded
        if height >= levels[top].height { levels[top].height = height + 1 }
    }

    private mutating func place(_ events: borrowing YAMLEventStream) -> Place {
        let start = walker.offset(of: events.startIndex)
        return source.place(of: start..<walker.offset(of: events.endIndex))
    }

    private enum CoreTag {
        static let string = "tag:yaml.org,2002:str"
        static let all = [string, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map", "!"]
    }

    @discardableResult
    private mutating func check(_ tag: String?, at range: Range<Int>) -> Bool {
        guard let tag else { return false }
        guard CoreTag.all.contains(tag) else {
            let written = NodeProperties.tag(in: source, from: range.lowerBound)
            let place = source.place(of: written)
            diagnostics.append(YAMLDiagnostics.tag(source.text(in: written), at: place))
            return false
        }
        return true
    }
}
