#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import SourceText

/// The disk failed: the one kind of fault that a use case throws. Everything else is a diagnostic or a finding.
public struct WorkspaceError: Error, Sendable, Hashable {
    public let path: String
    /// The system's number for what went wrong.
    public let systemCode: Int32
    public let action: Action

    public enum Action: Sendable, Hashable {
        case read, write, list
    }

    init(_ action: Action, _ path: String, code: Int32 = errno) {
        self.action = action
        self.path = path
        systemCode = code
    }

    /// The system's own words, in English.
    private var reason: String { String(cString: strerror(systemCode)) }

    public var message: Wording {
        switch action {
        case .read: Wording("读取“\(path)”失败：\(reason)", "cannot read “\(path)”: \(reason)")
        case .write: Wording("写入“\(path)”失败：\(reason)", "cannot write “\(path)”: \(reason)")
        case .list: Wording("打开文件夹“\(path)”失败：\(reason)", "cannot list “\(path)”: \(reason)")
        }
    }

    /// Whether the file simply is not there, which is the user's to mend and no fault of the disk.
    public var isMissingFile: Bool { systemCode == ENOENT || systemCode == ENOTDIR || systemCode == EISDIR }
}
