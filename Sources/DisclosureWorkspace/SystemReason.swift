#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import SourceText

/// What the system's error numbers mean to somebody who does not know them.
public enum SystemReason {
    /// The reason in words; a rare one in the system's own, which are English.
    public static func wording(_ code: Int32) -> Wording {
        let english = String(cString: strerror(code))
        switch code {
        case EACCES, EPERM: return Wording("没有权限", english)
        case ENOSPC: return Wording("磁盘已满", english)
        case EDQUOT: return Wording("超出磁盘配额", english)
        case EROFS: return Wording("磁盘只能读，不能写", english)
        case EIO: return Wording("磁盘读写出错", english)
        case ENOENT: return Wording("没有这个文件或文件夹", english)
        case ENOTDIR: return Wording("路径中有一段不是文件夹", english)
        case EISDIR: return Wording("这是文件夹，不是文件", english)
        case EEXIST: return Wording("已有同名文件", english)
        case EMFILE, ENFILE: return Wording("打开的文件太多", english)
        case ENAMETOOLONG: return Wording("文件名太长", english)
        case ELOOP: return Wording("链接绕成了圈", english)
        default: return Wording(english, english)
        }
    }
}
