import ArgumentParser
import DisclosureModel
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk limit TEXT` and `zwgk limit --survey FILE…`
struct LimitCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "limit",
        abstract: "说明一句公开时限是什么意思。 The rules that a time limit means.",
        discussion: """
            例 examples:
              zwgk limit 制定或获取信息之日起10个工作日内，公示7个工作日
              zwgk limit --survey 目录.csv
            """)

    @Argument(help: "公开时限的原文；用 --survey 时是 CSV 文件 the limit; with --survey, CSV files.")
    var texts: [String] = []

    @Flag(name: .long, help: "统计 CSV 中的时限有多少能读 how many limits of CSV files can be read.")
    var survey = false

    @Option(name: .long, help: ArgumentHelp("时限所在的列 the column of the limits.", valueName: "heading"))
    var column = "time_limit"

    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func validate() throws {
        if texts.isEmpty { throw Sentences.nothingToRead }
        if !survey, texts.count > 1 { throw Sentences.oneLimit }
    }

    func perform(on console: Console) throws -> RunStatus {
        survey ? try performSurvey(on: console) : try performReading(of: texts[0], on: console)
    }

    private func performReading(of text: String, on console: Console) throws -> RunStatus {
        let phrase = LimitPhraseReading(text)
        console.report(
            diagnostics.shown(phrase.diagnostics), in: language.chosen, sources: [phrase.source.name: phrase.source])
        if format.isJSON {
            console.write(try JSONText.of(LimitReadingJSON(phrase, in: language.chosen)))
        } else if RunStatus(phrase.diagnostics) == .done {
            let limit = phrase.limit
            console.print(Sentences.meaning(limit.reading, rules: limit.rules.count).text(in: language.chosen))
            for rule in limit.rules { console.print("  " + rule.wording.text(in: language.chosen)) }
        }
        return RunStatus(phrase.diagnostics)
    }

    private func performSurvey(on console: Console) throws -> RunStatus {
        let response = try SurveyLimits.run(SurveyLimits.Request(files: texts, column: column))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard let survey = response.survey else { return .inputErrors }
        console.write(
            format.isJSON
                ? try JSONText.of(LimitSurveyJSON(survey))
                : LimitSurveyText.text(survey, showsRest: !diagnostics.quiet, in: language.chosen))
        return .done
    }
}
