import DisclosureModel
import ExactArithmetic

/// The verdicts a leaf looks at, counted as its scheme says.
struct MeasuredVerdicts {
    /// All bodies together.
    let summary: VerdictSummary
    /// Of all verdicts, or the mean over bodies; nil where nothing is decided.
    let share: ExactNumber?
    /// Failed verdicts, nil statements with what they lack; averaged over bodies where the measure says so.
    let lost: ExactNumber
    /// Bodies with something decided, and without.
    let bodies: Int
    let skipped: Int
    let isAveraged: Bool

    /// With a sample each body counts for as many as it stands for.
    init(
        _ outcomes: [OutcomeCounts], average: Measure.Averaging, scheme: Scheme, sample: LeafSample? = nil
    ) {
        var pooled = OutcomeCounts()
        for counts in outcomes { pooled += counts }
        let summary = VerdictSummary(
            counts: pooled, unexplained: scheme.unexplained, nilCredit: scheme.nilStatement)
        self.summary = summary
        isAveraged = average == .bodies && outcomes.count > 1
        guard isAveraged else {
            share = summary.earned.divided(by: ExactNumber(summary.decided))
            lost = summary.lost
            bodies = summary.decided > 0 ? 1 : 0
            skipped = 1 - bodies
            return
        }
        if let sample, sample.entries.count == outcomes.count {
            let verdicts = outcomes.map {
                VerdictSummary(counts: $0, unexplained: scheme.unexplained, nilCredit: scheme.nilStatement)
            }
            let decided = verdicts.indices.filter { verdicts[$0].decided > 0 }
            let weights = decided.map(sample.weight)
            func mean(_ value: (VerdictSummary) -> ExactNumber) -> ExactNumber? {
                ExactNumber.sum(zip(decided, weights).map { value(verdicts[$0]) * $1 })
                    .divided(by: ExactNumber.sum(weights))
            }
            bodies = decided.count
            skipped = outcomes.count - decided.count
            share = mean { $0.earned.divided(by: ExactNumber($0.decided)) ?? .zero }
            lost = mean(\.lost) ?? .zero
            return
        }
        var shares: [ExactNumber] = []
        shares.reserveCapacity(outcomes.count)
        for counts in outcomes {
            let each = VerdictSummary(counts: counts, unexplained: scheme.unexplained, nilCredit: scheme.nilStatement)
            if let share = each.earned.divided(by: ExactNumber(each.decided)) { shares.append(share) }
        }
        bodies = shares.count
        skipped = outcomes.count - shares.count
        let count = ExactNumber(shares.count)
        share = ExactNumber.sum(shares).divided(by: count)
        // Bodies with nothing decided have lost nothing, so the sum over the others is that of all.
        lost = summary.lost.divided(by: count) ?? .zero
    }
}
