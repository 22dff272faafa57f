import CommandLineTool
import Testing
import TestSupport

@Suite struct LimitCommandTests {
    @Test func `the rules of a limit, one a line`() {
        let run = ToolRun("limit", "制定或获取信息之日起10个工作日内，公示7个工作日")
        #expect(run.status == .done)
        #expect(run.errors.isEmpty)
        #expect(run.output == "明确，共2条规则：\n  制定或获取信息之日起10个工作日内公开\n  公示不少于7个工作日\n")
        #expect(ToolRun("limit", "每年1月31日前", "--language", "en").lines.first == "definite, 1 rule:")
    }

    @Test(arguments: [
        ("按规定公开", RunStatus.done, "需人工判断\n", "limit.delegated"),
        ("20内", .inputErrors, "", "limit.unit-missing"),
        ("风和日丽", .inputErrors, "", "limit.not-understood"),
    ])
    func `what is no definite rule is told with its place`(
        text: String, status: RunStatus, output: String, code: String
    ) {
        let run = ToolRun("limit", text)
        #expect(run.status == status)
        #expect(run.output == output)
        #expect(run.errors.contains("[\(code)]"))
        #expect(run.errors.hasPrefix("时限:1:1: "))
    }

    @Test func `JSON has the reading even where it is bad`() {
        let run = ToolRun("limit", "20内", "--format", "json")
        #expect(run.status == .inputErrors)
        #expect(run.output.contains("\"reading\": \"malformed\""))
        #expect(run.output.contains("\"code\": \"limit.unit-missing\""))
        #expect(ToolRun("limit", "长期公开", "--format", "json").output.contains("\"notation\": \"standing\""))
    }

    private let table = """
        item,time_limit
        a,长期公开
        b,信息形成之日起20个工作日内
        c,按规定公开
        d,20内
        e,风和日丽
        f,20内
        g,

        """

    @Test func `a survey prints the shares and lists the rest, gravest first`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("limits.csv", table)
        let run = ToolRun("limit", "--survey", file)
        #expect(run.status == .done)
        #expect(
            run.output == """
                时限共6格（不计空格）
                  明确             2   33.3%
                  需人工判断       1   16.6%
                  写法有误         2   33.3%
                  看不懂           1   16.6%
                能读出或明确交人工的：83.3%
                其余各条（格数、读法、原文）：
                     1  看不懂      风和日丽
                     2  写法有误    20内
                     1  需人工判断  按规定公开

                """)
        let english = ToolRun("limit", "--survey", file, "--language", "en", "--quiet").output
        #expect(
            english == """
                6 cells with a limit
                  definite             2   33.3%
                  needs a person       1   16.6%
                  malformed            2   33.3%
                  not understood       1   16.6%
                read, or left to a person for a reason: 83.3%

                """)
        let json = ToolRun("limit", "--survey", file, "--format", "json").output
        #expect(json.contains("\"cells\": 6"))
        #expect(json.contains("\"readPerMille\": 833"))
    }

    @Test func `a table without the column names those it has`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("limits.csv", "事项,公开时限\na,长期公开\n")
        let run = ToolRun("limit", "--survey", file)
        #expect(run.status == .inputErrors)
        #expect(
            run.errors == """
                \(file) 第0行 「time_limit」列: 错误: 表头中没有「time_limit」这一列 [table.missing-heading]
                  办法: 用 --column 写明时限在哪一列；现有：事项、公开时限

                """)
        #expect(ToolRun("limit", "--survey", file, "--column", "公开时限").status == .done)
    }

    @Test func `a file that is not there is told, with the one that was probably meant`() throws {
        let folder = try TemporaryFolder()
        try folder.write("limits.csv", table)
        let run = ToolRun("limit", "--survey", folder.path + "/limit.csv")
        #expect(run.status == .inputErrors)
        #expect(
            run.errors == """
                错误: 找不到文件“\(folder.path)/limit.csv” [file.missing]
                  办法: 是否想写 \(folder.path)/limits.csv？

                """)
        #expect(
            ToolRun("limit", "--survey", folder.path).errors == """
                错误: “\(folder.path)”是文件夹，这里要的是文件 [file.is-a-folder]
                  办法: 写出文件夹里的文件名

                """)
    }
}
