/// Something a reader had to say about its input: a stable code, a place, a sentence and, where there is one, a remedy.
///
/// Readers collect diagnostics and go on. The code never changes its meaning; the wording may.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        case note, warning, error

        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    }

    /// A stable identity such as `yaml.duplicate-key`; it survives renames in the code.
    public let code: String
    public let severity: Severity
    public let place: Place?
    public let message: Wording
    /// What the user can do about it.
    public let remedy: Wording?
    /// Another place that belongs to the matter, such as the first of two equal keys.
    public let related: Place?

    public init(
        _ code: String, _ severity: Severity = .error, at place: Place?, _ message: Wording,
        remedy: Wording? = nil, related: Place? = nil
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
        self.related = related
    }
}
