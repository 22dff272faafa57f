import DisclosureModel
import ExactArithmetic
import SourceText

/// The parts of a composition with what each of them brings: every part is its weight times a share of its own points.
struct CompositionEvaluation {
    let composition: Composition
    let facts: ScoringFacts
    /// Full points of what is composed.
    let total: ExactNumber
    /// Points of the scheme's own tree, or why there are none.
    let own: Own

    enum Own {
        case points(ExactNumber)
        case none(Wording)
    }

    /// The composed points; nil with the reason.
    struct Result {
        var parts: [PartScore]
        var points: ExactNumber?
        var reason: Wording?
    }

    func result() -> Result {
        let (parts, reason) = measured(composition.parts, of: .one)
        let isComposed = reason == nil && parts.contains { $0.state == .scored }
        let settled = settle(parts, effective: .one, isComposed: isComposed)
        guard isComposed else {
            return Result(parts: settled, points: nil, reason: reason ?? SettlementRemarks.nothingToCompose)
        }
        return Result(
            parts: settled, points: ExactNumber.sum(settled.flatMap(\.leaves).compactMap(\.points)), reason: nil)
    }

    // MARK: From the inside outwards: shares

    private func measured(_ parts: [Composition.Part], of nominal: ExactNumber) -> ([PartScore], Wording?) {
        let sum = ExactNumber.sum(parts.map(\.weight))
        var scores: [PartScore] = []
        var reason: Wording?
        for part in parts {
            let (score, withheld) = measured(part, nominal: (part.weight.divided(by: sum) ?? .zero) * nominal)
            scores.append(score)
            reason = reason ?? withheld
        }
        return (scores, reason)
    }

    private func measured(_ part: Composition.Part, nominal: ExactNumber) -> (PartScore, Wording?) {
        var score = PartScore(
            id: part.id, title: part.title, state: .gaveWeight, nominal: nominal, missed: part.missed,
            unscored: part.unscored)
        switch part.source {
        case .parts(let below):
            let (parts, reason) = measured(below, of: nominal)
            score.parts = parts
            if reason != nil {
                score.state = .withheld
            } else if parts.contains(where: { $0.state == .scored }) {
                score.state = .scored
            }
            return (score, reason)
        case .own:
            score.missed = part.missed ?? .noScore
            score.terms = [ownTerm]
        case .figure(let range):
            score.missed = part.missed ?? .noScore
            guard let term = figure(part.id, range) else { return (score, nil) }
            score.terms = [term]
        case .rounds, .below:
            score.combination = part.combination
            score.missed = part.missed ?? .noScore
            // What is stated by hand is meant on the scale of the scheme where nothing else is said.
            score.terms = (facts.composed[part.id]?.terms ?? []).map { stated in
                var term = stated
                if term.kind == .stated { term.total = term.total ?? total }
                return term
            }
            if score.terms.isEmpty, case .rounds = part.source {
                score.state = .withheld
                return (score, SettlementRemarks.missing(score, nil))
            }
        }
        return combine(score)
    }

    private var ownTerm: ScoringFacts.Term {
        switch own {
        case .points(let points): ScoringFacts.Term(.own, value: .score(points), total: total)
        // The reason stands beside the score.
        case .none: ScoringFacts.Term(.own, value: .unscored(nil), total: total)
        }
    }

    /// As a share of its range; nil where somebody said that it does not apply.
    private func figure(_ id: String, _ range: ValueRange) -> ScoringFacts.Term? {
        let full = range.to - range.from
        if let stated = facts.composed[id]?.terms.first {
            guard case .score(let value) = stated.value else { return stated }
            var term = stated
            term.value = .score(full.isNegative ? range.from - value : value - range.from)
            term.total = full.isNegative ? -full : full
            return term
        }
        guard let answer = facts.answers[id]?.entries.first else {
            return ScoringFacts.Term(.stated, value: .missed, total: nil)
        }
        guard case .number(let value) = answer.answer else { return nil }
        return ScoringFacts.Term(
            .stated, title: answer.decision?.by,
            value: .score(full.isNegative ? range.from - value : value - range.from),
            total: full.isNegative ? -full : full, place: answer.place)
    }

    /// The share of all terms together, as their policies have it.
    private func combine(_ part: PartScore) -> (PartScore, Wording?) {
        var part = part
        var counted: [(share: ExactNumber, term: ScoringFacts.Term)] = []
        for term in part.terms {
            if let share = term.share {
                counted.append((share, term))
                continue
            }
            switch part.policy(for: term) ?? .noScore {
            case .skip: break
            case .zero: counted.append((.zero, term))
            case .noScore:
                part.state = .withheld
                return (part, SettlementRemarks.missing(part, term))
            }
        }
        guard !counted.isEmpty else { return (part, nil) }
        switch part.combination {
        case .minimum: part.share = counted.map(\.share).min()
        case .weighted: part.share = Self.mean(counted.map { ($0.share, $0.term.weight ?? .one) })
        // Each share by its own full points: points over points.
        case .sum: part.share = Self.mean(counted.map { ($0.share, $0.term.total ?? .zero) })
        case .mean, nil: part.share = Self.mean(counted.map { ($0.share, .one) })
        }
        part.state = part.share == nil ? .gaveWeight : .scored
        return (part, nil)
    }

    private static func mean(_ terms: [(share: ExactNumber, weight: ExactNumber)]) -> ExactNumber? {
        ExactNumber.sum(terms.map { $0.share * $0.weight }).divided(by: ExactNumber.sum(terms.map(\.weight)))
    }

    // MARK: From the outside inwards: weights

    /// Parts with a score share the weight of all in proportion.
    private func settle(_ parts: [PartScore], effective: ExactNumber, isComposed: Bool) -> [PartScore] {
        let scored = ExactNumber.sum(parts.filter { $0.state == .scored }.map(\.nominal))
        return parts.map { part in
            var part = part
            if part.state == .scored, isComposed {
                part.effective = (part.nominal.divided(by: scored) ?? .zero) * effective
            }
            part.parts = settle(part.parts, effective: part.effective, isComposed: isComposed)
            guard part.state == .scored, isComposed else { return part }
            if part.parts.isEmpty {
                part.points = part.share.map { $0 * part.effective * total }
            } else {
                let points = ExactNumber.sum(part.parts.compactMap(\.points))
                part.points = points
                part.share = points.divided(by: part.effective * total)
            }
            return part
        }
    }
}
