/// An unbroken run of days, its first and last day included; never empty.
public struct CivilPeriod: Sendable, Hashable {
    public let first: CivilDate
    public let last: CivilDate

    /// `nil` where `last` is earlier than `first`.
    public init?(_ first: CivilDate, _ last: CivilDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The period of one day.
    public init(day: CivilDate) {
        first = day
        last = day
    }

    /// How many days it has.
    public var dayCount: Int { first.days(until: last) + 1 }

    public func contains(_ date: CivilDate) -> Bool {
        first <= date && date <= last
    }

    public func contains(_ other: CivilPeriod) -> Bool {
        first <= other.first && other.last <= last
    }

    public func overlaps(_ other: CivilPeriod) -> Bool {
        first <= other.last && other.first <= last
    }
}

extension CivilPeriod: Comparable, CustomStringConvertible {
    public static func < (left: CivilPeriod, right: CivilPeriod) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }

    /// `2022-04-01..2022-06-30`.
    public var description: String { "\(first)..\(last)" }
}
