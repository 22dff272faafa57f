import DisclosureFiles
import DisclosureModel
import SourceText

/// Reads a round with everything it names, only to say what is wrong.
final class RoundCheck {
    private let preparation: RoundPreparation
    private let files = InputFiles()
    private let threads: Int

    init(folder: String, catalogueRoot: String, threads: Int) {
        preparation = RoundPreparation(round: folder, catalogues: catalogueRoot, files: files)
        self.threads = threads
    }

    var diagnostics: [Diagnostic] { files.collector.diagnostics }
    var sources: [SourceFile] { files.sources.values.sorted { $0.name < $1.name } }
    /// Where files lie, by the names that diagnostics carry.
    var paths: [String: String] { files.paths }

    func run() throws(WorkspaceError) {
        guard let prepared = try preparation.prepare() else { return }
        for source in prepared.sources { files.note(path: source.path, of: source.name) }
        var options = RecordPipeline.Options()
        options.threads = threads
        let pipeline = RecordPipeline(
            plan: prepared.plan, lexicon: prepared.lexicon, sources: prepared.sources, options: options)
        files.collector.report(try pipeline.run().diagnostics)
    }
}
