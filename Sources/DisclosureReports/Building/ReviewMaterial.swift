import DisclosureModel

/// What appeals and the re-check made of a round, for a report.
public struct ReviewMaterial: Sendable {
    public struct Version: Sendable {
        public var stage: ScoreStage
        public var groups: [ReportMaterial.ScoredGroup]

        public init(stage: ScoreStage, groups: [ReportMaterial.ScoredGroup]) {
            self.stage = stage
            self.groups = groups
        }
    }

    /// In the order of the stages; the last one is what the report shows as the score.
    public var versions: [Version]
    /// As the first version saw it.
    public var first: Assessment
    public var appeals: [HeardAppeal]
    /// By id of finding; nil where nobody looked again.
    public var reChecked: [String: ReCheckedFinding]?

    public init(
        versions: [Version], first: Assessment, appeals: [HeardAppeal], reChecked: [String: ReCheckedFinding]?
    ) {
        self.versions = versions
        self.first = first
        self.appeals = appeals
        self.reChecked = reChecked
    }
}
