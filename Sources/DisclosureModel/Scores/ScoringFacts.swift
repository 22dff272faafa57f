import CivilCalendar
import ExactArithmetic
import SourceText

/// What is known of one body when its score is computed, whether it was assessed from records or stated by hand.
public struct ScoringFacts: Sendable, Hashable {
    /// Who decided something, and why.
    public struct Decision: Sendable, Hashable {
        public var by: String
        public var reason: String
        public var onDay: CivilDate?
        public var place: Place?

        public init(by: String, reason: String, onDay: CivilDate? = nil, place: Place? = nil) {
            self.by = by
            self.reason = reason
            self.onDay = onDay
            self.place = place
        }

        /// Who, and when where that is known: 李四 2022-07-10.
        public var signature: String { onDay.map { "\(by) \($0)" } ?? by }
    }

    /// How often a fault was counted.
    public struct Count: Sendable, Hashable {
        /// Cases of one day, for rules that hold for certain days only.
        public struct Case: Sendable, Hashable {
            public var day: CivilDate
            public var number: Int

            public init(day: CivilDate, number: Int) {
                self.day = day
                self.number = number
            }
        }

        public var number: Int
        /// nil where nobody said when; with days they add up to the number.
        public var cases: [Case]?
        /// Who counted, where that was a person.
        public var decisions: [Decision]
        public var place: Place?

        public init(_ number: Int, cases: [Case]? = nil, decisions: [Decision] = [], place: Place? = nil) {
            self.number = number
            self.cases = cases
            self.decisions = decisions
            self.place = place
        }
    }

    /// What somebody found out about a leaf: a word of a list, a number, or that it does not apply.
    public enum Answer: Sendable, Hashable {
        case word(String)
        case number(ExactNumber)
        case notApplicable

        /// Whether it is this word of a list; the words of a list may be numbers, 90 or 90.0.
        public func isWord(_ word: String) -> Bool {
            switch self {
            case .word(let own): own == word
            case .number(let number): (try? ExactNumber(decimalOrFraction: word)) == number
            case .notApplicable: false
            }
        }

        /// What a cell or value says: a number, a word, or that it does not apply.
        public init(text: String) {
            self =
                if ["not-applicable", "不涉及"].contains(text) {
                    .notApplicable
                } else if let number = try? ExactNumber(decimalOrFraction: text) {
                    .number(number)
                } else {
                    .word(text)
                }
        }
    }

    /// One answer, several, or one for each named part.
    public struct Answers: Sendable, Hashable {
        public struct Entry: Sendable, Hashable {
            public var part: String?
            public var answer: Answer
            /// Who found it, where that was a person.
            public var decision: Decision?
            public var place: Place?

            public init(part: String? = nil, _ answer: Answer, decision: Decision? = nil, place: Place? = nil) {
                self.part = part
                self.answer = answer
                self.decision = decision
                self.place = place
            }
        }

        public var entries: [Entry]
        public var place: Place?

        public init(_ entries: [Entry], place: Place? = nil) {
            self.entries = entries
            self.place = place
        }
    }

    /// Where a figure stands among those of the group; equal figures share the better rank.
    public struct Rank: Sendable, Hashable {
        public var rank: Int
        public var of: Int

        public init(rank: Int, of: Int) {
            self.rank = rank
            self.of = of
        }
    }

    /// What became of one part of a matter.
    public enum PartState: String, Sendable, CaseIterable {
        case disclosed, missing
        /// A posted declaration that there is nothing to disclose: earns the scheme's credit.
        case statement
        /// Disclosed only on request or in a specific area, and the column says so: counts in full.
        case onRequest = "on-request"
        case notApplicable = "not-applicable"

        /// By its word, or by its Chinese title as judgement tables write it.
        public init?(word: String) {
            guard let state = Self.allCases.first(where: { $0.rawValue == word || $0.title.chinese == word }) else {
                return nil
            }
            self = state
        }

        public var title: Wording {
            switch self {
            case .disclosed: Wording("已公开", "disclosed")
            case .missing: Wording("未公开", "missing")
            case .statement: Wording("已发布说明", "statement")
            case .onRequest: Wording("依申请公开", "on request")
            case .notApplicable: Wording("不涉及", "not applicable")
            }
        }
    }

    public struct Parts: Sendable, Hashable {
        public var states: [PartState]
        /// Who found them, where that was a person.
        public var decisions: [Decision]
        public var place: Place?

        public init(_ states: [PartState], decisions: [Decision] = [], place: Place? = nil) {
            self.states = states
            self.decisions = decisions
            self.place = place
        }
    }

    /// An assessor's points.
    public struct Mark: Sendable, Hashable {
        public var points: ExactNumber
        public var decision: Decision

        public init(points: ExactNumber, decision: Decision) {
            self.points = points
            self.decision = decision
        }
    }

    /// A veto or penalty that was raised; only what a named person confirmed takes effect.
    public struct Allegation: Sendable, Hashable {
        public var raised: Int
        public var confirmed: Int
        public var decisions: [Decision]
        public var place: Place?

