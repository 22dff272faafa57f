extension AssessmentReport {
    /// A disclosure item (公开事项) that the round asked for.
    public struct ItemReport: Sendable, Codable, Hashable {
        public var id: String
        public var field: String
        public var title: String
        public var limit: String?
        public var basis: [String]
        /// Where the catalogue says so: file and line.
        public var place: String
        /// How the catalogue came by the item: raw value of its status, such as `published`.
        public var provenance: String

        public init(
            id: String, field: String, title: String, limit: String? = nil, basis: [String] = [], place: String,
            provenance: String
        ) {
            self.id = id
            self.field = field
            self.title = title
            self.limit = limit
            self.basis = basis
            self.place = place
            self.provenance = provenance
        }
    }

    /// One defect (问题) with everything that a reader needs to check it.
    public struct FindingReport: Sendable, Codable, Hashable {
        public var id: String
        public var body: String
        public var bodyName: String
        public var item: String
        public var itemTitle: String
        public var cycle: String?
        /// Raw value of `Dimension`.
        public var dimension: String
        public var dimensionTitle: String
        /// Raw value of `Outcome`.
        public var outcome: String
        public var outcomeTitle: String
        public var message: String
        public var due: String?
        /// How the due day was counted.
        public var counting: String?
        public var evidence: [EvidenceReport]
        public var basis: [String]
        /// The indicators (of this body or of the one it answers to) in which it costs points.
        public var indicators: [String]
        /// Points of the result lost through this finding, summed over its indicators: of a deduction per case what counts
        /// below the cap, of a share what mending it alone would bring. A decimal of at most four digits; the exact parts
        /// stand in the trace. nil where bands or all-or-nothing make it inseparable.
        public var deduction: String?
        /// What assessors said of this finding; nil where nobody did.
        public var judged: [JudgementReport]?
        /// What it cost in the first version, where that can be told apart and a later version may differ.
        public var originalDeduction: String?
        /// What became of it after the rectification day; nil where nobody looked again.
        public var rectification: RectificationReport?

        public init(
            id: String, body: String, bodyName: String, item: String, itemTitle: String, cycle: String? = nil,
            dimension: String, dimensionTitle: String, outcome: String, outcomeTitle: String, message: String,
            due: String? = nil, counting: String? = nil, evidence: [EvidenceReport] = [], basis: [String] = [],
            indicators: [String] = [], deduction: String? = nil, judged: [JudgementReport]? = nil
        ) {
            self.id = id
            self.body = body
            self.bodyName = bodyName
            self.item = item
            self.itemTitle = itemTitle
            self.cycle = cycle
            self.dimension = dimension
            self.dimensionTitle = dimensionTitle
            self.outcome = outcome
            self.outcomeTitle = outcomeTitle
            self.message = message
            self.due = due
            self.counting = counting
            self.evidence = evidence
            self.basis = basis
            self.indicators = indicators
            self.deduction = deduction
            self.judged = judged
        }
    }

    /// An assessor's word on a finding: `confirm` puts a penalty or veto into force, `dismiss` sets the finding aside.
    public struct JudgementReport: Sendable, Codable, Hashable {
        /// Raw value of `Judgement.Kind`.
        public var kind: String
        public var by: PersonReport

        public init(kind: String, by: PersonReport) {
            self.kind = kind
            self.by = by
        }
    }

    /// What was seen, or what was looked at in vain, and where that stands.
    public struct EvidenceReport: Sendable, Codable, Hashable {
        /// Raw value of `Evidence.Kind`.
        public var kind: String
        public var place: String?
        public var text: String

        public init(kind: String, place: String? = nil, text: String) {
            self.kind = kind
            self.place = place
            self.text = text
        }
    }

    /// A record that no obligation could use.
    public struct UnmatchedReport: Sendable, Codable, Hashable {
        public var place: String
        public var reason: String
        public var text: String

        public init(place: String, reason: String, text: String) {
            self.place = place
            self.reason = reason
            self.text = text
        }
    }

    /// An obligation that falls due after the cut-off: the next round's business.
    public struct CarriedReport: Sendable, Codable, Hashable {
        public var body: String
        public var bodyName: String
        public var item: String
        public var itemTitle: String
        public var cycle: String?
        public var due: String

        public init(
            body: String, bodyName: String, item: String, itemTitle: String, cycle: String? = nil, due: String
        ) {
            self.body = body
            self.bodyName = bodyName
            self.item = item
            self.itemTitle = itemTitle
            self.cycle = cycle
            self.due = due
        }
    }

    /// What a reader had to say about the input.
    public struct DiagnosticReport: Sendable, Codable, Hashable {
        public var code: String
        /// Raw value of `Diagnostic.Severity`.
        public var severity: String
        public var place: String?
        public var message: String
        public var remedy: String?

        public init(code: String, severity: String, place: String? = nil, message: String, remedy: String? = nil) {
            self.code = code
            self.severity = severity
            self.place = place
            self.message = message
            self.remedy = remedy
        }
    }
}
