import ArgumentParser
import DisclosureWorkspace
import SourceText

/// The round that a command is about, and where its results lie.
struct RoundOptions: ParsableArguments {
    @Argument(help: "轮次的文件夹 the round's folder.")
    var round: String

    @Option(
        name: .long,
        help: ArgumentHelp("结果文件夹，默认在轮次下的 results folder of the results.", valueName: "dir"))
    var output: String?

    /// The folders of the round and of the catalogues, with what there is to say of them.
    func folders(_ option: String?) -> (round: String?, catalogues: String?, diagnostics: [Diagnostic]) {
        let round = RoundFolder.resolve(round)
        guard let path = round.path else { return (nil, nil, round.diagnostics) }
        let catalogues = CatalogueFolder.resolve(option: option, round: path)
        return (path, catalogues.path, catalogues.diagnostics)
    }

    /// The same, with what there is to say said; `nil` where one of them was not found.
    func opened(
        _ catalogues: CatalogueOptions, _ diagnostics: DiagnosticOptions, in language: Language, on console: Console
    ) -> (round: String, catalogues: String)? {
        let folders = folders(catalogues.catalogues)
        console.report(diagnostics.shown(folders.diagnostics), in: language, sources: [:])
        guard let round = folders.round, let catalogues = folders.catalogues else { return nil }
        return (round, catalogues)
    }
}
