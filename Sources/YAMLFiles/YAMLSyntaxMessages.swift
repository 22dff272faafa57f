import SourceText

/// libyaml's English reasons in our codes and in sentences that say what to do.
struct YAMLSyntaxMessages {
    private let failure: YAMLTreeBuilder.Failure
    private let source: SourceFile

    /// What to say about the place where libyaml stopped.
    static func diagnostic(for failure: YAMLTreeBuilder.Failure, in source: SourceFile) -> Diagnostic {
        YAMLSyntaxMessages(failure: failure, source: source).diagnostic
    }

    private var diagnostic: Diagnostic {
        if failure.reason.isMemory {
            return report("yaml.memory", Wording("内存不足，读不完这个文件", "there is not enough memory to read the file"), nil)
        }
        switch failure.reason.problem {
        case "could not find expected ':'": return missingColon
        case "mapping values are not allowed in this context": return unexpectedColon
        case "did not find expected key": return misaligned(Wording("同组的键", "the keys above it"))
        case "did not find expected '-' indicator": return misaligned(Wording("列表的其他项", "the items above it"))
        case "block sequence entries are not allowed in this context": return unexpectedDash
        case "mapping keys are not allowed in this context": return unexpectedQuestionMark
        case "did not find expected ',' or ']'": return openBracket("[", "]")
        case "did not find expected ',' or '}'": return openBracket("{", "}")
        case "found unexpected end of stream", "found unexpected document indicator": return openQuote
        case "found character that cannot start any token": return badStart
        case "did not find expected node content": return missingValue
        case "did not find expected <document start>": return contentAfterEnd
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return badEscape
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return tab
        default: return byContext
        }
    }

    /// Reasons that differ in wording and not in what to do about them.
    private var byContext: Diagnostic {
        let context = failure.reason.context
        if context.hasSuffix("anchor") || context.hasSuffix("alias") {
            return report(
                "yaml.bad-anchor", Wording("& 和 * 在这里有特殊含义", "& and * have a special meaning here"),
                Wording("以 & 或 * 开头的文字要加引号", "quote a text that begins with & or *"), at: failure.context)
        }
        if context.contains("directive") || failure.reason.problem.contains("directive")
            || failure.reason.problem.contains("YAML document")
        {
            return report(
                "yaml.directive", Wording("不支持以 % 开头的指令", "directives that begin with % are not supported"),
                Wording("删去这一行；以 % 开头的文字要加引号", "delete the line; quote a text that begins with %"), at: failure.context)
        }
        if context.contains("tag") || failure.reason.problem.contains("tag") {
            return report(
                "yaml.tag", Wording("! 在这里有特殊含义", "! has a special meaning here"),
                Wording("以 ! 开头的文字要加引号", "quote a text that begins with !"), at: failure.context)
        }
        if context.contains("block scalar") {
            return report(
                "yaml.block-text", Wording("| 或 > 后面不能再有内容", "nothing may stand behind | or > on its line"),
                Wording("文字从下一行开始，再缩进两格", "begin the text on the next line, two spaces further in"))
        }
        return report(
            "yaml.syntax",
            Wording("YAML 读不懂这里（\(failure.reason.problem)）", "YAML cannot be read here (\(failure.reason.problem))"),
            Wording("检查这一行和上一行的缩进、引号与括号", "check indentation, quotes and brackets of this line and the one above"))
    }

    // MARK: Sentences

    private var missingColon: Diagnostic {
        let start = clamped(failure.context ?? failure.problem)
        let line = source.byteRange(ofLine: source.lineNumber(at: start))
        var end = line.upperBound
        while end > start + 1, source.bytes[end - 1] == 0x20 { end -= 1 }
        let text = String(source.text(in: start..<end).prefix(30))
        return Diagnostic(
            "yaml.missing-colon", at: source.place(of: start..<end),
            Wording("「\(text)」后面缺少冒号和空格", "a colon and a space are missing behind '\(text)'"),
            remedy: Wording(
                "写成 键: 值；如果是上一行文字的续行，就再缩进两格",
                "write key: value; if it continues the text above, indent it by two more spaces"))
    }

    private var unexpectedColon: Diagnostic {
        report(
            "yaml.unexpected-colon", Wording("这里不能再有冒号加空格", "a colon and a space cannot stand here"),
            Wording(
                "冒号属于文字就给整段文字加引号；否则检查上一行的缩进",
                "quote the text if the colon belongs to it; otherwise check the indentation of the line above"))
    }

