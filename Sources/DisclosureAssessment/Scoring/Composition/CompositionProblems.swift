import DisclosureModel
import ExactArithmetic
import SourceText

/// What makes the other scores unfit for a composition: names it does not have, numbers out of range, missed scores for
/// which nobody said what happens.
struct CompositionProblems: Sendable {
    private let parts: [Composition.Part]

    init(_ scheme: Scheme) {
        parts = scheme.composition?.family ?? []
    }

    /// In the order of the composition.
    func find(in facts: ScoringFacts) -> [Diagnostic] {
        let asked = parts.filter(\.asksForScores)
        var found: [Diagnostic] = []
        for (id, composed) in facts.composed.sorted(by: { $0.key < $1.key })
        where !asked.contains(where: { $0.id == id }) {
            found.append(
                FactsMessages.unknownName(
                    id, CompositionMessages.part, asked.map(\.id), body: facts.body, at: composed.place ?? facts.place))
        }
        for part in asked { found += problems(of: part, in: facts) }
        return found
    }

    private func problems(of part: Composition.Part, in facts: ScoringFacts) -> [Diagnostic] {
        guard let composed = facts.composed[part.id] else {
            if facts.isComplete, facts.answers[part.id] == nil {
                return [CompositionMessages.unstated(part.id, body: facts.body, at: facts.place)]
            }
            return []
        }
        let place = composed.place ?? facts.place
        if case .figure(let range) = part.source {
            if composed.terms.count != 1 {
                return [FactsMessages.oneAnswer(part.id, composed.terms.count, at: place)]
            }
            if facts.answers[part.id] != nil {
                return [CompositionMessages.statedTwice(part.id, body: facts.body, at: place)]
            }
            return composed.terms.compactMap { term in
                guard case .score(let value) = term.value, !range.contains(value) else { return nil }
                return FactsMessages.valueOutOfRange(part.id, value, range, body: facts.body, at: term.place ?? place)
            }
        }
        var found: [Diagnostic] = []
        if composed.terms.isEmpty, case .rounds = part.source, facts.isComplete {
            found.append(CompositionMessages.unstated(part.id, body: facts.body, at: place))
        }
        for term in composed.terms { found += problems(of: term, part, body: facts.body, at: term.place ?? place) }
        let totals = Set(composed.terms.compactMap { term in term.share == nil ? nil : term.total })
        if totals.count > 1, part.combination != .sum, case .rounds = part.source {
            found.append(CompositionMessages.differentTotals(part.id, totals.sorted(), at: part.place ?? place))
        }
        return found
    }

    private func problems(
        of term: ScoringFacts.Term, _ part: Composition.Part, body: String, at place: Place?
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let total = term.total, !total.isPositive {
            found.append(CompositionMessages.badTotal(part.id, total, term, body: body, at: place))
        }
        if case .score(let score) = term.value, score.isNegative {
            found.append(CompositionMessages.negativeScore(part.id, score, body: body, at: place))
        }
        if part.combination == .weighted, term.weight == nil {
            found.append(CompositionMessages.withoutWeight(part.id, body: body, at: place))
        } else if part.combination != .weighted, term.kind == .stated, term.weight != nil {
            found.append(CompositionMessages.uselessWeight(part.id, at: place))
        }
        let policy: Composition.MissedPolicy? =
            switch term.value {
            case .score: .skip
            case .missed: part.missed
            case .unscored: part.unscored ?? part.missed
            }
        guard let policy else {
            found.append(CompositionMessages.missedUnstated(part.id, term, body: body, at: part.place ?? place))
            return found
        }
        if case .unscored = term.value, term.kind == .round, part.unscored == nil, policy == .skip {
            found.append(CompositionMessages.unscoredSkipped(part.id, term, body: body, at: part.place ?? place))
        }
        if term.share == nil, policy == .zero, part.combination == .sum, term.kind != .stated, term.total == nil {
            found.append(CompositionMessages.unknownTotal(part.id, term, body: body, at: part.place ?? place))
        }
        return found
    }
}

extension Composition.Part {
    /// Parts for which facts bring scores.
    fileprivate var asksForScores: Bool {
        switch source {
        case .rounds, .below, .figure: true
        case .own, .parts: false
        }
    }
}
