#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import DisclosureReports
import SourceText

/// Where a command writes: results to standard output, everything said about them to standard error.
///
/// Text leaves as UTF-8 whatever the locale. When the reader of a pipe has gone, what follows is dropped without a word.
public final class Console {
    /// Takes bytes and answers the system's error number, or 0.
    public typealias Sink = ([UInt8]) -> Int32

    /// What is known of the terminal, if there is one.
    public struct Terminal: Sendable {
        /// Whether standard output, and standard error, show colours.
        public var hasOutputColour = false
        public var hasErrorColour = false
        /// Whether somebody looks at standard error, so that progress is worth showing.
        public var isWatched = false
        /// Columns of standard output; a fixed number where it is no terminal, so that files do not depend on one.
        public var width = 100

        public init() {}
    }

    private let terminal: Terminal
    private let output: Sink
    private let errors: Sink
    private var pending: [UInt8] = []
    private var isOutputGone = false
    private var failure: Int32 = 0

    public init(output: @escaping Sink, errors: @escaping Sink, terminal: Terminal = Terminal()) {
        self.output = output
        self.errors = errors
        self.terminal = terminal
    }

    public var width: Int { terminal.width }
    var outputStyle: TerminalStyle { terminal.hasOutputColour ? .ansi : .plain }

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
            language: language, sources: sources.values.sorted { $0.name < $1.name },
            style: terminal.hasErrorColour ? .ansi : .plain, limit: limit)
        _ = errors(Array(renderer.render(diagnostics).utf8))
    }

    /// Shows a line on a terminal as long as the work takes, and nothing elsewhere.
    func whileShowing<Result>(_ line: String, _ work: () throws -> Result) rethrows -> Result {
        guard terminal.isWatched else { return try work() }
        _ = errors(Array(line.utf8))
        defer { _ = errors(Array("\r\u{1B}[K".utf8)) }
        return try work()
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
        let isSmart = variable("TERM") != "dumb"
        let mayColour = isSmart && (variable("NO_COLOR") ?? "").isEmpty
        var terminal = Terminal()
        terminal.hasOutputColour = mayColour && isatty(1) == 1
        terminal.hasErrorColour = mayColour && isatty(2) == 1
        terminal.isWatched = isSmart && isatty(2) == 1
        var size = winsize()
        if isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { terminal.width = Int(size.ws_col) }
        return Console(output: sink(1), errors: sink(2), terminal: terminal)
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
}
