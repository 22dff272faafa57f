/// What an indicator looks at: the outcomes of some dimensions over some obligations of a body and of what lies below it.
public struct Measure: Sendable, Hashable {
    /// Over what a share is averaged.
    public enum Averaging: String, Sendable, CaseIterable {
        /// All obligations alike: a township with many obligations in one village feels that village.
        case obligations
        /// First within each body, then over bodies: every village counts the same.
        case bodies
    }

    public var dimensions: [Dimension]
    /// nil: the body itself and everything below it.
    public var levels: Set<Level>?
    /// Ids of catalogues; nil means all.
    public var catalogues: [String]?
    /// Names of fields (领域); nil means all.
    public var fields: [String]?
    /// Full item ids; nil means all.
    public var items: [String]?
    public var average: Averaging

    public init(
        dimensions: [Dimension], levels: Set<Level>? = nil, catalogues: [String]? = nil, fields: [String]? = nil,
        items: [String]? = nil, average: Averaging = .obligations
    ) {
        self.dimensions = dimensions
        self.levels = levels
        self.catalogues = catalogues
        self.fields = fields
        self.items = items
        self.average = average
    }
}
