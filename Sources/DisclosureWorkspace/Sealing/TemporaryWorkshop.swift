#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder for what is computed only to be compared; gone when nobody holds it any more.
final class TemporaryWorkshop {
    let path: String

    init() throws(WorkspaceError) {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array(FilePath.joined(root, "zwgk-verify-XXXXXX").utf8CString)
        let isMade = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
        }
        guard isMade else { throw WorkspaceError(.write, root) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        for name in (try? Files.list(path)) ?? [] { Files.remove(FilePath.joined(path, name)) }
        rmdir(path)
    }
}
