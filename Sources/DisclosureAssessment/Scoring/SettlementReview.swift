import DisclosureModel
import ExactArithmetic

/// What rulings and the re-check change in a settled score.
///
/// After the re-check: score + restores × (score with the mended findings as met − score) − the cost of what was not
/// mended. Partly mended findings get their share of what they would get if they were mended, too. This is the score of
/// the tree with penalties and bonus: what other scores it is composed with, and a veto of the whole, come after.
struct SettlementReview {
    typealias Steps = [(step: ScoringStep, amount: ExactNumber)]

    private let scheme: Scheme
    private let facts: ScoringFacts

    /// nil where nothing was ruled and nobody looked again.
    init?(_ scheme: Scheme, _ facts: ScoringFacts) {
        guard facts.returns != nil || facts.reCheck != nil else { return nil }
        self.scheme = scheme
        self.facts = facts
    }

    /// Points that come back for findings whose appeals were partly upheld.
    func givenBack(_ points: ExactNumber) -> Steps {
        guard let returns = facts.returns, !returns.entries.isEmpty else { return [] }
        var steps: Steps = returns.entries.map { (.givenBack($0), $0.points) }
        let sum = ExactNumber.sum(returns.entries.map(\.points))
        if returns.atMost < sum { steps.append((.givenBackLimit(returns.atMost), returns.atMost - sum)) }
        return steps
    }

    func reChecked(_ points: ExactNumber) -> Steps {
        guard let found = facts.reCheck, let policy = scheme.reCheck else { return [] }
        var steps: Steps = []
        if found.mended > 0 || !found.gain.isZero {
            let step = ScoringStep.restored(found.mended, gain: found.gain, share: policy.restores)
            steps.append((step, found.gain * policy.restores))
        }
        if found.partlyMended > 0 || !found.partlyGain.isZero {
            let share = policy.restores * policy.partly
            let step = ScoringStep.partlyRestored(found.partlyMended, gain: found.partlyGain, share: share)
            steps.append((step, found.partlyGain * share))
        }
        if let cost = policy.unmended, found.unmended > 0 {
            let amount = cost.each * ExactNumber(found.unmended)
            steps.append((.unmended(found.unmended, each: cost.each), -amount))
            if let limit = cost.atMost, limit < amount { steps.append((.unmendedLimit(limit), amount - limit)) }
        }
        let after = points + ExactNumber.sum(steps.map(\.amount))
        if after.isNegative { steps.append((.totalFloor, -after)) }
        return steps
    }
}
