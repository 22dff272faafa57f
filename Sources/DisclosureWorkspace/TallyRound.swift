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
        /// A digest over every finding kept, in order: equal runs find the same.
        package let findingsDigest: UInt64
        package let diagnostics: [Diagnostic]
    }

    /// - Parameters:
    ///   - problems: where the list of bad cells goes.
    ///   - rowBudget: bytes of rows that may stay in memory between reading and assessing; the rest is spilled.
    ///   - draftBudget: findings that may stay in memory; the rest is spilled.
    package static func run(
        round: String, catalogues: String, threads: Int, problems: String?, rowBudget: Int? = nil,
        draftBudget: Int? = nil
    ) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        guard let prepared = try RoundPreparation(round: round, catalogues: catalogues, files: files).prepare() else {
            return Response(
                records: 0, documents: 0, late: 0, pairs: 0, findings: 0, unmatched: 0, bytes: 0, digests: [],
                findingsDigest: 0,
                diagnostics: files.collector.diagnostics)
        }
        var options = RecordPipeline.Options()
        options.threads = threads
        options.problemsPath = problems
        options.rowBudget = rowBudget ?? options.rowBudget
        options.draftBudget = draftBudget ?? options.draftBudget
        let outcome = try RecordPipeline(
            plan: prepared.plan, lexicon: prepared.lexicon, sources: prepared.sources, options: options
        ).run()
        return Response(
            records: outcome.problems.rows, documents: outcome.documents, late: outcome.late,
            pairs: outcome.tallies.count, findings: outcome.findings.count, unmatched: outcome.problems.unmatchedTotal,
            bytes: prepared.sources.reduce(0) { $0 + $1.size }, digests: outcome.digests,
            findingsDigest: try digest(of: outcome.findings),
            diagnostics: files.collector.diagnostics + outcome.diagnostics)
    }

    /// FNV-1a over what identifies each finding.
    private static func digest(of drafts: DraftStore) throws(WorkspaceError) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        try drafts.forEachPartition { part in
            for draft in part {
                for value in [
                    UInt64(draft.body), UInt64(draft.item), UInt64(draft.dimension.index), UInt64(draft.outcome.index),
                    UInt64(bitPattern: Int64(draft.cycle)), UInt64(bitPattern: Int64(draft.due)), draft.documentKey,
                    draft.detail, UInt64(draft.row),
                ] { hash = (hash ^ value) &* 0x100_0000_01B3 }
            }
        }
        return hash
    }
}
