import ExactArithmetic

/// What a body regains by mending its findings, and in which order. Findings are positions in the assessment's list.
public struct BodyAdvice: Sendable {
    /// One finding mended, and nothing else.
    public struct Single: Sendable {
        public let finding: Int
        public let remedy: Remedy
        /// Points of the result, exact; never negative.
        public let regained: ExactNumber
        /// Why it regains nothing; nil where it does regain something.
        public let obstacle: Obstacle?

        public init(finding: Int, remedy: Remedy, regained: ExactNumber, obstacle: Obstacle?) {
            self.finding = finding
            self.remedy = remedy
            self.regained = regained
            self.obstacle = obstacle
        }
    }

    /// One step of the best order.
    public struct Step: Sendable {
        /// One finding; several where no single one regains anything.
        public let findings: [Int]
        public let regained: ExactNumber
        /// After the step, ranked among the others as they are now.
        public let ranked: RankedScore

        public init(findings: [Int], regained: ExactNumber, ranked: RankedScore) {
            self.findings = findings
            self.regained = regained
            self.ranked = ranked
        }
    }

    /// The fewest findings of one indicator that regain something where no single one of it does.
    public struct Bundle: Sendable {
        public let indicator: String
        public let title: String
        public let findings: [Int]
        public let regained: ExactNumber

        public init(indicator: String, title: String, findings: [Int], regained: ExactNumber) {
            self.indicator = indicator
            self.title = title
            self.findings = findings
            self.regained = regained
        }
    }

    public let before: RankedScore
    /// Every open finding, those that regain most first, then in the order of the assessment.
    public let singles: [Single]
    public let steps: [Step]
    public let bundles: [Bundle]
    /// Everything that can be mended mended, in the body's own power; nil where there is nothing.
    public let everything: Step?

    public init(before: RankedScore, singles: [Single], steps: [Step], bundles: [Bundle], everything: Step?) {
        self.before = before
        self.singles = singles
        self.steps = steps
        self.bundles = bundles
        self.everything = everything
    }
}
