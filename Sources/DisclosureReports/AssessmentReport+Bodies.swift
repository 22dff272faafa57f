extension AssessmentReport {
    /// An assessed body (单位) with its score, if it has one, and how the score came about.
    public struct BodyReport: Sendable, Codable, Hashable {
        public var id: String
        public var name: String
        /// Raw value of `BodyKind`.
        public var kind: String
        /// Raw value of `Level`.
        public var level: String
        /// Id of the body that answers for it.
        public var parent: String?
        public var group: String?
        public var groupTitle: String?
        /// Title of the scheme it was scored by; bodies without a scheme (villages) have no score.
        public var scheme: String?
        /// Published, rounded score; nil where there is none.
        public var score: String?
        /// Full points of the scheme.
        public var total: String?
        /// Exact score, a fraction or decimal, for whoever recomputes.
        public var exactScore: String?
        /// Appraisal points.
        public var points: String?
        /// Share of owed obligations that somebody looked at, as a percentage with two decimals; nil where nothing is owed.
        public var coverage: String?
        public var grade: String?
        public var rank: Int?
        /// How many are ranked in the group.
        public var ranked: Int?
        /// Why there is no score, or what forced the grade.
        public var remark: String?
        /// The lines of the trace that belong to no single indicator, in the order in which a score is computed: what was
        /// waived and vetoes before the indicators; from the sum of the first level to grade and rank after them. nil in
        /// results of format 1.
        public var trace: [TraceReport]?
        /// Where the score stands on a sample.
        public var sample: SampleReport?
        public var indicators: [IndicatorReport]
        /// What the score is composed of; nil where it is that of the indicators alone.
        public var parts: [PartReport]?
        /// Obligations and outcomes by field, for the heat map; own obligations and those of everything below.
        public var fields: [FieldReport]
        /// All versions of the score, the last of which is `score`; nil where there is only one.
        public var versions: [VersionReport]?
        /// Appeals that bear on the score, in order of their day; nil where there are none.
        public var appeals: [AppealReport]?

        public init(
            id: String, name: String, kind: String, level: String, parent: String? = nil, group: String? = nil,
            groupTitle: String? = nil, scheme: String? = nil, score: String? = nil, total: String? = nil,
            exactScore: String? = nil, points: String? = nil, coverage: String? = nil, grade: String? = nil,
            rank: Int? = nil, ranked: Int? = nil, remark: String? = nil, trace: [TraceReport]? = nil,
            indicators: [IndicatorReport] = [], parts: [PartReport]? = nil, fields: [FieldReport] = []
        ) {
            self.id = id
            self.name = name
            self.kind = kind
            self.level = level
            self.parent = parent
            self.group = group
            self.groupTitle = groupTitle
            self.scheme = scheme
            self.score = score
            self.total = total
            self.exactScore = exactScore
            self.points = points
            self.coverage = coverage
            self.grade = grade
            self.rank = rank
            self.ranked = ranked
            self.remark = remark
            self.trace = trace
            self.indicators = indicators
            self.parts = parts
            self.fields = fields
        }
    }

    /// One node of the scheme's tree (指标) with the points a body got.
    public struct IndicatorReport: Sendable, Codable, Hashable {
        public var id: String
        public var title: String
        /// Full points.
        public var full: String
        /// Points got; nil where not applicable or not scored.
        public var points: String?
        /// What the rules did, step by step.
        public var trace: [TraceReport]
        /// Ids of the findings that lost points here.
        public var lost: [String]
        /// Where the points stand on a sample.
        public var sample: SampleReport?
        public var indicators: [IndicatorReport]

        public init(
            id: String, title: String, full: String, points: String? = nil, trace: [TraceReport] = [],
            lost: [String] = [],
            indicators: [IndicatorReport] = []
        ) {
            self.id = id
            self.title = title
            self.full = full
            self.points = points
            self.trace = trace
            self.lost = lost
            self.indicators = indicators
        }
    }

    /// How a body's obligations in one field (领域) turned out.
    public struct FieldReport: Sendable, Codable, Hashable {
        public var field: String
        /// Nil statements that hold included.
        public var met: Int
        public var failed: Int
        /// Neither met nor failed: unexplained, no evidence, needs a person.
        public var other: Int
        public var notChecked: Int

        public init(field: String, met: Int, failed: Int, other: Int, notChecked: Int) {
            self.field = field
            self.met = met
            self.failed = failed
            self.other = other
            self.notChecked = notChecked
        }
    }
}
