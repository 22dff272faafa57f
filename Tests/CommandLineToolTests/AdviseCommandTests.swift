import CommandLineTool
import Testing
import TestSupport

@Suite struct AdviseCommandTests {
    private let round = Repository.root + "/Reports/annual-reports-2024"

    @Test func `where the score stands and what is past mending, as text and as JSON`() throws {
        let run = ToolRun("advise", round, "常家镇人民政府")
        #expect(run.status == .done, "\(run.errors)")
        #expect(run.output.hasPrefix("常家镇人民政府 (gaoqing/changjia)"))
        #expect(run.output.contains("\n没有得分\n"))
        #expect(
            run.output.hasSuffix(
                """

                可说明情况或提供证据的 1 条
                - 政府信息公开年报 · 乡镇(街道)年度报告 · 2024年 · 及时性：认可后得100分
                  没有公开日期，无法判断是否按时
                  怎么办：提供公开日期的证据：页面截图、张贴照片、撤下记录

                """))
        let json = ToolRun("advise", round, "gaoqing/changjia", "--format", "json", "--first", "1")
        #expect(json.status == .done)
        #expect(json.output.contains("\"scored\": \"gaoqing/changjia\""))
        #expect(json.output.contains("\"regained\": \"100\""))
        let english = ToolRun("advise", round, "gaoqing/changjia", "--language", "en")
        #expect(english.output.contains("no score"))
    }

    @Test func `what cannot be answered says so`() {
        let unknown = ToolRun("advise", round, "常家")
        #expect(unknown.status == .inputErrors)
        #expect(unknown.errors.contains("[advise.unknown-body]"))
        #expect(unknown.errors.contains("gaoqing/changjia 常家镇人民政府"))
        #expect(ToolRun("advise", round, "gaoqing/changjia", "--first", "0").status == .usage)
        #expect(ToolRun("advise", "/nowhere", "x").status == .inputErrors)
    }
}
