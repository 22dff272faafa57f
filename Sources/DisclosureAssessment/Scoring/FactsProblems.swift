import DisclosureModel
import ExactArithmetic
import SourceText

/// What makes facts unfit for a scheme: names it does not have, marks outside their range, decisions without reason.
struct FactsProblems: Sendable {
    private let known: KnownNames
    private let composition: CompositionProblems

    init(scheme: Scheme) {
        composition = CompositionProblems(scheme)
        known = KnownNames(scheme, scheme.leaves)
    }

    /// In the order of ids, so that it does not depend on how the facts were gathered.
    func find(in facts: ScoringFacts) -> [Diagnostic] {
        let known = known
        var found: [Diagnostic] = []
        func unknown(_ id: String, _ kind: Wording, _ names: [String], _ place: Place?) {
            found.append(FactsMessages.unknownName(id, kind, names, body: facts.body, at: place ?? facts.place))
        }
        for (id, scope) in known.scopes {
            if let condition = scope.unsaid(by: facts) {
                found.append(FactsMessages.unsaid(condition, id, body: facts.body, at: facts.place))
            }
        }
        for id in facts.outcomes.keys.filter({ !known.measuredSet.contains($0) }).sorted() {
            unknown(id, FactsMessages.measuredLeaf, known.measured, nil)
        }
        for (id, count) in facts.counts.sorted(by: { $0.key < $1.key }) {
            if !known.counts.contains(id) { unknown(id, FactsMessages.count, known.counts, count.place) }
            if count.number < 0 { found.append(FactsMessages.negativeCount(id, count.number, at: count.place)) }
        }
        for (id, parts) in facts.parts.sorted(by: { $0.key < $1.key }) {
            guard let wanted = known.parts[id] else {
                unknown(id, FactsMessages.parts, known.parts.keys.sorted(), parts.place)
                continue
            }
            if let wanted, wanted != parts.states.count {
                found.append(FactsMessages.partCount(id, parts.states.count, wanted: wanted, at: parts.place))
            }
        }
        for (id, answers) in facts.answers.sorted(by: { $0.key < $1.key }) {
            if let question = known.questions[id] {
                found += question.problems(in: answers, of: id, body: facts.body)
            } else {
                unknown(id, FactsMessages.question, known.questions.keys.sorted(), answers.place)
            }
        }
        for ratio in known.ratios {
            if let part = facts.counts[ratio.of], let whole = facts.counts[ratio.to], whole.number < part.number {
                found.append(FactsMessages.partAboveWhole(ratio, part.number, whole.number, at: part.place))
            }
        }
        for name in known.dated.sorted() {
            if let count = facts.counts[name], count.number > 0, count.cases == nil {
                found.append(FactsMessages.undatedCount(name, body: facts.body, at: count.place))
            }
        }
        for (id, mark) in facts.marks.sorted(by: { $0.key < $1.key }) {
            guard let range = known.marks[id] else {
                unknown(id, FactsMessages.mark, known.marks.keys.sorted(), mark.decision.place)
                continue
            }
            if mark.points < range.from || range.to < mark.points {
                found.append(
                    FactsMessages.markOutOfRange(id, mark.points, range, body: facts.body, at: mark.decision.place))
            }
            found += problems(in: mark.decision, of: id)
        }
        for (id, entries) in facts.entries.sorted(by: { $0.key < $1.key }) {
            if !known.ledgers.contains(id) {
                unknown(id, FactsMessages.ledger, known.ledgers, entries.first?.decision.place)
            }
            for entry in entries {
                if entry.points.isNegative {
                    found.append(FactsMessages.negativeEntry(id, entry.points, at: entry.decision.place))
                }
                found += problems(in: entry.decision, of: id)
            }
        }
        for (id, decision) in facts.completeLedgers.sorted(by: { $0.key < $1.key }) {
            if !known.ledgers.contains(id) { unknown(id, FactsMessages.ledger, known.ledgers, decision.place) }
            found += problems(in: decision, of: id)
        }
        for (id, allegation) in facts.allegations.sorted(by: { $0.key < $1.key }) {
            if !known.allegations.contains(id) {
                unknown(id, FactsMessages.allegation, known.allegations, allegation.place)
            }
            if allegation.confirmed > 0, allegation.decisions.isEmpty {
                found.append(FactsMessages.unsigned(id, at: allegation.place))
            }
            found += allegation.decisions.flatMap { problems(in: $0, of: id) }
        }
        for (id, claims) in facts.claims.sorted(by: { $0.key < $1.key }) {
            guard let event = known.events[id] else {
                unknown(id, FactsMessages.event, known.events.keys.sorted(), claims.first?.decision.place)
                continue
            }
            for claim in claims {
                found += problems(in: claim.decision, of: id)
                let most = event.points * ExactNumber(claim.count)
                if claim.count < 0 {
                    found.append(FactsMessages.negativeCount(id, claim.count, at: claim.decision.place))
                }
                if let points = claim.points, points.isNegative || most < points {
                    found.append(FactsMessages.claimOutOfRange(id, points, most: most, at: claim.decision.place))
                }
            }
        }
        for (id, waiver) in facts.notApplicable.sorted(by: { $0.key < $1.key })
        where !known.indicators.contains(id) {
            unknown(id, FactsMessages.indicator, known.indicators, waiver.place)
        }
        return found + composition.find(in: facts)
    }

