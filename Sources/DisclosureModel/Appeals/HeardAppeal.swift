import ExactArithmetic
import SourceText

/// An appeal with what it is about, whether its ruling holds, and what that does to the score.
public struct HeardAppeal: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable {
        case pending
        /// Filed after the last day and not admitted: recorded, without effect.
        case late
        case upheld
        case partlyUpheld = "partly-upheld"
        case rejected
        /// Ruled, but the ruling cannot stand; the remark says why.
        case notApplied = "not-applied"

        public var title: Wording {
            switch self {
            case .pending: Wording("待裁定", "pending")
            case .late: Wording("逾期，只作记录", "late, recorded only")
            case .upheld: Appeal.Decision.upheld.title
            case .partlyUpheld: Appeal.Decision.partlyUpheld.title
            case .rejected: Appeal.Decision.rejected.title
            case .notApplied: Wording("裁定未执行", "ruling not applied")
            }
        }
    }

    /// What a ruling changes.
    public enum Effect: Sendable, Hashable {
        /// The finding costs nothing any more.
        case dismissFinding(String)
        /// Some of what the finding cost comes back.
        case giveBack(finding: String, points: ExactNumber)
        case replaceMark(String, points: ExactNumber)
        case grantWaiver(indicator: String)
        case liftWaiver(indicator: String)
        /// The item does not apply to the body after all.
        case grantItemWaiver(String)
        /// The item applies after all; what the checks say of it counts.
        case liftItemWaiver(String)
        case setPoints(indicator: String, points: ExactNumber)
    }

    public var appeal: Appeal
    /// nil where nothing bears the name.
    public var kind: Appeal.Kind?
    /// Id of what it is about, as the engine calls it.
    public var subject: String
    /// What it is about, in words.
    public var title: Wording
    /// The body whose score answers for it: the appellant, or the one above that is assessed; nil where none is.
    public var scoredBody: String?
    public var state: State
    /// Why a ruling is not applied, and whatever else there is to know.
    public var remark: Wording?
    /// Only of a ruling that is applied.
    public var effect: Effect?
    /// Points that it changed, before rounding; nil without effect, or where there is no score before or after.
    public var change: ExactNumber?

    public init(
        _ appeal: Appeal, kind: Appeal.Kind?, subject: String, title: Wording, scoredBody: String?, state: State,
        remark: Wording? = nil, effect: Effect? = nil, change: ExactNumber? = nil
    ) {
        self.appeal = appeal
        self.kind = kind
        self.subject = subject
        self.title = title
        self.scoredBody = scoredBody
        self.state = state
        self.remark = remark
        self.effect = effect
        self.change = change
    }
}
