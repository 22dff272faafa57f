import DisclosureModel

/// A second scorer, written from the reference and the doc comments of the model without a look at the engine, slow and
/// plain: every indicator is asked what it earns when it has so many full points.
struct NaiveScorer {
    let scheme: Scheme

    struct Score {
        var exact: NaiveFraction?
        var rounded: NaiveFraction?
        var grade: String?
        /// Points by id of indicator; nothing where it gave its points away.
        var points: [String: NaiveFraction] = [:]
    }

    func score(_ facts: ScoringFacts) -> Score {
        var score = Score()
        let decisions = scheme.vetoes.filter { (facts.allegations[$0.id]?.confirmed ?? 0) > 0 }
        let tree = self.tree(facts, into: &score)
        if let veto = decisions.first(where: { $0.effect == .noScore }) ?? decisions.first(where: { $0.effect == .zero }
        )
            ?? decisions.first
        {
            score.exact = number(veto.effect)
            score.rounded = score.exact.map(round)
            score.grade = veto.grade ?? scheme.grades?.bands.last?.name
            return score
        }
        if let minimum = scheme.minimumCoverage, let coverage = facts.coverage, coverage < minimum { return score }
        guard let tree else { return score }
        score.exact = max(.zero, tree - penalties(facts)) + bonus(facts, on: tree)
        score.rounded = score.exact.map(round)
        if let grades = scheme.grades, let read = grades.reading == .exact ? score.exact : score.rounded {
            score.grade = grades.bands.first { NaiveFraction($0.from) <= read }?.name
        }
        return score
    }

    private func number(_ effect: Veto.Effect) -> NaiveFraction? {
        switch effect {
        case .noScore: nil
        case .zero: .zero
        case .fixed(let points): NaiveFraction(points)
        }
    }

    private func round(_ number: NaiveFraction) -> NaiveFraction {
        scheme.rounding.at == .none ? number : number.rounded(scheme.rounding.digits)
    }

    private func penalties(_ facts: ScoringFacts) -> NaiveFraction {
        scheme.penalties.map { penalty in
            let loss = NaiveFraction(facts.allegations[penalty.id]?.confirmed ?? 0) * NaiveFraction(penalty.each)
            return penalty.atMost.map { min(loss, NaiveFraction($0)) } ?? loss
        }.total
    }

    private func bonus(_ facts: ScoringFacts, on tree: NaiveFraction) -> NaiveFraction {
        guard let bonus = scheme.bonus else { return .zero }
        if let gate = bonus.opensAbove, tree <= NaiveFraction(gate) { return .zero }
        let all = bonus.events.map { event in
            let sum = (facts.claims[event.id] ?? []).map { claim in
                NaiveFraction(claim.count) * NaiveFraction(claim.points ?? event.points)
            }.total
            return event.atMost.map { min(sum, NaiveFraction($0)) } ?? sum
        }.total
        return bonus.atMost.map { min(all, NaiveFraction($0)) } ?? all
    }
}
