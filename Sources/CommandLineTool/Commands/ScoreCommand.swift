import ArgumentParser
import DisclosureReports
import DisclosureWorkspace

/// `zwgk score SCHEME FACTS`
struct ScoreCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "按指标体系给写明的事实计分，不用公开记录。 Scores from facts given directly, without records.",
        discussion: "例 example:\n  zwgk score 细则.yaml 事实.yaml")

    @Argument(help: "考核指标体系 the scheme, a YAML file.")
    var scheme: String

    @Argument(help: "计分事实 the facts, a YAML or JSON file.")
    var facts: String

    @OptionGroup var gate: GateOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let response = try ScoreFacts.run(ScoreFacts.Request(scheme: scheme, facts: facts))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard let scheme = response.scheme, let facts = response.facts, RunStatus(response.diagnostics) == .done
        else {
            console.report(Sentences.inputErrors.text(in: language.chosen))
            return .inputErrors
        }
        let scored = ScoredFacts(scheme: scheme, facts: facts, scores: response.scores)
        console.write(
            format.isJSON
                ? try JSONText.of(scored.document(in: language.chosen))
                : scored.text(in: language.chosen, showsSteps: !diagnostics.quiet))
        let missed = gate.missed(
            by: scored.scores.map { (scored.name(of: $0.score.body), $0.score.exact) }, in: language.chosen)
        guard let missed else { return .done }
        console.report(missed)
        return .gateNotMet
    }
}
