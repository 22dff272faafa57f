import DisclosureModel
import ExactArithmetic

/// What a leaf earns by the first of its rules, where that goes by verdicts. Without references, since every leaf of
/// every body asks it.
struct MeasuredAward<Number: ScoreNumber>: Sendable {
    enum Kind: Sendable {
        /// There is no such rule: deductions begin at the full points.
        case full
        case share
        /// By thresholds, which stand elsewhere.
        case bands
        case allOrNothing
        case present
    }

    let kind: Kind
    /// Full points of the leaf.
    let points: Number
    let credit: CountedVerdicts.Credit
    let unexplained: Scheme.UnexplainedPolicy

    func counted(_ counts: OutcomeCounts) -> CountedVerdicts {
        CountedVerdicts(counts, unexplained: unexplained, credit: credit)
    }

    /// What one row of verdicts earns, where this rule is the only one.
    func evaluate(_ counts: OutcomeCounts) -> (state: IndicatorScore.State, points: Number) {
        let verdicts = counted(counts)
        guard verdicts.decided > 0 else { return (counts.owed > 0 ? .notAssessed : .notApplicable, .zero) }
        return (.scored, points(for: verdicts))
    }

    /// Something is decided.
    func points(for verdicts: CountedVerdicts) -> Number {
        switch kind {
        case .share:
            verdicts.earned == verdicts.decided
                ? points : points.times(UInt64(verdicts.earned), over: UInt64(verdicts.decided))
        case .allOrNothing: verdicts.earned == verdicts.decided ? points : .zero
        case .present:
            verdicts.met > 0
                ? points
                : verdicts.nilStated > 0 ? points.times(UInt64(credit.above), over: UInt64(credit.below)) : .zero
        case .full, .bands: points
        }
    }
}
