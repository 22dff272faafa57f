import ArgumentParser
import DisclosureWorkspace
import SourceText

/// `zwgk form ROUND --judging` and `zwgk form ROUND --problem-lists`
struct FormCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "写出给人填的表：评判表、问题清单。 Sheets for people to fill in.",
        discussion: """
            例 examples:
              zwgk form Reports/demo-county-2022q2 --judging
              zwgk form Reports/demo-county-2022q2 --problem-lists --body 样例一镇
            评判表列出本轮一切需要人评判的事项，已评的已填好；填好后写进 round.yaml 的 judgements。
            问题清单一个单位一份，按已公布的结果（先运行 zwgk assess）；单位填写整改情况和整改链接后退回。
            """)

    @Argument(help: "轮次的文件夹 the round's folder.")
    var round: String

    @Flag(name: .long, help: "评判表：评分、评定、计数、待确认和待定的 all that needs a person.")
    var judging = false

    @Flag(name: .long, help: "问题清单，一个单位一份 what each body is to mend.")
    var problemLists = false

    @Option(name: .long, help: ArgumentHelp("只出这个单位的清单 only of this body.", valueName: "body"))
    var body: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("写到这里：评判表是文件，清单是文件夹 a file; of lists a folder.", valueName: "path"))
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp("结果文件夹，默认在轮次下的 results folder of the results.", valueName: "dir"))
    var results: String?

    @Flag(name: .long, help: "覆盖已有的表 overwrite sheets that are there.")
    var overwrite = false

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func validate() throws {
        guard judging != problemLists else {
            throw ValidationError("写明一种表：--judging 或 --problem-lists name one sheet: --judging or --problem-lists")
        }
        if judging, body != nil || results != nil {
            throw ValidationError("--body 和 --results 只用于 --problem-lists --body and --results go with --problem-lists")
        }
    }

    func perform(on console: Console) throws -> RunStatus {
        let folder = RoundFolder.resolve(round)
        console.report(diagnostics.shown(folder.diagnostics), in: language.chosen, sources: [:])
        guard let path = folder.path else { return .inputErrors }
        return judging ? try writeJudging(path, console) : try writeLists(path, console)
    }

    private func writeJudging(_ folder: String, _ console: Console) throws -> RunStatus {
        let root = CatalogueFolder.resolve(option: catalogues.catalogues, round: folder)
        console.report(diagnostics.shown(root.diagnostics), in: language.chosen, sources: [:])
        guard let root = root.path else { return .inputErrors }
        let response = try console.whileShowing(Sentences.assessing(folder).text(in: language.chosen)) {
            try WriteJudgingForm.run(
                WriteJudgingForm.Request(
                    round: folder, catalogues: root, output: output, language: language.stated,
                    threads: threads.count, overwrites: overwrite))
        }
        console.report(
            diagnostics.shown(response.diagnostics.filter { $0.severity > .note }), in: language.chosen,
            sources: response.sources)
        guard let written = response.written else { return .inputErrors }
        if !diagnostics.quiet {
            console.print(FormSentences.judging(response, at: written).text(in: language.chosen))
        }
        return RunStatus(response.diagnostics)
    }

    private func writeLists(_ folder: String, _ console: Console) throws -> RunStatus {
        let response = try WriteProblemLists.run(
            WriteProblemLists.Request(
                round: folder, results: results, output: output, body: body, overwrites: overwrite))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: [:])
        if !diagnostics.quiet, !response.written.isEmpty {
            console.print(FormSentences.problemLists(response).text(in: language.chosen))
        } else if !diagnostics.quiet, response.diagnostics.isEmpty {
            console.print(FormSentences.noProblems.text(in: language.chosen))
        }
        return RunStatus(response.diagnostics)
    }
}
