import DisclosureAssessment
import DisclosureModel
import DisclosureReports
import SourceText

/// `zwgk advise ROUND BODY`: what a body regains by mending its findings. Computes the round in memory and writes nothing.
public enum AdviseBody {
    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        /// The catalogue root; `nil` where none was found.
        public var catalogues: String?
        /// Id or unambiguous name.
        public var body: String
        /// How many steps the best order has at most.
        public var first: Int
        /// `nil` means the round's own language.
        public var language: Language?
        public var threads: Int

        public init(
            round: String, catalogues: String?, body: String, first: Int, language: Language?, threads: Int
        ) {
            self.round = round
            self.catalogues = catalogues
            self.body = body
            self.first = first
            self.language = language
            self.threads = threads
        }
    }

    public struct Response: Sendable {
        /// `nil` where the input has errors, or the body is unknown or nobody's score depends on it.
        public let advice: AdviceReport?
        public let diagnostics: [Diagnostic]
        /// Texts that diagnostics point into, by shown name.
        public let sources: [String: SourceFile]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        let advice = try advice(request, files)
        return Response(
            advice: files.collector.hasErrors ? nil : advice, diagnostics: files.collector.diagnostics,
            sources: files.sources)
    }

    private static func advice(_ request: Request, _ files: InputFiles) throws(WorkspaceError) -> AdviceReport? {
        let computation = RoundComputation(
            round: request.round, catalogues: request.catalogues, threads: request.threads, isStrict: false,
            files: files)
        guard let checked = try computation.check(problems: nil) else { return nil }
        let inputs = checked.inputs
        guard let subject = body(named: request.body, in: inputs.register, files.collector) else { return nil }
        // As rulings have it, and before anybody looked again: that is what mending now can still change.
        let versions = RoundVersions(checked).compute(into: files.collector, isReChecked: false)
        let groups = versions.groups
        guard !files.collector.hasErrors else { return nil }
        guard let (group, scored) = scored(subject, in: groups, inputs.register) else {
            files.collector.report(notScored(subject))
            return nil
        }
        let facts = FigureRanks.fill(group.facts, under: group.scheme)
        guard let own = facts.first(where: { $0.body == scored }) else { return nil }
        let advisor = Advisor(
            own, subject: subject.id,
            outcomes: AssessedOutcomes(
                versions.assessment, register: inputs.register, catalogues: inputs.catalogues),
            scheme: group.scheme, others: group.scores.map(\.score).filter { $0.body != scored })
        let builder = AdviceBuilder(
            round: inputs.round, register: inputs.register, assessment: versions.assessment, scheme: group.scheme,
            tool: AssessmentReport.Tool(name: "zwgk", version: AssessRound.version),
            language: request.language ?? inputs.round.language)
        return advisor.advice(first: request.first).map { builder.report($0, about: subject.id) }
    }

    /// The body itself, or the nearest one above it that is scored, which answers for it.
    private static func scored(
        _ subject: Body, in groups: [RoundScoring.Group], _ register: BodyRegister
    ) -> (RoundScoring.Group, String)? {
        var seen: Set<String> = []
        var next: Body? = subject
        while let body = next, seen.insert(body.id).inserted {
            if let group = groups.first(where: { $0.facts.contains { $0.body == body.id } }) { return (group, body.id) }
            next = body.parent.flatMap { register[$0] }
        }
        return nil
    }

    private static func body(
        named name: String, in register: BodyRegister, _ collector: DiagnosticCollector
    ) -> Body? {
        if let exact = register[name] { return exact }
        let named = register.bodies.filter { $0.name == name || $0.aliases.contains(name) }
        if let only = named.first, named.count == 1 { return only }
        let unknown: UnknownSubject =
            if named.count > 1 {
                .ambiguous(name, ids: named.map(\.id))
            } else {
                .unknownBody(
                    name,
                    similar: register.bodies.filter {
                        $0.id.contains(name) || $0.name.contains(name) || name.contains($0.name)
                    }.prefix(8).map { "\($0.id) \($0.name)" })
            }
        collector.report(Diagnostic("advise.unknown-body", at: nil, unknown.message))
        return nil
    }

    private static func notScored(_ body: Body) -> Diagnostic {
        Diagnostic(
            "advise.not-scored", at: nil,
            Wording(
                "本轮不给“\(body.name)”及其上级评分，谈不上得回分数", "neither \(body.name) nor a body above it is scored in this round"),
            remedy: Wording("在 round.yaml 的 schemes 里给它所在的组指定评分细则", "name a scheme for its group in round.yaml"))
    }
}
