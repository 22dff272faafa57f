import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Fills in the other scores that a composition goes by: results of other rounds, and scores of bodies below.
public struct CompositionFacts: Sendable {
    private let rounds: [String: RoundScores]
    private let register: BodyRegister
    private let below: BodiesBelow
    private let period: ClosedRange<CivilDate>?

    /// - Parameters:
    ///   - rounds: by id, all that the compositions name.
    ///   - period: of the round: a body that did not exist in it is not waited for; nil: all of them are.
    public init(rounds: [String: RoundScores], register: BodyRegister, period: ClosedRange<CivilDate>?) {
        self.rounds = rounds
        self.register = register
        self.period = period
        below = BodiesBelow(register)
    }

    /// The facts with everything that the scheme's composition asks for.
    ///
    /// - Parameter scored: scores of this round by id of body, those of the groups below at least.
    public func filled(_ facts: ScoringFacts, under scheme: Scheme, scored: [String: BodyScore]) -> ScoringFacts {
        guard let composition = scheme.composition else { return facts }
        var facts = facts
        for part in composition.family {
            switch part.source {
            case .rounds(let named):
                let terms = (named ?? []).map { term($0, of: facts.body, part.reading) }
                facts.composed[part.id] = ScoringFacts.Composed(terms, place: part.place)
            case .below(let selection):
                let bodies = below.bodies(below: facts.body, in: selection).filter(exists)
                let terms = bodies.map { Self.term($0, scored[$0.id], part.reading) }
                facts.composed[part.id] = ScoringFacts.Composed(terms, place: part.place)
            case .own, .figure, .parts: break
            }
        }
        return facts
    }

    private func exists(_ body: Body) -> Bool {
        guard let period else { return true }
        return (body.until.map { period.lowerBound <= $0 } ?? true)
            && (body.from.map { $0 <= period.upperBound } ?? true)
    }

    private func term(
        _ named: Composition.RoundTerm, of body: String, _ reading: Scheme.Reading
    ) -> ScoringFacts.Term {
        let round = rounds[named.id]
        var term = ScoringFacts.Term(
            .round, id: named.id, title: round?.title ?? named.id, value: .missed, total: round?.commonTotal,
            weight: named.weight, place: named.place)
        guard let entry = round?.bodies[body] else { return term }
        term.total = entry.total ?? term.total
        term.value =
            (reading == .exact ? entry.exact : entry.rounded).map { .score($0) } ?? .unscored(entry.remark)
        return term
    }

    private static func term(_ body: Body, _ score: BodyScore?, _ reading: Scheme.Reading) -> ScoringFacts.Term {
        let number = reading == .exact ? score?.exact : score?.rounded
        return ScoringFacts.Term(
            .body, id: body.id, title: body.name, value: number.map { .score($0) } ?? .unscored(nil),
            total: score?.total)
    }

    /// What is worth saying of a whole group: rounds in which none of its bodies took part.
    public func problems(in scheme: Scheme, group: [ScoringFacts]) -> [Diagnostic] {
        guard !group.isEmpty else { return [] }
        return (scheme.composition?.family ?? []).flatMap { part -> [Diagnostic] in
            guard case .rounds(let named) = part.source else { return [] }
            return (named ?? []).compactMap { term in
                guard let round = rounds[term.id], !group.contains(where: { round.bodies[$0.body] != nil }) else {
                    return nil
                }
                return CompositionMessages.nobodyInRound(
                    term.id, group: group[0].group ?? "", at: term.place ?? part.place)
            }
        }
    }
}
