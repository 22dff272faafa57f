#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import SourceText

/// Where the catalogues, schemes, registers of bodies and the calendar lie.
///
/// What the user names is taken, and only that. Else the first that is there: `Catalogues` two folders above the round,
/// `Catalogues` here, what `ZWGK_CATALOGUES` names, `share/zwgk/Catalogues` beside the folder of the installed program.
public struct CatalogueFolder: Sendable {
    /// The folder; `nil` where there is none, which the diagnostics then say.
    public let path: String?
    public let diagnostics: [Diagnostic]

    /// The name that a folder of catalogues goes by.
    public static let name = "Catalogues"
    /// The variable that names the folder for a whole session.
    public static let variable = "ZWGK_CATALOGUES"

    /// Finds the folder for `--catalogues DIR` and, where a command is about a round, for that round's folder.
    public static func resolve(option: String?, round: String? = nil) -> CatalogueFolder {
        resolve(
            option: option, round: round, variable: getenv(variable).map { String(cString: $0) },
            program: programPath)
    }

    /// The same with everything named that is asked of the system.
    package static func resolve(option: String?, round: String?, variable: String?, program: String?) -> CatalogueFolder
    {
        if let option { return named(option, by: Wording("--catalogues", "--catalogues")) }
        if let round {
            let besideRounds = FilePath.plain(FilePath.joined(round, "../../\(name)"))
            if Files.isFolder(besideRounds) { return CatalogueFolder(path: besideRounds, diagnostics: []) }
        }
        if Files.isFolder(name) { return CatalogueFolder(path: name, diagnostics: []) }
        if let variable, !variable.isEmpty {
            return named(variable, by: Wording("环境变量 \(Self.variable)", "the variable \(Self.variable)"))
        }
        if let program {
            let installed = FilePath.plain(FilePath.joined(FilePath.folder(program), "../share/zwgk/\(name)"))
            if Files.isFolder(installed) { return CatalogueFolder(path: installed, diagnostics: []) }
        }
        return CatalogueFolder(path: nil, diagnostics: [notFound])
    }

    private static func named(_ path: String, by origin: Wording) -> CatalogueFolder {
        guard Files.isFolder(path) else { return CatalogueFolder(path: nil, diagnostics: [notAFolder(path, origin)]) }
        return CatalogueFolder(path: path, diagnostics: [])
    }

    /// The running program's own file, links followed.
    private static var programPath: String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    // MARK: Sentences

    private static func notAFolder(_ path: String, _ origin: Wording) -> Diagnostic {
        Diagnostic(
            "catalogues.not-a-folder", at: nil,
            Wording(
                "\(origin.chinese) 指定的标准目录文件夹“\(path)”不存在",
                "the folder of catalogues “\(path)” that \(origin.english) names does not exist"),
            remedy: Wording(
                "核对路径；应指向含有 calendar、schemes 等的文件夹", "look at the path; the folder holds calendar, schemes and so on"))
    }

    private static let notFound = Diagnostic(
        "catalogues.not-found", at: nil,
        Wording("找不到标准目录文件夹 \(name)", "there is no folder \(name)"),
        remedy: Wording(
            "用 --catalogues 指定，或在含有 \(name) 的文件夹里运行，或设置环境变量 \(variable)",
            "name it with --catalogues, or run in the folder that holds \(name), or set \(variable)"))
}
