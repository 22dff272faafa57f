import DisclosureModel
import Synchronization

/// Rows on their way from reading to assessing, kept by partition: ranges of bodies small enough to sort in memory.
///
/// Up to the budget rows stay in memory, beyond it they go to a temporary file; which rows go where is no one's business,
/// since a partition is put into a total order before it is assessed.
final class RowStore: Sendable {
    /// Rows that a thread collects for a partition before handing them over.
    static let chunkRows = 128

    /// A chunk's own copy of its rows; never changed, so any thread may read it.
    private final class HeldRows: @unchecked Sendable {
        let rows: UnsafeBufferPointer<RecordRow>

        init(_ source: UnsafeBufferPointer<RecordRow>) {
            let copy = UnsafeMutableBufferPointer<RecordRow>.allocate(capacity: source.count)
            _ = copy.initialize(from: source)
            rows = UnsafeBufferPointer(copy)
        }

        deinit { rows.deallocate() }

        var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rows) }
    }

    /// Rows of a partition, about: few enough for a core's own cache.
    private static let partitionRows = 25_000

    private enum Chunk {
        case memory(HeldRows)
        case file(offset: Int, count: Int)

        var count: Int {
            switch self {
            case .memory(let held): held.rows.count
            case .file(_, let count): count
            }
        }
    }

    private struct State: ~Copyable {
        var chunks: [[Chunk]]
        var inMemory = 0
        var spill: SpillFile?
    }

    let partitions: Int
    private let bodiesPerPartition: Int
    private let bodyCount: Int
    private let budget: Int
    private let folder: String
    private let state: Mutex<State>

    /// - Parameters:
    ///   - expectedRows: a guess, for choosing how many partitions there are.
    ///   - budget: bytes of rows that may stay in memory.
    init(bodyCount: Int, expectedRows: Int, budget: Int, folder: String) {
        let wanted = min(512, max(1, expectedRows / Self.partitionRows), max(1, bodyCount))
        bodiesPerPartition = max(1, (bodyCount + wanted - 1) / wanted)
        partitions = max(1, (bodyCount + bodiesPerPartition - 1) / bodiesPerPartition)
        self.bodyCount = bodyCount
        self.budget = budget
        self.folder = folder
        state = Mutex(State(chunks: Array(repeating: [], count: partitions)))
    }

    @inline(__always)
    func partition(of body: UInt32) -> Int { Int(body) / bodiesPerPartition }

    func bodies(of partition: Int) -> Range<Int> {
        partition * bodiesPerPartition..<min(bodyCount, (partition + 1) * bodiesPerPartition)
    }

    func add(_ rows: UnsafeBufferPointer<RecordRow>, to partition: Int) throws(WorkspaceError) {
        guard !rows.isEmpty else { return }
        let held = HeldRows(rows)
        let result = state.withLock { state -> Result<Void, WorkspaceError> in
            if state.inMemory + held.bytes.count <= budget {
                state.chunks[partition].append(.memory(held))
                state.inMemory += held.bytes.count
                return .success(())
            }
            do throws(WorkspaceError) {
                let spill = try SpillFile.ready(&state.spill, folder: folder)
                state.chunks[partition].append(.file(offset: try spill.append(held.bytes), count: held.rows.count))
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Takes a partition's rows out; the caller deallocates them.
    func take(_ partition: Int) throws(WorkspaceError) -> UnsafeMutableBufferPointer<RecordRow> {
        let (chunks, spill) = state.withLock { state -> ([Chunk], SpillFile?) in
            let chunks = state.chunks[partition]
            state.chunks[partition] = []
            return (chunks, state.spill)
        }
        let rows = UnsafeMutableBufferPointer<RecordRow>.allocate(capacity: chunks.reduce(0) { $0 + $1.count })
        var at = 0
        for chunk in chunks {
            let target = UnsafeMutableBufferPointer(rebasing: rows[at..<at + chunk.count])
            switch chunk {
            case .memory(let held): _ = target.initialize(from: held.rows)
            case .file(let offset, _):
                do throws(WorkspaceError) {
                    try spill?.read(into: UnsafeMutableRawBufferPointer(target), at: offset)
                } catch {
                    rows.deallocate()
                    throw error
                }
            }
            at += chunk.count
        }
        return rows
    }
}

/// One thread's rows, collected by partition before they are handed over.
final class RowCollector {
    private let store: RowStore
    private let buffer: UnsafeMutablePointer<RecordRow>
    private let counts: UnsafeMutablePointer<Int>

    init(_ store: RowStore) {
        self.store = store
        buffer = .allocate(capacity: store.partitions * RowStore.chunkRows)
        counts = .allocate(capacity: store.partitions)
        counts.initialize(repeating: 0, count: store.partitions)
    }

    deinit {
        buffer.deallocate()
        counts.deallocate()
    }

    func add(_ rows: [RecordRow]) throws(WorkspaceError) {
        for index in rows.indices {
            let partition = store.partition(of: rows[index].body)
            let count = counts[partition]
            (buffer + partition * RowStore.chunkRows + count).initialize(to: rows[index])
            counts[partition] = count + 1
            if count + 1 == RowStore.chunkRows { try hand(over: partition) }
        }
    }

    func finish() throws(WorkspaceError) {
        for partition in 0..<store.partitions { try hand(over: partition) }
    }

    private func hand(over partition: Int) throws(WorkspaceError) {
        let rows = UnsafeBufferPointer(start: buffer + partition * RowStore.chunkRows, count: counts[partition])
        counts[partition] = 0
        try store.add(rows, to: partition)
    }
}
