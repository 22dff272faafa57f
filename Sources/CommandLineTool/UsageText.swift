import SourceText

/// Help and usage errors of the argument parser, which speaks English, in the language of the run.
enum UsageText {
    /// Columns that help is wrapped to, whatever the terminal; Chinese takes two each, so half of a wide one.
    static let columns = 100

    /// The language asked for anywhere among the arguments, since those may not parse; Chinese by default.
    static func language(of arguments: [String]) -> Language {
        for (position, argument) in arguments.enumerated() {
            let next = position + 1 < arguments.count ? arguments[position + 1] : ""
            if argument == "--language=en" || argument == "--language" && next == "en" { return .english }
        }
        return .chinese
    }

    /// The parser's text with its fixed words in `language`; what is not known stays as it is.
    static func spelled(_ text: String, in language: Language) -> String {
        guard language == .chinese else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in chinese(String(line)) }.joined(separator: "\n")
    }

    private static func chinese(_ line: String) -> String {
        for (english, chinese) in beginnings where line.hasPrefix(english) {
            return chinese + sentence(String(line.dropFirst(english.count)))
        }
        for (start, end, chinese) in frames where line.hasPrefix(start) && line.hasSuffix(end) {
            return chinese.replacing("…", with: line.dropFirst(start.count).dropLast(end.count))
        }
        return described(line)
    }

    /// Words that begin a line.
    private static let beginnings = [
        ("Error: ", "用法不对："), ("Usage: ", "用法："), ("USAGE: ", "用法："), ("OVERVIEW: ", ""), ("Help:  ", "说明："),
        ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："),
    ]

    /// Lines with something in the middle that stays.
    private static let frames = [
        ("  See '", " --help' for more information.", "  详见 … --help"),
        ("  See '", " <subcommand>' for detailed help.", "  各命令详见 … <命令>"),
    ]

    private static func described(_ line: String) -> String {
        line.replacing("Show help information.", with: "显示本说明 show help.")
            .replacing("Show the version.", with: "显示版本 show the version.")
            .replacing("Show subcommand help information.", with: "显示命令的说明 show a command's help.")
            .replacing("<subcommand>", with: "<命令>")
            .replacing("(values: ", with: "(可选 values: ")
            .replacing("; default: ", with: "; 默认 default: ")
    }

    // MARK: What can be wrong with arguments

    private static func sentence(_ message: String) -> String {
        if let found = missing.first(where: { message.hasPrefix($0.0) }) {
            return found.1 + unquoted(message.dropFirst(found.0.count))
        }
        if message.hasPrefix("Unknown option '") {
            let parts = quoted(message)
            let nearest = parts.count > 1 ? "，是否想写 \(parts[1])？" : ""
            return "没有 \(parts.first ?? "") 这个选项\(nearest)"
        }
        if message.hasPrefix("Unexpected argument '") { return "多了参数 \(quoted(message).first ?? "")" }
        if message.contains(" unexpected arguments: '") { return "多了参数 \(quoted(message).joined(separator: " "))" }
        if message.hasPrefix("The value '"), message.contains("' is invalid for '") { return invalid(message) }
        if message.hasPrefix("The option '"), message.contains("' does not take any value") {
            return "\(quoted(message).first ?? "") 后面不带值"
        }
        return described(message)
    }

    private static let missing = [
        ("Missing expected argument ", "缺少 "), ("Missing value for ", "缺少值："), ("Missing one of: ", "缺少其中之一："),
    ]

    /// `The value 'x' is invalid for '--format <format>'. Please provide one of …`, or a sentence of ours behind a colon.
    private static func invalid(_ message: String) -> String {
        let parts = quoted(message)
        guard parts.count >= 2 else { return message }
        if let own = message.firstRange(of: "': ") { return "\(parts[1])：\(message[own.upperBound...])" }
        let choices = parts.dropFirst(2)
        let hint = choices.isEmpty ? "" : "，可以是 \(choices.joined(separator: "、"))"
        return "\(parts[1]) 不能是“\(parts[0])”\(hint)"
    }

    /// What stands in single quotes.
    private static func quoted(_ message: String) -> [String] {
        message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func unquoted(_ text: Substring) -> String { text.filter { $0 != "'" } }
}
