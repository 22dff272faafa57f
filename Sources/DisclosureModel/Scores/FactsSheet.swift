/// Facts of several bodies in one file, to score without records.
public struct FactsSheet: Sendable, Hashable {
    public var id: String
    public var title: String?
    /// In the order of the file.
    public var bodies: [ScoringFacts]

    public init(id: String, title: String? = nil, bodies: [ScoringFacts]) {
        self.id = id
        self.title = title
        self.bodies = bodies
    }
}
