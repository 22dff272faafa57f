extension AssessmentReport {
    /// One line of a trace: the rule, what it did, what stood there afterwards, and who decided.
    ///
    /// Amounts are exact: a decimal, or a fraction such as `-1/3` where no decimal is. An indicator's lines are in points
    /// of its own table until a line of the stage `redistribution` turns them into points of the result.
    public struct TraceReport: Sendable, Hashable {
        /// Raw value of `TraceStage`; `text` in a line of results of format 1, of which only the words are known.
        public var stage: String
        /// The kind of rule, such as `deduct`, `floor` or `bonus-limit`.
        public var rule: String
        /// What was done, in the report's language, without amounts.
        public var text: String
        /// Points that the line added or, negative, took; nil where it only states something.
        public var amount: String?
        /// What stood there afterwards.
        public var running: String?
        /// Points beyond a cap: taken or added by lines before, and not counted.
        public var beyondCap: String?
        /// Whether rules and records alone decided; where not, `by` says who did.
        public var automatic: Bool
        public var by: [PersonReport]
        /// Full id of the item a line is about, such as one that was waived.
        public var item: String?
        /// What each finding took of the full points; with the amounts of the rule they say where the points went.
        public var parts: [LossReport]?

        public init(
            stage: String, rule: String, text: String, amount: String? = nil, running: String? = nil,
            beyondCap: String? = nil, automatic: Bool = true, by: [PersonReport] = [], item: String? = nil,
            parts: [LossReport]? = nil
        ) {
            self.stage = stage
            self.rule = rule
            self.text = text
            self.amount = amount
            self.running = running
            self.beyondCap = beyondCap
            self.automatic = automatic
            self.by = by
            self.item = item
            self.parts = parts
        }

        /// A line of which only the words are known, as results of format 1 have it.
        public init(text: String) { self.init(stage: Self.textOnly, rule: Self.textOnly, text: text) }

        /// The word in place of stage and rule where only the words are known.
        public static let textOnly = "text"
    }

    /// Somebody who decided something.
    public struct PersonReport: Sendable, Codable, Hashable {
        public var name: String
        /// nil: not written down.
        public var day: String?
        public var reason: String?
        /// Where it is written.
        public var place: String?

        public init(name: String, day: String? = nil, reason: String? = nil, place: String? = nil) {
            self.name = name
            self.day = day
            self.reason = reason
            self.place = place
        }
    }

    /// What one finding, or what is no finding, took of an indicator's full points.
    public struct LossReport: Sendable, Codable, Hashable {
        /// nil where no single finding is behind it, as with nil statements.
        public var finding: String?
        /// Stands in place of a finding.
        public var text: String?
        /// Negative.
        public var amount: String
        /// What is left of the full points after this part; below zero where a cap follows.
        public var running: String
        /// What of the amount lies beyond a cap and is not taken; parts count in the order of the list.
        public var beyondCap: String?

        public init(
            finding: String? = nil, text: String? = nil, amount: String, running: String, beyondCap: String? = nil
        ) {
            self.finding = finding
            self.text = text
            self.amount = amount
            self.running = running
            self.beyondCap = beyondCap
        }
    }
}

extension AssessmentReport.TraceReport: Codable {
    private enum Key: String, CodingKey {
        case stage, rule, text, amount, running, beyondCap, automatic, by, item, parts
    }

    /// Also reads a plain string, as results of format 1 have it.
    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text: text)
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            stage: try container.decode(String.self, forKey: .stage),
            rule: try container.decode(String.self, forKey: .rule),
            text: try container.decode(String.self, forKey: .text),
            amount: try container.decodeIfPresent(String.self, forKey: .amount),
            running: try container.decodeIfPresent(String.self, forKey: .running),
            beyondCap: try container.decodeIfPresent(String.self, forKey: .beyondCap),
            automatic: try container.decode(Bool.self, forKey: .automatic),
            by: try container.decode([AssessmentReport.PersonReport].self, forKey: .by),
            item: try container.decodeIfPresent(String.self, forKey: .item),
            parts: try container.decodeIfPresent([AssessmentReport.LossReport].self, forKey: .parts))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(stage, forKey: .stage)
        try container.encode(rule, forKey: .rule)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(amount, forKey: .amount)
        try container.encodeIfPresent(running, forKey: .running)
        try container.encodeIfPresent(beyondCap, forKey: .beyondCap)
        try container.encode(automatic, forKey: .automatic)
        try container.encode(by, forKey: .by)
        try container.encodeIfPresent(item, forKey: .item)
        try container.encodeIfPresent(parts, forKey: .parts)
    }
}
