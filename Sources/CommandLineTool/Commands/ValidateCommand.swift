import ArgumentParser
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk validate PATH…`
struct ValidateCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "检查目录、细则、名录、轮次等文件。 Checks catalogues, schemes, registers, rounds and what they name.",
        discussion: """
            例 examples:
              zwgk validate Catalogues Reports/annual-reports-2025
              zwgk validate 细则.yaml --format json
            """)

    @Argument(help: "文件或文件夹 files or folders.")
    var paths: [String]

    @OptionGroup var catalogues: CatalogueOptions

    @Flag(name: .long, help: "有警告也以 2 退出 exit with 2 on warnings too.")
    var strict = false

    @Flag(name: .long, help: "逐条列出提示；默认同一种提示只列几处 list every note instead of the first of each kind.")
    var notes = false

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    /// Diagnostics shown on a terminal; JSON has all.
    static let shownAtMost = 500

    func perform(on console: Console) throws -> RunStatus {
        let response = try ValidateFiles.run(
            ValidateFiles.Request(paths: paths, catalogues: catalogues.catalogues, threads: threads.count))
        let shown = diagnostics.shown(response.diagnostics, isStrict: strict)
        if format.isJSON {
            console.write(try JSONText.of(shown.map { DiagnosticRow($0, in: language.chosen) }))
        } else {
            let (listed, folded) = notes ? (shown, []) : FoldedNotes.fold(shown)
            console.report(listed, in: language.chosen, sources: response.sources, limit: Self.shownAtMost)
            for note in folded { console.report(note.sentence.text(in: language.chosen)) }
            func count(_ severity: Diagnostic.Severity) -> Int {
                response.diagnostics.count { $0.severity == severity }
            }
            let summary = Sentences.validated(
                files: response.files.count, errors: count(.error), warnings: count(.warning), notes: count(.note))
            if !diagnostics.quiet { console.print(summary.text(in: language.chosen)) }
            if !folded.isEmpty, !diagnostics.quiet { console.report(Sentences.notesFolded.text(in: language.chosen)) }
        }
        return RunStatus(response.diagnostics, isStrict: strict)
    }
}
