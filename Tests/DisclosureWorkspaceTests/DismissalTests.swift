import DisclosureWorkspace
import SourceText
import Testing

/// An assessor's word against the machine's: both stay visible.
@Suite struct DismissalTests {
    static let late = "town-1,small/notice,通知,2022-04-01,2022-06-30,,网站,标题;正文,https://example.invalid/late"

    @Test func `不予采纳的问题不扣分，但原判和理由都留着`() throws {
        let round = try SmallRound(records: BadRecordFileTests.csv(Self.late))
        let before = try #require(try round.assess().report)
        let finding = try #require(before.findings.first { $0.outcome == "failed" })
        #expect(finding.dimension == "timeliness" && finding.due == "2022-04-29")
        #expect(before.bodies.first { $0.id == "town-1" }?.score == "0.00")

        try round.write(
            "body,finding,kind,reason,by,on-day\ntown-1,\(finding.id),dismiss,网站当日故障有证明,评审组,2022-08-01\n",
            to: "round/judgements.csv")
        try round.writeRound(file: "records.csv", more: "judgements: [judgements.csv]")
        let response = try round.assess()
        let after = try #require(response.report)
        #expect(response.diagnostics.map(\.code) == [])
        #expect(after.bodies.first { $0.id == "town-1" }?.score == "100.00")
        let kept = try #require(after.findings.first { $0.id == finding.id })
        #expect(kept.outcome == "met")
        #expect(kept.message == finding.message + "；原判“不符合”，经评审组 2022-08-01评判不予采纳：网站当日故障有证明")
    }

    @Test func `没有这个问题编号时要说出来`() throws {
        let round = try SmallRound(records: BadRecordFileTests.csv(Self.late))
        try round.write("body,finding,kind,reason,by\ntown-1,000000000000,dismiss,理由,评审组\n", to: "round/judgements.csv")
        try round.writeRound(file: "records.csv", more: "judgements: [judgements.csv]")
        let response = try round.assess()
        #expect(response.diagnostics.map(\.code) == ["judgements.unknown-finding"])
        #expect(response.diagnostics.first?.severity == .warning)
    }
}
