import SourceText

/// What a run of the tool came to, as scripts see it; the numbers never change.
public enum RunStatus: Int32, Sendable, CaseIterable {
    /// Done; findings are not an error.
    case done = 0
    /// A gate that the caller asked for (`--fail-under`, `--fail-on`) was not met.
    case gateNotMet = 1
    /// The input has errors.
    case inputErrors = 2
    /// Wrong usage; `EX_USAGE` of sysexits.h.
    case usage = 64
    /// The disk failed; `EX_IOERR`.
    case diskFailed = 74

    /// Whether diagnostics end a run: errors do, and under `--strict` warnings too.
    init(_ diagnostics: [Diagnostic], isStrict: Bool = false) {
        let gravest = diagnostics.map(\.severity).max()
        self = gravest == .error || isStrict && gravest == .warning ? .inputErrors : .done
    }

    /// The graver of two: a disk that failed, then input with errors, then a gate.
    func or(_ other: RunStatus) -> RunStatus { rawValue >= other.rawValue ? self : other }
}
