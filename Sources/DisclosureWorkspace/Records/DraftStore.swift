import DisclosureAssessment
import Synchronization

/// Drafts of findings by partition, in memory up to a number and beyond it in a temporary file.
final class DraftStore: Sendable {
    private enum Part {
        case memory([FindingDraft])
        case file(offset: Int, count: Int)
    }

    private struct State: ~Copyable {
        var parts: [Part]
        var inMemory = 0
        var count = 0
        var spill: SpillFile?
    }

    private let budget: Int
    private let folder: String
    private let state: Mutex<State>

    init(partitions: Int, budget: Int, folder: String) {
        self.budget = budget
        self.folder = folder
        state = Mutex(State(parts: Array(repeating: .memory([]), count: partitions)))
    }

    var count: Int { state.withLock { $0.count } }

    func add(_ drafts: [FindingDraft], to partition: Int) throws(WorkspaceError) {
        let result = state.withLock { state -> Result<Void, WorkspaceError> in
            state.count += drafts.count
            if state.inMemory + drafts.count <= budget {
                state.inMemory += drafts.count
                state.parts[partition] = .memory(drafts)
                return .success(())
            }
            do throws(WorkspaceError) {
                let spill = try SpillFile.ready(&state.spill, folder: folder)
                let offset = try drafts.withUnsafeBytesTyped { bytes throws(WorkspaceError) in try spill.append(bytes) }
                state.parts[partition] = .file(offset: offset, count: drafts.count)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Every draft, partition after partition, and so in the order of bodies.
    func forEachPartition(_ body: ([FindingDraft]) throws(WorkspaceError) -> Void) throws(WorkspaceError) {
        let count = state.withLock { $0.parts.count }
        for index in 0..<count {
            let (part, spill) = state.withLock { ($0.parts[index], $0.spill) }
            switch part {
            case .memory(let drafts): try body(drafts)
            case .file(let offset, let count):
                guard let spill else { continue }
                let room = UnsafeMutableBufferPointer<FindingDraft>.allocate(capacity: count)
                defer { room.deallocate() }
                try spill.read(into: UnsafeMutableRawBufferPointer(room), at: offset)
                try body(Array(room))
            }
        }
    }
}

extension [FindingDraft] {
    fileprivate func withUnsafeBytesTyped(
        _ body: (UnsafeRawBufferPointer) throws(WorkspaceError) -> Int
    ) throws(WorkspaceError) -> Int {
        let result = withUnsafeBytes { bytes -> Result<Int, WorkspaceError> in
            do throws(WorkspaceError) {
                return .success(try body(bytes))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
