import ArgumentParser
import DisclosureWorkspace
import SourceText

/// The round that a command is about, where it writes no results.
struct RoundFolderOptions: ParsableArguments {
    @Argument(help: "轮次的文件夹 the round's folder.")
    var round: String

    /// The folders of the round and of the catalogues, with what there is to say of them.
    func folders(_ option: String?) -> (round: String?, catalogues: String?, diagnostics: [Diagnostic]) {
        let round = RoundFolder.resolve(round)
        guard let path = round.path else { return (nil, nil, round.diagnostics) }
        let catalogues = CatalogueFolder.resolve(option: option, round: path)
        return (path, catalogues.path, catalogues.diagnostics)
    }
}
