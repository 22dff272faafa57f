import ArgumentParser
import DisclosureReports
import DisclosureWorkspace

/// `zwgk judgements compare ROUND`
struct JudgementsCompareCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "两人对同样内容的评判有多一致，差在哪里。 How far two readings of the same agree, and where they differ.",
        discussion: """
            第二人的评判写在 round.yaml 的 second-judgements，只作比对，不计分。
            The second reading stands under second-judgements in round.yaml; it never enters a score.
            例 example:
              zwgk judgements compare Reports/2022-q2
            """)

    @Argument(help: "轮次的文件夹 the round's folder.")
    var round: String

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let folder = RoundFolder.resolve(round)
        console.report(folder.diagnostics, in: language.chosen, sources: [:])
        guard let path = folder.path else { return .inputErrors }
        let found = CatalogueFolder.resolve(option: catalogues.catalogues, round: path)
        console.report(found.diagnostics, in: language.chosen, sources: [:])
        let response = try CompareJudgements.run(CompareJudgements.Request(round: path, catalogues: found.path))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard let agreement = response.agreement else { return .inputErrors }
        let shown = language.stated ?? response.language
        console.write(
            format.isJSON
                ? try AgreementJSON(agreement, language: shown).text()
                : AgreementText(width: console.width, language: shown).text(of: agreement))
        return .done
    }
}
