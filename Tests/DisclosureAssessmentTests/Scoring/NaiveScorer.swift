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
        /// What the leaves of a tier earned of what they could.
        var tiers: [String: (earned: NaiveFraction, full: NaiveFraction)] = [:]
        /// Tiers of which something could not be assessed.
        var openTiers: Set<String> = []
    }

    func score(_ facts: ScoringFacts) -> Score {
        var score = Score()
        let confirmed = scheme.vetoes.filter { (facts.allegations[$0.id]?.confirmed ?? 0) > 0 }
        let whole = confirmed.filter { $0.indicators == nil }
        if let judged = scheme.passOrFail {
            score.grade = whole.isEmpty ? judged.pass : whole.compactMap(\.grade).first ?? judged.fail
            return score
        }
        let tree = self.tree(facts, vetoes: confirmed.filter { $0.indicators != nil }, into: &score)
        if let veto = whole.first(where: { $0.effect == .noScore }) ?? whole.first(where: { $0.effect == .zero })
            ?? whole.first
        {
            score.exact = number(veto.effect)
            score.rounded = score.exact.map(round)
            score.grade = veto.grade ?? scheme.grades?.names.last
            return score
        }
        if let minimum = scheme.minimumCoverage, let coverage = facts.coverage, coverage < minimum { return score }
        guard let tree else { return score }
        score.exact = max(.zero, tree - penalties(facts) + bonus(facts, on: tree))
        score.rounded = score.exact.map(round)
        score.grade = grade(of: score, tree: tree)
        return score
    }

    /// A band whose need is not fulfilled is passed over; a tree below the pass mark has the gate's grade at best.
    private func grade(of score: Score, tree: NaiveFraction) -> String? {
        guard let grades = scheme.grades, let read = grades.reading == .exact ? score.exact : score.rounded else {
            return nil
        }
        if let floor = grades.floor, read < NaiveFraction(floor.below) { return floor.name }
        let band = grades.bands.first { band in
            NaiveFraction(band.from) <= read && (band.needs.map { isComplete($0, score) } ?? true)
        }
        guard let gate = scheme.gate, tree < NaiveFraction(gate.below), let name = band?.name else { return band?.name }
        let names = grades.names
        let isWorse = (names.firstIndex(of: name) ?? 0) > (names.firstIndex(of: gate.grade) ?? 0)
        return isWorse ? name : gate.grade
    }

    private func isComplete(_ need: Grades.TierNeed, _ score: Score) -> Bool {
        let earned = score.tiers[need.tier]?.earned ?? .zero
        let full = score.tiers[need.tier]?.full ?? .zero
        return !score.openTiers.contains(need.tier) && NaiveFraction(need.share) * full <= earned
    }

    private func number(_ effect: Veto.Effect) -> NaiveFraction? {
        switch effect {
        case .noScore: nil
        case .zero, .share: .zero
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
