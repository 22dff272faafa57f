/// Where readers put what they have to say while they go on reading.
public final class DiagnosticCollector {
    /// Everything said so far, in the order it was said.
    public private(set) var diagnostics: [Diagnostic]
    /// Whether an error is among them.
    public private(set) var hasErrors: Bool

    public init(_ diagnostics: [Diagnostic] = []) {
        self.diagnostics = diagnostics
        hasErrors = diagnostics.contains { $0.severity == .error }
    }

    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { hasErrors = true }
    }

    public func report(_ more: [Diagnostic]) {
        more.forEach(report)
    }
}
