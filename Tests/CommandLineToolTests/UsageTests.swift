import CommandLineTool
import Testing

@Suite struct UsageTests {
    /// Each sentence that a wrong command line can bring forth, first line only.
    @Test(arguments: [
        (["due"], "用法不对：缺少 <from>"),
        (["due", "2022-06-17"], "用法不对：缺少 <limit>"),
        (["due", "2022-02-30", "及时"], "用法不对：<from> 不能是“2022-02-30”"),
        (["due", "2022-06-17", "及时", "公开"], "用法不对：多了参数 公开"),
        (["due", "2022-06-17", "及时", "公开", "吧"], "用法不对：多了参数 公开 吧"),
        (["validate", "x", "--frmat", "json"], "用法不对：没有 --frmat 这个选项，是否想写 --format？"),
        (["validate", "x", "--zzzzzzzzz"], "用法不对：没有 --zzzzzzzzz 这个选项"),
        (["due", "--format"], "用法不对：缺少值：--format <format>"),
        (["due", "2022-06-17", "及时", "--format", "xml"], "用法不对：--format <format> 不能是“xml”，可以是 text、json"),
        (["due", "2022-06-17", "及时", "--quiet=yes"], "用法不对：--quiet 后面不带值"),
        (["limit"], "用法不对：没有写时限，也没有写文件 write a limit, or --survey with files"),
        (["limit", "及时", "公开"], "用法不对：一次只问一个时限，含空格的要加引号 one limit at a time; quote one with blanks"),
        (["assess", "x", "--threads", "0"], "用法不对：线程数应在 1 到 256 之间，这里是 0 threads must be between 1 and 256"),
        (
            ["assess", "x", "--fail-under", "NaN"],
            "用法不对：--fail-under <points>：分数“NaN”应写成 60 或 59.5 这样的数字 write points such as 60 or 59.5"
        ),
        (["assess", "x", "--fail-on", "all"], "用法不对：--fail-on <fail-on> 不能是“all”，可以是 finding"),
        (["schema", "rounds"], "用法不对：<document> 不能是“rounds”"),
        (
            ["catalogue", "export", "a"],
            "用法不对：写明形式：--format xlsx、html、csv 或 markdown，或给 --output 加上后缀 name the form, or give --output an ending"
        ),
        (["validate"], "用法不对：缺少 <paths> ..."),
        (["asess", "x"], "用法不对：没有“asess”这个命令，是否想写 assess？"),
        (["完全不是"], "用法不对：没有“完全不是”这个命令"),
    ])
    func `wrong usage ends with 64 and says in Chinese what is wrong`(arguments: [String], sentence: String) {
        let run = ToolRun(arguments)
        #expect(run.status == .usage)
        #expect(run.errors.split(separator: "\n").first.map(String.init) == sentence)
        #expect(run.output.isEmpty)
    }

    @Test func `a usage error shows the usage and where to read on`() {
        let run = ToolRun("due")
        #expect(
            run.errors == """
                用法不对：缺少 <from>
                说明：<from>  起算日，如 2022-06-17 或 2022年6月17日 the day from which to count.
                用法：zwgk due <from> <limit> [--catalogues <dir>] [--format <format>] [--language <language>] [--quiet]
                  详见 zwgk due --help

                """)
        #expect(ToolRun("asess").errors.hasSuffix("\n  命令列表见 zwgk --help\n"))
    }

    @Test func `English keeps the parser's own words`() {
        #expect(ToolRun("due", "--language", "en").errors.hasPrefix("Error: Missing expected argument '<from>'\n"))
        let unknown = ToolRun("asess", "--language=en")
        #expect(
            unknown.errors == """
                Error: There is no command 'asess'. Did you mean 'assess'?
                  See 'zwgk --help' for the list of commands.

                """)
    }

    @Test(arguments: ["assess", "validate", "explain", "score", "due", "limit", "schema"])
    func `help of every command begins in Chinese and has an example`(command: String) throws {
        let run = ToolRun(command, "--help")
        #expect(run.status == .done)
        #expect(run.errors.isEmpty)
        let first = try #require(run.output.unicodeScalars.first)
        #expect((0x4E00...0x9FFF).contains(first.value))
        #expect(run.output.contains("例 example"))
        #expect(run.output.contains("  zwgk \(command) "))
        for heading in ["OVERVIEW", "USAGE", "ARGUMENTS:", "OPTIONS:", "Show help"] {
            #expect(!run.output.contains(heading))
        }
        #expect(ToolRun("help", command).output == run.output)
    }

    @Test func `without a command the list of commands is shown`() {
        let run = ToolRun()
        #expect(run.status == .done)
        #expect(run.output == ToolRun("--help").output)
        for part in ["退出码 exit codes: 0 完成 done", "用法：zwgk <命令>", "\n命令：\n", "\n选项：\n", "  各命令详见 zwgk help <命令>"] {
            #expect(run.output.contains(part))
        }
        #expect(ToolRun("--help", "--language", "en").output.contains("\nSUBCOMMANDS:\n"))
    }

    @Test func `the version is one line`() {
        let run = ToolRun("--version")
        #expect(run.status == .done)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        #expect(ToolRun("due", "--version").output == run.output)
    }
}
