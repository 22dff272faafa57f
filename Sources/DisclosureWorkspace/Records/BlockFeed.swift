#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization
import TabularFiles

/// Bytes of one block, owned by one thread and used again for the next block.
final class BlockBuffer {
    fileprivate(set) var bytes: UnsafeMutableRawBufferPointer

    init() { bytes = .allocate(byteCount: BlockFeed.blockBytes + (1 << 16), alignment: 64) }
    deinit { bytes.deallocate() }

    fileprivate func reserve(_ count: Int, keeping kept: Int) {
        guard bytes.count < count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, bytes.count * 2), alignment: 64)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[0..<kept]))
        bytes.deallocate()
        bytes = larger
    }
}

/// Hands out the record files block by block: read and cut in sequence, under a lock, so that threads only parse.
final class BlockFeed: Sendable {
    static let blockBytes = 1 << 20

    struct Block: Sendable {
        /// Counted over all sources.
        var number: Int
        var source: Int
        /// Where its bytes begin in the file.
        var start: Int
        var count: Int
        /// Begins with the heading row.
        var isFirst: Bool
        /// Ends where the file ends.
        var isLast: Bool
        /// Bytes of a byte order mark before its first.
        var mark: Int
    }

    private struct State: ~Copyable {
        var source = 0
        var descriptor: Int32 = -1
        var offset = 0
        var carry: [UInt8] = []
        var blocks: [Block] = []
        var failure: WorkspaceError?
    }

    private let sources: [RecordSource]
    private let state = Mutex(State())

    init(_ sources: [RecordSource]) { self.sources = sources }

    deinit { state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } } }

    var blocks: [Block] { state.withLock { $0.blocks } }

    /// Reads until the buffer is full or the file ends; -1 on an error.
    static func fill(_ bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
        var filled = 0
        while filled < bytes.count {
            let got = read(descriptor, bytes.baseAddress! + filled, bytes.count - filled)
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                return -1
            }
            filled += got
        }
        return filled
    }

    /// The next block, its bytes in `buffer`; `nil` when there are no more or another thread met an error.
    func next(_ buffer: BlockBuffer) throws(WorkspaceError) -> Block? {
        let result = state.withLock { state -> Result<Block?, WorkspaceError> in
            if let failure = state.failure { return .failure(failure) }
            do throws(WorkspaceError) {
                return .success(try next(buffer, &state))
            } catch {
                state.failure = error
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func next(_ buffer: BlockBuffer, _ state: inout State) throws(WorkspaceError) -> Block? {
        while state.source < sources.count {
            let source = sources[state.source]
            if state.descriptor < 0 {
                state.descriptor = open(source.path, O_RDONLY | O_CLOEXEC)
                guard state.descriptor >= 0 else { throw WorkspaceError(.read, source.path) }
                state.offset = 0
                state.carry = []
            }
            let begin = state.offset
            var held = state.carry.count
            state.carry.withUnsafeBytes { buffer.bytes.copyMemory(from: $0) }
            while true {
                buffer.reserve(held + Self.blockBytes, keeping: held)
                let room = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[held..<held + Self.blockBytes])
                let got = Self.fill(room, from: state.descriptor)
                guard got >= 0 else { throw WorkspaceError(.read, source.path) }
                held += got
                let isLast = got < Self.blockBytes
                let mark = begin == 0 ? min(source.encoding.markLength, held) : 0
                let text = UnsafeBufferPointer(
                    rebasing: UnsafeRawBufferPointer(buffer.bytes).bindMemory(to: UInt8.self)[mark..<held])
                let whole = BlockCutter.cut(text, dialect: source.dialect, isLast: isLast)
                if whole == 0, !isLast {
                    // A row longer than the block: read on.
                    continue
                }
                let end = mark + whole
                state.carry = Array(buffer.bytes[end..<held])
                state.offset = begin + end
                if isLast {
                    close(state.descriptor)
                    state.descriptor = -1
                    state.source += 1
                }
                let block = Block(
                    number: state.blocks.count, source: isLast ? state.source - 1 : state.source, start: begin + mark,
                    count: whole, isFirst: begin == 0, isLast: isLast, mark: mark)
                state.blocks.append(block)
                if mark > 0 { memmove(buffer.bytes.baseAddress!, buffer.bytes.baseAddress! + mark, whole) }
                return block
            }
        }
        return nil
    }
}
