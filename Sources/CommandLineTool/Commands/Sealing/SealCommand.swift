import ArgumentParser
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk seal ROUND`
struct SealCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "封存结果，此后 assess 不再改写。 Seals the results; assess does not overwrite them any more.",
        discussion: """
            先重算一遍，一致才封存；写出 results/SHA256SUMS，可用 sha256sum -c 核对。
            Recomputes first and seals only what is identical; sha256sum -c checks the file.
            例 example:
              zwgk seal Reports/annual-reports-2025
            """)

    @OptionGroup var round: RoundOptions
    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        guard let (folder, root) = round.opened(catalogues, diagnostics, in: language.chosen, on: console) else {
            return .inputErrors
        }
        let response = try console.whileShowing(SealingSentences.computing(folder).text(in: language.chosen)) {
            try SealRound.run(
                VerifyRound.Request(
                    round: folder, catalogues: root, output: round.output, threads: threads.count))
        }
        console.report(
            diagnostics.shown(response.diagnostics.filter { $0.severity > .note }), in: language.chosen,
            sources: response.sources)
        guard let written = response.written else {
            if let verification = response.verification {
                console.report(SealingSentences.text(of: verification, in: language.chosen))
                return .gateNotMet
            }
            return .inputErrors
        }
        if !diagnostics.quiet {
            console.print(
                SealingSentences.sealed(written, results: response.results, inputs: response.inputs)
                    .text(in: language.chosen))
        }
        return .done
    }
}
