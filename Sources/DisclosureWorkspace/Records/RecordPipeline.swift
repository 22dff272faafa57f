import Dispatch
import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText
import Synchronization
import TabularFiles

/// Read, gather, assess: record files in, tallies and drafts of findings out, on all cores and in bounded memory.
///
/// 1. Threads take blocks from the feed, read their rows and hand them to the store, by partition.
/// 2. The store keeps rows in memory up to a budget and the rest in a temporary file.
/// 3. Threads take partitions, put their rows into a total order and assess them.
struct RecordPipeline: Sendable {
    struct Options: Sendable {
        var threads = 2
        /// Bytes of rows that may stay in memory between reading and assessing.
        var rowBudget = 64 << 20
        /// Drafts of findings that may stay in memory.
        var draftBudget = 200_000
        var spillFolder = SpillFile.defaultFolder
        /// Where the list of bad cells goes.
        var problemsPath: String?
    }

    /// What came out. Findings beyond the budget lie in a temporary file and are read again partition by partition.
    struct Outcome: Sendable {
        var tallies: [ItemTally]
        var findings: DraftStore
        var carriedOver: [CarriedObligation]
        var recordsOutsideRound: Int
        var duplicates: Int
        var documents: Int
        var late: Int
        var problems: ProblemLog.Summary
        var diagnostics: [Diagnostic]
        /// SHA-256 by source.
        var digests: [String]
        var blocks: [BlockFeed.Block]
    }

    let plan: AssessmentPlan
    let lexicon: RecordLexicon
    let sources: [RecordSource]
    let options: Options

    func run() throws(WorkspaceError) -> Outcome {
        let bytes = sources.reduce(0) { $0 + $1.size }
        let store = RowStore(
            bodyCount: plan.register.bodies.count, expectedRows: bytes / 200, budget: options.rowBudget,
            folder: options.spillFolder)
        let feed = BlockFeed(sources)
        let log = ProblemLog(sources, path: options.problemsPath)
        let digests = InputDigests()
        try onThreads { () throws(WorkspaceError) in try read(feed, store, log, digests) }

        let drafts = DraftStore(partitions: store.partitions, budget: options.draftBudget, folder: options.spillFolder)
        let results = Mutex([PartitionAssessor.Result?](repeating: nil, count: store.partitions))
        let next = Atomic(0)
        try onThreads { () throws(WorkspaceError) in
            var assessor = PartitionAssessor(plan)
            while true {
                let partition = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard partition < store.partitions else { return }
                let rows = try store.take(partition)
                defer { rows.deallocate() }
                var result = assessor.assess(bodies: store.bodies(of: partition), rows: rows)
                try drafts.add(result.findings, to: partition)
                result.findings = []
                let finished = result
                results.withLock { $0[partition] = finished }
            }
        }
        return try gathered(results.withLock { $0.compactMap(\.self) }, drafts, feed, log, digests.digests)
    }

    private func read(
        _ feed: BlockFeed, _ store: RowStore, _ log: ProblemLog, _ digests: InputDigests
    ) throws(WorkspaceError) {
        let buffer = BlockBuffer(), block = DelimitedBlock(), collector = RowCollector(store)
        var readers: [Int: RecordReader] = [:]
        while let piece = try feed.next(buffer) {
            let source = sources[piece.source]
            let reader = readers[piece.source] ?? source.makeReader(lexicon)
            readers[piece.source] = reader
            let raw = UnsafeBufferPointer(
                rebasing: UnsafeRawBufferPointer(buffer.bytes).bindMemory(to: UInt8.self)[0..<piece.count])
            let isHashedFirst = digests.isTurn(of: piece)
            if isHashedFirst { digests.add(piece, UnsafeRawBufferPointer(raw)) }
            if source.encoding == .gb18030 {
                GB18030.repaired(raw).withUnsafeBufferPointer { read(piece, $0, block, reader, source) }
            } else {
                read(piece, raw, block, reader, source)
            }
            if !isHashedFirst { digests.add(piece, UnsafeRawBufferPointer(raw)) }
            try collector.add(reader.rows)
            try log.finish(block: piece, rows: reader.rowCount, problems: reader.problems)
        }
        try collector.finish()
    }

    private func read(
        _ piece: BlockFeed.Block, _ bytes: UnsafeBufferPointer<UInt8>, _ block: DelimitedBlock, _ reader: RecordReader,
        _ source: RecordSource
    ) {
        block.scan(bytes, dialect: source.dialect)
        reader.read(block, bytes: bytes, number: piece.number, skipping: piece.isFirst ? 1 : 0)
    }

    private func gathered(
        _ results: [PartitionAssessor.Result], _ drafts: DraftStore, _ feed: BlockFeed, _ log: ProblemLog,
        _ digests: [String]
    ) throws(WorkspaceError) -> Outcome {
        let summary = try log.close()
        var outcome = Outcome(
            tallies: [], findings: drafts, carriedOver: [], recordsOutsideRound: 0, duplicates: 0, documents: 0,
            late: 0, problems: summary, diagnostics: log.diagnostics(summary), digests: digests,
            blocks: feed.blocks)
        for result in results {
            outcome.tallies += result.tallies
            outcome.carriedOver += result.carriedOver
            outcome.recordsOutsideRound += result.recordsOutsideRound
            outcome.duplicates += result.duplicates
            outcome.documents += result.documents
            outcome.late += result.late
        }
        return outcome
    }

    /// Runs the work once on every thread; the first error is thrown when all have ended.
    private func onThreads(_ work: @Sendable () throws(WorkspaceError) -> Void) throws(WorkspaceError) {
        let failure = Mutex<WorkspaceError?>(nil)
        DispatchQueue.concurrentPerform(iterations: max(1, options.threads)) { _ in
            do throws(WorkspaceError) {
                try work()
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock(\.self) { throw error }
    }
}
