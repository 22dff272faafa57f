import SourceText
import TabularFiles
import YAMLFiles

/// The small files that one use case reads: each once, kept so that diagnostics can show their lines.
///
/// A file that is not there is the user's to mend and becomes a diagnostic; only a failing disk throws.
final class InputFiles {
    let collector: DiagnosticCollector
    /// By the names that places carry.
    private(set) var sources: [String: SourceFile] = [:]

    init(_ collector: DiagnosticCollector) {
        self.collector = collector
    }

    /// The bytes of a file; `nil` after saying that it is not there.
    ///
    /// - Parameters:
    ///   - path: where the file lies, and the name that diagnostics show.
    ///   - place: where another file names it; `nil` where the user did.
    func source(_ path: String, namedAt place: Place? = nil) throws(WorkspaceError) -> SourceFile? {
        if let known = sources[path] { return known }
        do throws(WorkspaceError) {
            let source = SourceFile(name: path, bytes: try Files.read(path))
            sources[path] = source
            return source
        } catch {
            guard error.isMissingFile else { throw error }
            collector.report(InputFiles.missing(path, error, at: place))
            return nil
        }
    }

    /// A YAML file as nodes; what is wrong with its form the reader of its kind will say.
    func document(_ path: String, namedAt place: Place? = nil) throws(WorkspaceError) -> YAMLReading? {
        try source(path, namedAt: place).map { YAMLReader.read($0) }
    }

    /// A delimited file as a table; `nil` after saying why it is none.
    func table(
        _ path: String, severity: Diagnostic.Severity = .warning, namedAt place: Place? = nil
    ) throws(WorkspaceError) -> DelimitedTable? {
        guard let source = try source(path, namedAt: place) else { return nil }
        return DelimitedTable.read(bytes: source.bytes, file: path, severity: severity, into: collector)
    }

    // MARK: Sentences

    /// What to say of a file that is not there, or is a folder.
    static func missing(_ path: String, _ error: WorkspaceError, at place: Place?) -> Diagnostic {
        if Files.isFolder(path) {
            return Diagnostic(
                "file.is-a-folder", at: place,
                Wording("“\(path)”是文件夹，这里要的是文件", "“\(path)” is a folder; a file is wanted here"),
                remedy: Wording("写出文件夹里的文件名", "name a file in the folder"))
        }
        return Diagnostic(
            "file.missing", at: place, Wording("找不到文件“\(path)”", "there is no file “\(path)”"),
            remedy: nearest(to: path).map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("核对文件名和所在文件夹，大小写也要一致", "look at the name and the folder, upper and lower case too"))
    }

    /// The path with the name in its folder that comes nearest.
    private static func nearest(to path: String) -> String? {
        let folder = FilePath.folder(path)
        guard let names = try? Files.list(folder),
            let name = NearestWord.suggestion(for: FilePath.name(path), among: names)
        else { return nil }
        return FilePath.joined(folder, name)
    }
}
