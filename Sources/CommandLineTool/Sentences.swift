import ArgumentParser
import DisclosureModel
import DisclosureWorkspace
import ExactArithmetic
import SourceText

/// Every sentence that the commands say themselves, Chinese and English side by side.
enum Sentences {
    // MARK: The run as a whole

    static func failed(_ error: WorkspaceError) -> Wording {
        Wording("磁盘出错：\(error.message.chinese)", "the disk failed: \(error.message.english)")
    }

    static func outputLost(_ code: Int32) -> Wording {
        let reason = SystemReason.wording(code)
        return Wording(
            "磁盘出错：结果写不到标准输出（\(reason.chinese)）",
            "the disk failed: cannot write to standard output (\(reason.english))")
    }

    static func unknownCommand(_ name: String, nearest: String?) -> Wording {
        Wording(
            "用法不对：没有“\(name)”这个命令" + (nearest.map { "，是否想写 \($0)？" } ?? ""),
            "Error: There is no command '\(name)'." + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
    }

    static let seeHelp = Wording("  命令列表见 zwgk --help", "  See 'zwgk --help' for the list of commands.")

    static let inputErrors = Wording("输入有错误，没有出结果。", "The input has errors; there is no result.")

    static func assessing(_ round: String) -> Wording { Wording("正在测评 \(round) …", "assessing \(round) …") }

    static func written(_ paths: [String]) -> Wording {
        Wording("已写入：", "Written:").adding(paths.map { "\n  \($0)" }.joined())
    }

    static func written(_ path: String) -> Wording { Wording("已写入 \(path)", "written: \(path)") }

    static let notesFolded = Wording("逐条看提示用 --notes", "--notes lists every note")

    // MARK: Catalogues

    static func formatted(files: Int, changed: Int, isCheck: Bool) -> Wording {
        isCheck
            ? Wording("检查了\(files)份标准目录，\(changed)份写法不统一", "\(files) catalogues, \(changed) not in their one form")
            : Wording("整理了\(files)份标准目录，改写\(changed)份", "\(files) catalogues, \(changed) rewritten")
    }

    static func imported(_ response: ImportCatalogue.Response) -> Wording {
        guard let figures = response.figures else {
            return Wording("读回\(response.items)个事项", "\(response.items) items read back")
        }
        let kinds = response.doubts.map { "\($0.kind) \($0.count)" }
        return Wording(
            "读出\(response.items)个事项；\(figures.cells)个单元格中\(figures.understood)个看准，\(figures.flagged)个存疑",
            "\(response.items) items; of \(figures.cells) cells \(figures.understood) understood, \(figures.flagged) doubtful"
        ).adding(kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))")
    }

    // MARK: Records

    static let unmatched = Wording("未匹配，待人工裁定", "unmatched, for a person to decide")

    static func matched(rows: Int, fields: Int, items: Int) -> Wording {
        Wording(
            "\(rows)条记录：\(fields)条认出领域，其中\(items)条认出事项，\(rows - fields)条待人工裁定",
            "\(rows) records: \(fields) with a field, \(items) of them with an item, \(rows - fields) for a person")
    }

    // MARK: Gates

    static func below(_ gate: ExactNumber, _ bodies: [(name: String, score: ExactNumber)]) -> Wording {
        let shown = bodies.prefix(10).map { "\($0.name) \($0.score.briefText)" }
        let chinese = shown.joined(separator: "、") + (bodies.count > shown.count ? "等" : "")
        let english = shown.joined(separator: ", ") + (bodies.count > shown.count ? " …" : "")
        return Wording(
            "未达到门槛：\(bodies.count)个单位得分低于\(gate.briefText)分：\(chinese)",
            "gate not met: \(bodies.count) below \(gate.briefText) points: \(english)")
    }

    static func findings(_ count: Int) -> Wording {
        Wording("未达到门槛：有\(count)个问题", "gate not met: \(count) finding\(count == 1 ? "" : "s")")
    }

    /// Usage errors are spelled by the argument parser, which has one language at a time; both are said.
    static func notAPoint(_ text: String) -> ValidationError {
        ValidationError("分数“\(text)”应写成 60 或 59.5 这样的数字 write points such as 60 or 59.5")
    }

    static func threads(_ count: Int, most: Int) -> ValidationError {
        ValidationError("线程数应在 1 到 \(most) 之间，这里是 \(count) threads must be between 1 and \(most)")
    }

    static func steps(_ count: Int, most: Int) -> ValidationError {
        ValidationError("步数应在 1 到 \(most) 之间，这里是 \(count) steps must be between 1 and \(most)")
    }

    static let nothingToRead = ValidationError("没有写时限，也没有写文件 write a limit, or --survey with files")
    static let oneLimit = ValidationError("一次只问一个时限，含空格的要加引号 one limit at a time; quote one with blanks")

    // MARK: Time limits

    static func reading(_ reading: LimitReading) -> Wording {
        switch reading {
        case .definite: Wording("明确", "definite")
        case .needsPerson: Wording("需人工判断", "needs a person")
        case .malformed: Wording("写法有误", "malformed")
        case .notUnderstood: Wording("看不懂", "not understood")
        }
    }

    static func meaning(_ reading: LimitReading, rules: Int) -> Wording {
        let word = self.reading(reading)
        return rules == 0
            ? word : Wording("\(word.chinese)，共\(rules)条规则：", "\(word.english), \(rules) rule\(rules == 1 ? "" : "s"):")
    }

    static let noDay = Wording("没有可计算的日期", "no day to count")

    static func surveyed(_ cells: Int) -> Wording {
        Wording("时限共\(cells)格（不计空格）", "\(cells) cells with a limit")
    }

    static func readable(perMille: Int) -> Wording {
        let percent = "\(perMille / 10).\(perMille % 10)%"
        return Wording("能读出或明确交人工的：\(percent)", "read, or left to a person for a reason: \(percent)")
    }

    static let surveyRest = Wording("其余各条（格数、读法、原文）：", "the rest (cells, reading, text):")

    // MARK: Validation

    static func validated(files: Int, errors: Int, warnings: Int, notes: Int) -> Wording {
        let counts = [(errors, "处错误", "error"), (warnings, "处警告", "warning"), (notes, "处提示", "note")]
            .filter { $0.0 > 0 }
        let subject = Wording("检查了\(files)个文件：", "\(files) file\(files == 1 ? "" : "s") checked: ")
        guard !counts.isEmpty else { return Wording(subject.chinese + "没有问题", subject.english + "nothing to report") }
        return Wording(
            subject.chinese + counts.map { "\($0.0)\($0.1)" }.joined(separator: "，"),
            subject.english + counts.map { "\($0.0) \($0.2)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", "))
    }

    // MARK: Explanations

    static func unknownSubject(_ message: Wording) -> Diagnostic {
        Diagnostic("explain.unknown-subject", at: nil, message)
    }
}

extension Wording {
    /// Both sentences with the same end.
    func adding(_ end: String) -> Wording { Wording(chinese + end, english + end) }
}
