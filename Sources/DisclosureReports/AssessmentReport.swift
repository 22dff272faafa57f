import DisclosureModel

/// The one value that every renderer prints and that `assessment.json` writes: computed once, never by a renderer.
///
/// Numbers are decimal strings, days ISO text, places ready-made text: what a reader of the JSON sees is what the page shows.
public struct AssessmentReport: Sendable, Codable, Hashable {
    /// Version of the shape.
    public var format: Int
    public var tool: Tool
    public var round: RoundSummary
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

    public struct Tool: Sendable, Codable, Hashable {
        public var name: String
        public var version: String
    }

    public struct RoundSummary: Sendable, Codable, Hashable {
        public var id: String
        public var title: String
        /// Shown on every page, such as 合成数据.
        public var banner: String?
        public var language: String
        public var periodFrom: String
        public var periodTo: String
        public var previousCutOff: String
        public var cutOff: String
    }

    /// A file that went in; path relative to the round or the catalogue root.
    public struct Input: Sendable, Codable, Hashable {
        public var path: String
        /// Lower-case hexadecimal.
        public var sha256: String
        public var bytes: Int
    }

    public struct BodyReport: Sendable, Codable, Hashable {
        public var id: String
        public var name: String
        public var kind: String
        public var level: String
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
        public var indicators: [IndicatorReport]
        /// Obligations and outcomes by field, for the heat map; own obligations and those of everything below.
        public var fields: [FieldReport]
    }

    public struct IndicatorReport: Sendable, Codable, Hashable {
        public var id: String
        public var title: String
        /// Full points.
        public var full: String
        /// Points got; nil where not applicable or not scored.
        public var points: String?
        /// What the rule did, step by step, in the report's language.
        public var trace: [String]
        /// Ids of the findings that lost points here.
        public var lost: [String]
        public var indicators: [IndicatorReport]
    }

    public struct FieldReport: Sendable, Codable, Hashable {
        public var field: String
        public var met: Int
        public var failed: Int
        public var other: Int
        public var notChecked: Int
    }

    public struct ItemReport: Sendable, Codable, Hashable {
        public var id: String
        public var field: String
        public var title: String
        public var limit: String?
        public var basis: [String]
        /// Where the catalogue says so: file and line.
        public var place: String
        public var provenance: String
    }

    public struct FindingReport: Sendable, Codable, Hashable {
        public var id: String
        public var body: String
        public var bodyName: String
        public var item: String
        public var itemTitle: String
        public var cycle: String?
        public var dimension: String
        public var dimensionTitle: String
        public var outcome: String
        public var outcomeTitle: String
        public var message: String
        public var due: String?
        public var counting: String?
        public var evidence: [EvidenceReport]
        public var basis: [String]
        /// The indicators (of this body or of the one it answers to) in which it costs points.
        public var indicators: [String]
        /// Points lost through this finding where a rule deducts per case; nil where a share or cap makes it inseparable.
        public var deduction: String?
    }

    public struct EvidenceReport: Sendable, Codable, Hashable {
        public var kind: String
        public var place: String?
        public var text: String
    }

    public struct UnmatchedReport: Sendable, Codable, Hashable {
        public var place: String
        public var reason: String
        public var text: String
    }

    public struct CarriedReport: Sendable, Codable, Hashable {
        public var body: String
        public var bodyName: String
        public var item: String
        public var itemTitle: String
        public var cycle: String?
        public var due: String
    }

    public struct DiagnosticReport: Sendable, Codable, Hashable {
        public var code: String
        public var severity: String
        public var place: String?
        public var message: String
        public var remedy: String?
    }
}
