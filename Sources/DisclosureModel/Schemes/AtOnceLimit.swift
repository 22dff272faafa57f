import SourceText

/// How many days 及时, 随时 and 即时 allow; the texts do not say, so the scheme must.
public struct AtOnceLimit: Sendable, Hashable {
    public enum Day: String, Sendable, CaseIterable {
        case workingDays = "working-days"
        case days

        public var title: Wording {
            self == .days ? Wording("日", "days") : Wording("个工作日", "working days")
        }
    }

    public var count: Int
    public var day: Day

    public init(count: Int, of day: Day) {
        self.count = count
        self.day = day
    }
}
