/// How a terminal renderer may mark text: not at all, or with ANSI colours.
public enum TerminalStyle: Sendable, CaseIterable {
    case plain, ansi

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func faint(_ text: String) -> String { wrapped(text, "2") }
    /// For lost points and failures.
    func warning(_ text: String) -> String { wrapped(text, "33") }
    func bar(_ text: String) -> String { wrapped(text, "34") }

    private func wrapped(_ text: String, _ code: String) -> String {
        self == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
