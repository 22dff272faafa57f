import ArgumentParser
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk verify ROUND`
struct VerifyCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "重算一个轮次，与现有结果核对。 Recomputes a round and compares it with its results.",
        discussion: """
            一致以 0 退出，不一致以 1，缺文件以 2。 Ends with 0 if identical, 1 if not, 2 if something is missing.
            例 example:
              zwgk verify Reports/annual-reports-2025
            """)

    @OptionGroup var round: RoundOptions
    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        guard let (folder, root) = round.opened(catalogues, diagnostics, in: language.chosen, on: console) else {
            return .inputErrors
        }
        let response = try console.whileShowing(SealingSentences.computing(folder).text(in: language.chosen)) {
            try VerifyRound.run(
                VerifyRound.Request(
                    round: folder, catalogues: root, output: round.output, threads: threads.count))
        }
        console.report(
            diagnostics.shown(response.diagnostics.filter { $0.severity > .note }), in: language.chosen,
            sources: response.sources)
        guard let verification = response.verification else {
            console.report(SealingSentences.notComputed.text(in: language.chosen))
            return .inputErrors
        }
        if format.isJSON {
            console.write(try JSONText.of(verification))
        } else {
            console.print(SealingSentences.text(of: verification, in: language.chosen))
        }
        return verification.isIdentical ? .done : verification.lacksFiles ? .inputErrors : .gateNotMet
    }
}
