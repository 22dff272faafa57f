/// What is known of a record that names no item.
public struct MatchQuestion: Sendable, Hashable {
    public var title: String
    /// As printed, with any separator: 首页 > 政府信息公开 > 社会救助.
    public var columnPath: String?
    /// 发布机构 as printed, even where it is not the author.
    public var publisher: String?
    public var documentNumber: String?
    /// As written; only a decision looks at it.
    public var posted: String?
    /// The kind of the body, where the register knows it; otherwise it is read from title and publisher.
    public var kind: BodyKind?

    public init(
        title: String, columnPath: String? = nil, publisher: String? = nil, documentNumber: String? = nil,
        posted: String? = nil, kind: BodyKind? = nil
    ) {
        self.title = title
        self.columnPath = columnPath
        self.publisher = publisher
        self.documentNumber = documentNumber
        self.posted = posted
        self.kind = kind
    }
}
