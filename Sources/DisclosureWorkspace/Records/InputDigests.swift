import Crypto
import DisclosureAssessment
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

/// The SHA-256 of every record file, from its blocks in their order, though threads finish them in any.
///
/// A digest cannot be taken in parallel; so that nobody waits for another's, a thread whose block has its turn hashes it
/// before parsing, and one whose block has not parses first.
final class InputDigests: Sendable {
    private struct State {
        var hash = SHA256()
        var digests: [String] = []
    }

    private let state = Mutex(State())
    private let turn = Atomic(0)

    /// In hexadecimal, by source.
    var digests: [String] { state.withLock { $0.digests } }

    func isTurn(of block: BlockFeed.Block) -> Bool { turn.load(ordering: .acquiring) == block.number }

    /// Takes the block in, when those before it have been.
    func add(_ block: BlockFeed.Block, _ bytes: UnsafeRawBufferPointer) {
        while !isTurn(of: block) { sched_yield() }
        state.withLock { state in
            if block.mark > 0 { state.hash.update(data: [0xEF, 0xBB, 0xBF]) }
            state.hash.update(bufferPointer: bytes)
            if block.isLast {
                state.digests.append(Hexadecimal.text(state.hash.finalize()))
                state.hash = SHA256()
            }
        }
        turn.store(block.number + 1, ordering: .releasing)
    }
}
