/// A time limit (公开时限): the text of the standard and the rules read from it. Both are kept.
public struct TimeLimit: Sendable, Hashable {
    /// Verbatim, as the standard words it.
    public var text: String
    /// In the order of the text. Empty where the text is malformed or holds a clause that was not understood: half a
    /// limit is no limit.
    public var rules: [LimitRule]
    /// Why a person has to look, with the place in the text.
    public var problems: [LimitProblem]
    /// Clauses that say how to post rather than when (条目化展示, 可链接至…), verbatim.
    public var notes: [String]

    public init(text: String, rules: [LimitRule] = [], problems: [LimitProblem] = [], notes: [String] = []) {
        self.text = text
        self.rules = rules
        self.problems = problems
        self.notes = notes
    }

    /// What the reading as a whole came to: the gravest of its problems, or definite.
    public var reading: LimitReading {
        problems.map(\.kind.reading).max() ?? (rules.isEmpty ? .needsPerson : .definite)
    }

    /// The rules that hold without a condition.
    public var unconditionalRules: [LimitRule] { rules.filter { $0.conditions.isEmpty } }

    /// The cycle in which an item with this limit recurs, where a rule that holds without a condition names one.
    public var cycle: Cycle.Kind? { unconditionalRules.lazy.compactMap(\.cycle).first }
}

/// How far a time limit's text could be read, from good to bad.
public enum LimitReading: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Every clause became a rule.
    case definite
    /// Understood, but it leaves the decision to another rule or to a person.
    case needsPerson = "needs-person"
    /// No limit can be meant by it: no duration, no unit, two limits for one thing.
    case malformed
    /// Some clause is none of those known here.
    case notUnderstood = "not-understood"

    public static func < (left: LimitReading, right: LimitReading) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { LimitReading.allCases.firstIndex(of: self) ?? 0 }
}

/// Why a time limit, or a part of it, is not a definite rule.
public struct LimitProblem: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// 按通知要求, 按规定: another rule decides.
        case delegated
        /// 定期公开 without saying how often.
        case cycleMissing = "cycle-missing"
        /// 视情况公开, 适时公开: no moment is named.
        case momentMissing = "moment-missing"
        /// A limit for something other than publishing: 送交, 民主理财日.
        case notPublication = "not-publication"
        /// 信息形成或者变更之日: an event and no duration.
        case durationMissing = "duration-missing"
        /// 20内: a number and no unit.
        case unitMissing = "unit-missing"
        /// Two limits for the same thing and no condition between them.
        case contradictory
        /// Words that fit no known phrase.
        case notUnderstood = "not-understood"

        public var reading: LimitReading {
            switch self {
            case .delegated, .cycleMissing, .momentMissing, .notPublication: .needsPerson
            case .durationMissing, .unitMissing, .contradictory: .malformed
            case .notUnderstood: .notUnderstood
            }
        }
    }

    public var kind: Kind
    /// The words in question, verbatim.
    public var text: String
    /// Where they stand in the limit's text, in characters from 0.
    public var offset: Int
    /// How many characters they are.
    public var length: Int
    /// The nearest phrase that can be read, as a suggestion.
    public var nearest: String?

    public init(kind: Kind, text: String, offset: Int, length: Int, nearest: String? = nil) {
        self.kind = kind
        self.text = text
        self.offset = offset
        self.length = length
        self.nearest = nearest
    }
}
