import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Judgements sorted to the bodies and names of one scheme. Judgements about other bodies' schemes lie unused.
struct AssessorDecisions: Sendable {
    struct OfBody: Sendable {
        var marks: [String: ScoringFacts.Mark] = [:]
        var claims: [String: [ScoringFacts.Claim]] = [:]
        var waivers: [String: ScoringFacts.Waiver] = [:]
        var counts: [String: ScoringFacts.Count] = [:]
        /// By id of leaf.
        var answers: [String: ScoringFacts.Answers] = [:]
        var parts: [String: ScoringFacts.Parts] = [:]
        /// By id of leaf.
        var entries: [String: [LedgerEntry]] = [:]
        var completeLedgers: [String: ScoringFacts.Decision] = [:]
        /// By id of veto or penalty.
        var confirmations: [String: [ScoringFacts.Decision]] = [:]
    }

    private(set) var byBody: [String: OfBody] = [:]
    /// Confirmed findings.
    private(set) var byFinding: [String: ScoringFacts.Decision] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ judgements: [Judgement], scheme: Scheme, cutOff: CivilDate) {
        let allegations = Set(scheme.vetoes.map(\.id) + scheme.penalties.map(\.id))
        let events = Set(scheme.bonus?.events.map(\.id) ?? [])
        var answers = AnswerSheet(scheme: scheme)
        let marks = Set(scheme.leaves.flatMap { leaf in leaf.rules.compactMap { $0.markID(in: leaf) } })
        let indicators = Set(scheme.family.map(\.id))
        let ledgers = Set(scheme.leaves.filter { $0.rules.contains(where: \.takesEntries) }.map(\.id))
        for judgement in judgements.sorted(by: Self.precedes) {
            let decision = ScoringFacts.Decision(
                by: judgement.by, reason: judgement.reason, onDay: judgement.onDay, place: judgement.place)
            switch judgement.kind {
            case .mark where marks.contains(judgement.subject): mark(judgement, decision)
            case .event where events.contains(judgement.subject):
                guard let points = points(of: judgement) else { continue }
                byBody[judgement.body, default: OfBody()].claims[judgement.subject, default: []]
                    .append(ScoringFacts.Claim(count: 1, points: points, decision: decision))
            case .waive where indicators.contains(judgement.subject):
                if let until = judgement.until, until < cutOff {
                    diagnostics.append(JudgementMessages.expiredWaiver(judgement, until: until, cutOff: cutOff))
                } else {
                    byBody[judgement.body, default: OfBody()].waivers[judgement.subject] = ScoringFacts.Waiver(
                        reason: judgement.reason, by: judgement.by, onDay: judgement.onDay, until: judgement.until,
                        place: judgement.place)
                }
            case .confirm where allegations.contains(judgement.subject):
                byBody[judgement.body, default: OfBody()].confirmations[judgement.subject, default: []].append(decision)
            case .confirm: byFinding[judgement.subject] = byFinding[judgement.subject] ?? decision
            case .answer, .count: answers.add(judgement, decision)
            case .deduction where ledgers.contains(judgement.subject): enter(judgement, .daily, decision)
            case .outsideDeduction where ledgers.contains(judgement.subject): enter(judgement, .outside, decision)
            case .complete where ledgers.contains(judgement.subject):
                let earlier = byBody[judgement.body]?.completeLedgers[judgement.subject]
                byBody[judgement.body, default: OfBody()].completeLedgers[judgement.subject] = earlier ?? decision
            // What a body gives itself never enters its score.
            case .selfAssessment: break
            case .mark, .event, .waive, .dismiss, .deduction, .outsideDeduction, .complete: break
            }
        }
        for (body, found) in answers.facts {
            byBody[body, default: OfBody()].counts = found.counts
            byBody[body, default: OfBody()].answers = found.answers
            byBody[body, default: OfBody()].parts = found.parts
        }
        diagnostics += answers.diagnostics
        for (body, own) in byBody.sorted(by: { $0.key < $1.key }) { contradict(waivers: own, of: body, under: scheme) }
    }

    /// What was found not to apply and was judged all the same: nobody can tell which of the two is meant.
    private mutating func contradict(waivers own: OfBody, of body: String, under scheme: Scheme) {
        for indicator in scheme.family {
            guard let waiver = own.waivers[indicator.id] else { continue }
            for leaf in indicator.leaves {
                let marks = leaf.rules.compactMap { $0.markID(in: leaf) }.compactMap { own.marks[$0]?.decision.place }
                let entries = own.entries[leaf.id]?.map(\.decision.place) ?? []
                let places = marks + [own.answers[leaf.id]?.place, own.parts[leaf.id]?.place].compactMap(\.self)
                for place in places + entries.compactMap(\.self) {
                    diagnostics.append(
                        JudgementMessages.judgedThoughWaived(leaf.id, of: body, at: place, waiver: waiver.place))
                }
            }
        }
    }

    private mutating func enter(
        _ judgement: Judgement, _ origin: LedgerEntry.Origin, _ decision: ScoringFacts.Decision
    ) {
        guard let found = points(of: judgement) else { return }
        guard let points = found else {
            diagnostics.append(JudgementMessages.withoutPoints(judgement))
            return
        }
        byBody[judgement.body, default: OfBody()].entries[judgement.subject, default: []].append(
            LedgerEntry(
                origin: origin, points: points, decision: decision, source: judgement.source,
                evidence: judgement.evidence, reference: judgement.reference, notifiedOn: judgement.notifiedOn,
                acceptedBy: judgement.acceptedBy))
    }

    /// An order that does not depend on files.
    private static func precedes(_ left: Judgement, _ right: Judgement) -> Bool {
        func key(_ judgement: Judgement) -> [String] {
            [
                judgement.body, judgement.subject, judgement.kind.rawValue, judgement.onDay.map { "\($0)" } ?? "",
                judgement.by, judgement.points ?? "", judgement.reason, judgement.reference ?? "",
                judgement.source ?? "", judgement.evidence ?? "", judgement.acceptedBy ?? "",
                judgement.notifiedOn.map { "\($0)" } ?? "",
            ]
        }
        return key(left).lexicographicallyPrecedes(key(right))
    }

    private mutating func mark(_ judgement: Judgement, _ decision: ScoringFacts.Decision) {
        guard let found = points(of: judgement) else { return }
        guard let points = found else {
            diagnostics.append(JudgementMessages.withoutPoints(judgement))
            return
        }
        if let earlier = byBody[judgement.body]?.marks[judgement.subject] {
            if earlier.points != points {
                diagnostics.append(
                    JudgementMessages.contradiction(
                        judgement, points.exactText, earlier.points.exactText, related: earlier.decision.place))
            }
            return
        }
        byBody[judgement.body, default: OfBody()].marks[judgement.subject] = ScoringFacts.Mark(
            points: points, decision: decision)
    }

    /// The points it gives: none written is `.some(nil)`, unreadable is nil and reported.
    private mutating func points(of judgement: Judgement) -> ExactNumber?? {
        guard let text = judgement.points else { return .some(nil) }
        guard let points = try? ExactNumber(decimal: text) else {
            diagnostics.append(JudgementMessages.unreadablePoints(judgement, text))
            return nil
        }
        return points
    }
}

extension ScoringRule {
    /// Whether it takes what was entered in a ledger.
    public var takesEntries: Bool {
        if case .entries = self { true } else { false }
    }

    fileprivate func markID(in leaf: Indicator) -> String? {
        switch self {
        case .mark(let range), .deductMark(let range): range.id ?? leaf.id
        default: nil
        }
    }
}
