import ArgumentParser
import SourceText

/// How much is said about the input, and how strictly it is taken.
struct DiagnosticOptions: ParsableArguments {
    @Flag(name: .long, help: "只显示错误 show errors only.")
    var quiet = false

    /// What is shown of all there was to say; where warnings count as errors, they are not left out.
    func shown(_ diagnostics: [Diagnostic], isStrict: Bool = false) -> [Diagnostic] {
        quiet ? diagnostics.filter { $0.severity >= (isStrict ? .warning : .error) } : diagnostics
    }
}
