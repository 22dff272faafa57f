/// How much a YAML document may ask for before it is refused with a diagnostic that names the limit.
public struct YAMLLimits: Sendable, Hashable {
    /// Collections inside collections.
    public var depth: Int
    /// Values, keys and collections in one document.
    public var nodes: Int
    /// Values that aliases repeat, all together.
    public var aliasNodes: Int
    /// Bytes of the file.
    public var bytes: Int

    public init(
        depth: Int = standardDepth, nodes: Int = standardNodes, aliasNodes: Int = standardAliasNodes,
        bytes: Int = standardBytes
    ) {
        self.depth = depth
        self.nodes = min(nodes, 1 << 31)
        self.aliasNodes = aliasNodes
        self.bytes = min(bytes, 1 << 31)
    }

    public static let standardDepth = 64
    public static let standardNodes = 1_000_000
    public static let standardAliasNodes = 10_000
    public static let standardBytes = 256 * 1024 * 1024

    /// What holds for every file that people write.
    public static let standard = YAMLLimits()
}
