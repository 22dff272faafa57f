import Foundation
import TestSupport
import Testing

/// `zwgk records match` on a small export.
@Suite struct MatchTests {
    @Test func `records find their items, news finds none, and a person's word goes first`() throws {
        let folder = try TemporaryFolder()
        let export = try folder.write(
            "export.csv",
            "标题,发布机构,栏目\n样例镇2022年5月农村低保对象名单公示,样例镇人民政府,社会救助>最低生活保障\n样例县召开全县防汛工作会议,样例县人民政府,政务动态\n某项说不清的材料,样例县民政局,\n")
        let run = try Program.run(["records", "match", export, "--format", "json"])
        #expect(run.code == 0)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]])
        #expect(rows.map { $0["row"] as? Int } == [1, 2, 3])
        #expect(rows[0]["field"] as? String == "社会救助")
        #expect(rows[0]["item"] as? String == "social-assistance/minimum-living.approval")
        #expect(rows[1]["field"] is NSNull && rows[1]["how"] is NSNull && rows[2]["item"] is NSNull)
        let decisions = try folder.write(
            "decisions.csv",
            "标题,发布机构,发布日期,事项,理由,裁定人,裁定日期\n某项说不清的材料,样例县民政局,,social-assistance/general.policies,看过原文,测评员,2022-07-16\n")
        let decided = try Program.run(["records", "match", export, "--decisions", decisions])
        #expect(decided.text.contains("social-assistance/general.policies") && decided.text.contains("测评员"))
        let bad = try folder.write("bad.csv", "日期\n2022-01-01\n")
        #expect(try Program.run(["records", "match", bad]).code == 2)
    }
}
