import ExactArithmetic

extension ScoringFacts {
    /// Points of an indicator that a ruling on an appeal fixed.
    public struct Ruling: Sendable, Hashable {
        /// In the table's own points of the indicator.
        public var points: ExactNumber
        public var decision: Decision

        public init(points: ExactNumber, decision: Decision) {
            self.points = points
            self.decision = decision
        }
    }

    /// Points given back for findings whose appeals were partly upheld.
    public struct Returns: Sendable, Hashable {
        public struct Entry: Sendable, Hashable {
            public var finding: String
            public var points: ExactNumber
            public var decision: Decision

            public init(finding: String, points: ExactNumber, decision: Decision) {
                self.finding = finding
                self.points = points
                self.decision = decision
            }
        }

        /// In order of the finding's id.
        public var entries: [Entry]
        /// What these findings cost together: more never comes back.
        public var atMost: ExactNumber

        public init(_ entries: [Entry], atMost: ExactNumber) {
            self.entries = entries
            self.atMost = atMost
        }
    }

    /// What the re-check found, as far as it bears on the score.
    public struct ReCheck: Sendable, Hashable {
        /// Findings by what became of them.
        public var mended: Int
        public var partlyMended: Int
        public var unmended: Int
        public var pending: Int
        /// Score with the mended findings as met, less the score without: of the tree with penalties and bonus.
        public var gain: ExactNumber
        /// The same for the partly mended ones, on top.
        public var partlyGain: ExactNumber

        public init(
            mended: Int, partlyMended: Int = 0, unmended: Int, pending: Int = 0, gain: ExactNumber,
            partlyGain: ExactNumber = .zero
        ) {
            self.mended = mended
            self.partlyMended = partlyMended
            self.unmended = unmended
            self.pending = pending
            self.gain = gain
            self.partlyGain = partlyGain
        }
    }
}
