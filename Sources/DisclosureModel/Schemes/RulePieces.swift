import CivilCalendar
import ExactArithmetic

/// One of several named parts of a matter, with points of its own.
public struct NamedPart: Sendable, Hashable {
    public var id: String
    public var title: String
    public var points: ExactNumber

    public init(id: String, title: String, points: ExactNumber) {
        self.id = id
        self.title = title
        self.points = points
    }
}

/// A word an assessor may choose, with what it earns.
public struct RatingLabel: Sendable, Hashable {
    public var label: String
    public var points: ExactNumber

    public init(label: String, points: ExactNumber) {
        self.label = label
        self.points = points
    }
}

/// What a state earns of the full points, from 0 to 1.
public struct StateCredit: Sendable, Hashable {
    public var state: String
    public var share: ExactNumber

    public init(state: String, share: ExactNumber) {
        self.state = state
        self.share = share
    }
}

/// One named count of another.
public struct CountRatio: Sendable, Hashable {
    /// What a ratio is where there is nothing to count: no request was received. Never 0/0 in silence.
    public enum Empty: String, Sendable, CaseIterable {
        case full, zero
        case notApplicable = "not-applicable"
        /// Until a person has decided.
        case judge
    }

    public var of: String
    public var to: String
    public var empty: Empty
    /// Points by thresholds; nil: in proportion.
    public var bands: [ShareBand]?

    public init(of: String, to: String, empty: Empty, bands: [ShareBand]?) {
        self.of = of
        self.to = to
        self.empty = empty
        self.bands = bands
    }
}

/// The worst and the best value of a scale, which may run downwards.
public struct ValueRange: Sendable, Hashable {
    public var from: ExactNumber
    public var to: ExactNumber

    public init(from: ExactNumber, to: ExactNumber) {
        self.from = from
        self.to = to
    }

    public func contains(_ value: ExactNumber) -> Bool {
        from < to ? from <= value && value <= to : to <= value && value <= from
    }

    /// 0 at the worst value, 1 at the best.
    public func share(of value: ExactNumber) -> ExactNumber { (value - from).divided(by: to - from) ?? .zero }
}

/// Points by rank inside the group; equal figures share the better rank.
public struct RankPoints: Sendable, Hashable {
    public enum Order: String, Sendable, CaseIterable {
        /// The highest figure is first.
        case highest
        case lowest
    }

    public struct Band: Sendable, Hashable {
        /// Share of the group, from the top: 0.3 are the first three of ten.
        public var top: ExactNumber
        public var points: ExactNumber

        public init(top: ExactNumber, points: ExactNumber) {
            self.top = top
            self.points = points
        }
    }

    public var order: Order
    /// From the best on; the last reaches 1.
    public var bands: [Band]

    public init(order: Order, bands: [Band]) {
        self.order = order
        self.bands = bands
    }
}

/// When a ceiling or factor holds.
public enum RuleCondition: Sendable, Hashable {
    /// A named count lies in this range.
    case count(String, atLeast: Int, atMost: Int?)
    /// At least so many verdicts of the measure failed.
    case failed(atLeast: Int)
    /// Something was owed and nothing of it is met.
    case noneMet

    public var needsMeasure: Bool {
        switch self {
        case .count: false
        case .failed, .noneMet: true
        }
    }
}

/// Days from one to another, both included; open where nothing is said.
public struct DayRange: Sendable, Hashable {
    public var from: CivilDate?
    public var until: CivilDate?

    public init(from: CivilDate?, until: CivilDate?) {
        self.from = from
        self.until = until
    }

    public func contains(_ day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
