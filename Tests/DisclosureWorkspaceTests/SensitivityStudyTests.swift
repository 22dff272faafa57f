import DisclosureReports
import DisclosureWorkspace
import Foundation
import SourceText
import Testing

/// `zwgk assess --sensitivity` on a round of two bodies (合成数据).
@Suite struct SensitivityStudyTests {
    /// 甲镇 posts one of two in time and both fully; 乙街道 the other way round.
    private func round() throws -> SmallRound {
        let rows = [
            SmallRound.heading,
            "town-1,small/notice,一,2022-04-01,2022-04-10,,网站,标题;正文,http://a/1",
            "town-1,small/notice,二,2022-04-01,2022-07-10,,网站,标题;正文,http://a/2",
            "street-1,small/notice,三,2022-04-01,2022-04-10,,网站,标题,http://b/1",
            "street-1,small/notice,四,2022-04-01,2022-04-10,,网站,标题;正文,http://b/2",
        ]
        let round = try SmallRound(records: Array((rows.joined(separator: "\n") + "\n").utf8))
        try round.write(
            """
            scheme: small
            title: 合成细则
            total: 100
            indicators:
              - {id: on-time, title: =及时, points: 51, measure: {dimension: timeliness, levels: [township]}, rule: {share: {}}}
              - {id: content, title: 内容, points: 49, measure: {dimension: content, levels: [township]}, rule: {share: {}}}
            grades: {bands: [{from: 75, name: 好}, {from: 0, name: 一般}]}

            """, to: "Catalogues/schemes/small.yaml")
        return round
    }

    private func assess(_ round: SmallRound, asking: Bool) throws -> AssessRound.Response {
        try AssessRound.run(
            AssessRound.Request(
                round: round.path + "/round", catalogues: round.path + "/Catalogues", output: nil, language: nil,
                threads: 1, isStrict: false, asksSensitivity: asking))
    }

    /// 51/2 + 49 = 74.5 and 51 + 49/2 = 75.5; with 内容 a tenth heavier, 51 : 53.9, they change places.
    @Test func `ranks, causes and edges are told on screen, as a table and as JSON`() throws {
        let round = try round()
        let response = try assess(round, asking: true)
        let report = try #require(response.sensitivity, "\(response.diagnostics.map(\.message.chinese))")
        let screen = SensitivityTable().text(of: report)
        #expect(screen.contains("逐项±10%"))
        #expect(screen.contains("降到第2名：“=及时”权重减10%"))
        #expect(screen.contains("升到第1名：“=及时”权重减10%"))
        #expect(screen.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
        let sheet = try #require(round.result("sensitivity.csv"))
        #expect(sheet.hasPrefix("\u{FEFF}名次,分组,单位,得分,等次,最好名次,"))
        #expect(sheet.contains("\r\n1,镇街,乙街道,75.50,好,1,,2,“=及时”权重减10%,"))
        #expect(response.written.contains { $0.hasSuffix("/sensitivity.csv") })
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try SensitivityJSON.text(of: report).utf8)) as? [String: Any])
        let groups = try #require(json["groups"] as? [[String: Any]])
        let bodies = try #require(groups.first?["bodies"] as? [[String: Any]])
        #expect(bodies.compactMap { $0["id"] as? String } == ["street-1", "town-1"])
        let worst = try #require(bodies[0]["worst"] as? [String: Any])
        #expect(worst["rank"] as? Int == 2)
        #expect((worst["change"] as? [String: Any])?["kind"] as? String == "lowered")
        #expect(bodies[0]["exact"] as? String == "75.5")
    }

    @Test func `a run that does not ask takes the old table away`() throws {
        let round = try round()
        _ = try assess(round, asking: true)
        #expect(round.result("sensitivity.csv") != nil)
        let response = try assess(round, asking: false)
        #expect(response.report != nil)
        #expect(response.sensitivity == nil)
        #expect(round.result("sensitivity.csv") == nil)
    }

    @Test func `two runs write the same bytes`() throws {
        let round = try round()
        _ = try assess(round, asking: true)
        let first = round.result("sensitivity.csv")
        _ = try assess(round, asking: true)
        #expect(round.result("sensitivity.csv") == first)
    }
}
