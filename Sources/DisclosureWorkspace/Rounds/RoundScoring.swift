import DisclosureAssessment
import DisclosureModel
import SourceText

/// What was found in a round, scored group by group.
struct RoundScoring {
    /// One group, scored by one scheme.
    struct Group {
        var group: String
        var scheme: Scheme
        /// Of every body of the group, in the order of the register.
        var facts: [ScoringFacts]
        /// Best first.
        var scores: [RankedScore]
        /// By id of body: what a sample means for its score; empty where nothing is drawn.
        var samples: [String: ScoreSampling.Found] = [:]
    }

    let inputs: RoundInputs
    /// What was found and decided.
    let reviewed: ReviewedRound

    init(inputs: RoundInputs, reviewed: ReviewedRound) {
        self.inputs = inputs
        self.reviewed = reviewed
    }

    /// As it was found and decided in the first place, without appeals and re-check.
    init(inputs: RoundInputs, assessment: Assessment) {
        self.init(
            inputs: inputs,
            reviewed: ReviewedRound(assessment, judgements: inputs.judgements, register: inputs.register))
    }

    /// Groups in the order of the round; what judgements and schemes have wrong is reported once.
    func groups(into collector: DiagnosticCollector) -> [Group] {
        let outcomes = AssessedOutcomes(reviewed.assessment, register: inputs.register, catalogues: inputs.catalogues)
        var told: Set<Diagnostic> = []
        func tell(_ diagnostics: [Diagnostic]) {
            for diagnostic in diagnostics where told.insert(diagnostic).inserted { collector.report(diagnostic) }
        }
        let villages = inputs.draws.first { $0.design.of == .villages }.map {
            DrawnBodies($0, register: inputs.register)
        }
        let other = CompositionFacts(
            rounds: inputs.otherRounds, register: inputs.register,
            period: inputs.round.periodFrom...inputs.round.periodTo)
        var groups = [Group?](repeating: nil, count: inputs.schemes.count)
        var scored: [String: BodyScore] = [:]
        // Groups that others are composed of come first; a ring was told before and leaves its groups unscored.
        for position in CompositionOrder(inputs.schemes, register: inputs.register).positions {
            let (group, scheme) = inputs.schemes[position]
            let facts = AssessedFacts(
                outcomes, scheme: scheme, judgements: reviewed.judgements, cutOff: inputs.round.cutOff,
                periodEnd: inputs.round.periodTo, drawn: villages)
            tell(facts.diagnostics)
            var members = inputs.register.bodies.filter { $0.group == group }.compactMap { facts.facts(of: $0.id) }
                .map { other.filled($0, under: scheme, scored: scored) }
            for index in members.indices { reviewed.complete(&members[index]) }
            tell(other.problems(in: scheme, group: members))
            let results = Scorer(scheme: scheme).score(group: members)
            tell(results.flatMap(\.diagnostics))
            for score in results.compactMap(\.score) { scored[score.body] = score }
            groups[position] = Group(
                group: group, scheme: scheme, facts: members,
                scores: GroupRanking.rank(results.compactMap(\.score), under: scheme),
                samples: samples(of: zip(members, results), facts, scheme))
        }
        return groups.compactMap(\.self)
    }

    private func samples(
        of scored: some Sequence<(ScoringFacts, ScoringResult)>, _ assessed: AssessedFacts, _ scheme: Scheme
    ) -> [String: ScoreSampling.Found] {
        guard !inputs.draws.isEmpty else { return [:] }
        let whole = inputs.draws.filter { $0.design.of != .villages && !$0.others.isEmpty }.map {
            ScoreSample.Drawn(unit: $0.design.of, drawn: $0.chosen.count, total: $0.entries.count)
        }
        let sampling = ScoreSampling(scheme: scheme)
        var found: [String: ScoreSampling.Found] = [:]
        for (facts, result) in scored {
            guard let score = result.score else { continue }
            found[facts.body] = sampling.found(
                for: score, facts, drawn: assessed.villagesDrawn(below: facts.body), whole: whole)
        }
        return found
    }
}
