import CivilCalendar
import ExactArithmetic
import SourceText

/// An assessed body's objection to how it was assessed (申诉), with what was ruled on it.
public struct Appeal: Sendable, Hashable {
    /// What an appeal may be about.
    public enum Kind: String, Sendable, CaseIterable {
        case finding, mark, waiver, indicator

        public var title: Wording {
            switch self {
            case .finding: Wording("问题", "finding")
            case .mark: Wording("评分", "mark")
            case .waiver: Wording("合理缺项", "waiver")
            case .indicator: Wording("指标", "indicator")
            }
        }
    }

    /// What whoever hears appeals decided.
    public enum Decision: String, Sendable, CaseIterable {
        case upheld
        case partlyUpheld = "partly-upheld"
        case rejected

        public var title: Wording {
            switch self {
            case .upheld: Wording("支持", "upheld")
            case .partlyUpheld: Wording("部分支持", "partly upheld")
            case .rejected: Wording("驳回", "rejected")
            }
        }
    }

    /// A ruling as it was written; what it lacks is told where appeals are heard.
    public struct Ruling: Sendable, Hashable {
        public var decision: Decision
        /// Of a mark or an indicator its points from now on; of a finding partly upheld the points given back.
        public var points: ExactNumber?
        public var reason: String?
        public var by: String?
        public var onDay: CivilDate?

        public init(
            _ decision: Decision, points: ExactNumber? = nil, reason: String? = nil, by: String? = nil,
            onDay: CivilDate? = nil
        ) {
            self.decision = decision
            self.points = points
            self.reason = reason
            self.by = by
            self.onDay = onDay
        }
    }

    /// Id of the body that appeals.
    public var body: String
    /// nil: whatever bears the name in `subject`.
    public var kind: Kind?
    /// Id of a finding, of a mark, of a waived indicator or item, or of an indicator; titles of indicators, too.
    public var subject: String
    public var claim: String
    public var evidence: String?
    /// The person or office that appeals for the body.
    public var by: String
    public var filedOn: CivilDate
    /// Heard although it came after the last day for appeals.
    public var isAdmitted: Bool
    /// nil: still to be ruled.
    public var ruling: Ruling?
    public var place: Place?

    public init(
        body: String, kind: Kind?, subject: String, claim: String, evidence: String? = nil, by: String,
        filedOn: CivilDate, isAdmitted: Bool = false, ruling: Ruling? = nil, place: Place? = nil
    ) {
        self.body = body
        self.kind = kind
        self.subject = subject
        self.claim = claim
        self.evidence = evidence
        self.by = by
        self.filedOn = filedOn
        self.isAdmitted = isAdmitted
        self.ruling = ruling
        self.place = place
    }
}
