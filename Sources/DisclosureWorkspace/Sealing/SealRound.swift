import DisclosureReports
import SourceText

/// `zwgk seal ROUND`: writes `SHA256SUMS` beside the results, after which `zwgk assess` does not overwrite them.
///
/// Only what a new computation gives byte for byte is sealed; so a sealed round can be recomputed by anybody.
public enum SealRound {
    public struct Response: Sendable {
        /// The file written; `nil` where nothing was sealed.
        public let written: String?
        /// How many results and inputs it lists.
        public let results: Int
        public let inputs: Int
        /// What differed, where something did.
        public let verification: Verification?
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
    }

    public static func run(_ request: VerifyRound.Request) throws(WorkspaceError) -> Response {
        let folder = request.folder
        guard !ResultSeal.exists(in: folder) else { return refused([SealSentences.again(folder)]) }
        let checked = try VerifyRound.run(request)
        guard let verification = checked.verification, let report = checked.report else {
            return refused(checked.diagnostics, checked.sources)
        }
        guard verification.isIdentical else {
            return refused([SealSentences.differs(request.round)], checked.sources, verification)
        }
        var results: [ResultSeal.Line] = []
        for name in try Files.list(folder) {
            let path = FilePath.joined(folder, name)
            guard !Files.isFolder(path), !name.hasSuffix(".part"), !name.hasSuffix(".new") else { continue }
            results.append(ResultSeal.Line(sha256: Files.sha256(try Files.read(path)), path: name))
        }
        let inputs = report.inputs.compactMap { input in
            checked.paths[input.path].map {
                ResultSeal.Line(sha256: input.sha256, path: ResultSeal.relative($0, from: folder))
            }
        }
        let path = ResultSeal.path(in: folder)
        try Files.write(Array(ResultSeal(lines: results + inputs).text.utf8), to: path)
        return Response(
            written: path, results: results.count, inputs: inputs.count, verification: verification, diagnostics: [],
            sources: [:])
    }

    private static func refused(
        _ diagnostics: [Diagnostic], _ sources: [String: SourceFile] = [:], _ verification: Verification? = nil
    ) -> Response {
        Response(
            written: nil, results: 0, inputs: 0, verification: verification, diagnostics: diagnostics,
            sources: sources)
    }
}
