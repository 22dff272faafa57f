import DisclosureModel
import ExactArithmetic

/// A confirmed veto that decides some indicators only.
struct IndicatorVeto: Sendable {
    let title: String
    /// Of its full points an indicator keeps at most this share.
    let share: ExactNumber
    let decisions: [ScoringFacts.Decision]

    var step: ScoringStep { .indicatorVeto(title: title, share: share, by: decisions.map(\.by).uniqueInOrder) }

    /// The hardest confirmed veto of each indicator that has one.
    static func confirmed(under scheme: Scheme, facts: ScoringFacts) -> [String: IndicatorVeto] {
        var found: [String: IndicatorVeto] = [:]
        for veto in scheme.vetoes {
            guard let indicators = veto.indicators, let allegation = facts.allegations[veto.id],
                allegation.confirmed > 0
            else { continue }
            let share: ExactNumber = if case .share(let share) = veto.effect { share } else { .zero }
            let own = IndicatorVeto(title: veto.title, share: share, decisions: allegation.decisions)
            for id in indicators where found[id].map({ share < $0.share }) ?? true { found[id] = own }
        }
        return found
    }
}

extension ScoringFacts.Allegation {
    /// Who confirmed it and when, each once.
    var confirmers: [String] { decisions.map(\.signature).uniqueInOrder }
}

extension [String] {
    var uniqueInOrder: [String] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