    private func problems(in decision: ScoringFacts.Decision, of id: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if decision.by.allSatisfy(\.isWhitespace) { found.append(FactsMessages.unsigned(id, at: decision.place)) }
        if decision.reason.allSatisfy(\.isWhitespace) {
            found.append(FactsMessages.withoutReason(id, at: decision.place))
        }
        return found
    }

    /// Every name that facts may use under a scheme.
    private struct KnownNames: Sendable {
        let indicators: [String]
        let measured: [String]
        let measuredSet: Set<String>
        var counts: [String] = []
        var parts: [String: Int?] = [:]
        var marks: [String: MarkRange] = [:]
        /// Leaves from which entries take points.
        var ledgers: [String] = []
        var questions: [String: LeafQuestion] = [:]
        var ratios: [CountRatio] = []
        /// Counts that some rule takes of certain days only.
        var dated: Set<String> = []
        let scopes: [(id: String, scope: Applicability)]
        let allegations: [String]
        let events: [String: Bonus.Event]

        init(_ scheme: Scheme, _ leaves: [Indicator]) {
            indicators = scheme.family.map(\.id)
            scopes = scheme.family.compactMap { indicator in indicator.appliesTo.map { (indicator.id, $0) } }
            measured = leaves.filter { $0.measure != nil }.map(\.id)
            measuredSet = Set(measured)
            allegations = scheme.vetoes.map(\.id) + scheme.penalties.map(\.id)
            events = Dictionary(
                (scheme.bonus?.events ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for figure in scheme.composition?.figures ?? [] {
                questions[figure.id] = LeafQuestion(.figure(figure.range))
            }
            for leaf in leaves {
                for rule in leaf.rules {
                    counts += rule.countNames
                    switch rule {
                    case .deduct(let deduction):
                        if let name = deduction.count, deduction.dated != nil { dated.insert(name) }
                    case .ratio(let ratio): ratios.append(ratio)
                    case .sumOfParts, .rating, .credits, .scale, .figure, .byRank:
                        questions[leaf.id] = LeafQuestion(rule)
                    case .mark(let range), .deductMark(let range): marks[range.id ?? leaf.id] = range
                    case .entries: ledgers.append(leaf.id)
                    case .parts(let count): parts.updateValue(count, forKey: leaf.id)
                    case .share, .bands, .allOrNothing, .present, .ceiling, .factor: break
                    }
                }
            }
        }
    }
}
