import CommandLineTool
import Testing
import TestSupport

@Suite struct FormCommandTests {
    private let folder: TemporaryFolder
    private let round = Repository.root + "/Reports/annual-reports-2024"

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `the judging sheet says how many rows it has and what to do with it`() {
        let path = folder.path + "/评判.xlsx"
        let run = ToolRun("form", round, "--judging", "--output", path)
        #expect(run.status == .done)
        #expect(run.output.hasPrefix("已写入 \(path)："))
        #expect(run.output.hasSuffix("填好后写进 round.yaml 的 judgements\n"))
        let english = ToolRun("form", round, "--judging", "--output", path, "--language", "en", "--overwrite")
        #expect(english.status == .done)
        #expect(english.output.hasPrefix("written: \(path): "))
        // In another language it is another sheet.
        let kept = ToolRun("form", round, "--judging", "--output", path)
        #expect(kept.status == .inputErrors)
        #expect(kept.errors.contains("“\(path)”已经存在而且内容不同，可能有人填过，没有覆盖 [form.kept]"))
        #expect(kept.errors.contains("办法: 换个 --output，或用 --overwrite 覆盖"))
    }

    @Test func `lists of problems need results, and go into a folder`() throws {
        let missing = ToolRun("form", round, "--problem-lists", "--results", folder.path + "/none")
        #expect(missing.status == .inputErrors)
        #expect(missing.errors.contains("[results.missing]"))
        #expect(ToolRun("assess", round, "--output", folder.path + "/results", "--quiet").status == .done)
        let options = ["--results", folder.path + "/results", "--output", folder.path + "/lists"]
        let run = ToolRun(["form", round, "--problem-lists"] + options)
        #expect(run.status == .done)
        #expect(run.output.hasPrefix("已写入 \(folder.path)/lists"))
        let one = ToolRun(["form", round, "--problem-lists", "--body", "gaoqing/changjia"] + options)
        #expect(one.status == .done)
        let path = folder.path + "/lists/常家镇人民政府问题清单.xlsx"
        #expect(one.output.hasPrefix("已写入 \(path)："))
        let unknown = ToolRun(["form", round, "--problem-lists", "--body", "gaoqing/changja"] + options)
        #expect(unknown.status == .inputErrors)
        #expect(unknown.errors.contains("[form.unknown-body]"))
    }

    @Test func `one sheet at a time`() {
        for wrong in [
            ["form", round], ["form", round, "--judging", "--problem-lists"],
            ["form", round, "--judging", "--body", "x"],
        ] {
            #expect(ToolRun(wrong).status == .usage)
        }
        #expect(ToolRun("form", round).errors.contains("写明一种表：--judging 或 --problem-lists"))
    }

    @Test func `the appraisal table on standard output, or in a file`() throws {
        #expect(ToolRun("assess", round, "--output", folder.path + "/results", "--quiet").status == .done)
        let options = ["--results", folder.path + "/results"]
        let run = ToolRun(["export", round] + options)
        #expect(run.status == .done)
        #expect(run.output.contains("\r\n序号,组别,单位名称,得分,满分,等次,名次,参评数,折算绩效分,备注\r\n"))
        let mapped = ToolRun(["export", round, "--mapping", "performance-office"] + options)
        #expect(mapped.status == .done)
        #expect(mapped.output.contains("被考核单位"))
        let path = folder.path + "/绩效.xlsx"
        let written = ToolRun(["export", round, "--mapping", "performance-office", "--output", path] + options)
        #expect(written.status == .done && written.output.isEmpty)
        #expect(written.errors.contains("已写入 \(path)："))
        #expect(ToolRun(["export", round, "--format", "xlsx"] + options).status == .usage)
        let file = try folder.write("m.yaml", "export: m\ncolumns:\n  - {heading: 得分, value: scor}\n")
        let wrong = ToolRun(["export", round, "--mapping", file] + options)
        #expect(wrong.status == .inputErrors)
        #expect(wrong.output.isEmpty)
        #expect(wrong.errors.contains("没有「scor」这个数据 [export.unknown-value]"))
        #expect(wrong.errors.contains("是否想写 score？"))
    }

    @Test func `validate knows the mapping of an export`() throws {
        let run = ToolRun("validate", Repository.catalogues + "/exports/performance-office.yaml")
        #expect(run.status == .done)
        let wrong = try folder.write("m.yaml", "export: m\ncolumns:\n  - {heading: 得分, value: scor}\n")
        #expect(ToolRun("validate", wrong).status == .inputErrors)
    }
}
