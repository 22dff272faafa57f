import CommandLineTool
import Testing
import TestSupport

@Suite struct AssessCommandTests {
    private let folder: TemporaryFolder
    private let round = Repository.root + "/Reports/annual-reports-2024"

    init() throws {
        folder = try TemporaryFolder()
    }

    private func assess(_ options: String...) -> ToolRun {
        ToolRun(["assess", round, "--output", folder.path + "/results"] + options)
    }

    @Test func `ranks on screen, then the files that were written`() throws {
        let run = assess()
        #expect(run.status == .done)
        #expect(run.output.contains("时限核查演示"))
        let results = folder.path + "/results"
        #expect(
            run.output.hasSuffix(
                """

                已写入：
                  \(results)/report.html
                  \(results)/scores.csv
                  \(results)/findings.csv
                  \(results)/assessment.json

                """))
        let json = try #require(folder.read("results/assessment.json"))
        #expect(assess("--format", "json").output == json)
        #expect(folder.read("results/report.html")?.isEmpty == false)
    }

    @Test func `quiet prints nothing where there is nothing wrong`() {
        let run = assess("--quiet")
        #expect(run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test func `the number of threads does not show`() throws {
        let one = assess("--threads", "1", "--format", "json").output
        #expect(assess("--threads", "2", "--format", "json").output == one)
        #expect(!one.isEmpty)
    }

    @Test func `gates are told and end with 1`() {
        let run = assess("--fail-under", "101", "--fail-on", "finding", "--quiet")
        #expect(run.status == .gateNotMet)
        #expect(run.errors.contains("个单位得分低于101分："))
        #expect(run.errors.contains("\n未达到门槛：有"))
        #expect(assess("--fail-under", "0").status == .done)
    }

    @Test func `the round may be named by its file`() {
        let run = ToolRun("assess", round + "/round.yaml", "--output", folder.path + "/results", "--quiet")
        #expect(run.status == .done)
    }

    @Test func `a round that is not there is told`() {
        let run = ToolRun("assess", folder.path + "/none")
        #expect(run.status == .inputErrors)
        #expect(
            run.errors == """
                错误: 找不到考核轮次“\(folder.path)/none” [round.not-found]
                  办法: 写出含有 round.yaml 的文件夹

                """)
    }

    @Test func `input with errors writes nothing in place of a good result`() throws {
        try folder.copy(round, to: "Reports/r")
        let old = try folder.write("Reports/r/results/assessment.json", "old")
        let text = try #require(folder.read("Reports/r/round.yaml"))
        try folder.write("Reports/r/round.yaml", text.replacing("cut-off: 2025", with: "cut-of: 2025"))
        let run = ToolRun("assess", folder.path + "/Reports/r", "--catalogues", Repository.catalogues)
        #expect(run.status == .inputErrors)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("[yaml.unknown-key]"))
        #expect(run.errors.hasSuffix("输入有错误，没有出结果。\n"))
        #expect(folder.read("Reports/r/results/assessment.json") == "old", "\(old)")
    }

    @Test func `a folder that cannot be written is a failure of the disk`() {
        let run = ToolRun("assess", round, "--output", "/proc/zwgk-results")
        #expect(run.status == .diskFailed)
        #expect(run.errors == "磁盘出错：写入“/proc/zwgk-results”失败：没有这个文件或文件夹\n")
    }

    @Test func `explain needs results first`() throws {
        try folder.copy(round, to: "Reports/r")
        let path = folder.path + "/Reports/r"
        let run = ToolRun("explain", path, "x")
        #expect(run.status == .inputErrors)
        #expect(
            run.errors == """
                错误: 还没有测评结果：找不到“\(path)/results/assessment.json” [results.missing]
                  办法: 先运行 zwgk assess \(path)

                """)
        try folder.write("Reports/r/results/assessment.json", "{")
        let broken = ToolRun("explain", path, "x")
        #expect(broken.status == .inputErrors)
        #expect(broken.errors.contains("[results.unreadable]\n  办法: 先运行 zwgk assess \(path)\n"))
    }

    @Test func `explain shows one body, as text and as JSON`() throws {
        _ = assess("--quiet")
        let results = ["--output", folder.path + "/results"]
        let run = ToolRun(["explain", round, "gaoqing/changjia"] + results)
        #expect(run.status == .done)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("常家镇人民政府 (gaoqing/changjia)"))
        #expect(ToolRun(["explain", round, "常家镇人民政府", "on-time"] + results).status == .done)
        let json = ToolRun(["explain", round, "gaoqing/changjia", "--format", "json"] + results)
        #expect(json.output.contains("\"name\": \"常家镇人民政府\""))
        let unknown = ToolRun(["explain", round, "gaoqing/changja"] + results)
        #expect(unknown.status == .inputErrors)
        #expect(unknown.errors.hasPrefix("错误: 本轮没有单位“gaoqing/changja”"))
        #expect(unknown.errors.contains("[explain.unknown-subject]"))
    }

    @Test func `the schema of the results is JSON`() {
        let run = ToolRun("schema", "assessment")
        #expect(run.status == .done)
        #expect(run.output.hasPrefix("{\n"))
        #expect(run.output.hasSuffix("}\n"))
    }
}
