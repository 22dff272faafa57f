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

    public var message: Wording {
        let reason = SystemReason.wording(systemCode)
        switch action {
        case .read: return Wording("读取“\(path)”失败：\(reason.chinese)", "cannot read “\(path)”: \(reason.english)")
        case .write: return Wording("写入“\(path)”失败：\(reason.chinese)", "cannot write “\(path)”: \(reason.english)")
        case .list: return Wording("打开文件夹“\(path)”失败：\(reason.chinese)", "cannot list “\(path)”: \(reason.english)")
        }
    }

    /// Whether the file simply is not there, which is the user's to mend and no fault of the disk.
    public var isMissingFile: Bool { systemCode == ENOENT || systemCode == ENOTDIR || systemCode == EISDIR }
}