        public init(raised: Int, confirmed: Int, decisions: [Decision] = [], place: Place? = nil) {
            self.raised = raised
            self.confirmed = confirmed
            self.decisions = decisions
            self.place = place
        }

        public var pending: Int { max(0, raised - confirmed) }
    }

    /// A bonus event that happened.
    public struct Claim: Sendable, Hashable {
        public var count: Int
        /// Points of the claim as a whole, where an assessor gave fewer than `count` times what the event is worth; `count`
        /// then only says how often it happened and bounds them.
        public var points: ExactNumber?
        public var decision: Decision

        public init(count: Int, points: ExactNumber? = nil, decision: Decision) {
            self.count = count
            self.points = points
            self.decision = decision
        }
    }

    /// An indicator that does not apply to the body (合理缺项).
    public struct Waiver: Sendable, Hashable {
        public var reason: String?
        public var by: String?
        public var onDay: CivilDate?
        /// Last day on which it holds.
        public var until: CivilDate?
        public var place: Place?

        public init(
            reason: String? = nil, by: String? = nil, onDay: CivilDate? = nil, until: CivilDate? = nil,
            place: Place? = nil
        ) {
            self.reason = reason
            self.by = by
            self.onDay = onDay
            self.until = until
            self.place = place
        }

        /// Who said so; nil where nobody is named.
        public var decision: Decision? {
            by.map { Decision(by: $0, reason: reason ?? "", onDay: onDay, place: place) }
        }
    }

    public var body: String
    public var name: String?
    /// The group it is ranked in.
    public var group: String?
    /// nil: not stated, as are the next two.
    public var kind: BodyKind?
    public var level: Level?
    /// Beyond those that the kind implies.
    public var functions: [String]?
    /// The day by which applicability goes: the last one of the period.
    public var onDay: CivilDate?
    /// Verdicts by id of leaf: one entry for all bodies measured, or one for each where the measure averages over bodies.
    public var outcomes: [String: [OutcomeCounts]]
    /// By id of leaf: how those were drawn whose verdicts `outcomes` has; none where all were looked at.
    public var samples: [String: LeafSample] = [:]
    public var counts: [String: Count]
    public var parts: [String: Parts]
    /// By id of leaf.
    public var answers: [String: Answers]
    /// By id of a composition's part: other scores that it goes by.
    public var composed: [String: Composed]
    /// By id of leaf; filled in where a whole group is scored.
    public var ranks: [String: Rank]
    public var marks: [String: Mark]
    /// Deductions that somebody entered, by id of leaf.
    public var entries: [String: [LedgerEntry]]
    /// Who said that the entries of a leaf are all there are, even where there are none; by id of leaf.
    public var completeLedgers: [String: Decision]
    /// By id of veto or penalty.
    public var allegations: [String: Allegation]
    /// By id of bonus event.
    public var claims: [String: [Claim]]
    /// By id of an indicator that does not apply; of a branch, all below it.
    public var notApplicable: [String: Waiver]
    /// By id of an indicator whose points a ruling fixed.
    public var rulings: [String: Ruling] = [:]
    public var returns: Returns?
    public var reCheck: ReCheck?
    /// Share of owed obligations that somebody looked at; nil where nothing is owed or nobody says.
    public var coverage: ExactNumber?
    /// Whether a count that is not stated is zero, and a ledger without entries is empty. In facts stated by hand it is; in a round nobody may have counted.
    public var isComplete: Bool
    public var place: Place?
    /// Ids of vetoes and penalties that look at verdicts of which none could be given: they count as not raised, and the
    /// score says so.
    public var unchecked: Set<String> = []

    public init(
        body: String, name: String? = nil, group: String? = nil, kind: BodyKind? = nil, level: Level? = nil,
        functions: [String]? = nil, onDay: CivilDate? = nil, outcomes: [String: [OutcomeCounts]] = [:],
        counts: [String: Count] = [:], parts: [String: Parts] = [:], answers: [String: Answers] = [:],
        composed: [String: Composed] = [:],
        ranks: [String: Rank] = [:], marks: [String: Mark] = [:],
        entries: [String: [LedgerEntry]] = [:], completeLedgers: [String: Decision] = [:],
        allegations: [String: Allegation] = [:], claims: [String: [Claim]] = [:],
        notApplicable: [String: Waiver] = [:], coverage: ExactNumber? = nil, isComplete: Bool = false,
        place: Place? = nil
    ) {
        self.body = body
        self.name = name
        self.group = group
        self.kind = kind
        self.level = level
        self.functions = functions
        self.onDay = onDay
        self.outcomes = outcomes
        self.counts = counts
        self.parts = parts
        self.answers = answers
        self.composed = composed
        self.ranks = ranks
        self.marks = marks
        self.entries = entries
        self.completeLedgers = completeLedgers
        self.allegations = allegations
        self.claims = claims
        self.notApplicable = notApplicable
        self.coverage = coverage
        self.isComplete = isComplete
        self.place = place
    }
}
