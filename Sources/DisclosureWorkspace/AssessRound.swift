import CivilCalendar
import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import DisclosureReports
import SourceText
import YAMLFiles

/// Runs a round: reads what it names, works out what each body owed, checks it, scores it and writes the results.
public struct AssessRound {
    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        /// The catalogue root; `nil` where none was found.
        public var catalogues: String?
        /// Where results go; `nil` means `results` in the round's folder.
        public var output: String?
        /// `nil` means the round's own language.
        public var language: Language?
        public var threads: Int
        /// A bad cell of a record is an error too.
        public var isStrict: Bool

        public init(
            round: String, catalogues: String?, output: String?, language: Language?, threads: Int, isStrict: Bool
        ) {
            self.round = round
            self.catalogues = catalogues
            self.output = output
            self.language = language
            self.threads = threads
            self.isStrict = isStrict
        }
    }

    public struct Response: Sendable {
        /// `nil` where the input has errors.
        public let report: AssessmentReport?
        public let diagnostics: [Diagnostic]
        /// Texts that diagnostics point into, by shown name.
        public let sources: [String: SourceFile]
        /// Paths of the files written.
        public let written: [String]

        public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    }

    /// The tool's own version, as results carry it.
    public static let version = "0.1.0"

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        try AssessRound(request).run()
    }

    private let request: Request
    private let files = InputFiles()

    private init(_ request: Request) { self.request = request }

    private func run() throws(WorkspaceError) -> Response {
        let output = request.output ?? request.round + "/results"
        let problems = output + "/input-problems.csv"
        let preparation = RoundPreparation(round: request.round, catalogues: request.catalogues, files: files)
        guard let prepared = try preparation.prepare() else { return refused() }
        try Files.makeFolder(output)
        // The list takes its name only with the other results: a refused run leaves those of the last good one.
        let unnamed = problems + ".new"
        defer { Files.remove(unnamed) }
        var options = RecordPipeline.Options()
        options.threads = request.threads
        options.problemsPath = unnamed
        let outcome = try RecordPipeline(
            plan: prepared.plan, lexicon: prepared.lexicon, sources: prepared.sources, options: options
        ).run()
        for (source, digest) in zip(prepared.sources, outcome.digests) {
            files.note(digest: digest, bytes: source.size, of: source.name)
        }
        files.collector.report(outcome.diagnostics)
        if request.isStrict, !outcome.diagnostics.isEmpty {
            files.collector.report(Self.strict(outcome.diagnostics.count))
            return refused()
        }
        var assessment = try assessment(prepared.plan, outcome, prepared.sources)
        files.collector.report(
            Dismissals.apply(prepared.inputs.judgements, to: &assessment, register: prepared.inputs.register))
        guard let groups = score(prepared.inputs, assessment), !files.collector.hasErrors else { return refused() }
        let report = report(prepared.inputs, assessment, groups)
        var written = try ResultFiles.write(report, to: output)
        if Files.exists(unnamed) {
            try Files.rename(unnamed, to: problems)
            written.append(problems)
        } else {
            Files.remove(problems)
        }
        return Response(
            report: report, diagnostics: files.collector.diagnostics, sources: files.sources, written: written)
    }

    private func refused() -> Response {
        Response(
            report: nil, diagnostics: files.collector.diagnostics, sources: files.sources, written: [])
    }

    /// Drafts become findings; waits for the record files to be read again where a finding quotes one.
    private func assessment(
        _ plan: AssessmentPlan, _ outcome: RecordPipeline.Outcome, _ sources: [RecordSource]
    ) throws(WorkspaceError) -> Assessment {
        var drafts: [FindingDraft] = []
        drafts.reserveCapacity(outcome.findings.count)
        try outcome.findings.forEachPartition { drafts += $0 }
        let reader = RecordWordsReader(sources, blocks: outcome.blocks, firstRows: outcome.problems.firstRows)
        let writer = FindingWriter(plan)
        var findings = [Finding?](repeating: nil, count: drafts.count)
        let byBlock = drafts.indices.sorted {
            (drafts[$0].block, drafts[$0].offset, $0) < (drafts[$1].block, drafts[$1].offset, $1)
        }
        for index in byBlock {
            findings[index] = writer.finding(drafts[index], words: try reader.words(drafts[index]))
        }
        let unmatched = outcome.problems.unmatched.map { row in
            UnmatchedRecord(
                place: .field(sources[row.source].name, row: row.row, column: ""), reason: row.kind.message,
                text: row.text)
        }
        return Assessment(
            items: plan.items, tallies: outcome.tallies, findings: findings.compactMap(\.self), unmatched: unmatched,
            unmatchedTotal: outcome.problems.unmatchedTotal, carriedOver: outcome.carriedOver,
            recordsRead: outcome.problems.rows)
    }

    /// `nil` where a judgement or a scheme makes scoring impossible.
    private func score(_ inputs: RoundInputs, _ assessment: Assessment) -> [ReportMaterial.ScoredGroup]? {
        let outcomes = AssessedOutcomes(assessment, register: inputs.register, catalogues: inputs.catalogues)
        var told: Set<Diagnostic> = []
        func tell(_ diagnostics: [Diagnostic]) {
            for diagnostic in diagnostics where told.insert(diagnostic).inserted { files.collector.report(diagnostic) }
        }
        var groups: [ReportMaterial.ScoredGroup] = []
        for (group, scheme) in inputs.schemes {
            let facts = AssessedFacts(
                outcomes, scheme: scheme, judgements: inputs.judgements, cutOff: inputs.round.cutOff,
                periodEnd: inputs.round.periodTo)
            tell(facts.diagnostics)
            let members = inputs.register.bodies.filter { $0.group == group }.compactMap { facts.facts(of: $0.id) }
            let results = Scorer(scheme: scheme).score(group: members)
            tell(results.flatMap(\.diagnostics))
            let scores = results.compactMap(\.score)
            groups.append(
                ReportMaterial.ScoredGroup(
                    group: group, scheme: scheme, scores: GroupRanking.rank(scores, under: scheme)))
        }
        return groups
    }

    private func report(
        _ inputs: RoundInputs, _ assessment: Assessment, _ groups: [ReportMaterial.ScoredGroup]
    ) -> AssessmentReport {
        let listed = files.inputs.sorted { $0.key < $1.key }.map {
            AssessmentReport.Input(path: $0.key, sha256: $0.value.sha256, bytes: $0.value.bytes)
        }
        var builder = ReportBuilder(
            ReportMaterial(
                round: inputs.round, register: inputs.register, catalogues: inputs.catalogues, assessment: assessment,
                groups: groups, inputs: listed, diagnostics: files.collector.diagnostics,
                tool: AssessmentReport.Tool(name: "zwgk", version: Self.version)),
            language: request.language ?? inputs.round.language)
        return builder.report()
    }

    // MARK: Sentences

    static func strict(_ count: Int) -> Diagnostic {
        Diagnostic(
            "records.strict", at: nil,
            Wording(
                "记录中有\(count)类问题，按 --strict 不出结果",
                "\(count) kinds of problems in the records; with --strict there is no result"),
            remedy: Wording("改正后重跑，或去掉 --strict", "mend them, or leave --strict out"))
    }
}
