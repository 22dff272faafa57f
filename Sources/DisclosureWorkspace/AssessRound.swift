import DisclosureModel
import DisclosureReports
import SourceText

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
        /// How far ranks rest on weights and rounding is asked as well.
        public var asksSensitivity: Bool

        public init(
            round: String, catalogues: String?, output: String?, language: Language?, threads: Int, isStrict: Bool,
            asksSensitivity: Bool = false
        ) {
            self.round = round
            self.catalogues = catalogues
            self.output = output
            self.language = language
            self.threads = threads
            self.isStrict = isStrict
            self.asksSensitivity = asksSensitivity
        }
    }

    public struct Response: Sendable {
        /// `nil` where the input has errors.
        public let report: AssessmentReport?
        /// `nil` where nobody asked.
        public let sensitivity: SensitivityReport?
        public let diagnostics: [Diagnostic]
        /// Texts that diagnostics point into, by shown name.
        public let sources: [String: SourceFile]
        /// Paths of the files written.
        public let written: [String]
        /// Where the inputs lie, by the names they have in the report.
        let paths: [String: String]

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
        guard !ResultSeal.exists(in: output) else {
            files.collector.report(SealSentences.sealed(output))
            return refused()
        }
        // The list takes its name only with the other results: a refused run leaves those of the last good one.
        let unnamed = problems + ".new"
        defer { Files.remove(unnamed) }
        let computation = RoundComputation(
            round: request.round, catalogues: request.catalogues, threads: request.threads,
            isStrict: request.isStrict, files: files)
        guard let checked = try computation.check(problems: unnamed) else { return refused() }
        let versions = RoundVersions(checked).compute(into: files.collector)
        guard !files.collector.hasErrors else { return refused() }
        let report = report(checked, versions)
        var written = try ResultFiles.write(report, to: output)
        if Files.exists(unnamed) {
            try Files.rename(unnamed, to: problems)
            written.append(problems)
        } else {
            Files.remove(problems)
        }
        let sensitivity =
            request.asksSensitivity ? SensitivityStudy.report(versions.groups, checked.inputs, report) : nil
        written += try SensitivityStudy.write(sensitivity, to: output)
        return Response(
            report: report, sensitivity: sensitivity, diagnostics: files.collector.diagnostics, sources: files.sources,
            written: written, paths: files.paths)
    }

    private func refused() -> Response {
        Response(
            report: nil, sensitivity: nil, diagnostics: files.collector.diagnostics, sources: files.sources,
            written: [], paths: files.paths)
    }

    private func report(
        _ checked: RoundComputation.Checked, _ versions: RoundVersions.Result
    ) -> AssessmentReport {
        let listed = files.inputs.sorted { $0.key < $1.key }.map {
            AssessmentReport.Input(path: $0.key, sha256: $0.value.sha256, bytes: $0.value.bytes)
        }
        let inputs = checked.inputs
        var builder = ReportBuilder(
            ReportMaterial(
                round: inputs.round, register: inputs.register, catalogues: inputs.catalogues,
                assessment: versions.assessment, groups: versions.scored, judgements: inputs.judgements, inputs: listed,
                diagnostics: files.collector.diagnostics,
                tool: AssessmentReport.Tool(name: "zwgk", version: Self.version),
                review: versions.review(of: checked)),
            language: request.language ?? inputs.round.language)
        var report = builder.report()
        RoundSampleReport(inputs: inputs, groups: versions.groups).add(to: &report)
        return report
    }
}
