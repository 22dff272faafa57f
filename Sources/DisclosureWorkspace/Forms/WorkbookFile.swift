#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import SourceText
import TabularFiles

/// Writing a workbook to its place: beside it first and then renamed, as every file.
enum WorkbookFile {
    typealias Day = (year: Int, month: Int, day: Int)

    /// Over what is there.
    ///
    /// - Parameter created: the day that the workbook says it was made; the clock is not read.
    static func write(_ workbook: Workbook, to path: String, created: Day) throws(WorkspaceError) {
        try Files.rename(try drafted(workbook, beside: path, created: created), to: path)
    }

    /// For sheets that people fill in: a file that is there and differs stays, since somebody may have written in it.
    ///
    /// - Returns: whether the file now holds the workbook.
    static func writeForm(
        _ workbook: Workbook, to path: String, created: Day, overwrites: Bool
    ) throws(WorkspaceError) -> Bool {
        try Files.makeFolder(FilePath.folder(path))
        let draft = try drafted(workbook, beside: path, created: created)
        guard Files.exists(path), !overwrites else {
            try Files.rename(draft, to: path)
            return true
        }
        defer { Files.remove(draft) }
        let old = try Files.read(path)
        return old == (try Files.read(draft))
    }

    private static func drafted(
        _ workbook: Workbook, beside path: String, created: Day
    ) throws(WorkspaceError) -> String {
        let unnamed = path + ".new"
        do throws(WorkbookWriter.Failure) {
            errno = 0
            try WorkbookWriter.write(
                workbook, to: unnamed, temporaryFolder: FilePath.folder(path), created: created)
        } catch {
            let code = errno == 0 ? EIO : errno
            Files.remove(unnamed)
            throw WorkspaceError(.write, path, code: code)
        }
        return unnamed
    }

    /// What to say of a form that stays as it is.
    static func kept(_ path: String) -> Diagnostic {
        Diagnostic(
            "form.kept", at: nil,
            Wording(
                "“\(path)”已经存在而且内容不同，可能有人填过，没有覆盖",
                "“\(path)” is there and differs; somebody may have filled it in, so it was left alone"),
            remedy: Wording("换个 --output，或用 --overwrite 覆盖", "name another --output, or use --overwrite"))
    }
}
