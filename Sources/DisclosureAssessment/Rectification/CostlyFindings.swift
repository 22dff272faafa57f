import DisclosureModel

/// Which findings cost the scored bodies points: those that a leaf counts against them, and those that a confirmed veto
/// or penalty rests on.
public struct CostlyFindings {
    private let outcomes: AssessedOutcomes
    /// By scored body.
    private var scored: [String: Scored] = [:]

    private struct Scored {
        let scheme: Scheme
        let selections: [AssessedOutcomes.Selection]
    }

    /// - Parameter groups: each scheme with the facts of the bodies that it scores.
    public init(
        _ assessment: Assessment, register: BodyRegister, catalogues: [Catalogue],
        groups: [(scheme: Scheme, facts: [ScoringFacts])]
    ) {
        outcomes = AssessedOutcomes(assessment, register: register, catalogues: catalogues)
        for (scheme, facts) in groups {
            let leaves = scheme.leaves.compactMap { $0.measure.map(outcomes.selection) }
            let measures = scheme.vetoes.map { ($0.id, $0.measure) } + scheme.penalties.map { ($0.id, $0.measure) }
            let allegations = measures.compactMap { id, measure in measure.map { (id, outcomes.selection(of: $0)) } }
            for one in facts {
                let confirmed = allegations.filter { (one.allegations[$0.0]?.confirmed ?? 0) > 0 }.map(\.1)
                scored[one.body] = Scored(scheme: scheme, selections: leaves + confirmed)
            }
        }
    }

    /// By scored body, in the order of the assessment. A body without any has an empty list.
    public func find() -> [String: [Finding]] {
        var found = scored.mapValues { _ in [Finding]() }
        let positions = Dictionary(
            outcomes.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for finding in outcomes.findings {
            guard let body = scoredBody(of: finding.body), let own = scored[body],
                finding.outcome == .failed || finding.outcome == .unexplained && own.scheme.unexplained == .zero,
                let item = positions[finding.item], let level = outcomes.register[finding.body]?.level,
                own.selections.contains(where: { $0.looks(at: finding.dimension, item: item, level: level) })
            else { continue }
            found[body]?.append(finding)
        }
        return found
    }

    private func scoredBody(of body: String) -> String? {
        var next: String? = body
        var steps = 0
        while let current = next, steps < 16 {
            if scored[current] != nil { return current }
            next = outcomes.register[current]?.parent
            steps += 1
        }
        return nil
    }
}

extension AssessedOutcomes.Selection {
    /// Whether it looks at the verdicts of one dimension of one item, by position, of a body of this level.
    func looks(at dimension: Dimension, item: Int, level: Level) -> Bool {
        dimensions.contains(dimension) && items?[item] ?? true && levels?.contains(level) ?? true
    }
}
