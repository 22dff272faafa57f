import ArgumentParser
import DisclosureReports
import DisclosureWorkspace
import ExactArithmetic
import SourceText

/// `zwgk assess ROUND`
struct AssessCommand: ToolCommand {
    enum Gate: String, ExpressibleByArgument, CaseIterable {
        case finding
    }

    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "测评一个轮次：列出名次，写出结果。 Runs a round: ranks on screen, results in files.",
        discussion: """
            例 example:
              zwgk assess Reports/annual-reports-2025
              zwgk assess Reports/annual-reports-2025 --sensitivity
            """)

    @OptionGroup var round: RoundOptions
    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var gate: GateOptions

    @Option(name: .long, help: "有问题时以 1 退出 exit with 1 if there is any finding.")
    var failOn: Gate?

    @Flag(name: .long, help: "记录有问题就不出结果 no result if records have problems.")
    var strict = false

    @Flag(
        name: .long,
        help:
            "权重±10%、逐项去掉时名次怎么变，哪些等次靠舍入 how ranks move with weights ±10 % or one indicator less, and what rounding decides."
    )
    var sensitivity = false

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        guard let (folder, root) = round.opened(catalogues, diagnostics, in: language.chosen, on: console) else {
            return .inputErrors
        }
        let response = try console.whileShowing(Sentences.assessing(folder).text(in: language.chosen)) {
            try AssessRound.run(
                AssessRound.Request(
                    round: folder, catalogues: root, output: round.output, language: language.stated,
                    threads: threads.count, isStrict: strict, asksSensitivity: sensitivity))
        }
        console.report(
            diagnostics.shown(response.diagnostics.filter { $0.severity > .note }, isStrict: strict),
            in: language.chosen, sources: response.sources)
        guard let report = response.report, RunStatus(response.diagnostics) == .done else {
            console.report(Sentences.inputErrors.text(in: language.chosen))
            return .inputErrors
        }
        if format.isJSON {
            console.write(
                try response.sensitivity.map(SensitivityJSON.text) ?? AssessmentJSON.text(of: report))
        } else if !diagnostics.quiet {
            console.write(RankingTable(width: console.width, style: console.outputStyle).text(of: report))
            if let sensitivity = response.sensitivity {
                let table = SensitivityTable(width: console.width, style: console.outputStyle)
                console.write("\n" + table.text(of: sensitivity))
            }
            console.print("\n" + Sentences.written(response.written).text(in: language.chosen))
        }
        return missed(report, on: console)
    }

    /// Every gate that is not met is told.
    private func missed(_ report: AssessmentReport, on console: Console) -> RunStatus {
        let scores = report.bodies.map { body in
            (body.name, body.exactScore.flatMap { ExactNumber(exactText: $0) })
        }
        var told = [gate.missed(by: scores, in: language.chosen)].compactMap(\.self)
        if failOn == .finding, !report.findings.isEmpty {
            told.append(Sentences.findings(report.findings.count).text(in: language.chosen))
        }
        told.forEach(console.report)
        return told.isEmpty ? .done : .gateNotMet
    }
}
