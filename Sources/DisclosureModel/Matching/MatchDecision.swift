import CivilCalendar
import SourceText

/// A person's decision which item a record belongs to, made once (匹配裁定).
public struct MatchDecision: Sendable, Hashable {
    public var title: String
    public var publisher: String?
    /// As written in the record, or `nil` to hold on every day.
    public var posted: String?
    /// Full id; `nil` where the record belongs to none.
    public var item: String?
    public var reason: String
    public var by: String
    public var onDay: CivilDate?
    public var place: Place?

    public init(
        title: String, publisher: String? = nil, posted: String? = nil, item: String?, reason: String, by: String,
        onDay: CivilDate? = nil, place: Place? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.posted = posted
        self.item = item
        self.reason = reason
        self.by = by
        self.onDay = onDay
        self.place = place
    }
}
