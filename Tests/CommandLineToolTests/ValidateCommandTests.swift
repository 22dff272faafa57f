import CommandLineTool
import Testing
import TestSupport

@Suite struct ValidateCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func validate(_ paths: String..., options: [String] = []) -> ToolRun {
        ToolRun(["validate"] + paths.map { folder.path + $0 } + ["--catalogues", Repository.catalogues] + options)
    }

    @Test func `good files, counted`() throws {
        try folder.write("a/scheme.yaml", ScoringSamples.scheme)
        try folder.write("a/b/facts.yml", ScoringSamples.facts)
        try folder.write("a/notes.txt", "nothing of ours")
        let run = validate("/a")
        #expect(run.status == .done)
        #expect(run.errors.isEmpty)
        #expect(run.output == "检查了2个文件：没有问题\n")
        #expect(
            validate("/a/scheme.yaml", options: ["--language", "en"]).output == "1 file checked: nothing to report\n")
        #expect(validate("/a", options: ["--quiet"]).output.isEmpty)
        #expect(validate("/a", options: ["--format", "json"]).output == "[]\n")
    }

    @Test func `everything wrong with every file in one run`() throws {
        try folder.write("scheme.yaml", ScoringSamples.scheme + "totl: 3\n")
        try folder.write("facts.yaml", ScoringSamples.facts.replacing("bodies:", with: "bodies："))
        let run = validate("")
        #expect(run.status == .inputErrors)
        #expect(run.output == "检查了2个文件：2处错误\n")
        #expect(run.errors.contains("/facts.yaml:2:7: 错误: 键后面用了全角冒号「：」 [yaml.full-width-colon]"))
        #expect(run.errors.contains("/scheme.yaml:7:1: 错误: 考核指标体系没有「totl」这个键 [yaml.unknown-key]"))
    }

    @Test func `JSON rows hold code, severity, file, line, column, message and remedy`() throws {
        let path = try folder.write("scheme.yaml", ScoringSamples.scheme + "totl: 3\n")
        let run = validate("/scheme.yaml", options: ["--format", "json"])
        #expect(run.status == .inputErrors)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                [
                  {
                    "code": "yaml.unknown-key",
                    "column": 1,
                    "file": "\(path)",
                    "line": 7,
                    "message": "考核指标体系没有「totl」这个键",
                    "remedy": "是否想写 total？",
                    "severity": "error"
                  }
                ]

                """)
    }

    @Test func `warnings end with 2 only when asked`() throws {
        try folder.write("calendar.yaml", Self.calendarWithWarning)
        let lax = validate("/calendar.yaml")
        #expect(lax.status == .done)
        #expect(lax.output == "检查了1个文件：1处警告\n")
        #expect(validate("/calendar.yaml", options: ["--strict"]).status == .inputErrors)
        #expect(validate("/calendar.yaml", options: ["--quiet"]).errors.isEmpty)
        #expect(validate("/calendar.yaml", options: ["--quiet", "--strict"]).errors.contains("警告: 2022-01-07 不是周末"))
        #expect(validate("/calendar.yaml", options: ["--language", "en"]).output == "1 file checked: 1 warning\n")
    }

    /// A make-up workday on a Friday.
    private static let calendarWithWarning = """
        calendar: cn
        covers: [2022]
        years:
          - year: 2022
            holidays: [{name: 元旦, off: 2022-01-03, work: [2022-01-07]}]

        """

    @Test func `a register as a table is read as one, and a lost cell is an error`() throws {
        let heading = "编号,名称,类别,上级\n"
        try folder.write("good.csv", heading + "a,甲镇,town,\n")
        #expect(validate("/good.csv").status == .done)
        try folder.write("nul.csv", heading + "a,甲\0镇,town,\n")
        let run = validate("/nul.csv")
        #expect(run.status == .inputErrors)
        #expect(run.errors.contains("[table.nul-byte]"))
    }

    @Test func `a table that only a round can judge is said to be checked in form`() throws {
        let path = try folder.write("site.csv", "单位,事项,标题\n甲镇,a/b,标题\n")
        let run = validate("/site.csv")
        #expect(run.status == .done)
        #expect(
            run.errors == """
                \(path): 提示: 按公开记录只检查了表格格式，内容要随轮次检查 [table.form-only]
                  办法: 检查用到它的轮次：zwgk validate 轮次文件夹

                """)
        #expect(validate("").errors.isEmpty)
    }

    @Test func `what cannot be checked is told`() throws {
        let folder = folder.path
        #expect(
            validate("/none.yaml").errors == """
                错误: 找不到文件“\(folder)/none.yaml” [file.missing]
                  办法: 检查文件名和所在文件夹，大小写也要一致

                """)
        #expect(
            validate("").errors == """
                警告: 文件夹“\(folder)”里没有 YAML 或 CSV 文件 [validate.nothing-found]
                  办法: 检查路径

                """)
        try self.folder.write("notice.docx", "PK")
        #expect(
            validate("/notice.docx").errors == """
                错误: “\(folder)/notice.docx”不是 YAML、CSV 或 XLSX 文件，不能检查 [file.unknown-ending]
                  办法: 检查文件名

                """)
        try self.folder.write("book.xlsx", "PK")
        #expect(
            validate("/book.xlsx").errors == """
                \(folder)/book.xlsx: 错误: 这是 zip 文件，不是 .xlsx 工作簿 [workbook.other-file]
                  办法: 检查是否选错了文件

                """)
        try self.folder.write("list.yaml", "- 一\n- 二\n")
        #expect(
            validate("/list.yaml").errors.contains(
                "list.yaml:1:1: 错误: 看不出这是哪一种文件：开头不是“键: 值” [file.no-kind]"))
        try self.folder.write("unknown.yaml", "catalog: a\n")
        #expect(validate("/unknown.yaml").errors.contains("第一个键是否想写 catalogue？"))
    }

    @Test func `a scheme is looked at by the linter, alone and beside catalogues`() throws {
        let path = try folder.write(
            "lint/scheme.yaml",
            """
            scheme: s
            title: 例
            total: 10
            indicators:
              - {id: a, title: 甲, points: 10, measure: {dimension: presence, catalogues: relief}, rule: share}
            bonus:
              events: [{id: e, title: 表扬, points: 1}]

            """)
        let run = validate("/lint/scheme.yaml")
        #expect(run.status == .done && run.output == "检查了1个文件：1处警告\n")
        #expect(
            run.errors == """
                \(path):6:1: 警告: 加分没有上限：「e」每次加1分，次数不限 [lint.scheme-bonus-uncapped]
                    bonus:
                    ^~~~~
                  办法: 给加分写 at-most，或给每个事项写 at-most

                """)
        #expect(validate("/lint/scheme.yaml", options: ["--strict"]).status == .inputErrors)
        #expect(
            validate("/lint/scheme.yaml", options: ["--language", "en"]).errors.contains(
                "the bonus has no limit: 'e' adds 1 however often it happens"))
        try folder.write(
            "lint/catalogue.yaml",
            "catalogue: reliefs\nfield: 社会救助\ntitle: 救助\nversion: \"1\"\n"
                + "items: [{id: a, name: [甲], arises: standing, levels: [county]}]\n")
        #expect(validate("/lint/scheme.yaml", "/lint/catalogue.yaml").errors.contains("是否想写 reliefs？"))
    }

    @Test func `links that lead in a circle are followed once`() throws {
        try folder.write("a/scheme.yaml", ScoringSamples.scheme)
        try folder.link("a/again", to: folder.path + "/a")
        #expect(validate("/a").output == "检查了1个文件：没有问题\n")
    }

    @Test func `a round is checked with everything it names, by the paths of its files`() throws {
        try folder.copy(Repository.root + "/Reports/annual-reports-2024", to: "Reports/r")
        let good = ToolRun("validate", folder.path + "/Reports/r", "--catalogues", Repository.catalogues)
        #expect(good.status == .done)
        let round = try #require(folder.read("Reports/r/round.yaml"))
        try folder.write(
            "Reports/r/round.yaml",
            round.replacing("records/annual-reports.csv", with: "records/annual-report.csv"))
        let bad = ToolRun("validate", folder.path + "/Reports/r", "--catalogues", Repository.catalogues)
        #expect(bad.status == .inputErrors)
        #expect(bad.errors.contains("\(folder.path)/Reports/r/round.yaml:"))
        #expect(bad.errors.contains("是否想写 \(folder.path)/Reports/r/records/annual-reports.csv？"))
    }

    @Test func `a round without catalogues is told`() throws {
        try folder.copy(Repository.root + "/Reports/annual-reports-2024", to: "Reports/r")
        let run = ToolRun("validate", folder.path + "/Reports/r", "--catalogues", folder.path + "/none")
        #expect(run.status == .inputErrors)
        #expect(run.errors.contains("[catalogues.not-a-folder]"))
    }
}