    private func misaligned(_ others: Wording) -> Diagnostic {
        report(
            "yaml.indentation",
            Wording("这一行没有与\(others.chinese)对齐", "this line does not line up with \(others.english)"),
            Wording("检查这一行的缩进，以及上一行的引号与括号", "check the indentation here, and quotes and brackets on the line above"),
            related: failure.context)
    }

    private var unexpectedDash: Diagnostic {
        report(
            "yaml.unexpected-dash", Wording("这里不能开始列表项（- ）", "a list item ('- ') cannot begin here"),
            Wording(
                "列表另起一行，写在键的下面；以 - 开头的文字要加引号",
                "begin the list on the line below its key; quote a text that begins with -"))
    }

    private var unexpectedQuestionMark: Diagnostic {
        report(
            "yaml.unexpected-question-mark", Wording("这里不能以“? ”开头", "'? ' cannot begin a value here"),
            Wording("给文字加引号", "quote the text"))
    }

    private func openBracket(_ open: String, _ close: String) -> Diagnostic {
        let start = clamped(failure.context ?? failure.problem)
        let problem = clamped(failure.problem)
        return Diagnostic(
            "yaml.unclosed-bracket", at: source.place(of: start..<min(start + 1, source.bytes.count)),
            Wording(
                "「\(open)」没有用「\(close)」闭合，或者中间缺少逗号",
                "'\(open)' is not closed by '\(close)', or a comma is missing between"),
            remedy: Wording(
                "补上「\(close)」或逗号；值里有特殊符号就加引号", "add '\(close)' or a comma; quote values with special characters"),
            related: problem > start ? source.place(of: problem..<problem) : nil)
    }

    private var openQuote: Diagnostic {
        let start = clamped(failure.context ?? failure.problem)
        return Diagnostic(
            "yaml.unclosed-quote", at: source.place(of: start..<min(start + 1, source.bytes.count)),
            Wording("从这里开始的引号没有闭合", "the quotation that begins here is never closed"),
            remedy: Wording("在文字末尾补上同样的引号", "end the text with the same quotation mark"))
    }

    private var badStart: Diagnostic {
        let problem = clamped(failure.problem)
        guard problem < source.bytes.count, source.bytes[problem] != 0x09 else { return tab }
        let character = source.text(in: problem..<problem + 1)
        return report(
            "yaml.reserved-character", Wording("值不能以「\(character)」开头", "a value cannot begin with '\(character)'"),
            Wording("给整段文字加引号", "quote the text"))
    }

    private var tab: Diagnostic {
        report(
            KeyboardMistake.Kind.tab.rawValue, Wording("缩进用了制表符（Tab）", "a tab is used for indentation"),
            Wording("改成空格，每层两个", "indent with spaces, two for each level"))
    }

    private var missingValue: Diagnostic {
        report(
            "yaml.missing-value", Wording("这里缺少一个值", "a value is missing here"),
            Wording("补上值，或者删去多余的逗号、括号", "write the value, or delete the comma or bracket too many"))
    }

    private var contentAfterEnd: Diagnostic {
        report(
            "yaml.content-after-end", Wording("文档到上一行已经结束，这里多出了内容", "the document ended above; there is more here"),
            Wording("检查这一行的缩进与括号", "check indentation and brackets of this line"))
    }

    private var badEscape: Diagnostic {
        report(
            "yaml.bad-escape", Wording("双引号里的「\\」后面不能跟这个字符", "this character cannot follow '\\' inside double quotes"),
            Wording("要写反斜杠本身就写 \\\\，或者改用单引号", "write \\\\ for the backslash itself, or use single quotes"))
    }

    // MARK: Places

    private func report(
        _ code: String, _ message: Wording, _ remedy: Wording?, at offset: Int? = nil, related: Int? = nil
    ) -> Diagnostic {
        let start = clamped(offset ?? failure.problem)
        var end = min(start + 1, source.bytes.count)
        while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        let other = related.map { clamped($0) }
        return Diagnostic(
            code, at: source.place(of: start..<end), message, remedy: remedy,
            related: other.map { source.place(of: $0..<$0) })
    }

    /// The end of a file is shown at the end of its last line.
    private func clamped(_ offset: Int) -> Int {
        min(offset, source.byteRange(ofLine: source.lineCount).upperBound)
    }
}
