import DisclosureFiles
import DisclosureModel
import SourceText

/// A time limit given on the command line: its reading, and its problems as diagnostics that underline the words.
public struct LimitPhraseReading: Sendable {
    public let limit: TimeLimit
    /// Errors where no rule can be had from the phrase; notes where a person has to decide.
    public let diagnostics: [Diagnostic]
    /// The phrase as a file, so that it can be shown.
    public let source: SourceFile

    public init(_ text: String) {
        let source = SourceFile(name: "时限", text: text)
        let limit = TimeLimitParser.parse(text)
        self.source = source
        self.limit = limit
        if text.allSatisfy(\.isWhitespace) {
            diagnostics = [Self.empty]
        } else {
            diagnostics = limit.problems.map { Self.diagnostic($0, in: source, text) }
        }
    }

    private static func diagnostic(_ problem: LimitProblem, in source: SourceFile, _ text: String) -> Diagnostic {
        let start = text.index(text.startIndex, offsetBy: problem.offset, limitedBy: text.endIndex) ?? text.endIndex
        let end = text.index(start, offsetBy: problem.length, limitedBy: text.endIndex) ?? text.endIndex
        let bytes =
            text.utf8.distance(from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
        return Diagnostic(
            "limit.\(problem.kind.rawValue)", problem.kind.reading == .needsPerson ? .note : .error,
            at: source.place(of: bytes), problem.wording, remedy: problem.remedy)
    }

    private static let empty = Diagnostic(
        "limit.empty", at: nil, Wording("没有写时限", "the limit is empty"),
        remedy: Wording("例如：信息形成之日起20个工作日内", "such as 信息形成之日起20个工作日内"))
}
