import DisclosureModel
import ExactArithmetic
import SourceText

/// A body's score, or what is wrong with the facts it should be computed from.
public struct ScoringResult: Sendable {
    /// nil where the facts have errors; a score that a rule withholds is a `BodyScore` without points.
    public let score: BodyScore?
    public let diagnostics: [Diagnostic]

    public init(score: BodyScore?, diagnostics: [Diagnostic]) {
        self.score = score
        self.diagnostics = diagnostics
    }
}

/// Scheme and facts to a score.
///
/// The order satisfies every scheme we know: applicability → leaf facts → leaf rules → leaf limit → sum with the level
/// at which deductions stop → veto of indicators → points of what does not apply → gate → penalty and bonus with their
/// limits → composition with other scores → veto of the whole → rounding → grade → appraisal; in a group ranks of figures come first, quotas last. Only scheme and facts go in, so the order of files and records cannot show.
public struct Scorer: Sendable {
    public let scheme: Scheme
    private let problems: FactsProblems

    public init(scheme: Scheme) {
        self.scheme = scheme
        problems = FactsProblems(scheme: scheme)
    }

    public func score(_ facts: ScoringFacts) -> ScoringResult {
        let problems = problems.find(in: facts)
        if problems.contains(where: { $0.severity == .error }) {
            return ScoringResult(score: nil, diagnostics: problems)
        }
        return ScoringResult(score: settled(facts), diagnostics: problems)
    }

    /// Scores of one group, in the order of the facts; figures are ranked among them first.
    public func score(group: [ScoringFacts]) -> [ScoringResult] {
        FigureRanks.fill(group, under: scheme).map(score)
    }

    /// The score of facts that are known to have no problems.
    func unchecked(_ facts: ScoringFacts) -> BodyScore { settled(facts) }

    private func settled(_ facts: ScoringFacts) -> BodyScore {
        Self.settled(scheme, facts) {
            let rollUp = IndicatorRollUp(scheme: scheme, facts: facts)
            let nodes = scheme.indicators.map { rollUp.evaluate($0) }
            return (
                rollUp.score(nodes), nodes.contains { $0.state == .scored && $0.carries },
                nodes.contains { $0.state == .notAssessed }
            )
        }
    }

    /// The score, whoever computes the tree; it is asked for only where it counts.
    static func settled(
        _ scheme: Scheme, _ facts: ScoringFacts,
        tree: () -> (indicators: [IndicatorScore], isScored: Bool, isOpen: Bool)
    ) -> BodyScore {
        var settlement = Settlement(scheme: scheme, facts: facts)
        if let result = scheme.passOrFail {
            settlement.judge(result)
            return settlement.score()
        }
        if settlement.isWithheldByVeto { return settlement.score() }
        if let composition = scheme.composition, scheme.indicators.isEmpty {
            settlement.settle(composition)
            return settlement.score()
        }
        let (indicators, isScored, isOpen) = tree()
        settlement.settle(indicators, isScored: isScored, isOpen: isOpen)
        return settlement.score()
    }
}
