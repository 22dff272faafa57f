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

    init(_ outcomes: [OutcomeCounts], average: Measure.Averaging, scheme: Scheme) {
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
        let decided = outcomes.lazy
            .map { VerdictSummary(counts: $0, unexplained: scheme.unexplained, nilCredit: scheme.nilStatement) }
            .filter { $0.decided > 0 }
        let shares = decided.compactMap { $0.earned.divided(by: ExactNumber($0.decided)) }
        bodies = shares.count
        skipped = outcomes.count - shares.count
        let count = ExactNumber(shares.count)
        share = ExactNumber.sum(shares).divided(by: count)
        lost = ExactNumber.sum(decided.map(\.lost)).divided(by: count) ?? .zero
    }
}
