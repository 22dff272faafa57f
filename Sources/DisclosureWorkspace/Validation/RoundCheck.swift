import DisclosureFiles
import DisclosureModel
import SourceText

/// Reads a round with everything it names, only to say what is wrong.
final class RoundCheck {
    private let loader: RoundLoader
    private let files = InputFiles()
    private let threads: Int

    init(folder: String, catalogueRoot: String, threads: Int) {
        loader = RoundLoader(folder: folder, catalogueRoot: catalogueRoot, files: files)
        self.threads = threads
    }

    var diagnostics: [Diagnostic] { files.collector.diagnostics }
    var sources: [SourceFile] { files.sources.values.sorted { $0.name < $1.name } }
    /// Where files lie, by the names that diagnostics carry.
    var paths: [String: String] { files.paths }

    func run() throws(WorkspaceError) {
        guard let inputs = try loader.load() else { return }
        _ = inputs
    }
}
