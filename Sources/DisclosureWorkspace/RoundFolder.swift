import SourceText

/// The folder of a round, from what the user writes for it: the folder, its `round.yaml`, or its name under `Reports`.
public struct RoundFolder: Sendable {
    /// The folder; `nil` where there is none, which the diagnostics then say.
    public let path: String?
    public let diagnostics: [Diagnostic]

    /// The file that makes a folder a round.
    static let file = "round.yaml"
    /// Where rounds lie.
    static let home = "Reports"

    public static func resolve(_ argument: String) -> RoundFolder {
        let plain = FilePath.plain(argument)
        if FilePath.name(plain) == file, Files.exists(plain) {
            return RoundFolder(path: FilePath.folder(plain), diagnostics: [])
        }
        if Files.isFolder(plain) { return RoundFolder(path: plain, diagnostics: []) }
        let underHome = FilePath.joined(home, plain)
        if !plain.hasPrefix("/"), Files.isFolder(underHome) { return RoundFolder(path: underHome, diagnostics: []) }
        return RoundFolder(path: nil, diagnostics: [notFound(argument)])
    }

    private static func notFound(_ argument: String) -> Diagnostic {
        let rounds = (try? Files.list(home)) ?? []
        let nearest = NearestWord.suggestion(for: FilePath.name(argument), among: rounds)
        return Diagnostic(
            "round.not-found", at: nil,
            Wording("找不到考核轮次“\(argument)”", "there is no round “\(argument)”"),
            remedy: nearest.map { Wording("是否想写 \(home)/\($0)？", "did you mean \(home)/\($0)?") }
                ?? Wording("写出含有 \(file) 的文件夹", "name the folder that holds \(file)"))
    }
}
