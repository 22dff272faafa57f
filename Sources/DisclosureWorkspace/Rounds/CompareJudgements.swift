import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText

/// `zwgk judgements compare ROUND`: how far a second reading of the same bodies and indicators agrees with the first.
///
/// No record is read and no score computed; the second reading never enters one.
public enum CompareJudgements {
    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        /// The catalogue root; `nil` where none was found.
        public var catalogues: String?

        public init(round: String, catalogues: String?) {
            self.round = round
            self.catalogues = catalogues
        }
    }

    public struct Response: Sendable {
        /// `nil` where the input has errors, or the round names no second reading.
        public let agreement: JudgementAgreement?
        /// The round's own.
        public let language: Language
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        func response(_ agreement: JudgementAgreement?, _ language: Language) -> Response {
            Response(
                agreement: files.collector.hasErrors ? nil : agreement, language: language,
                diagnostics: files.collector.diagnostics, sources: files.sources)
        }
        guard let root = request.catalogues else {
            files.collector.report(RoundPreparation.noCatalogues(request.round))
            return response(nil, .chinese)
        }
        let loader = RoundLoader(
            folder: request.round, catalogueRoot: root, files: files, comparesReadings: true)
        guard let inputs = try loader.load() else { return response(nil, .chinese) }
        guard !inputs.round.secondJudgements.isEmpty else {
            files.collector.report(noSecondReading(at: inputs.round.place))
            return response(nil, inputs.round.language)
        }
        let names = Dictionary(inputs.register.bodies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let titles =
            inputs.schemes.flatMap { $0.scheme.family.map { ($0.id, $0.title) } }
            + inputs.catalogues.flatMap { $0.items.map { ($0.id, $0.title) } }
        return response(
            JudgementComparison.compare(
                inputs.judgements, with: inputs.secondJudgements, names: names,
                titles: Dictionary(titles, uniquingKeysWith: { first, _ in first })),
            inputs.round.language)
    }

    static func noSecondReading(at place: Place?) -> Diagnostic {
        Diagnostic(
            "round.no-second-judgements", at: place,
            Wording("round.yaml 没有写第二人的评判", "round.yaml names no second reading"),
            remedy: Wording(
                "写上 second-judgements: [judgements/second.xlsx]", "add second-judgements: [judgements/second.xlsx]"))
    }
}
