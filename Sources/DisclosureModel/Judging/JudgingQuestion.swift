import ExactArithmetic
import SourceText

/// One thing in a round that a person decides: a row of the judging sheet (评判表).
public struct JudgingQuestion: Sendable, Hashable {
    /// Sections of the sheet, in this order.
    public enum Section: String, Sendable, CaseIterable {
        case mark, answer, count, ledger, allegation, finding, waiver
        /// Decided already, and asked by nothing above: bonus events, dismissals, waivers that hold.
        case decided
    }

    /// What is judged; a judgement names exactly one of them.
    public enum Subject: Sendable, Hashable {
        /// Id of an indicator, a mark, a count, a veto, a penalty or an event.
        case indicator(String)
        case finding(String)
        /// Full id.
        case item(String)

        public var id: String {
            switch self {
            case .indicator(let id), .finding(let id), .item(let id): id
            }
        }
    }

    /// What may stand in the column of points.
    public enum Wanted: Sendable, Hashable {
        /// Points, bounds included.
        case points(from: ExactNumber, to: ExactNumber)
        case words([String])
        /// A value of a scale, which may run downwards.
        case value(ValueRange)
        case number
        /// A whole number from 0.
        case count
        case nothing
    }

    public var section: Section
    public var body: String
    public var bodyName: String
    public var subject: Subject
    /// What the indicator, item or allegation is called.
    public var title: Wording
    /// What the scheme or finding says, in its own words.
    public var explanation: Wording
    public var wanted: Wanted
    /// Kinds of decision that may be taken; where there is only one, it is written already.
    public var kinds: [Judgement.Kind]
    /// Part that the answer is about, or what tells it from others.
    public var reference: String?
    /// How things stand: not judged yet, or by whom, when and how.
    public var state: Wording
    /// The decision taken already.
    public var given: Judgement?

    public init(
        section: Section, body: String, bodyName: String, subject: Subject, title: Wording,
        explanation: Wording = Wording("", ""), wanted: Wanted = .nothing, kinds: [Judgement.Kind],
        reference: String? = nil, state: Wording = Wording("", ""), given: Judgement? = nil
    ) {
        self.section = section
        self.body = body
        self.bodyName = bodyName
        self.subject = subject
        self.title = title
        self.explanation = explanation
        self.wanted = wanted
        self.kinds = kinds
        self.reference = reference
        self.state = state
        self.given = given
    }

    public var isOpen: Bool { given == nil }
}

/// Something a judgement may name though nothing asks for it: a bonus event, a veto or penalty that only people raise.
public struct JudgingOption: Sendable, Hashable {
    /// Title of the scheme.
    public var scheme: String
    /// Titles of the groups scored by it.
    public var groups: [String]
    public var id: String
    public var title: String
    public var kind: Judgement.Kind
    /// What it gives or takes.
    public var effect: Wording

    public init(
        scheme: String, groups: [String], id: String, title: String, kind: Judgement.Kind, effect: Wording
    ) {
        self.scheme = scheme
        self.groups = groups
        self.id = id
        self.title = title
        self.kind = kind
        self.effect = effect
    }
}
