import SourceText

/// What reading a YAML file gave: the document's root, where one could be built, and everything there was to say.
public struct YAMLReading: Sendable {
    /// The document's root; it may be there although errors were found, so that more can be said about the file.
    public let root: YAMLNode?
    public let diagnostics: [Diagnostic]
    public let source: SourceFile

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Bytes of a YAML file to nodes that know where they stand.
public enum YAMLReader {
    /// How often a file is read again after slips in it were mended, to find what comes after them.
    static let attempts = 20

    /// Reads one document. `file` is the name that diagnostics will show.
    public static func read(bytes: [UInt8], file: String, limits: YAMLLimits = .standard) -> YAMLReading {
        read(SourceFile(name: file, bytes: bytes), limits: limits)
    }

    /// Reads one document from text.
    public static func read(text: String, file: String, limits: YAMLLimits = .standard) -> YAMLReading {
        read(SourceFile(name: file, text: text), limits: limits)
    }

    /// Reads one document from a file that is already split into lines.
    public static func read(_ source: SourceFile, limits: YAMLLimits = .standard) -> YAMLReading {
        func refused(_ diagnostics: [Diagnostic]) -> YAMLReading {
            YAMLReading(root: nil, diagnostics: diagnostics, source: source)
        }
        if let refusal = YAMLEncodingCheck.refusal(source, limits: limits) { return refused(refusal) }
        guard source.bytes.count > source.contentStart else {
            return refused([YAMLDiagnostics.emptyFile(at: Place(file: source.name))])
        }
        var slips: [Int: KeyboardMistake] = [:]
        var built = YAMLTreeBuilder.build(MendedText(source.bytes), source: source, limits: limits)
        for _ in 0..<attempts {
            if built.failure != nil {
                let faults = YAMLEncodingCheck.faults(in: source)
                if !faults.isEmpty { return refused(faults) }
            }
            var found = KeyboardNodeScan.find(in: built.document)
            if let failure = built.failure { found += KeyboardLineScan.find(failure, in: source) }
            let new = found.filter { slips[$0.range.lowerBound].map { !$0.isCertain } ?? true }
            for slip in new where slip.isCertain || slips[slip.range.lowerBound] == nil {
                slips[slip.range.lowerBound] = slip
            }
            guard new.contains(where: \.isCertain) else { break }
            let edits = slips.values.flatMap(\.edits)
            built = YAMLTreeBuilder.build(MendedText(source.bytes, edits: edits), source: source, limits: limits)
        }
        return reading(built, slips.values.sorted { $0.range.lowerBound < $1.range.lowerBound }, source)
    }

    private static func reading(
        _ built: YAMLTreeBuilder.Result, _ slips: [KeyboardMistake], _ source: SourceFile
    ) -> YAMLReading {
        var diagnostics = slips.map { $0.diagnostic(in: source) } + built.diagnostics
        if let failure = built.failure, !isExplained(failure, by: slips, in: source) {
            diagnostics.append(YAMLSyntaxMessages.diagnostic(for: failure, in: source))
        }
        var root = built.isComplete ? YAMLNode(document: built.document, index: 0) : nil
        if let node = root, node.isNull { root = nil }
        if root == nil, diagnostics.isEmpty {
            diagnostics.append(YAMLDiagnostics.emptyFile(at: Place(file: source.name)))
        }
        return YAMLReading(root: root, diagnostics: diagnostics, source: source)
    }

    /// Whether what libyaml says comes from a slip on the lines it speaks of, or from the column that mending it gave.
    private static func isExplained(
        _ failure: YAMLTreeBuilder.Failure, by slips: [KeyboardMistake], in source: SourceFile
    ) -> Bool {
        // A bracket or quotation left open is a matter of its own.
        let context = failure.reason.context
        guard !context.contains("flow"), !context.contains("quoted") else { return false }
        let line = source.lineNumber(at: failure.problem)
        var lines = [line - 1, line]
        // Of a list or mapping the context is its beginning, which may be far away.
        if let start = failure.context, !context.contains("block") { lines.append(source.lineNumber(at: start)) }
        return slips.contains { $0.isCertain && lines.contains(source.lineNumber(at: $0.range.lowerBound)) }
    }
}
