#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A nameless temporary file for what does not fit the memory budget. Appending is for one thread at a time, reading for any.
final class SpillFile: @unchecked Sendable {
    private let descriptor: Int32
    private let folder: String
    private(set) var size = 0

    init(folder: String) throws(WorkspaceError) {
        self.folder = folder
        let template = folder + "/zwgk-XXXXXX"
        var name = Array(template.utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw WorkspaceError(.write, template) }
        // Without a name it vanishes with the process, however that ends.
        unlink(name)
    }

    deinit { close(descriptor) }

    /// Returns the offset at which the bytes begin.
    func append(_ bytes: UnsafeRawBufferPointer) throws(WorkspaceError) -> Int {
        let start = size
        var written = 0
        while written < bytes.count {
            let count = pwrite(descriptor, bytes.baseAddress! + written, bytes.count - written, off_t(start + written))
            if count < 0 {
                if errno == EINTR { continue }
                throw WorkspaceError(.write, folder)
            }
            written += count
        }
        size += bytes.count
        return start
    }

    func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws(WorkspaceError) {
        var filled = 0
        while filled < bytes.count {
            let count = pread(descriptor, bytes.baseAddress! + filled, bytes.count - filled, off_t(offset + filled))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WorkspaceError(.read, folder) }
            filled += count
        }
    }

    /// The file, made when it is first needed.
    static func ready(_ file: inout SpillFile?, folder: String) throws(WorkspaceError) -> SpillFile {
        if let file { return file }
        let made = try SpillFile(folder: folder)
        file = made
        return made
    }

    /// `$TMPDIR` or `/tmp`.
    static var defaultFolder: String {
        guard let folder = getenv("TMPDIR"), folder.pointee != 0 else { return "/tmp" }
        return String(cString: folder)
    }
}
