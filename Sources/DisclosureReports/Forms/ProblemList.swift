import DisclosureModel
import ExactArithmetic
import SourceText

/// What one body is asked to mend (问题清单): its findings as published, and those of the villages it answers for.
public struct ProblemList: Sendable, Hashable {
    /// One finding, in the words of the list.
    public struct Row: Sendable, Hashable {
        public var finding: String
        /// Whose finding it is: the body itself or one below it.
        public var bodyName: String
        public var field: String
        /// The item, with its cycle.
        public var item: String
        public var indicators: String
        /// Full points of the indicators.
        public var full: String
        /// Points as decimal text, or a sentence where they cannot be told apart from those of other findings.
        public var deduction: String
        public var reason: String
        public var evidence: String
    }

    /// An indicator in the tree of the body's scheme, so that the body sees the whole of its score.
    public struct IndicatorRow: Sendable, Hashable {
        /// 0 on the first level.
        public var depth: Int
        public var title: String
        public var full: String
        /// nil where it does not apply or was not scored.
        public var points: String?
        public var lost: String?
        public var remark: String
    }

    public let body: AssessmentReport.BodyReport
    public let round: AssessmentReport.RoundSummary
    /// The body's own findings first, then by body below it.
    public let rows: [Row]
    public let indicators: [IndicatorRow]
    /// Whether bodies below it have findings in the list.
    public let namesBodies: Bool
    /// Findings that are not sent yet, since a person has to decide them first.
    public let undecided: Int

    /// Outcomes that a body can do something about.
    static let outcomes: Set<String> = [
        Outcome.failed.rawValue, Outcome.unexplained.rawValue, Outcome.noEvidence.rawValue,
    ]

    init(
        of body: AssessmentReport.BodyReport, with below: [AssessmentReport.BodyReport], in report: AssessmentReport,
        _ index: ReportIndex, findings: [String: [AssessmentReport.FindingReport]]
    ) {
        self.body = body
        round = report.round
        let all = ([body] + below).flatMap { findings[$0.id] ?? [] }
        let words = ProblemWords(report, index)
        rows = all.filter { Self.outcomes.contains($0.outcome) }.map(words.row)
        namesBodies = all.contains { $0.body != body.id && Self.outcomes.contains($0.outcome) }
        undecided = all.count { $0.outcome == Outcome.needsPerson.rawValue }
        indicators = body.indicators.flatMap { words.rows(of: $0, depth: 0) }
    }

    /// Points lost in the tree as published: full points of what was scored less what was earned.
    var lost: String? {
        let scored = body.indicators.compactMap { node -> ExactNumber? in ProblemWords.lost(node) }
        return scored.isEmpty ? nil : ExactNumber.sum(scored).exactText
    }
}

extension AssessmentReport {
    /// The list of each body that stands for itself, in the report's order; those without problems have none.
    ///
    /// - Parameter name: an id or an unambiguous name: only that body, even where there is nothing to mend.
    public func problemLists(of name: String? = nil) throws(UnknownSubject) -> [ProblemList] {
        let index = ReportIndex(self)
        let tree = ReportTree(self, index, groups: rankedGroups)
        func list(_ body: BodyReport) -> ProblemList {
            ProblemList(of: body, with: tree.below[body.id] ?? [], in: self, index, findings: tree.findings)
        }
        if let name { return [list(try body(named: name))] }
        return tree.sections.flatMap(\.bodies).map(list).filter { !$0.rows.isEmpty }
    }
}
