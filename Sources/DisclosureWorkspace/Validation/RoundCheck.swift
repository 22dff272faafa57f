import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import SourceText

/// Reads a round with everything it names, only to say what is wrong.
final class RoundCheck {
    private let preparation: RoundPreparation
    private let files = InputFiles()
    private let threads: Int
    private let root: String

    init(folder: String, catalogueRoot: String, threads: Int) {
        preparation = RoundPreparation(round: folder, catalogues: catalogueRoot, files: files)
        self.threads = threads
        root = catalogueRoot
    }

    var diagnostics: [Diagnostic] { files.collector.diagnostics }
    var sources: [SourceFile] { files.sources.values.sorted { $0.name < $1.name } }
    /// Where files lie, by the names that diagnostics carry.
    var paths: [String: String] { files.paths }

    func run() throws(WorkspaceError) {
        guard let prepared = try preparation.prepare() else { return }
        try lint(prepared)
        for source in prepared.sources { files.note(path: source.path, of: source.name) }
        var options = RecordPipeline.Options()
        options.threads = threads
        let pipeline = RecordPipeline(
            plan: prepared.plan, lexicon: prepared.lexicon, sources: prepared.sources, options: options)
        files.collector.report(try pipeline.run().diagnostics)
    }

    /// Schemes beside what their bodies owe; only somebody who asks what is wrong with the round wants to know.
    private func lint(_ prepared: RoundPreparation.Prepared) throws(WorkspaceError) {
        let (inputs, plan) = (prepared.inputs, prepared.plan)
        let functions = inputs.vocabulary.functions.map(\.name)
        for (_, scheme) in inputs.schemes {
            SchemeLint.check(
                scheme, catalogues: inputs.catalogues, functions: functions.isEmpty ? nil : functions,
                into: files.collector)
            if let follows = scheme.follows {
                let shelf = SchemePredecessor(checked: inputs.schemes.map(\.scheme), folders: [root])
                SuccessionLint.check(scheme, after: try shelf.find(follows), into: files.collector)
            }
        }
        RoundSchemeLint.check(
            inputs.schemes, register: plan.register, items: plan.items, catalogues: inputs.catalogues,
            routing: plan.routing, day: inputs.round.periodTo, into: files.collector)
    }
}
