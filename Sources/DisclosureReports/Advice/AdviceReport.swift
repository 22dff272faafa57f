/// What a body should mend first, for `zwgk advise`: the one value that text and JSON print.
///
/// Points are exact decimals or fractions, except `score`, which is the published number.
public struct AdviceReport: Sendable, Codable, Hashable {
    /// Where a score stands, with grade and rank if all others stay as they are.
    public struct Standing: Sendable, Codable, Hashable {
        public var score: String?
        public var exactScore: String?
        public var grade: String?
        public var rank: Int?
        public var ranked: Int?
    }

    /// One step of the best order: a finding, or several where no single one regains anything.
    public struct Step: Sendable, Codable, Hashable {
        public var findings: [String]
        public var regained: String
        public var after: Standing
    }

    /// The fewest findings of one indicator that regain something together, where none does alone.
    public struct Bundle: Sendable, Codable, Hashable {
        public var indicator: String
        public var title: String
        public var findings: [String]
        public var regained: String
    }

    /// An open finding with what can be done about it.
    public struct Finding: Sendable, Codable, Hashable {
        public var id: String
        public var body: String
        public var bodyName: String
        public var item: String
        public var itemTitle: String
        public var cycle: String?
        public var dimension: String
        public var dimensionTitle: String
        public var outcome: String
        public var outcomeTitle: String
        public var message: String
        public var limit: String?
        public var due: String?
        /// Where the catalogue asks for it: file and line.
        public var place: String
        /// Raw value of `Remedy`.
        public var remedy: String
        /// What to do, in plain words.
        public var toDo: String
        /// Points that come back if this finding alone is mended; of one that lies in the past, what it costs.
        public var regained: String
        /// Why it regains nothing.
        public var obstacle: String?
    }

    public var tool: AssessmentReport.Tool
    /// Id, title and banner of the round.
    public var round: String
    public var roundTitle: String
    public var banner: String?
    public var language: String
    public var cutOff: String
    public var rectifyUntil: String?
    public var body: String
    public var bodyName: String
    /// Who is scored: the body, or the one that answers for it.
    public var scored: String
    public var scoredName: String
    public var scheme: String
    public var total: String
    public var before: Standing
    /// Why there is no score, or what forced the grade.
    public var remarks: [String]
    public var steps: [Step]
    /// Everything in the body's own power mended.
    public var everything: Step?
    public var bundles: [Bundle]
    /// Every open finding, those that regain most first.
    public var findings: [Finding]
}
