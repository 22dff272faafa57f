import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText

extension RoundInputs {
    /// Hears the appeals.
    ///
    /// - Parameters:
    ///   - assessment: the first one; `nil` before anything was checked.
    ///   - schemes: of the groups.
    func hearing(_ assessment: Assessment?) -> AppealHearing {
        var owed: ((String, String) -> Bool)?
        if let assessment {
            var pairs: Set<[String]> = []
            for tally in assessment.tallies where tally.obligations > 0 {
                pairs.insert([register.bodies[tally.body].id, assessment.items[tally.item].id])
            }
            owed = { pairs.contains([$0, $1]) }
        }
        return AppealHearing(
            findings: assessment?.findings ?? [], items: assessment?.items ?? catalogues.flatMap(\.items),
            register: register, judgements: judgements, observations: observations, schemes: schemes,
            appealsUntil: round.stages.appealsUntil, cutOff: round.cutOff, owed: owed)
    }

    /// Pairs of body and item whose waiver a ruling lifts: they are checked like any others, and the first version of the
    /// scores is told not to look.
    var liftedItemWaivers: [(body: String, item: String)] {
        guard !appeals.isEmpty else { return [] }
        return hearing(nil).hear(appeals).appeals.compactMap { heard in
            guard case .liftItemWaiver(let item)? = heard.effect else { return nil }
            return (heard.appeal.body, item)
        }
    }

    /// The judgements that the checks go by.
    var checkedJudgements: [Judgement] {
        let lifted = liftedItemWaivers
        guard !lifted.isEmpty else { return judgements }
        return judgements.filter { judgement in
            judgement.kind != .waive || !lifted.contains { $0.body == judgement.body && $0.item == judgement.subject }
        }
    }

    /// The same with schemes that stop at the score of the tree with penalties and bonus: what findings cost is told
    /// there, before other scores come in and a veto of the whole hides it.
    var withOwnScores: RoundInputs {
        var own = self
        own.schemes = schemes.map { group, scheme in
            var scheme = scheme
            scheme.composition = nil
            scheme.vetoes.removeAll { $0.indicators == nil }
            return (group, scheme)
        }
        return own
    }

    /// Scores before rounding, by body. What is wrong with judgements and schemes has been told.
    func exact(_ reviewed: ReviewedRound) -> [String: ExactNumber] {
        RoundScoring(inputs: self, reviewed: reviewed).groups(into: DiagnosticCollector()).exact
    }
}
