import ExactArithmetic
import SourceText

/// What a line of a trace did; a closed list, so that every sentence a score can say stands in `ScoringStep+Text.swift`.
public enum ScoringStep: Sendable, Hashable {
    // A leaf
    case full(ExactNumber)
    /// A share over all verdicts alike.
    case share(ExactNumber, VerdictSummary)
    /// A share averaged over bodies of which `skipped` had nothing to judge.
    case averagedShare(ExactNumber, bodies: Int, skipped: Int, VerdictSummary)
    case band(from: ExactNumber, points: ExactNumber)
    case allOrNothing(isFull: Bool)
    case mark(title: String?, ScoringFacts.Mark)
    case parts([ScoringFacts.PartState], credit: ExactNumber)
    case deduct(title: String?, count: ExactNumber, each: ExactNumber)
    /// Deducted beyond the rule's own limit, and given back.
    case deductionLimit(ExactNumber)
    case deductMark(title: String?, ScoringFacts.Mark)
    /// A line of a ledger of deductions.
    case entry(LedgerEntry)
    /// Who says that the ledger lists everything, with how many lines it has.
    case ledgerComplete(ScoringFacts.Decision, entries: Int)
    /// Nobody says that the ledger lists everything: its lines do not count yet.
    case ledgerOpen(entries: Int)
    /// At least one verdict is met, there are nil statements only, or neither.
    case present(VerdictSummary, credit: ExactNumber)
    /// Points of named parts with their states.
    case partPoints([PartFinding], credit: ExactNumber)
    case rating(String)
    /// A count of another, by their names.
    case ratio(of: String, Int, to: String, Int)
    /// There was nothing to count.
    case emptyRatio(to: String, CountRatio.Empty)
    /// Mean of what states earn, with the states.
    case credits([String], ExactNumber)
    /// Values added up, and the most they could be.
    case scale(ExactNumber, of: ExactNumber)
    case figure(ExactNumber, ValueRange)
    case rank(ScoringFacts.Rank)
    /// Who found what the step before goes by.
    case decided([ScoringFacts.Decision])
    case ceiling(ExactNumber)
    case factor(ExactNumber)
    /// Earned beyond what the indicator has, and taken off.
    case indicatorLimit(ExactNumber)
    /// Deducted beyond what the indicator has, and given back.
    case floor(ExactNumber)
    /// Lost here or below beyond the indicator's own limit, and given back.
    case lossLimit(ExactNumber)
    /// A veto of this indicator.
    case indicatorVeto(title: String, share: ExactNumber, by: [String])
    /// Verdicts that do not count, with the reason.
    case uncounted(VerdictSummary)
    case notApplicable(reason: String?)
    /// Somebody decided that it does not apply.
    case waived(ScoringFacts.Waiver)
    /// The table means it for others, or for another time.
    case outOfScope(Applicability.Condition)
    case notApplicableKeeps(NotApplicablePolicy)
    case notAssessed(waitingForMark: Bool)
    /// Points of indicators that do not apply came in: full points from → to.
    case redistributed(from: ExactNumber, to: ExactNumber)
    /// Points of its own scale become those that it is worth.
    case weighted(from: ExactNumber, to: ExactNumber)
    case leafRounding(digits: Int)
    // A branch and the whole
    case sum
    case scaled(to: ExactNumber, from: ExactNumber)
    case penalty(title: String, count: Int, each: ExactNumber, by: [String])
    case penaltyLimit(ExactNumber)
    case bonus(title: String, count: Int, by: [String])
    case bonusEventLimit(ExactNumber)
    case bonusLimit(ExactNumber)
    case bonusClosed(above: ExactNumber)
    case totalFloor
    /// From here on parts are added up; the amount takes back what the tree earned, which comes in again as a part.
    case composition(isOwnCounted: Bool)
    case composedPart(ComposedStep)
    /// The tree is below the pass mark.
    case gate(below: ExactNumber, grade: String)
    case veto(title: String, effect: Veto.Effect, by: [String])
    // Appeals and the re-check
    /// Points of an indicator that a ruling fixed.
    case ruled(ScoringFacts.Ruling)
    /// An appeal on a finding was partly upheld.
    case givenBack(ScoringFacts.Returns.Entry)
    case givenBackLimit(ExactNumber)
    /// Findings mended in time, what they cost, and the share of it that comes back.
    case restored(Int, gain: ExactNumber, share: ExactNumber)
    case partlyRestored(Int, gain: ExactNumber, share: ExactNumber)
    case unmended(Int, each: ExactNumber)
    case unmendedLimit(ExactNumber)
    /// The difference between a rounded number and the rounded numbers shown below it.
    case rounding
}

/// A named part with what became of it.
public struct PartFinding: Sendable, Hashable {
    public var title: String
    public var state: ScoringFacts.PartState

    public init(title: String, state: ScoringFacts.PartState) {
        self.title = title
        self.state = state
    }
}

/// The verdicts behind a share or a deduction, as they were counted.
public struct VerdictSummary: Sendable, Hashable {
    public var counts: OutcomeCounts
    public var unexplained: Scheme.UnexplainedPolicy
    public var nilCredit: ExactNumber

    public init(counts: OutcomeCounts, unexplained: Scheme.UnexplainedPolicy, nilCredit: ExactNumber) {
        self.counts = counts
        self.unexplained = unexplained
        self.nilCredit = nilCredit
    }

    /// Verdicts that count against the body.
    public var failed: Int { counts.failed(unexplained: unexplained) }
    /// Verdicts that decide something.
    public var decided: Int { counts[.met] + counts[.nilStated] + failed }
    /// Met, with nil statements at their credit.
    public var earned: ExactNumber {
        let met = ExactNumber(counts[.met])
        return counts[.nilStated] == 0 ? met : met + ExactNumber(counts[.nilStated]) * nilCredit
    }
    /// Failed, with what nil statements lack.
    public var lost: ExactNumber { ExactNumber(decided) - earned }
    /// Owed and due, whatever became of them.
    public var owed: Int { counts.owed }
    /// Owed, and yet not counted.
    public var uncounted: Int { owed - decided }
}
