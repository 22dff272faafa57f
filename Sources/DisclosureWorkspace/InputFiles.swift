import DisclosureFiles
import SourceText
import TabularFiles
import YAMLFiles

/// Reads files once each, remembers their digests, and keeps their text for whoever shows a diagnostic.
///
/// A file that is not there is the user's to mend and becomes a diagnostic; only a failing disk throws.
final class InputFiles {
    let collector = DiagnosticCollector()
    /// By shown name.
    private(set) var sources: [String: SourceFile] = [:]
    private(set) var inputs: [String: (sha256: String, bytes: Int)] = [:]
    /// Where a file lies, by shown name.
    private(set) var paths: [String: String] = [:]

    /// The bytes of a file that the user named, or that another file names at `place`.
    func read(_ path: String, name: String, namedAt place: Place?) throws(WorkspaceError) -> [UInt8]? {
        paths[name] = path
        do throws(WorkspaceError) {
            let bytes = try Files.read(path)
            inputs[name] = (Files.sha256(bytes), bytes.count)
            return bytes
        } catch {
            guard error.isMissingFile else { throw error }
            collector.report(Self.missing(name, path: path, at: place))
            return nil
        }
    }

    /// A YAML file as nodes; what is wrong with its form the reader of its kind says.
    func document(_ path: String, name: String, namedAt place: Place?) throws(WorkspaceError) -> YAMLReading? {
        guard let bytes = try read(path, name: name, namedAt: place) else { return nil }
        let reading = YAMLReader.read(bytes: bytes, file: name)
        sources[name] = reading.source
        return reading
    }

    /// A delimited file as a table; `nil` after saying why it is none.
    ///
    /// - Parameter severity: how bad a bad cell is: of a register an error, since a body would be lost with it.
    func table(
        _ path: String, name: String, namedAt place: Place?, severity: Diagnostic.Severity = .warning
    ) throws(WorkspaceError) -> HeadedTable? {
        guard let bytes = try read(path, name: name, namedAt: place) else { return nil }
        return DelimitedTable.read(bytes: bytes, file: name, severity: severity, into: collector)
    }

    /// The tables of a delimited file or a workbook; none after saying why.
    ///
    /// - Parameter headings: of the file, that the round names for columns of `kind`.
    func tables(
        _ path: String, name: String, namedAt place: Place?, as kind: FileKind, headings: [String] = []
    ) throws(WorkspaceError) -> [HeadedTable] {
        guard let bytes = try read(path, name: name, namedAt: place) else { return [] }
        return InputTables.read(bytes: bytes, file: name, as: kind, headings: headings, into: collector)
    }

    func note(digest: String, bytes: Int, of name: String) { inputs[name] = (digest, bytes) }

    /// Remembers where a file lies that is read elsewhere.
    func note(path: String, of name: String) { paths[name] = path }

    // MARK: Files that the user names, shown as written

    func document(_ path: String) throws(WorkspaceError) -> YAMLReading? {
        try document(path, name: path, namedAt: nil)
    }

    func table(_ path: String) throws(WorkspaceError) -> HeadedTable? {
        try table(path, name: path, namedAt: nil)
    }

    // MARK: Sentences

    /// What to say of a file that is not there, or is a folder; `place` is where another file names it.
    static func missing(_ name: String, path: String, at place: Place?) -> Diagnostic {
        if Files.isFolder(path) {
            return Diagnostic(
                "file.is-a-folder", at: place,
                Wording("“\(path)”是文件夹，这里要的是文件", "“\(path)” is a folder; a file is wanted here"),
                remedy: Wording("写出文件夹里的文件名", "name a file in the folder"))
        }
        return Diagnostic(
            "file.missing", at: place, Wording("找不到文件“\(path)”", "there is no file “\(path)”"),
            remedy: nearest(to: path).map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("检查文件名和所在文件夹，大小写也要一致", "look at the name and the folder, upper and lower case too"))
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
