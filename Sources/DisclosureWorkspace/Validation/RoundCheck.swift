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
        inputs.check(into: files.collector)
        guard !files.collector.hasErrors, let plan = inputs.plan() else { return }
        let sources = try inputs.openRecords(for: plan, into: files.collector)
        for source in sources { files.note(path: source.path, of: source.name) }
        guard !files.collector.hasErrors else { return }
        var options = RecordPipeline.Options()
        options.threads = threads
        files.collector.report(try RecordPipeline(plan: plan, sources: sources, options: options).run().diagnostics)
    }
}
