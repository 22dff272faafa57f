/// The one value that every renderer prints and that `assessment.json` writes: computed once, never by a renderer.
///
/// Numbers are decimal strings, days ISO text, places ready-made text: what a reader of the JSON sees is what the page shows.
public struct AssessmentReport: Sendable, Codable, Hashable {
    /// Version of the shape that this code writes and the newest it reads. Since 2 the lines of a trace are objects; the
    /// plain sentences of 1 are still read.
    public static let currentFormat = 2

    /// Version of the shape.
    public var format: Int
    public var tool: Tool
    public var round: RoundSummary
    /// The groups bodies are ranked in, in the order of the register; a group not named here follows in order of appearance.
    public var groups: [GroupReport]
    public var inputs: [Input]
    public var bodies: [BodyReport]
    public var items: [ItemReport]
    public var findings: [FindingReport]
    public var unmatched: [UnmatchedReport]
    /// Includes those that are not listed.
    public var unmatchedTotal: Int
    public var carriedOver: [CarriedReport]
    public var diagnostics: [DiagnosticReport]
    public var recordsRead: Int
    /// What people decided, whatever came of it; left out where nobody decided anything.
    public var decisions: [DecisionReport]?
    /// What bodies give themselves, beside what they got; left out where none said anything.
    public var selfAssessments: [SelfAssessmentReport]?
    /// What was drawn by lot; left out where everything was looked at.
    public var draws: [DrawReport]?

    public init(
        format: Int = AssessmentReport.currentFormat, tool: Tool, round: RoundSummary, groups: [GroupReport] = [],
        inputs: [Input] = [], bodies: [BodyReport] = [], items: [ItemReport] = [], findings: [FindingReport] = [],
        unmatched: [UnmatchedReport] = [], unmatchedTotal: Int = 0, carriedOver: [CarriedReport] = [],
        diagnostics: [DiagnosticReport] = [], recordsRead: Int = 0, decisions: [DecisionReport]? = nil,
        selfAssessments: [SelfAssessmentReport]? = nil
    ) {
        self.format = format
        self.tool = tool
        self.round = round
        self.groups = groups
        self.inputs = inputs
        self.bodies = bodies
        self.items = items
        self.findings = findings
        self.unmatched = unmatched
        self.unmatchedTotal = unmatchedTotal
        self.carriedOver = carriedOver
        self.diagnostics = diagnostics
        self.recordsRead = recordsRead
        self.decisions = decisions
        self.selfAssessments = selfAssessments
    }

    /// What computed the report.
    public struct Tool: Sendable, Codable, Hashable {
        public var name: String
        public var version: String

        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// The round (考核轮次) as its readers need it.
    public struct RoundSummary: Sendable, Codable, Hashable {
        public var id: String
        public var title: String
        /// Shown on every page, such as 合成数据.
        public var banner: String?
        /// Raw value of `Language`: the language of every sentence in the report.
        public var language: String
        public var periodFrom: String
        public var periodTo: String
        public var previousCutOff: String
        public var cutOff: String
        /// Day on which the lists of problems go out (问题清单印发), where the round sets one.
        public var listIssued: String?
        /// Last day on which findings may be mended (整改时限), where the round sets one.
        public var rectifyUntil: String?

        public init(
            id: String, title: String, banner: String? = nil, language: String, periodFrom: String, periodTo: String,
            previousCutOff: String, cutOff: String, listIssued: String? = nil, rectifyUntil: String? = nil
        ) {
            self.id = id
            self.title = title
            self.banner = banner
            self.language = language
            self.periodFrom = periodFrom
            self.periodTo = periodTo
            self.previousCutOff = previousCutOff
            self.cutOff = cutOff
            self.listIssued = listIssued
            self.rectifyUntil = rectifyUntil
        }
    }

    /// A group of bodies that are ranked together, apart from all others.
    public struct GroupReport: Sendable, Codable, Hashable {
        public var id: String
        public var title: String

        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// A file that went in; path relative to the round or the catalogue root.
    public struct Input: Sendable, Codable, Hashable {
        public var path: String
        /// Lower-case hexadecimal.
        public var sha256: String
        public var bytes: Int

        public init(path: String, sha256: String, bytes: Int) {
            self.path = path
            self.sha256 = sha256
            self.bytes = bytes
        }
    }
}
