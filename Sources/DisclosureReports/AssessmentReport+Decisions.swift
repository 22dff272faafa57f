extension AssessmentReport {
    /// What a person decided (人工评判), with who and when: marks, waivers, confirmations, deductions and the like.
    public struct DecisionReport: Sendable, Codable, Hashable {
        public var body: String
        public var bodyName: String
        /// Raw value of `Judgement.Kind`.
        public var kind: String
        public var kindTitle: String
        /// Id of the indicator, veto, penalty, bonus event, finding or item.
        public var subject: String
        /// nil where nothing better than the id is known.
        public var subjectTitle: String?
        /// Points, answer or count as it was written; of a deduction what it takes.
        public var points: String?
        public var reason: String
        public var by: String
        public var onDay: String?
        /// Last day on which a waiver holds.
        public var until: String?
        /// It ended before the cut-off day and was not applied.
        public var isExpired: Bool
        public var evidence: String?
        public var reference: String?
        /// The list it comes from, such as an outside evaluator's name.
        public var source: String?
        public var notifiedOn: String?
        public var acceptedBy: String?
        public var place: String?

        public init(
            body: String, bodyName: String, kind: String, kindTitle: String, subject: String,
            subjectTitle: String? = nil, points: String? = nil, reason: String, by: String, onDay: String? = nil,
            until: String? = nil, isExpired: Bool = false, evidence: String? = nil, reference: String? = nil,
            source: String? = nil, notifiedOn: String? = nil, acceptedBy: String? = nil, place: String? = nil
        ) {
            self.body = body
            self.bodyName = bodyName
            self.kind = kind
            self.kindTitle = kindTitle
            self.subject = subject
            self.subjectTitle = subjectTitle
            self.points = points
            self.reason = reason
            self.by = by
            self.onDay = onDay
            self.until = until
            self.isExpired = isExpired
            self.evidence = evidence
            self.reference = reference
            self.source = source
            self.notifiedOn = notifiedOn
            self.acceptedBy = acceptedBy
            self.place = place
        }
    }

    /// What a body gives itself for an indicator (自评), beside what it got. All points are on the indicator's own scale,
    /// before points of others come in.
    public struct SelfAssessmentReport: Sendable, Codable, Hashable {
        public var body: String
        public var bodyName: String
        public var indicator: String
        public var indicatorTitle: String
        public var full: String
        /// 自评分.
        public var claimed: String
        /// The assessor's mark (评判分), where the indicator has one.
        public var mark: String?
        /// 考核分; nil where the indicator was not scored.
        public var points: String?
        /// What it got minus what it claims (差额).
        public var difference: String?
        public var by: String
        public var onDay: String?
        public var evidence: String?

        public init(
            body: String, bodyName: String, indicator: String, indicatorTitle: String, full: String, claimed: String,
            mark: String? = nil, points: String? = nil, difference: String? = nil, by: String, onDay: String? = nil,
            evidence: String? = nil
        ) {
            self.body = body
            self.bodyName = bodyName
            self.indicator = indicator
            self.indicatorTitle = indicatorTitle
            self.full = full
            self.claimed = claimed
            self.mark = mark
            self.points = points
            self.difference = difference
            self.by = by
            self.onDay = onDay
            self.evidence = evidence
        }
    }
}

extension AssessmentReport.DecisionReport {
    var isDeduction: Bool { kind == "daily-deduction" || kind == "outside-deduction" }
}
