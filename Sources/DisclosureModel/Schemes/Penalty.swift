import ExactArithmetic
import SourceText

/// Points taken from the whole score for faults outside the tree (倒扣分), once a named person has confirmed each.
public struct Penalty: Sendable, Hashable {
    public var id: String
    public var title: String
    /// Every failed verdict here raises it once; nil: only a person does.
    public var measure: Measure?
    public var each: ExactNumber
    public var atMost: ExactNumber?
    public var place: Place?

    public init(
        id: String, title: String, measure: Measure? = nil, each: ExactNumber, atMost: ExactNumber? = nil,
        place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.measure = measure
        self.each = each
        self.atMost = atMost
        self.place = place
    }
}
