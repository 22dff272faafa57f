import DisclosureModel
import ExactArithmetic

/// The verdicts a leaf looks at, as two whole numbers whose quotient is the share; what `MeasuredVerdicts` says in
/// exact numbers.
struct CountedVerdicts {
    /// What a nil statement earns, as a fraction; whole numbers only where the credit has few digits.
    struct Credit: Sendable {
        var above: Int
        var below: Int

        /// nil where the fraction is too fine for whole numbers.
        init?(_ share: ExactNumber) {
            guard let parts = share.smallParts, parts.numerator >= 0, parts.denominator <= 1 << 20 else { return nil }
            (above, below) = (Int(parts.numerator), Int(parts.denominator))
            guard above <= below else { return nil }
        }
    }

    let met: Int
    let nilStated: Int
    let failed: Int
    /// Verdicts that decide something, in units of the credit.
    let decided: Int
    /// Those that are met, nil statements at their credit, in the same units.
    let earned: Int

    init(_ counts: OutcomeCounts, unexplained: Scheme.UnexplainedPolicy, credit: Credit) {
        met = counts[.met]
        nilStated = counts[.nilStated]
        failed = counts.failed(unexplained: unexplained)
        decided = (met + nilStated + failed) * credit.below
        earned = met * credit.below + nilStated * credit.above
    }
}
