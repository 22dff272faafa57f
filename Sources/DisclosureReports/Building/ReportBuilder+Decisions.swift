import DisclosureModel
import ExactArithmetic
import SourceText

/// Lists what people decided, and what bodies say of themselves, beside what came out.
struct DecisionReports {
    let judgements: [Judgement]
    let register: BodyRegister
    let groups: [ReportMaterial.ScoredGroup]
    let items: [String: DisclosureItem]
    let round: Round
    let language: Language

    /// In the order of body, kind, subject and day; nil where nobody decided anything.
    func decisions() -> [AssessmentReport.DecisionReport]? {
        guard !judgements.isEmpty else { return nil }
        return ordered(judgements).map { judgement in
            AssessmentReport.DecisionReport(
                body: judgement.body, bodyName: name(of: judgement.body), kind: judgement.kind.rawValue,
                kindTitle: judgement.kind.title.text(in: language), subject: judgement.subject,
                subjectTitle: title(of: judgement), points: judgement.points, reason: judgement.reason,
                by: judgement.by == judgement.body ? name(of: judgement.body) : judgement.by,
                onDay: judgement.onDay?.description, until: judgement.until?.description,
                isExpired: judgement.kind == .waive && judgement.until.map { $0 < round.cutOff } ?? false,
                evidence: judgement.evidence, reference: judgement.reference, source: judgement.source,
                notifiedOn: judgement.notifiedOn?.description, acceptedBy: judgement.acceptedBy,
                place: judgement.place?.text(in: language))
        }
    }

    /// nil where no body said anything of itself.
    func selfAssessments() -> [AssessmentReport.SelfAssessmentReport]? {
        let own = ordered(judgements.filter { $0.kind == .selfAssessment })
        guard !own.isEmpty else { return nil }
        return own.compactMap { judgement in
            guard let scheme = scheme(of: judgement.body),
                let indicator = scheme.family.first(where: { $0.id == judgement.subject }),
                let text = judgement.points, let claimed = try? ExactNumber(decimal: text)
            else { return nil }
            let points = points(of: indicator, judgement.body)
            return AssessmentReport.SelfAssessmentReport(
                body: judgement.body, bodyName: name(of: judgement.body), indicator: indicator.id,
                indicatorTitle: indicator.title, full: indicator.points.briefText, claimed: claimed.briefText,
                mark: mark(of: indicator, judgement.body), points: points.map { shown($0, scheme) },
                difference: points.map { shown($0 - claimed, scheme) },
                by: judgement.by == judgement.body ? name(of: judgement.body) : judgement.by,
                onDay: judgement.onDay?.description, evidence: judgement.evidence)
        }
    }

    private func ordered(_ judgements: [Judgement]) -> [Judgement] {
        func key(_ judgement: Judgement) -> [String] {
            [
                judgement.body, judgement.kind.rawValue, judgement.subject,
                judgement.onDay.map { "\($0)" } ?? "", judgement.reference ?? "", judgement.by,
                judgement.points ?? "", judgement.reason, judgement.source ?? "", judgement.evidence ?? "",
                judgement.place?.text(in: language) ?? "",
            ]
        }
        return judgements.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }

    private func name(of body: String) -> String { register[body]?.name ?? body }

    private func scheme(of body: String) -> Scheme? {
        guard let group = register[body]?.group else { return nil }
        return groups.first { $0.group == group }?.scheme
    }

    private func title(of judgement: Judgement) -> String? {
        if let item = items[judgement.subject] { return item.title }
        guard let scheme = scheme(of: judgement.body) else { return nil }
        let id = judgement.subject
        if let indicator = scheme.family.first(where: { $0.id == id }) { return indicator.title }
        if let veto = scheme.vetoes.first(where: { $0.id == id }) { return veto.title }
        if let penalty = scheme.penalties.first(where: { $0.id == id }) { return penalty.title }
        return scheme.bonus?.events.first { $0.id == id }?.title
    }

    /// What the indicator got, on its own scale.
    private func points(of indicator: Indicator, _ body: String) -> ExactNumber? {
        let scores = groups.lazy.flatMap(\.scores).first { $0.score.body == body }?.score.indicators ?? []
        func find(_ scores: [IndicatorScore]) -> IndicatorScore? {
            for score in scores {
                if score.id == indicator.id { return score }
                if let below = find(score.indicators) { return below }
            }
            return nil
        }
        guard let score = find(scores), score.state == .scored, let points = score.points else { return nil }
        guard score.full != indicator.points else { return points }
        return (points * indicator.points).divided(by: score.full)
    }

    private func mark(of indicator: Indicator, _ body: String) -> String? {
        for case .mark(let range) in indicator.rules {
            let id = range.id ?? indicator.id
            let found = judgements.first { $0.kind == .mark && $0.body == body && $0.subject == id }
            return found?.points.flatMap { try? ExactNumber(decimal: $0) }?.briefText
        }
        return nil
    }

    private func shown(_ points: ExactNumber, _ scheme: Scheme) -> String {
        scheme.rounding.at == .none ? points.briefText : points.decimalText(digits: scheme.rounding.digits)
    }
}
