#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import SourceText

/// Where a command writes: results to standard output, everything said about them to standard error.
///
/// Text leaves as UTF-8 whatever the locale. When the reader of a pipe has gone, what follows is dropped without a word.
public final class Console {
    /// Takes bytes and answers the system's error number, or 0.
    public typealias Sink = ([UInt8]) -> Int32

    /// How diagnostics look on standard error.
    public let style: DiagnosticRenderer.Style
    private let output: Sink
    private let errors: Sink
    private var pending: [UInt8] = []
    private var isOutputGone = false
    private var failure: Int32 = 0

    /// - Parameter style: with colours only where standard error is a terminal that shows them.
    public init(output: @escaping Sink, errors: @escaping Sink, style: DiagnosticRenderer.Style = .plain) {
        self.output = output
        self.errors = errors
        self.style = style
    }

    /// A result, with its line end.
    public func print(_ text: String) {
        write(text + "\n")
    }

    /// A result that ends its own lines.
    public func write(_ text: String) {
        pending.append(contentsOf: text.utf8)
        if pending.count >= Console.bufferLength { flush() }
    }

    /// Something about the run, with its line end.
    public func report(_ text: String) {
        flush()
        _ = errors(Array((text + "\n").utf8))
    }

    /// Diagnostics with the lines they are about.
    public func report(
        _ diagnostics: [Diagnostic], in language: Language, sources: [String: SourceFile], limit: Int = 50
    ) {
        guard !diagnostics.isEmpty else { return }
        flush()
        let renderer = DiagnosticRenderer(
            language: language, sources: sources.values.sorted { $0.name < $1.name }, style: style, limit: limit)
        _ = errors(Array(renderer.render(diagnostics).utf8))
    }

    /// Sends what is pending and answers why it could not be sent: the system's error number, or 0.
    @discardableResult
    public func flush() -> Int32 {
        if !pending.isEmpty, !isOutputGone {
            let code = output(pending)
            isOutputGone = code != 0
            if code != 0, code != EPIPE { failure = code }
        }
        pending.removeAll(keepingCapacity: true)
        return failure
    }

    private static let bufferLength = 1 << 16
}

extension Console {
    /// Standard output and standard error of the process.
    public static func standard() -> Console {
        // A reader that has gone is then an error number and no signal that ends the process.
        signal(SIGPIPE, SIG_IGN)
        let hasColour = isatty(2) == 1 && isEmpty("NO_COLOR") && variable("TERM") != "dumb"
        return Console(output: sink(1), errors: sink(2), style: hasColour ? .ansi : .plain)
    }

    private static func sink(_ descriptor: Int32) -> Sink {
        return { bytes in
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes { room in
                    guard let base = room.baseAddress else { return 0 }
                    return Glibc.write(descriptor, base + written, room.count - written)
                }
                if count > 0 {
                    written += count
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func isEmpty(_ name: String) -> Bool { variable(name)?.isEmpty ?? true }
}
