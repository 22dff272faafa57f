import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText

/// From the files of a round to what was found and scored: the half of `AssessRound` that writes no results, which
/// other questions about a round begin with too.
struct RoundComputation {
    /// Everything known of a round before it is scored.
    struct Checked {
        var inputs: RoundInputs
        /// As the first version of the scores sees it.
        var assessment: Assessment
        /// What the checks say of items whose waivers a ruling lifts.
        var waivedPairs: [WaivedPair] = []
    }

    let round: String
    let catalogues: String?
    let threads: Int
    /// A bad cell of a record is an error too.
    let isStrict: Bool
    let files: InputFiles

    /// `nil` where the input has errors; the collector says which.
    ///
    /// - Parameter problems: where the list of bad cells goes; `nil`: nowhere.
    func check(problems: String?) throws(WorkspaceError) -> Checked? {
        let preparation = RoundPreparation(round: round, catalogues: catalogues, files: files)
        guard let prepared = try preparation.prepare() else { return nil }
        if let problems { try Files.makeFolder(FilePath.folder(problems)) }
        var options = RecordPipeline.Options()
        options.threads = threads
        options.problemsPath = problems
        let outcome = try RecordPipeline(
            plan: prepared.plan, lexicon: prepared.lexicon, sources: prepared.sources, options: options
        ).run()
        for (source, digest) in zip(prepared.sources, outcome.digests) {
            files.note(digest: digest, bytes: source.size, of: source.name)
            files.note(path: source.path, of: source.name)
        }
        files.collector.report(outcome.diagnostics)
        let faults = outcome.diagnostics.count { $0.severity > .note }
        if isStrict, faults > 0 {
            files.collector.report(Self.strict(faults))
            return nil
        }
        var assessment = try assessment(prepared.plan, outcome, prepared.sources)
        files.collector.report(Dismissals.problems(in: prepared.inputs.judgements, of: assessment))
        files.collector.report(
            Dismissals.apply(prepared.inputs.judgements, to: &assessment, register: prepared.inputs.register))
        Confirmations.apply(prepared.inputs.judgements, to: &assessment, register: prepared.inputs.register)
        let inputs = prepared.inputs
        let waivedPairs = inputs.liftedItemWaivers.compactMap { body, item in
            WaivedPair.setAside(body: body, item: item, in: &assessment, register: inputs.register)
        }
        return Checked(inputs: inputs, assessment: assessment, waivedPairs: waivedPairs)
    }

    /// Drafts become findings; waits for the record files to be read again where a finding quotes one.
    private func assessment(
        _ plan: AssessmentPlan, _ outcome: RecordPipeline.Outcome, _ sources: [RecordSource]
    ) throws(WorkspaceError) -> Assessment {
        var drafts: [FindingDraft] = []
        drafts.reserveCapacity(outcome.findings.count)
        try outcome.findings.forEachPartition { drafts += $0 }
        let reader = RecordWordsReader(sources, blocks: outcome.blocks, firstRows: outcome.problems.firstRows)
        let writer = FindingWriter(plan)
        var findings = [Finding?](repeating: nil, count: drafts.count)
        let byBlock = drafts.indices.sorted {
            (drafts[$0].block, drafts[$0].offset, $0) < (drafts[$1].block, drafts[$1].offset, $1)
        }
        for index in byBlock {
            findings[index] = writer.finding(drafts[index], words: try reader.words(drafts[index]))
        }
        let unmatched = outcome.problems.unmatched.map { row in
            UnmatchedRecord(
                place: .field(sources[row.source].name, row: row.row, column: ""), reason: row.kind.message,
                text: row.text)
        }
        return Assessment(
            items: plan.items, tallies: outcome.tallies, findings: findings.compactMap(\.self), unmatched: unmatched,
            unmatchedTotal: outcome.problems.unmatchedTotal, carriedOver: outcome.carriedOver,
            recordsRead: outcome.problems.rows)
    }

    // MARK: Sentences

    static func strict(_ count: Int) -> Diagnostic {
        Diagnostic(
            "records.strict", at: nil,
            Wording(
                "记录中有\(count)类问题，按 --strict 不出结果",
                "\(count) kinds of problems in the records; with --strict there is no result"),
            remedy: Wording("改正后重跑，或去掉 --strict", "mend them, or leave --strict out"))
    }
}
