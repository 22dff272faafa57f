import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Everything in a round that needs a person (人工评判), with what has been decided already.
///
/// Every judgement of the round is in it exactly once, so that the filled sheet can take the place of the tables it was
/// made from.
public struct JudgingQuestions {
    /// The bodies of one group and their scheme.
    public struct Group {
        public var title: String
        public var scheme: Scheme
        /// Of every body of the group.
        public var facts: [ScoringFacts]

        public init(title: String, scheme: Scheme, facts: [ScoringFacts]) {
            self.title = title
            self.scheme = scheme
            self.facts = facts
        }
    }

    /// By section, then in the order of groups, indicators and bodies; findings by body.
    public private(set) var questions: [JudgingQuestion] = []
    /// What may be judged besides, though nothing asks for it.
    public private(set) var options: [JudgingOption] = []

    private let register: BodyRegister
    private let titles: [String: String]
    private let findings: [String: Finding]
    private let cutOff: CivilDate
    /// Judgements that no question has taken yet, by what they are about.
    private var pending: [Key: [Judgement]] = [:]

    private struct Key: Hashable {
        let body, subject: String
        let kind: Judgement.Kind
    }

    public init(
        groups: [Group], outcomes: AssessedOutcomes, judgements: [Judgement], cutOff: CivilDate, periodEnd: CivilDate
    ) {
        register = outcomes.register
        titles = Dictionary(outcomes.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        findings = Dictionary(outcomes.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.cutOff = cutOff
        pending = Dictionary(grouping: judgements.sorted(by: Self.precedes)) {
            Key(body: $0.body, subject: $0.subject, kind: $0.kind)
        }
        for section in [JudgingQuestion.Section.mark, .answer, .count, .ledger] {
            for group in groups { ask(section, group) }
        }
        let facts = groups.map { group in
            AssessedFacts(
                outcomes, scheme: group.scheme, judgements: judgements, cutOff: cutOff, periodEnd: periodEnd)
        }
        let raised = allegations(groups, facts)
        askFindings(outcomes.findings, groups, raised, outcomes)
        askWaivers(judgements)
        addDecided(judgements)
        for group in groups { addOptions(group) }
    }

    /// An order that does not depend on files.
    private static func precedes(_ left: Judgement, _ right: Judgement) -> Bool {
        func key(_ judgement: Judgement) -> [String] {
            [
                judgement.body, judgement.subject, judgement.kind.rawValue, judgement.reference ?? "",
                judgement.onDay.map { "\($0)" } ?? "", judgement.by, judgement.points ?? "", judgement.reason,
                judgement.source ?? "", judgement.evidence ?? "", judgement.acceptedBy ?? "",
            ]
        }
        return key(left).lexicographicallyPrecedes(key(right))
    }

    private func name(of body: String) -> String { register[body]?.name ?? body }

    /// The judgements about it that no row shows yet.
    private mutating func take(_ body: String, _ subject: String, _ kind: Judgement.Kind) -> [Judgement] {
        pending.removeValue(forKey: Key(body: body, subject: subject, kind: kind)) ?? []
    }

    // MARK: Marks, answers, counts

    private mutating func ask(_ section: JudgingQuestion.Section, _ group: Group) {
        for leaf in ScopedLeaf.all(of: group.scheme) {
            for ask in LeafAsking(leaf.indicator).asks where ask.section == section {
                for facts in group.facts where leaf.applies(to: facts) { add(ask, facts.body) }
            }
        }
    }

    private mutating func add(_ ask: LeafAsking.Ask, _ body: String) {
        let given = take(body, ask.subject, ask.kind)
        func question(_ reference: String?, _ given: Judgement?, _ part: String? = nil) -> JudgingQuestion {
            JudgingQuestion(
                section: ask.section, body: body, bodyName: name(of: body), subject: .indicator(ask.subject),
                title: ask.title,
                explanation: JudgingWords.joined([part.map { JudgingWords.part($0) }, ask.explanation]),
                wanted: ask.wanted, kinds: [ask.kind], reference: reference,
                state: given.map(JudgingWords.decided) ?? JudgingWords.open, given: given)
        }
        var left = given
        for reference in ask.references {
            let own = left.firstIndex { $0.reference == reference.id }.map { left.remove(at: $0) }
            questions.append(question(reference.id, own, reference.title))
        }
        if ask.references.isEmpty, left.isEmpty { questions.append(question(nil, nil)) }
        for judgement in left { questions.append(question(judgement.reference, judgement)) }
    }

    // MARK: Allegations

    /// What is raised by a finding: titles with effects, by id of the finding.
    private mutating func allegations(
        _ groups: [Group], _ facts: [AssessedFacts]
    ) -> [String: [(title: String, effect: Wording)]] {
        var raised: [String: [(title: String, effect: Wording)]] = [:]
        var settled: Set<String> = []
        for (group, assessed) in zip(groups, facts) {
            let scheme = group.scheme
            let all =
                scheme.vetoes.map { ($0.id, $0.title, JudgingWords.effect($0)) }
                + scheme.penalties.map { ($0.id, $0.title, JudgingWords.effect($0)) }
            for (id, title, effect) in all {
                for body in group.facts.map(\.body) {
                    let findings = assessed.findings(raising: id, for: body)
                    let whole = take(body, id, .confirm)
                    for judgement in whole {
                        questions.append(
                            JudgingQuestion(
                                section: .allegation, body: body, bodyName: name(of: body), subject: .indicator(id),
                                title: JudgingWords.same(title), explanation: effect, kinds: [.confirm],
                                reference: judgement.reference, state: JudgingWords.decided(judgement),
                                given: judgement))
                    }
                    for finding in findings {
                        // Confirmed as a whole: nobody has to go through its findings one by one.
                        if !whole.isEmpty { settled.insert(finding.id) }
                        let isKnown = raised[finding.id]?.contains { $0.title == title && $0.effect == effect } ?? false
                        if !isKnown { raised[finding.id, default: []].append((title, effect)) }
                    }
                }
            }
        }
        for id in settled { raised[id] = nil }
        return raised
    }

    // MARK: Findings

    private mutating func askFindings(
        _ findings: [Finding], _ groups: [Group], _ raised: [String: [(title: String, effect: Wording)]],
        _ outcomes: AssessedOutcomes
    ) {
        var schemes: [String: Scheme] = [:]
        for group in groups { for facts in group.facts { schemes[facts.body] = group.scheme } }
        var open: [JudgingQuestion] = []
        for finding in findings {
            let allegations = raised[finding.id] ?? []
            let given = (pending[Key(body: finding.body, subject: finding.id, kind: .confirm)] ?? []).first
            guard !allegations.isEmpty || needsPerson(finding, schemes) || given != nil else { continue }
            if given != nil { _ = take(finding.body, finding.id, .confirm) }
            let section: JudgingQuestion.Section = allegations.isEmpty ? .finding : .allegation
            let question = JudgingQuestion(
                section: section, body: finding.body, bodyName: name(of: finding.body), subject: .finding(finding.id),
                title: JudgingWords.item(titles[finding.item] ?? finding.item, finding.cycle),
                explanation: JudgingWords.joined([
                    allegations.isEmpty ? nil : JudgingWords.raises(allegations), JudgingWords.finding(finding),
                ]), kinds: [.confirm, .dismiss],
                state: given.map(JudgingWords.decided)
                    ?? (section == .finding ? JudgingWords.open(finding.outcome) : JudgingWords.unconfirmed),
                given: given)
            if section == .allegation { questions.append(question) } else { open.append(question) }
        }
        questions += open
    }

    /// Whether nothing but a person can decide it: where the scheme says what an unexplained cycle counts as, it is decided.
    private func needsPerson(_ finding: Finding, _ schemes: [String: Scheme]) -> Bool {
        switch finding.outcome {
        case .needsPerson: return true
        case .unexplained:
            var next: String? = finding.body
            var steps = 0
            while let body = next, steps <= register.bodies.count {
                if let scheme = schemes[body] { return scheme.unexplained == .judge }
                next = register[body]?.parent
                steps += 1
            }
            return true
        default: return false
        }
    }

    // MARK: Waivers, and the rest

    /// Waivers that no longer hold, where no other one does.
    private mutating func askWaivers(_ judgements: [Judgement]) {
        let waivers = judgements.filter { $0.kind == .waive }.sorted(by: Self.precedes)
        for waiver in waivers {
            guard let until = waiver.until, until < cutOff else { continue }
            let others = pending[Key(body: waiver.body, subject: waiver.subject, kind: .waive)] ?? []
            guard !others.isEmpty, !others.contains(where: { $0.until.map { $0 >= cutOff } ?? true }) else { continue }
            _ = take(waiver.body, waiver.subject, .waive)
            questions.append(decided(waiver, .waiver, JudgingWords.expired(until, cutOff: cutOff)))
        }
    }

    /// What is left of the judgements, as it is.
    private mutating func addDecided(_ judgements: [Judgement]) {
        let left = pending.values.joined().sorted(by: Self.precedes)
        pending = [:]
        questions += left.map { decided($0, .decided, JudgingWords.decided($0)) }
    }

    private func decided(
        _ judgement: Judgement, _ section: JudgingQuestion.Section, _ state: Wording
    ) -> JudgingQuestion {
        let finding = judgement.target == .finding || judgement.target == nil ? findings[judgement.subject] : nil
        let title =
            finding.map { JudgingWords.item(titles[$0.item] ?? $0.item, $0.cycle) }
            ?? JudgingWords.same(titles[judgement.subject] ?? judgement.subject)
        let subject: JudgingQuestion.Subject =
            switch judgement.target {
            case .item: .item(judgement.subject)
            case .finding: .finding(judgement.subject)
            case .indicator: .indicator(judgement.subject)
            case nil where titles[judgement.subject] != nil: .item(judgement.subject)
            case nil where finding != nil || judgement.kind == .dismiss: .finding(judgement.subject)
            case nil: .indicator(judgement.subject)
            }
        return JudgingQuestion(
            section: section, body: judgement.body, bodyName: name(of: judgement.body), subject: subject, title: title,
            explanation: finding.map(JudgingWords.finding) ?? Wording("", ""), kinds: [judgement.kind],
            reference: judgement.reference, state: state, given: judgement)
    }

    private mutating func addOptions(_ group: Group) {
        let scheme = group.scheme
        func add(_ id: String, _ title: String, _ kind: Judgement.Kind, _ effect: Wording) {
            if let known = options.firstIndex(where: { $0.id == id && $0.scheme == scheme.title && $0.kind == kind }) {
                options[known].groups.append(group.title)
            } else {
                options.append(
                    JudgingOption(
                        scheme: scheme.title, groups: [group.title], id: id, title: title, kind: kind, effect: effect))
            }
        }
        for veto in scheme.vetoes { add(veto.id, veto.title, .confirm, JudgingWords.effect(veto)) }
        for penalty in scheme.penalties { add(penalty.id, penalty.title, .confirm, JudgingWords.effect(penalty)) }
        for event in scheme.bonus?.events ?? [] { add(event.id, event.title, .event, JudgingWords.effect(event)) }
    }
}
