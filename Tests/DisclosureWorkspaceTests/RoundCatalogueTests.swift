import DisclosureWorkspace
import Foundation
import SourceText
import Testing

/// What a round makes of its catalogues before it judges anybody by them.
@Suite struct RoundCatalogueTests {
    private static let late = "town-1,small/notice,通知一,2022-05-05,2022-05-20,,网站,标题;正文,https://example.invalid/1"

    private func timeliness(_ round: SmallRound) throws -> String? {
        try #require(try round.assess().report).bodies.first { $0.id == "town-1" }?.score
    }

    @Test func `a tailoring's stricter limit is what bodies are judged by`() throws {
        let round = try SmallRound(records: BadRecordFileTests.csv(Self.late))
        #expect(try timeliness(round) == "100.00")
        try round.write(
            """
            tailoring: county
            title: 合成县
            level: county
            change:
              - item: small/notice
                reason: 县里要求一周内
                set: {limit: 信息形成或者变更之日起5个工作日内}
                was: {limit: 信息形成或者变更之日起20个工作日内}

            """, to: "Catalogues/tailoring/county.yaml")
        try round.writeRound(file: "records.csv", more: "tailoring: [tailoring/county]")
        #expect(try timeliness(round) == "0.00")
        let inputs = try #require(try round.assess().report).inputs.map(\.path)
        #expect(inputs.contains("tailoring/county.yaml"))
    }

    @Test func `a tailoring that the standard has left behind is no result`() throws {
        let round = try SmallRound(records: BadRecordFileTests.csv(Self.late))
        try round.write(
            "tailoring: county\ntitle: 合成县\nlevel: county\ndrop:\n  - {item: small/notise, reason: 不涉及}\n",
            to: "Catalogues/tailoring/county.yaml")
        try round.writeRound(file: "records.csv", more: "tailoring: [tailoring/county]")
        let response = try round.assess()
        #expect(response.report == nil && response.hasErrors)
        #expect(response.diagnostics.contains { $0.remedy?.chinese.contains("small/notice") == true })
    }

    @Test func `a round may refuse drafts`() throws {
        let round = try SmallRound(records: BadRecordFileTests.csv(Self.late))
        try round.writeRound(file: "records.csv", more: "drafts: refuse")
        let response = try round.assess()
        #expect(response.report == nil && response.diagnostics.map(\.code) == ["round.draft-item"])
    }

    @Test func `a law that was not in force in the period is told`() throws {
        let round = try SmallRound(records: BadRecordFileTests.csv(Self.late))
        let text = try String(contentsOfFile: round.path + "/Catalogues/fields/small.yaml", encoding: .utf8)
        func codes(_ basis: String) throws -> [String] {
            try round.write(
                text.replacingOccurrences(of: "    limit:", with: "    basis: [\(basis)]\n    limit:"),
                to: "Catalogues/fields/small.yaml")
            return try round.assess().diagnostics.map(\.code)
        }
        #expect(try codes("{text: 《旧条例》, until: 2019-05-14}").count == 1)
        #expect(try codes("{text: 《新条例》, from: 2023-01-01}").count == 1)
        #expect(try codes("{text: 《条例》, from: 2019-05-15}") == [])
    }
}
