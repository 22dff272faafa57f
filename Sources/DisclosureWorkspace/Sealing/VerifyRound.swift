import DisclosureReports
import SourceText

/// `zwgk verify ROUND`: computes a round again and says whether the results that lie there are the same.
public enum VerifyRound {
    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        /// The catalogue root; `nil` where none was found.
        public var catalogues: String?
        /// Where the results are; `nil` means `results` in the round's folder.
        public var output: String?
        public var threads: Int

        public init(round: String, catalogues: String?, output: String?, threads: Int) {
            self.round = round
            self.catalogues = catalogues
            self.output = output
            self.threads = threads
        }

        var folder: String { output ?? FilePath.joined(round, "results") }
    }

    public struct Response: Sendable {
        /// `nil` where something is missing or the input has errors; the diagnostics say what.
        public let verification: Verification?
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
        /// Where the inputs lie, by the names they have in the results.
        let paths: [String: String]
        let report: AssessmentReport?
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let stored = try ReadAssessment.run(ReadAssessment.Request(round: request.round, output: request.output))
        guard let report = stored.report else { return refused(stored.diagnostics) }
        let folder = request.folder
        var seal: ResultSeal?
        if ResultSeal.exists(in: folder) {
            let path = ResultSeal.path(in: folder)
            seal = ResultSeal(text: String(decoding: try Files.read(path), as: UTF8.self))
            if seal == nil { return refused([SealSentences.unreadable(path)]) }
        }
        let workshop = try TemporaryWorkshop()
        // In the language in which the results were written, whatever the round says.
        let again = try AssessRound.run(
            AssessRound.Request(
                round: request.round, catalogues: request.catalogues, output: workshop.path,
                language: Language(rawValue: report.round.language), threads: request.threads, isStrict: false))
        guard let now = again.report else {
            return Response(
                verification: nil, diagnostics: again.diagnostics, sources: again.sources, paths: again.paths,
                report: nil)
        }
        let names = again.written.map(FilePath.name).sorted()
        let broken = if let seal { try broken(seal, in: folder) } else { [Verification.FileChange]() }
        let verification = Verification(
            stored: report, now: now,
            results: Verification.changes(
                from: try digests(of: names + ["input-problems.csv"], in: folder),
                to: try digests(of: names, in: workshop.path)),
            seal: broken, isSealed: seal != nil)
        return Response(
            verification: verification, diagnostics: [], sources: again.sources, paths: again.paths, report: now)
    }

    private static func refused(_ diagnostics: [Diagnostic]) -> Response {
        Response(verification: nil, diagnostics: diagnostics, sources: [:], paths: [:], report: nil)
    }

    /// Of those that are there.
    private static func digests(
        of names: [String], in folder: String
    ) throws(WorkspaceError) -> [(path: String, sha256: String)] {
        var found: [(path: String, sha256: String)] = []
        for name in names {
            if let digest = try digest(of: FilePath.joined(folder, name)) { found.append((name, digest)) }
        }
        return found
    }

    private static func digest(of path: String) throws(WorkspaceError) -> String? {
        guard Files.exists(path), !Files.isFolder(path) else { return nil }
        return Files.sha256(try Files.read(path))
    }

    private static func broken(
        _ seal: ResultSeal, in folder: String
    ) throws(WorkspaceError) -> [Verification.FileChange] {
        var now: [(path: String, sha256: String)] = []
        for line in seal.lines {
            if let digest = try digest(of: FilePath.joined(folder, line.path)) { now.append((line.path, digest)) }
        }
        return Verification.changes(from: seal.lines.map { ($0.path, $0.sha256) }, to: now)
    }
}
