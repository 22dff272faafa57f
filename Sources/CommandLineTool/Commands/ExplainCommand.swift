import ArgumentParser
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk explain ROUND BODY [INDICATOR]`
struct ExplainCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "说明一个单位为什么得这些分。 Why a body's score is what it is.",
        discussion: """
            读 assess 写出的结果。 Reads the results that assess wrote.
            例 examples:
              zwgk explain Reports/annual-reports-2025 高青县常家镇人民政府
              zwgk explain Reports/annual-reports-2025 gaoqing/changjia on-time
            """)

    @OptionGroup var round: RoundOptions

    @Argument(help: "单位的编号或名称 the body's id or name.")
    var body: String

    @Argument(help: "指标的编号或名称 the indicator's id or title.")
    var indicator: String?

    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions

    func perform(on console: Console) throws -> RunStatus {
        let folder = RoundFolder.resolve(round.round)
        console.report(folder.diagnostics, in: language.chosen, sources: [:])
        guard let path = folder.path else { return .inputErrors }
        let response = try ReadAssessment.run(ReadAssessment.Request(round: path, output: round.output))
        console.report(response.diagnostics, in: language.chosen, sources: [:])
        guard let report = response.report else { return .inputErrors }
        do {
            if format.isJSON {
                console.write(try AssessmentJSON.text(of: try report.excerpt(body: body, indicator: indicator)))
            } else {
                let text = ExplanationText(
                    width: console.width, style: console.outputStyle, language: language.stated)
                console.write(try text.text(of: report, body: body, indicator: indicator))
            }
            return .done
        } catch let error as UnknownSubject {
            console.report([Sentences.unknownSubject(error.message)], in: language.chosen, sources: [:])
            return .inputErrors
        }
    }
}
