import SourceText

/// What a kind of YAML document may hold, as data: an editor completes keys from it, and tests hold the readers against it.
public struct DocumentShape: Sendable {
    /// The key that names the kind.
    public let kind: String
    public let root: MappingShape
    public let definitions: [(name: String, shape: ValueShape)]

    public init(kind: String, root: MappingShape, definitions: [(name: String, shape: ValueShape)] = []) {
        self.kind = kind
        self.root = root
        self.definitions = definitions
    }

    /// The JSON Schema (draft 2020-12) of the document, indented by two, with LF: the same shape, the same bytes.
    public var schema: String { JSONSchemaText(self).text }
}
