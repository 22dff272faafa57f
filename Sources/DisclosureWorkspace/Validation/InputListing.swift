#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import SourceText

/// The files that `zwgk validate` looks at, from the files and folders that the user names.
struct InputListing {
    struct Entry: Hashable {
        let path: String
        /// Whether the user named the file itself, and not a folder above it.
        let isNamed: Bool
    }

    static let documents: Set = ["yaml", "yml"]
    static let tables: Set = ["csv", "tsv"]
    /// Folders inside folders beyond which nothing is looked for.
    static let depth = 32

    /// In the order of the paths, each once.
    private(set) var entries: [Entry] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<String> = []

    init(_ paths: [String]) throws(WorkspaceError) {
        for path in paths {
            let plain = FilePath.plain(path)
            if Files.isFolder(plain) {
                let before = entries.count
                try addFolder(plain, depth: 0)
                if entries.count == before { diagnostics.append(Self.nothing(in: path)) }
            } else {
                add(plain, isNamed: true)
            }
        }
    }

    /// Results of a round are what the tool wrote itself.
    private mutating func addFolder(_ folder: String, depth: Int) throws(WorkspaceError) {
        guard depth < Self.depth, isNew(folder) else { return }
        let names = try Files.list(folder)
        for name in names {
            let path = FilePath.joined(folder, name)
            if Files.isFolder(path) {
                if name == "results", names.contains(RoundFolder.file) { continue }
                try addFolder(path, depth: depth + 1)
            } else if (Self.documents.union(Self.tables)).contains(FilePath.ending(name)) {
                add(path, isNamed: false)
            }
        }
    }

    private mutating func add(_ path: String, isNamed: Bool) {
        if isNew(path) { entries.append(Entry(path: path, isNamed: isNamed)) }
    }

    /// Links may lead to one place by several ways, or in a circle.
    private mutating func isNew(_ path: String) -> Bool {
        seen.insert(FileIdentity.of(path)).inserted
    }

    private static func nothing(in folder: String) -> Diagnostic {
        Diagnostic(
            "validate.nothing-found", .warning, at: nil,
            Wording("文件夹“\(folder)”里没有 YAML 或 CSV 文件", "the folder “\(folder)” holds no YAML or CSV files"),
            remedy: Wording("检查路径", "look at the path"))
    }
}

/// One file, whatever it is called.
enum FileIdentity {
    /// The path with every link followed; as written where there is no such file.
    static func of(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
