import SourceText

/// libyaml's reasons in our codes and words.
enum YAMLSyntaxMessages {
    static func diagnostic(for failure: YAMLTreeBuilder.Failure, in source: SourceFile) -> Diagnostic {
        let end = source.byteRange(ofLine: source.lineCount).upperBound
        let problem = min(failure.problem, end)
        let place = source.place(of: problem..<min(problem + 1, end))
        return Diagnostic(
            "yaml.syntax", at: place,
            Wording("这里的写法 YAML 读不懂（\(failure.reason.problem)）", "YAML cannot be read here: \(failure.reason.problem)"))
    }
}
