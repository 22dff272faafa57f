import CivilCalendar
import SourceText

/// How sure a date is. Only seen and printed dates can fail a limit; stated ones meet it; inferred ones never fail.
public enum DateSureness: UInt8, Sendable, CaseIterable {
    case seen = 1, printed, stated, inferred

    public var word: String {
        switch self {
        case .seen: "seen"
        case .printed: "printed"
        case .stated: "stated"
        case .inferred: "inferred"
        }
    }

    public var title: Wording {
        switch self {
        case .seen: Wording("实地所见", "seen")
        case .printed: Wording("页面标注", "printed")
        case .stated: Wording("单位自报", "stated")
        case .inferred: Wording("由网址推断", "inferred")
        }
    }

    /// May a date of this kind fail a limit?
    public var canFail: Bool { self == .seen || self == .printed }
}

/// Something that happened and must be disclosed (应公开事项登记): one line of a register.
public struct Occurrence: Sendable, Hashable {
    public var kind: String
    public var body: String
    public var item: String
    public var occurredOn: CivilDate
    public var reference: String
    public var recipients: Int?
    /// Verbatim amount.
    public var total: String?
    public var place: Place?

    public init(
        kind: String, body: String, item: String, occurredOn: CivilDate, reference: String, recipients: Int?,
        total: String?, place: Place?
    ) {
        self.kind = kind
        self.body = body
        self.item = item
        self.occurredOn = occurredOn
        self.reference = reference
        self.recipients = recipients
        self.total = total
        self.place = place
    }
}

/// Someone looked (检查): one line of a board check.
public struct Observation: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable {
        case seen
        case notSeen = "not-seen"
        case nilStated = "nil-stated"
        case notApplicable = "not-applicable"
        case notChecked = "not-checked"

        /// What the forms print.
        public var title: Wording {
            switch self {
            case .seen: Wording("已公开", "seen")
            case .notSeen: Wording("未公开", "not seen")
            case .nilStated: Wording("本期无(说明已张贴)", "nil stated")
            case .notApplicable: Wording("不涉及", "not applicable")
            case .notChecked: Wording("未检查", "not checked")
            }
        }
    }

    public var body: String
    public var item: String
    /// `2022-Q1`, `2022-03`, `2022-H1`, `2022`, an occurrence's reference, or nil for the item as such.
    public var cycle: String?
    /// Index in the vocabulary.
    public var channel: Int?
    public var state: State
    public var lookedOn: CivilDate
    public var by: String?
    public var firstSeen: CivilDate?
    public var lastSeen: CivilDate?
    public var evidence: String?
    public var place: Place?

    public init(
        body: String, item: String, cycle: String?, channel: Int?, state: State, lookedOn: CivilDate, by: String?,
        firstSeen: CivilDate?, lastSeen: CivilDate?, evidence: String?, place: Place?
    ) {
        self.body = body
        self.item = item
        self.cycle = cycle
        self.channel = channel
        self.state = state
        self.lookedOn = lookedOn
        self.by = by
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.evidence = evidence
        self.place = place
    }
}

/// What a record file says it looked at: a column export is an observation too.
public struct Coverage: Sendable, Hashable {
    /// Indices in the vocabulary; nil means every channel.
    public var channels: [Int]?
    /// Ids of bodies or groups; nil means all.
    public var bodies: [String]?
    public var postedFrom: CivilDate
    public var postedTo: CivilDate
    public var lookedOn: CivilDate
    /// The file, for the report.
    public var file: String

    public init(
        channels: [Int]?, bodies: [String]?, postedFrom: CivilDate, postedTo: CivilDate, lookedOn: CivilDate,
        file: String
    ) {
        self.channels = channels
        self.bodies = bodies
        self.postedFrom = postedFrom
        self.postedTo = postedTo
        self.lookedOn = lookedOn
        self.file = file
    }
}

/// An assessor's decision (人工评判).
public struct Judgement: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Points for an indicator that a person marks.
        case mark
        /// The item does not apply to the body (合理缺项).
        case waive
        /// A machine's allegation of a veto or penalty is true.
        case confirm
        /// A finding is set aside.
        case dismiss
        /// A bonus or penalty event happened.
        case event
        /// What an indicator that wants an answer is found to be: a label, a state, a value.
        case answer
        /// How often something was counted.
        case count
        /// Points taken in the course of the year, a line of the office's own ledger (日常扣分).
        case deduction = "daily-deduction"
        /// Points taken by an outside evaluator (第三方扣分).
        case outsideDeduction = "outside-deduction"
        /// The ledger of deductions holds everything there is for a body and an indicator (台账齐全): nothing but what
        /// it lists is taken.
        case complete = "ledger-complete"
        /// What a body gives itself (自评); it is shown beside the score and never enters it.
        case selfAssessment = "self-assessment"
    }

    /// What a judgement is about.
    public enum Target: String, Sendable, CaseIterable {
        case indicator, finding, item
    }

    public var body: String
    /// Id of an indicator, penalty, veto or bonus event, of a finding, or of an item (for a waiver).
    public var subject: String
    public var kind: Kind
    /// nil: nobody said what kind of id the subject is.
    public var target: Target?
    /// Verbatim decimal text; of an answer its word or number, of a count the whole number, of a deduction what it takes.
    public var points: String?
    public var reason: String
    public var by: String
    public var onDay: CivilDate?
    /// Last day on which a waiver holds.
    public var until: CivilDate?
    public var evidence: String?
    /// Of an answer the part it is about, or what tells it from others; of a count what was counted, or its day.
    public var reference: String?
    /// The list it comes from, such as an outside evaluator's name.
    public var source: String?
    /// When the body was told of a deduction (告知日期), and who signed for it (签收人).
    public var notifiedOn: CivilDate?
    public var acceptedBy: String?
    public var place: Place?

    public init(
        body: String, subject: String, kind: Kind, target: Target? = nil, points: String?, reason: String,
        by: String, onDay: CivilDate?, until: CivilDate?, evidence: String?, reference: String?,
        source: String? = nil, notifiedOn: CivilDate? = nil, acceptedBy: String? = nil, place: Place?
    ) {
        self.body = body
        self.subject = subject
        self.kind = kind
        self.target = target
        self.points = points
        self.reason = reason
        self.by = by
        self.onDay = onDay
        self.until = until
        self.evidence = evidence
        self.reference = reference
        self.source = source
        self.notifiedOn = notifiedOn
        self.acceptedBy = acceptedBy
        self.place = place
    }
}

extension Judgement {
    /// Who decided, and when where that is known: 李四 2022-07-10.
    public var signature: String { onDay.map { "\(by) \($0)" } ?? by }
}

extension Judgement.Kind {
    /// The usual word for it in tables and reports.
    public var title: Wording {
        switch self {
        case .mark: Wording("评分", "mark")
        case .waive: Wording("合理缺项", "waiver")
        case .confirm: Wording("确认", "confirmation")
        case .dismiss: Wording("不予采纳", "dismissal")
        case .event: Wording("加分", "bonus event")
        case .answer: Wording("评定", "answer")
        case .count: Wording("计数", "count")
        case .deduction: Wording("日常扣分", "daily deduction")
        case .outsideDeduction: Wording("第三方扣分", "outside deduction")
        case .complete: Wording("台账齐全", "ledger complete")
        case .selfAssessment: Wording("自评", "self-assessment")
        }
    }
}
