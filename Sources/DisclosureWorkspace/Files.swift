import Crypto
import DisclosureAssessment
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reading and writing whole files.
enum Files {
    static func read(_ path: String) throws(WorkspaceError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw WorkspaceError(.read, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw WorkspaceError(.read, path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw WorkspaceError(.read, path, code: EISDIR) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var filled = 0
        while true {
            if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(4096, filled))) }
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress! + filled, $0.count - filled)
            }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw WorkspaceError(.read, path)
            }
            filled += got
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Part of a file; fewer bytes where it ends before.
    static func read(_ path: String, from offset: Int, count: Int) throws(WorkspaceError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw WorkspaceError(.read, path) }
        defer { close(descriptor) }
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw WorkspaceError(.read, path) }
        var bytes = [UInt8](repeating: 0, count: count)
        let filled = bytes.withUnsafeMutableBytes { BlockFeed.fill($0, from: descriptor) }
        guard filled >= 0 else { throw WorkspaceError(.read, path) }
        bytes.removeLast(count - filled)
        return bytes
    }

    static func remove(_ path: String) { unlink(path) }

    static func rename(_ path: String, to other: String) throws(WorkspaceError) {
        guard Glibc.rename(path, other) == 0 else { throw WorkspaceError(.write, other) }
    }

    /// Writes beside the place and renames, so that a killed run leaves the old file or the new one.
    static func write(_ bytes: some Collection<UInt8>, to path: String) throws(WorkspaceError) {
        let writer = try FileWriter(path)
        try writer.write(bytes)
        try writer.finish()
    }

    static func makeFolder(_ path: String) throws(WorkspaceError) {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            made += made.isEmpty && part.isEmpty ? "/" : (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
            guard made != "/", !made.isEmpty else { continue }
            if mkdir(made, 0o777) != 0, errno != EEXIST { throw WorkspaceError(.write, made) }
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Names in a folder, sorted; hidden ones left out.
    static func list(_ path: String) throws(WorkspaceError) -> [String] {
        guard let folder = opendir(path) else { throw WorkspaceError(.list, path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    static func sha256(_ bytes: [UInt8]) -> String {
        Hexadecimal.text(SHA256.hash(data: bytes))
    }
}

/// A file that appears under its name only when it is whole.
final class FileWriter {
    private let path: String
    private let temporary: String
    private var descriptor: Int32
    private var pending: [UInt8] = []

    init(_ path: String) throws(WorkspaceError) {
        self.path = path
        temporary = "\(path).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw WorkspaceError(.write, path) }
        pending.reserveCapacity(1 << 16)
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporary)
        }
    }

    func write(_ bytes: some Collection<UInt8>) throws(WorkspaceError) {
        pending.append(contentsOf: bytes)
        if pending.count >= 1 << 16 { try flush() }
    }

    private func flush() throws(WorkspaceError) {
        var written = 0
        while written < pending.count {
            let count = pending.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw WorkspaceError(.write, path)
            }
            written += count
        }
        pending.removeAll(keepingCapacity: true)
    }

    func finish() throws(WorkspaceError) {
        try flush()
        guard close(descriptor) == 0 else { throw WorkspaceError(.write, path) }
        descriptor = -1
        guard rename(temporary, path) == 0 else { throw WorkspaceError(.write, path) }
    }
}
