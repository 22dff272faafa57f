import ArgumentParser
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk advise ROUND BODY`
struct AdviseCommand: ToolCommand {
    /// More steps than anybody works through, and each costs a recomputation for every kind of finding.
    static let most = 1_000

    static let configuration = CommandConfiguration(
        commandName: "advise",
        abstract: "先改什么：每个问题整改后能得回多少分。 What to mend first: points regained per finding.",
        discussion: """
            按现有记录在内存里重算，不写文件。 Computes the round in memory and writes nothing.
            例 examples:
              zwgk advise Reports/demo-county-2022q2 样例一镇
              zwgk advise Reports/demo-county-2022q2 town-01 --first 3 --format json
            """)

    @Argument(help: "轮次的文件夹 the round's folder.")
    var round: String

    @Argument(help: "单位的编号或名称 the body's id or name.")
    var body: String

    @Option(name: .long, help: ArgumentHelp("列出前几步 how many steps to show.", valueName: "n"))
    var first = 10

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var threads: ThreadOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func validate() throws {
        guard (1...Self.most).contains(first) else { throw Sentences.steps(first, most: Self.most) }
    }

    func perform(on console: Console) throws -> RunStatus {
        let folder = RoundFolder.resolve(round)
        console.report(diagnostics.shown(folder.diagnostics), in: language.chosen, sources: [:])
        guard let path = folder.path else { return .inputErrors }
        let root = CatalogueFolder.resolve(option: catalogues.catalogues, round: path)
        console.report(diagnostics.shown(root.diagnostics), in: language.chosen, sources: [:])
        guard let root = root.path else { return .inputErrors }
        let response = try console.whileShowing(Sentences.assessing(path).text(in: language.chosen)) {
            try AdviseBody.run(
                AdviseBody.Request(
                    round: path, catalogues: root, body: body, first: first, language: language.stated,
                    threads: threads.count))
        }
        // What the records have wrong is for assess to say; here only what keeps advice from being given.
        console.report(
            response.diagnostics.filter { $0.severity == .error }, in: language.chosen, sources: response.sources)
        guard let advice = response.advice else {
            console.report(Sentences.inputErrors.text(in: language.chosen))
            return .inputErrors
        }
        console.write(
            format.isJSON
                ? try JSONText.of(advice)
                : AdviceText(width: console.width, style: console.outputStyle).text(of: advice))
        return .done
    }
}
