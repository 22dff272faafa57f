import DisclosureModel

/// One thing that may be drawn, with the stratum it belongs to.
public struct SampleUnit: Sendable, Hashable {
    /// What the digest is taken of: the id of a body or item, the name of a field.
    public var id: String
    public var name: String
    /// Empty where there are no strata.
    public var stratum: String

    public init(id: String, name: String, stratum: String = "") {
        self.id = id
        self.name = name
        self.stratum = stratum
    }
}
