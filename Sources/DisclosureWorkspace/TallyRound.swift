import SourceText

/// Runs the record path of a round and nothing else: no findings in words, no scores, no files. What a benchmark measures,
/// and the first half of `AssessRound`.
package struct TallyRound {
    package struct Response: Sendable {
        /// Rows read, whatever became of them.
        package let records: Int
        /// Documents judged, copies counted once.
        package let documents: Int
        /// Documents posted after their limit.
        package let late: Int
        /// Pairs of body and item with an obligation.
        package let pairs: Int
        /// Findings kept.
        package let findings: Int
        /// Rows that count for nobody.
        package let unmatched: Int
        /// Of the record files.
        package let bytes: Int
        /// SHA-256 of each record file.
        package let digests: [String]
        package let diagnostics: [Diagnostic]
    }

    /// - Parameter problems: where the list of bad cells goes.
    package static func run(
        round: String, catalogues: String, threads: Int, problems: String?
    ) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        guard let prepared = try RoundPreparation(round: round, catalogues: catalogues, files: files).prepare() else {
            return Response(
                records: 0, documents: 0, late: 0, pairs: 0, findings: 0, unmatched: 0, bytes: 0, digests: [],
                diagnostics: files.collector.diagnostics)
        }
        var options = RecordPipeline.Options()
        options.threads = threads
        options.problemsPath = problems
        let outcome = try RecordPipeline(
            plan: prepared.plan, lexicon: prepared.lexicon, sources: prepared.sources, options: options
        ).run()
        return Response(
            records: outcome.problems.rows, documents: outcome.documents, late: outcome.late,
            pairs: outcome.tallies.count, findings: outcome.findings.count, unmatched: outcome.problems.unmatchedTotal,
            bytes: prepared.sources.reduce(0) { $0 + $1.size }, digests: outcome.digests,
            diagnostics: files.collector.diagnostics + outcome.diagnostics)
    }
}
