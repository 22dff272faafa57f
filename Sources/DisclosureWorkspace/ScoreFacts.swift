import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText

/// `zwgk score SCHEME FACTS`: scores from facts that are stated by hand, without records.
public enum ScoreFacts {
    public struct Request: Sendable {
        /// Paths as the user wrote them.
        public let scheme: String
        public let facts: String

        public init(scheme: String, facts: String) {
            self.scheme = scheme
            self.facts = facts
        }
    }

    public struct Response: Sendable {
        public let scheme: Scheme?
        public let facts: FactsSheet?
        /// In the order of the facts, ranked within their groups; empty where the input has errors.
        public let scores: [RankedScore]
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        let collector = files.collector
        let scheme = try files.document(request.scheme).flatMap { SchemeReader.read($0, into: collector) }
        let facts = try files.document(request.facts).flatMap { FactsReader.read($0, into: collector) }
        var scores: [RankedScore] = []
        if let scheme, let facts, !collector.hasErrors {
            scores = self.scores(of: facts, under: scheme, into: collector)
        }
        return Response(
            scheme: scheme, facts: facts, scores: scores, diagnostics: collector.diagnostics, sources: files.sources)
    }

    /// Ranked within their groups, in the order of the facts.
    private static func scores(
        of facts: FactsSheet, under scheme: Scheme, into collector: DiagnosticCollector
    ) -> [RankedScore] {
        let scorer = Scorer(scheme: scheme)
        let groups = Dictionary(grouping: facts.bodies, by: \.group)
        var results: [String: ScoringResult] = [:]
        for members in groups.values {
            for (body, result) in zip(members, scorer.score(group: members)) { results[body.body] = result }
        }
        collector.report(facts.bodies.flatMap { results[$0.body]?.diagnostics ?? [] })
        guard !collector.hasErrors else { return [] }
        var ranked: [String: RankedScore] = [:]
        for members in groups.values {
            let scores = members.compactMap { results[$0.body]?.score }
            for score in GroupRanking.rank(scores, under: scheme) { ranked[score.score.body] = score }
        }
        return facts.bodies.compactMap { ranked[$0.body] }
    }
}
