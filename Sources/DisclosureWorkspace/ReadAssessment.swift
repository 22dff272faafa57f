import DisclosureReports
import SourceText

/// Reads the results that `zwgk assess` wrote.
public enum ReadAssessment {
    public struct Request: Sendable {
        /// The round's folder.
        public let round: String
        /// Where the results are; `nil` means `results` in the round's folder.
        public let output: String?

        public init(round: String, output: String? = nil) {
            self.round = round
            self.output = output
        }
    }

    public struct Response: Sendable {
        public let report: AssessmentReport?
        public let diagnostics: [Diagnostic]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let path = FilePath.joined(request.output ?? FilePath.joined(request.round, "results"), "assessment.json")
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try Files.read(path)
        } catch {
            guard error.isMissingFile else { throw error }
            return Response(report: nil, diagnostics: [missing(path, round: request.round)])
        }
        do throws(AssessmentJSON.Unreadable) {
            let report = try AssessmentJSON.report(from: String(decoding: bytes, as: UTF8.self))
            return Response(report: report, diagnostics: [])
        } catch {
            return Response(report: nil, diagnostics: [unreadable(path, error.message, round: request.round)])
        }
    }

    private static func missing(_ path: String, round: String) -> Diagnostic {
        Diagnostic(
            "results.missing", at: nil,
            Wording("还没有测评结果：找不到“\(path)”", "there are no results yet: no file “\(path)”"),
            remedy: assess(round))
    }

    private static func unreadable(_ path: String, _ reason: Wording, round: String) -> Diagnostic {
        Diagnostic("results.unreadable", at: Place(file: path), reason, remedy: assess(round))
    }

    private static func assess(_ round: String) -> Wording {
        Wording("先运行 zwgk assess \(round)", "run zwgk assess \(round) first")
    }
}
