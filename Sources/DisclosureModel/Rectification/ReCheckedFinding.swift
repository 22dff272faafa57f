import SourceText

/// Where a finding that costs points stands after the day of rectification.
public struct ReCheckedFinding: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable {
        case mended
        case partlyMended = "partly-mended"
        case notMended = "not-mended"
        /// A link came after the last day: as if not mended.
        case late
        /// A link came in time and nobody has looked at it yet.
        case pending

        public var title: Wording {
            switch self {
            case .mended: Rectification.Result.mended.title
            case .partlyMended: Rectification.Result.partlyMended.title
            case .notMended: Rectification.Result.notMended.title
            case .late: Wording("逾期", "late")
            case .pending: Wording("待复查", "to be re-checked")
            }
        }

        /// Counts as a defect that was not mended.
        public var isUnmended: Bool { self == .notMended || self == .late }
    }

    public var state: State
    /// nil where no list that came back names the finding.
    public var rectification: Rectification?

    public init(_ state: State, _ rectification: Rectification?) {
        self.state = state
        self.rectification = rectification
    }
}
