import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import SourceText

/// `zwgk sample ROUND`: draws villages, fields or items of a round, or shows and checks what the round itself draws.
public enum DrawSample {
    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        /// The catalogue root; `nil` where none was found.
        public var catalogues: String?
        /// A draw to try; `nil` means those that the round writes down.
        public var design: SampleDesign?

        public init(round: String, catalogues: String?, design: SampleDesign?) {
            self.round = round
            self.catalogues = catalogues
            self.design = design
        }
    }

    public struct Response: Sendable {
        /// Title of the round, where it could be read.
        public let title: String?
        /// Empty where nothing could be drawn; the diagnostics say why.
        public let draws: [SampleDraw]
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
    }

    /// Reads only what a draw needs: at the time of a draw there are no records yet.
    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        guard let root = request.catalogues else {
            files.collector.report(RoundPreparation.noCatalogues(request.round))
            return response(nil, [], files)
        }
        let loader = RoundLoader(folder: request.round, catalogueRoot: root, files: files, readsInputs: false)
        guard let inputs = try loader.load(), !files.collector.hasErrors,
            let period = CivilPeriod(inputs.round.periodFrom, inputs.round.periodTo)
        else { return response(nil, [], files) }
        let designs = request.design.map { [$0] } ?? inputs.round.samples
        if designs.isEmpty { files.collector.report(none(at: inputs.round.place)) }
        var draws: [SampleDraw] = []
        for design in designs {
            let frame = SampleFrame(
                of: design, register: inputs.register, catalogues: inputs.catalogues, period: period)
            let (draw, problems) = SampleDraw.draw(design, from: frame)
            files.collector.report(problems)
            if let draw { draws.append(draw) }
        }
        return response(inputs.round.title, files.collector.hasErrors ? [] : draws, files)
    }

    private static func response(_ title: String?, _ draws: [SampleDraw], _ files: InputFiles) -> Response {
        Response(
            title: title, draws: draws, diagnostics: files.collector.diagnostics, sources: files.sources)
    }

    private static func none(at place: Place?) -> Diagnostic {
        Diagnostic(
            "sample.none", at: place,
            Wording("这一轮没有写抽样", "the round writes down no sample"),
            remedy: Wording(
                "用 --phrase 和 --size 试抽，再把 sample 写进 round.yaml",
                "try one with --phrase and --size, then write sample into round.yaml"))
    }
}
