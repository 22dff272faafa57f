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
        if let refusal = YAMLEncodingCheck.check(source, limits: limits) {
            return YAMLReading(root: nil, diagnostics: refusal, source: source)
        }
        guard source.bytes.count > source.contentStart else {
            return YAMLReading(
                root: nil, diagnostics: [YAMLDiagnostics.emptyFile(at: Place(file: source.name))], source: source)
        }
        let built = YAMLTreeBuilder.build(source.bytes, source: source, limits: limits)
        var diagnostics = built.diagnostics
        if let failure = built.failure {
            diagnostics.append(YAMLSyntaxMessages.diagnostic(for: failure, in: source))
        }
        var root = built.isComplete ? YAMLNode(document: built.document, index: 0) : nil
        if let node = root, node.isNull { root = nil }
        if root == nil, diagnostics.isEmpty {
            diagnostics.append(YAMLDiagnostics.emptyFile(at: Place(file: source.name)))
        }
        return YAMLReading(root: root, diagnostics: diagnostics, source: source)
    }
}
