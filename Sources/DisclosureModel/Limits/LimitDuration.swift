/// A length of time as limits give it: 20个工作日, 7天, 三个月.
public struct LimitDuration: Sendable, Hashable {
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        /// 工作日: weekends and holidays are not counted, make-up workdays are.
        case workingDays = "working-days"
        /// 日, 天: every day counts.
        case days
        case weeks
        case months
        case years
        /// 小时, by the clock; a date alone is no evidence for it.
        case hours
    }

    /// 1…9999.
    public let count: Int
    public let unit: Unit

    /// The counts a duration can have.
    public static let counts = 1...9999

    /// `nil` where the count is not 1…9999.
    public init?(_ count: Int, _ unit: Unit) {
        guard LimitDuration.counts.contains(count) else { return nil }
        self.count = count
        self.unit = unit
    }
}
