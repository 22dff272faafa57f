import ArgumentParser
import DisclosureFiles
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk due FROM LIMIT`
struct DueCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "算出截止日期，并说明怎么数的。 The due day, and how it was counted.",
        discussion: "例 example:\n  zwgk due 2022-06-17 信息形成之日起20个工作日内")

    @Argument(help: "起算日，如 2022-06-17 或 2022年6月17日 the day from which to count.")
    var from: DayArgument

    @Argument(help: "公开时限的原文，含空格的要加引号 the limit in the standard's words.")
    var limit: String

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        let response = try FindDueDay.run(
            FindDueDay.Request(from: from.day, limit: limit, catalogues: catalogues.catalogues))
        console.report(
            diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard let answers = response.answers else { return .inputErrors }
        if format.isJSON {
            console.write(try JSONText.of(DueAnswerJSON(from: from.day, response, answers, in: language.chosen)))
            return .done
        }
        let lines = DueQuestion.text(answers, in: language.chosen)
        console.print(lines.first ?? Sentences.noDay.text(in: language.chosen))
        if !diagnostics.quiet { lines.dropFirst().forEach(console.print) }
        return .done
    }
}
