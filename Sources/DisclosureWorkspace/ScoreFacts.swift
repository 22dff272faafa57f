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
            let results = facts.bodies.map { Scorer(scheme: scheme).score($0) }
            collector.report(results.flatMap(\.diagnostics))
            if !collector.hasErrors { scores = ranked(results.compactMap(\.score), of: facts, under: scheme) }
        }
        return Response(
            scheme: scheme, facts: facts, scores: scores, diagnostics: collector.diagnostics, sources: files.sources)
    }

    private static func ranked(_ scores: [BodyScore], of facts: FactsSheet, under scheme: Scheme) -> [RankedScore] {
        let groups = Dictionary(facts.bodies.map { ($0.body, $0.group) }, uniquingKeysWith: { first, _ in first })
        var ranked: [String: RankedScore] = [:]
        for members in Dictionary(grouping: scores, by: { groups[$0.body] ?? nil }).values {
            for score in GroupRanking.rank(members, under: scheme) { ranked[score.score.body] = score }
        }
        return scores.compactMap { ranked[$0.body] }
    }
}
