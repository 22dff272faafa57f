import ArgumentParser
import DisclosureModel
import DisclosureReports
import DisclosureWorkspace
import ExactArithmetic
import SourceText

/// `zwgk sample ROUND`
struct SampleCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "抽取要检查的村、领域或事项，谁都能重抽。 Draws what to visit; anybody can repeat it.",
        discussion: """
            短语应在抽取之前公开定下，例如某日公布的数字。 Fix the phrase in public before the draw.
            不写短语，则列出并核对轮次里写下的抽样。 Without a phrase: the draw that the round writes down.
            例 examples:
              zwgk sample Reports/demo-county-2022q2 --phrase 样例县2022年第二季度 --strata parent --size 45
              zwgk sample Reports/demo-county-2022q2 --phrase 样例县2022年第二季度 --of fields --size 15
            """)

    @OptionGroup var round: RoundFolderOptions

    @Option(name: .long, help: ArgumentHelp("公开的短语 the public phrase.", valueName: "text"))
    var phrase: String?

    @Option(name: .long, help: "抽什么 what is drawn.")
    var of: SampleDesign.Unit = .villages

    @Option(name: .long, help: "怎样分层 among what the draw is made separately.")
    var strata: SampleDesign.Strata = .none

    @Option(name: .long, help: ArgumentHelp("一共抽多少 how many altogether.", valueName: "n"))
    var size: Int?

    @Option(
        name: .long, help: ArgumentHelp("每层抽几成，如 0.3 share of each stratum.", valueName: "share"),
        transform: SampleSentences.share)
    var share: ExactNumber?

    @Option(name: .long, help: ArgumentHelp("每层抽多少 how many of each stratum.", valueName: "n"))
    var perStratum: Int?

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    private var sizes: [SampleDesign.Size] {
        [size.map(SampleDesign.Size.total), share.map { .share($0) }, perStratum.map(SampleDesign.Size.perStratum)]
            .compactMap(\.self)
    }

    func validate() throws {
        if let phrase {
            guard phrase.contains(where: { !$0.isWhitespace }), !phrase.contains(where: \.isNewline) else {
                throw SampleSentences.noPhrase
            }
            guard sizes.count == 1 else { throw SampleSentences.howMany }
        } else if !sizes.isEmpty || of != .villages || strata != .none {
            throw SampleSentences.noPhrase
        }
        for count in [size, perStratum].compactMap(\.self) where !(1...100_000).contains(count) {
            throw SampleSentences.number(count)
        }
    }

    func perform(on console: Console) throws -> RunStatus {
        let folders = round.folders(catalogues.catalogues)
        console.report(diagnostics.shown(folders.diagnostics), in: language.chosen, sources: [:])
        guard let folder = folders.round, let root = folders.catalogues else { return .inputErrors }
        let design = phrase.flatMap { phrase in
            sizes.first.map { SampleDesign(phrase: phrase, of: of, strata: strata, size: $0) }
        }
        let response = try DrawSample.run(DrawSample.Request(round: folder, catalogues: root, design: design))
        console.report(diagnostics.shown(response.diagnostics), in: language.chosen, sources: response.sources)
        guard !response.draws.isEmpty else { return .inputErrors }
        if format.isJSON {
            console.write(try JSONText.of(response.draws.map(SampleDrawJSON.init)))
        } else if diagnostics.quiet {
            response.draws.flatMap(\.chosen).forEach(console.print)
        } else {
            let text = SampleDrawText(language: language.chosen, isNew: design != nil)
            console.write(response.draws.map { text.text(of: $0, title: response.title) }.joined(separator: "\n"))
        }
        return RunStatus(response.diagnostics)
    }
}

extension SampleDesign.Unit: ExpressibleByArgument {}
extension SampleDesign.Strata: ExpressibleByArgument {}
