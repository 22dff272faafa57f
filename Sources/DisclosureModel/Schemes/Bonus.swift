import ExactArithmetic
import SourceText

/// Points above the tree for special results (加分项), each claimed and proved.
public struct Bonus: Sendable, Hashable {
    /// One thing that earns points.
    public struct Event: Sendable, Hashable {
        public var id: String
        public var title: String
        /// For each time it happened.
        public var points: ExactNumber
        public var atMost: ExactNumber?
        public var place: Place?

        public init(id: String, title: String, points: ExactNumber, atMost: ExactNumber? = nil, place: Place? = nil) {
            self.id = id
            self.title = title
            self.points = points
            self.atMost = atMost
            self.place = place
        }
    }

    /// The gate: only a score of the tree strictly above this, read exactly and before penalties, opens the bonus.
    public var opensAbove: ExactNumber?
    /// The most that all events together add.
    public var atMost: ExactNumber?
    public var events: [Event]

    public init(opensAbove: ExactNumber? = nil, atMost: ExactNumber? = nil, events: [Event]) {
        self.opensAbove = opensAbove
        self.atMost = atMost
        self.events = events
    }
}
