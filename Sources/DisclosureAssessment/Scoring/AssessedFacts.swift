import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// The facts of assessed bodies under one scheme: verdicts of a body and everything below it, and what people decided.
public struct AssessedFacts: Sendable {
    private let outcomes: AssessedOutcomes
    private let scheme: Scheme
    private let leaves: [(id: String, selection: AssessedOutcomes.Selection)]
    private let allegations: [Allegation]
    private let coverage: AssessedOutcomes.Selection
    private let decisions: AssessorDecisions
    private let positions: [String: Int]
    private let periodEnd: CivilDate
    /// Villages drawn by lot; nil where all are looked at.
    private let drawn: DrawnBodies?

    /// A veto or penalty with what raises it.
    private struct Allegation: Sendable {
        let id: String
        let selection: AssessedOutcomes.Selection?
        /// Failed verdicts it looks at.
        let findings: [Finding]
        /// Verdicts that it looked at until a person set them aside.
        let dismissed: [Finding]
    }

    /// A waiver counts if it still holds on the day `cutOff`; indicators for certain times go by `periodEnd`, which is
    /// the cut-off where nothing else is said.
    public init(
        _ outcomes: AssessedOutcomes, scheme: Scheme, judgements: [Judgement], cutOff: CivilDate,
        periodEnd: CivilDate? = nil, drawn: DrawnBodies? = nil
    ) {
        self.periodEnd = periodEnd ?? cutOff
        self.drawn = drawn
        self.outcomes = outcomes
        self.scheme = scheme
        leaves = scheme.leaves.compactMap { leaf in leaf.measure.map { (leaf.id, outcomes.selection(of: $0)) } }
        let measures = scheme.vetoes.map { ($0.id, $0.measure) } + scheme.penalties.map { ($0.id, $0.measure) }
        let positions = Dictionary(
            outcomes.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.positions = positions
        allegations = measures.map { id, measure in
            guard let measure else { return Allegation(id: id, selection: nil, findings: [], dismissed: []) }
            let selection = outcomes.selection(of: measure)
            let findings = outcomes.findings.filter { finding in
                guard finding.outcome == .failed || finding.outcome == .met, let item = positions[finding.item],
                    let body = outcomes.register[finding.body]
                else { return false }
                return selection.looks(at: finding.dimension, item: item, level: body.level)
            }
            return Allegation(
                id: id, selection: selection, findings: findings.filter { $0.outcome == .failed },
                dismissed: findings.filter { $0.outcome == .met })
        }
        coverage = outcomes.selection(of: Measure(dimensions: [.presence, .frequency]))
        decisions = AssessorDecisions(judgements, scheme: scheme, cutOff: cutOff)
    }

    /// What the judgements had wrong, whichever body they are about.
    public var diagnostics: [Diagnostic] { decisions.diagnostics }

    /// The facts of the body with this id; nil where the register does not have it.
    public func facts(of body: String) -> ScoringFacts? {
        guard let position = outcomes.register.position(of: body) else { return nil }
        let own = decisions.byBody[body] ?? AssessorDecisions.OfBody()
        let known = outcomes.register.bodies[position]
        var facts = ScoringFacts(
            body: body, name: known.name, group: known.group, kind: known.kind, functions: known.functions,
            onDay: periodEnd, counts: own.counts, parts: own.parts, answers: own.answers, marks: own.marks,
            claims: own.claims,
            notApplicable: own.waivers, place: known.place)
        facts.entries = own.entries
        facts.completeLedgers = own.completeLedgers
        for (id, selection) in leaves {
            facts.outcomes[id] = outcomes.outcomes(of: position, selection)
            facts.samples[id] = drawn.flatMap { outcomes.sample(of: position, selection, $0) }
        }
        for allegation in allegations {
            facts.allegations[allegation.id] = stated(allegation, position, own)
            if facts.allegations[allegation.id] == nil, isUnchecked(allegation, position) {
                facts.unchecked.insert(allegation.id)
            }
        }
        facts.coverage = coverage(of: position)
        return facts
    }

    /// The findings of a body and of what lies below it that raise a veto or penalty; none where only people raise it.
    func findings(raising id: String, for body: String) -> [Finding] {
        guard let position = outcomes.register.position(of: body) else { return [] }
        return allegations.filter { $0.id == id }.flatMap(\.findings).filter { finding in
            outcomes.register.position(of: finding.body).map { outcomes.contains(position, $0) } ?? false
        }
    }

    /// How many of the villages below a body were drawn; nil where no lot decides about any.
    public func villagesDrawn(below body: String) -> ScoreSample.Drawn? {
        guard let drawn, let position = outcomes.register.position(of: body) else { return nil }
        let found = drawn.drawn(among: outcomes.territory(of: position))
        return found.total > 0 ? found : nil
    }

    private func stated(
        _ allegation: Allegation, _ position: Int, _ own: AssessorDecisions.OfBody
    ) -> ScoringFacts.Allegation? {
        var raised = 0
        if let selection = allegation.selection {
            for counts in outcomes.outcomes(of: position, selection) { raised += counts[.failed] }
        }
        if let confirmations = own.confirmations[allegation.id] {
            // A confirmation of the whole: everything raised, or, where no check raised it, once per judgement.
            // Where all that was raised has been dismissed, nothing is left to confirm.
            let isWithdrawn =
                raised == 0
                && allegation.dismissed.contains { finding in
                    outcomes.register.position(of: finding.body).map { outcomes.contains(position, $0) } ?? false
                }
            let count = raised > 0 ? raised : isWithdrawn ? 0 : confirmations.count
            return ScoringFacts.Allegation(raised: count, confirmed: count, decisions: confirmations)
        }
        let confirmed = allegation.findings.filter { finding in
            guard decisions.byFinding[finding.id] != nil, let body = outcomes.register.position(of: finding.body)
            else { return false }
            return outcomes.contains(position, body)
        }
        guard raised > 0 || !confirmed.isEmpty else { return nil }
        return ScoringFacts.Allegation(
            raised: max(raised, confirmed.count), confirmed: confirmed.count,
            decisions: confirmed.compactMap { decisions.byFinding[$0.id] })
    }

    /// Whether something was owed that it looks at, and none of it came to a verdict.
    private func isUnchecked(_ allegation: Allegation, _ position: Int) -> Bool {
        guard let selection = allegation.selection else { return false }
        var counts = OutcomeCounts()
        for each in outcomes.outcomes(of: position, selection) { counts += each }
        return counts.owed > 0 && counts.owed == counts[.notChecked] + counts[.noEvidence] + counts[.needsPerson]
    }

    /// Of what was owed, whatever a scheme measures; every obligation has either a presence or a frequency.
    private func coverage(of position: Int) -> ExactNumber? {
        var counts = OutcomeCounts()
        for each in outcomes.outcomes(of: position, coverage) { counts += each }
        return ExactNumber(numerator: counts.observed, denominator: counts.owed)
    }
}
