import DisclosureModel
import ExactArithmetic

/// A scheme made ready for many bodies, or for many variants of one: the same scores, grades and ranks as `Scorer` and
/// `GroupRanking` give, without the trace.
///
/// Names become positions once, points are intervals of 10⁻¹², and exact fractions are computed only where a rounding, a
/// band, a gate or a tie lies inside an interval. Above the tree `Settlement` itself is asked, at both bounds: all it
/// does never falls when the sum rises, so what comes out alike at both is decided. Leaves that go by what people fill in are
/// evaluated by `LeafEvaluation`; a scheme or facts with settings that are not known here go to the `Scorer` whole.
public struct CompiledScheme: Sendable {
    public let scheme: Scheme
    /// In the order of the tree.
    let leaves: [Indicator]
    let tree: CompiledTree
    /// Position in the tree of each leaf.
    let leafNodes: [Int]
    /// Position of each leaf among the rows of verdicts.
    let rows: [Int?]
    let hasScopes: Bool
    private let intervals: Numbers<NumberInterval>
    private let fractions: Numbers<ExactNumber>
    private let settling: SettledTree
    private let scorer: Scorer
    private let isKnown: Bool

    struct Numbers<Number: ScoreNumber>: Sendable {
        /// Those that go by verdicts, one after the other.
        let leaves: [MeasuredLeaf<Number>]
        /// Where among them each leaf of the scheme is.
        let places: [Int?]
        /// Those of one rule, which take no more than a few bytes.
        let simple: [MeasuredAward<Number>?]
        let weights: [CompiledTree.Weights<Number>]

        init(_ leaves: [Indicator], _ tree: CompiledTree, _ scheme: Scheme) {
            let measured = leaves.map { MeasuredLeaf<Number>($0, under: scheme) }
            self.leaves = measured.compactMap(\.self)
            var count = 0
            places = measured.map { leaf in
                defer { count += leaf == nil ? 0 : 1 }
                return leaf == nil ? nil : count
            }
            simple = measured.map { $0?.simple }
            weights = tree.weights()
        }
    }

    public init(_ scheme: Scheme) {
        self.scheme = scheme
        let leaves = scheme.leaves
        let tree = CompiledTree(scheme)
        self.leaves = leaves
        self.tree = tree
        var leafNodes = Array(repeating: 0, count: leaves.count)
        for (position, node) in tree.nodes.enumerated() { if let leaf = node.leaf { leafNodes[leaf] = position } }
        self.leafNodes = leafNodes
        hasScopes = tree.indicators.contains { $0.appliesTo != nil }
        intervals = Numbers(leaves, tree, scheme)
        fractions = Numbers(leaves, tree, scheme)
        settling = SettledTree(tree, of: scheme)
        scorer = Scorer(scheme: scheme)
        isKnown = scheme.isPlain && scheme.indicators.allSatisfy(\.isPlain)
        var count = 0
        let numbers = intervals
        rows = numbers.places.map { place in
            guard let place, !numbers.leaves[place].averages else { return nil }
            defer { count += 1 }
            return count
        }
    }

    /// Ids of the leaves for which ``findings(_:verdicts:)`` takes a row, in its order.
    public var measuredLeaves: [String] { zip(leaves, rows).compactMap { $1 == nil ? nil : $0.id } }

    /// What the leaves found. The facts must have no problems: those the `Scorer` tells of are not looked for here.
    public func findings(_ facts: ScoringFacts) -> BodyFindings { findings(facts, rows: nil) }

    /// The same with verdicts as rows, one for each of ``measuredLeaves``, instead of by name.
    public func findings(_ facts: ScoringFacts, verdicts: ArraySlice<OutcomeCounts>) -> BodyFindings {
        guard verdicts.count == rows.count(where: { $0 != nil }) else {
            var facts = facts
            for (id, row) in zip(measuredLeaves, verdicts) { facts.outcomes[id] = [row] }
            return findings(facts)
        }
        return findings(facts, rows: verdicts)
    }

    private func findings(_ facts: ScoringFacts, rows: ArraySlice<OutcomeCounts>?) -> BodyFindings {
        guard isKnown, facts.isPlain else {
            // The `Scorer` looks verdicts up by name.
            var facts = facts
            for (id, row) in zip(measuredLeaves, rows ?? []) { facts.outcomes[id] = [row] }
            return BodyFindings(facts: facts, leaves: nil, verdicts: nil)
        }
        return BodyFindings(
            facts: facts, leaves: results(facts, verdicts: rows, by: intervals), verdicts: rows)
    }

    /// Those of one group, whose figures are ranked among them first.
    public func findings(group: [ScoringFacts]) -> [BodyFindings] {
        FigureRanks.fill(group, under: scheme).map { findings($0) }
    }

    public func score(_ facts: ScoringFacts) -> CompiledScore { score(findings(facts)) }

    /// The score by what the leaves found, under this scheme or one that differs from it in weights alone.
    public func score(_ findings: BodyFindings) -> CompiledScore {
        score(findings) { settling, outcome in settling.score(outcome, findings.facts) }
    }

    func score(
        _ findings: BodyFindings, settled: (SettledTree, TreeOutcome<NumberInterval>) -> CompiledScore?
    ) -> CompiledScore {
        guard isKnown, let leaves = findings.leaves else { return CompiledScore(scorer.unchecked(findings.facts)) }
        let vetoes = branchVetoes(findings.facts)
        let outcome = TreeRun.outcome(of: tree, intervals.weights, leaves, vetoes: vetoes)
        return settled(settling, outcome) ?? exactly(findings, vetoes)
    }

    /// The score before rounding; nil where there is none.
    public func exact(_ findings: BodyFindings) -> ExactNumber? {
        guard isKnown, findings.leaves != nil else { return scorer.unchecked(findings.facts).exact }
        return exactly(findings, branchVetoes(findings.facts)).exact
    }

    private func exactly(_ findings: BodyFindings, _ vetoes: [Int: IndicatorVeto]) -> CompiledScore {
        let leaves = results(findings.facts, verdicts: findings.verdicts, by: fractions)
        let outcome = TreeRun.outcome(of: tree, fractions.weights, leaves, vetoes: vetoes)
        return settling.score(outcome, findings.facts) ?? CompiledScore(scorer.unchecked(findings.facts))
    }

    private func branchVetoes(_ facts: ScoringFacts) -> [Int: IndicatorVeto] {
        if facts.allegations.isEmpty { return [:] }
        let byName = IndicatorVeto.confirmed(under: scheme, facts: facts)
        if byName.isEmpty { return [:] }
        var found: [Int: IndicatorVeto] = [:]
        for (position, node) in tree.nodes.enumerated() where node.leaf == nil && position > 0 {
            found[position] = byName[tree.indicators[position].id]
        }
        return found
    }
}

extension CompiledScore {
    init(_ score: BodyScore) {
        self.init(
            body: score.body, rounded: score.rounded, bounds: score.exact.map { $0...$0 }, grade: score.grade,
            appraisalPoints: score.appraisalPoints)
    }
}
