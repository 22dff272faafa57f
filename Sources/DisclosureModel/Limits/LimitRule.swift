/// One rule of a time limit, with what it holds for.
public struct LimitRule: Sendable, Hashable {
    public var kind: LimitKind
    /// The words it was read from, verbatim; empty where it was written as a rule.
    public var text: String
    /// Where they stand in the limit's text, in characters from 0.
    public var offset: Int
    /// The thing that the words say it of, where that tells no rule of the limit from another: 一般事项每季度至少公布一次.
    public var subject: String?
    /// What the rule holds for, all of it together; none means everything the item discloses.
    public var conditions: [LimitCondition]
    /// What takes precedence over it, verbatim: 法律、法规另有规定的,从其规定.
    public var exception: String?
    /// 原则上, 一般: missing it is worth a remark, not a failure by itself.
    public var isSoft: Bool
    /// A channel the limit itself names, verbatim: 在村公示栏公开.
    public var channel: String?
    public var extended: LimitExtension?

    public init(
        _ kind: LimitKind, text: String = "", offset: Int = 0, subject: String? = nil,
        conditions: [LimitCondition] = [],
        exception: String? = nil, isSoft: Bool = false, channel: String? = nil, extended: LimitExtension? = nil
    ) {
        self.kind = kind
        self.text = text
        self.offset = offset
        self.subject = subject
        self.conditions = conditions
        self.exception = exception
        self.isSoft = isSoft
        self.channel = channel
        self.extended = extended
    }
}

/// What a rule is confined to, in the standard's own words; a machine cannot decide whether it applies.
public struct LimitCondition: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// Only for this: 其中行政处罚事项.
        case only
        /// For everything but this: 除处罚决定外.
        case except
        /// For what the other rules leave over: 其余信息.
        case remaining
        /// In this case: 情况复杂的.
        case when
    }

    public var role: Role
    public var text: String

    public init(_ role: Role, _ text: String) {
        self.role = role
        self.text = text
    }
}

/// By how much a limit may be extended, and on what terms (verbatim).
public struct LimitExtension: Sendable, Hashable {
    public var by: LimitDuration
    public var terms: String?

    public init(by: LimitDuration, terms: String? = nil) {
        self.by = by
        self.terms = terms
    }
}
