/// A value to be written as YAML.
public indirect enum YAMLOutput: Sendable, Hashable {
    /// Text; it is quoted where it would read as something else.
    case text(String)
    /// A number, a date or a truth value, written as it is.
    case bare(String)
    case null
    case sequence([YAMLOutput])
    case mapping([Entry])
    /// A value with a say in how it is laid out.
    case laid(Layout, YAMLOutput)

    /// How a list or mapping is laid out where the writer's own way does not serve.
    public enum Layout: Sendable, Hashable {
        /// On one line where that is not too wide, mappings in braces; else its values are tried one by one.
        case compact
        /// A line for each of its values, however short.
        case spread
    }

    /// A key with its value; keys keep the order they are given in.
    public struct Entry: Sendable, Hashable {
        public let key: String
        public let value: YAMLOutput

        public init(_ key: String, _ value: YAMLOutput) {
            self.key = key
            self.value = value
        }
    }

    /// A node as it was read, quotes and aliases forgotten; a text that was quoted stays a text.
    public init(_ node: YAMLNode) {
        switch node.kind {
        case .sequence: self = .sequence(node.items.map(YAMLOutput.init))
        case .mapping:
            self = .mapping(node.entries.map { Entry($0.key.text ?? "", YAMLOutput($0.value)) })
        case .scalar:
            let text = node.text ?? ""
            let isWord = node.style == .plain && YAMLScalarStyle.readsAsOther(text)
            self = node.isNull ? .null : isWord ? .bare(text) : .text(text)
        }
    }
}
