import DisclosureModel
import ExactArithmetic

/// What every leaf of a scheme found for one body, before anything is weighted: the part of a score that stays when
/// weights change.
public struct BodyFindings: Sendable {
    public let facts: ScoringFacts
    /// nil where the body is left to the `Scorer`.
    let leaves: LeafResults<NumberInterval>?
    /// One row for each measured leaf, where verdicts did not come with the facts.
    let verdicts: ArraySlice<OutcomeCounts>?

    /// For a scheme that lacks some leaves, which follow upon one another.
    func leavingOut(_ range: Range<Int>) -> BodyFindings {
        var leaves = leaves
        leaves?.states.removeSubrange(range)
        leaves?.points.removeSubrange(range)
        return BodyFindings(facts: facts, leaves: leaves, verdicts: nil)
    }
}

extension CompiledScheme {
    /// Leaves by their facts, in the order of the scheme's leaves.
    func results<Number: ScoreNumber>(
        _ facts: ScoringFacts, verdicts: ArraySlice<OutcomeCounts>?, by numbers: Numbers<Number>
    ) -> LeafResults<Number> {
        var states: [IndicatorScore.State] = []
        var points: [Number] = []
        states.reserveCapacity(leaves.count)
        points.reserveCapacity(leaves.count)
        let exempt = exempt(facts)
        for position in leaves.indices {
            let found: (state: IndicatorScore.State, points: Number)
            if !exempt.isEmpty, exempt[leafNodes[position]] {
                found = (.notApplicable, .zero)
            } else if let place = numbers.places[position] {
                if let verdicts, let row = rows[position] {
                    let counts = verdicts[verdicts.startIndex + row]
                    found = numbers.simple[position]?.evaluate(counts) ?? numbers.leaves[place].evaluate(counts)
                } else if let rows = facts.outcomes[leaves[position].id] {
                    found = numbers.leaves[place].evaluate(rows)
                } else {
                    found = (.notAssessed, .zero)
                }
            } else {
                let leaf = LeafEvaluation(leaves[position], facts: facts, scheme: scheme)
                found = (leaf.state, Number(leaf.points))
            }
            states.append(found.state)
            points.append(found.points)
        }
        var results = LeafResults(states: states, points: points)
        if facts.allegations.isEmpty { return results }
        let vetoes = IndicatorVeto.confirmed(under: scheme, facts: facts)
        if !vetoes.isEmpty { for position in leaves.indices { overrule(&results, position, by: vetoes) } }
        return results
    }

    /// Not more than what a confirmed veto leaves, as `LeafEvaluation.overrule` has it.
    private func overrule<Number: ScoreNumber>(
        _ results: inout LeafResults<Number>, _ position: Int, by vetoes: [String: IndicatorVeto]
    ) {
        guard let veto = vetoes[leaves[position].id] else { return }
        switch results.states[position] {
        case .notApplicable: return
        case .notAssessed:
            guard veto.share.isZero else { return }
            results.states[position] = .scored
        case .scored: break
        }
        results.points[position] = .lesser(results.points[position], Number(leaves[position].points * veto.share))
    }

    /// By node, whether it is waived or meant for others; empty where none can be.
    private func exempt(_ facts: ScoringFacts) -> [Bool] {
        if facts.notApplicable.isEmpty, !hasScopes { return [] }
        var exempt = Array(repeating: false, count: tree.nodes.count)
        for position in tree.nodes.indices.dropFirst() {
            let indicator = tree.indicators[position]
            exempt[position] =
                exempt[tree.nodes[position].above] || facts.notApplicable[indicator.id] != nil
                || indicator.appliesTo?.unmet(by: facts) != nil
        }
        return exempt
    }
}
