import DisclosureReports
import DisclosureWorkspace
import SourceText
import Testing

/// The re-check of a round on disk: what was mended comes back as the scheme says, and the original deduction stays.
@Suite struct ReCheckRoundTests {
    /// 甲镇: the first mended, the second mended in part, the third late, the fourth without a link. 乙街道: mended.
    static func lists(_ round: ReviewRound, street: String) -> String {
        """
        1,超期,已补发,https://example.invalid/r1,2022-08-15,\(round.late[0]),town-1,已整改,复查员,2022-08-25
        2,超期,补发一部分,https://example.invalid/r2,2022-08-15,\(round.late[1]),甲镇,部分,复查员,2022-08-25
        3,超期,已补发,https://example.invalid/r3,2022-08-21,\(round.late[2]),town-1,,,
        4,超期,正在整改,,,\(round.late[3]),town-1,,,
        5,超期,已补发,https://example.invalid/r5,2022-08-15,\(street),street-1,已整改,复查员,2022-08-25

        """
    }

    static func street(_ round: ReviewRound) throws -> String {
        try #require(try round.assess().report?.findings.first { $0.body == "street-1" }?.id)
    }

    @Test(arguments: [
        // 74 + 4: one of four, each costs 4.
        ("re-check: {restores: 1}", "复查后 78.00 一般 2 +4", "复查后 95.00 优秀 1 +4"),
        ("re-check: {restores: 0.5}", "复查后 76.00 一般 2 +2", "复查后 93.00 优秀 1 +2"),
        ("re-check: {restores: 0}", "复查后 74.00 一般 2 0", "复查后 91.00 优秀 1 0"),
        // 74 + 4 + 0.5 × 4
        ("re-check: {restores: 1, partly: 0.5}", "复查后 80.00 良好 2 +6", "复查后 95.00 优秀 1 +4"),
        // 74 + 4 - 2 × 1
        ("re-check: {restores: 1, unmended: {each: 1}}", "复查后 76.00 一般 2 +2", "复查后 95.00 优秀 1 +4"),
        // 74 - min(2 × 3, 5)
        ("re-check: {restores: 0, unmended: {each: 3, at-most: 5}}", "复查后 69.00 一般 2 -5", "复查后 91.00 优秀 1 0"),
    ])
    func `按细则返还或再扣`(policy: String, town: String, street: String) throws {
        let round = try ReviewRound(policy: policy)
        let other = try Self.street(round)
        let response = try round.assess(lists: Self.lists(round, street: other))
        #expect(response.diagnostics.map(\.code) == [])
        #expect(ReviewRound.versions(response.report) == ["初评 74.00 一般 2 ", town])
        #expect(ReviewRound.versions(response.report, "street-1") == ["初评 91.00 优秀 1 ", street])
    }

    @Test func `原来的扣分看得见，恢复多少、什么状态也看得见`() throws {
        let round = try ReviewRound(policy: "re-check: {restores: 0.5, unmended: {each: 1}}")
        let response = try round.assess(lists: Self.lists(round, street: try Self.street(round)))
        let report = try #require(response.report)
        let found = try round.late.map { id in try #require(report.findings.first { $0.id == id }) }
        #expect(found.map(\.deduction) == ["4", "4", "4", "4"])
        #expect(found.map { $0.rectification?.stateTitle } == ["已整改", "部分整改", "逾期", "未整改"])
        #expect(found.map { $0.rectification?.restored } == ["2", "0", "0", "0"])
        #expect(found.allSatisfy { $0.outcome == "failed" })
        let version = try #require(report.bodies.first { $0.id == "town-1" }?.versions?.last)
        #expect(
            version.trace == [
                "扣分问题4个：已整改1个、部分整改1个、未整改1个、逾期1个", "复查：已整改1项，共扣4分，返还50%；+2，计76分",
                "复查：部分整改1项，共扣4分，返还0%；计76分", "复查：未整改2项，每项再扣1分；-2，计74分",
            ])
        let sheet = try #require(round.small.result("findings.csv"))
        let line = try #require(sheet.split(separator: "\r\n").first { $0.contains(round.late[0]) })
        #expect(
            line.contains(",已补发,https://example.invalid/r1,") && line.hasSuffix(",4,2,已整改,2022-08-15,复查员,2022-08-25"))
        let page = try #require(round.small.result("report.html"))
        #expect(page.contains("得分版本") && page.contains("复查：已整改1项，共扣4分，返还50%；+2，计76分"))
    }

    @Test func `申诉在前，复查在后，三个版本依次重算`() throws {
        let round = try ReviewRound(policy: "re-check: {restores: 1, unmended: {each: 1}}")
        let street = try Self.street(round)
        let response = try round.assess(
            appeals: AppealRoundTests.ruled(round.late[3], "支持"), lists: Self.lists(round, street: street))
        #expect(response.diagnostics.map(\.code) == [])
        // 74; + 4 for the fourth; + 4 for the first, - 1 for the third, the fourth costs nothing any more.
        #expect(
            ReviewRound.versions(response.report) == [
                "初评 74.00 一般 2 ", "申诉后 78.00 一般 2 +4", "复查后 81.00 良好 2 +3",
            ])
        #expect(response.report?.findings.first { $0.id == round.late[3] }?.rectification == nil)
        let table = RankingTable().text(of: try #require(response.report))
        #expect(table.contains("名次  单位     初评  申诉后   得分  等次"))
        #expect(round.small.result("scores.csv")?.contains("74.00,78.00,81.00") == true)
    }

    @Test func `部分返还的问题又整改了，不会返还两次`() throws {
        let round = try ReviewRound(policy: "re-check: {restores: 1}")
        let street = try Self.street(round)
        let response = try round.assess(
            appeals: AppealRoundTests.ruled(round.late[0], "部分支持", "1.5"), lists: Self.lists(round, street: street))
        #expect(
            ReviewRound.versions(response.report) == [
                "初评 74.00 一般 2 ", "申诉后 75.50 一般 2 +1.5", "复查后 78.00 一般 2 +2.5",
            ])
    }

    @Test func `有链接没复查的待复查，细则信链接的才返还`() throws {
        let list = { (round: ReviewRound) in "1,超期,已补发,https://example.invalid/r1,2022-08-15,\(round.late[0]),,,,\n" }
        let careful = try ReviewRound(policy: "re-check: {restores: 1}")
        let waiting = try careful.assess(lists: list(careful))
        #expect(
            waiting.diagnostics.map(\.code) == [
                "rectifications.not-returned", "rectifications.partly-returned", "rectifications.pending",
            ])
        #expect(ReviewRound.versions(waiting.report).last == "复查后 74.00 一般 2 0")
        let trusting = try ReviewRound(policy: "re-check: {restores: 1, trust-links: true}")
        let counted = try trusting.assess(lists: list(trusting))
        #expect(ReviewRound.versions(counted.report).last == "复查后 78.00 一般 2 +4")
    }

    @Test func `细则没写复查怎么计分时得分不变，并且说出来`() throws {
        let round = try ReviewRound()
        let response = try round.assess(lists: Self.lists(round, street: try Self.street(round)))
        #expect(response.diagnostics.map(\.code) == ["rectifications.no-policy"])
        #expect(ReviewRound.versions(response.report).last == "复查后 74.00 一般 2 0")
    }

    @Test func `已经封顶的扣分，整改一个不返还`() throws {
        // 6 late records of 4 points each would cost 24 and cost 20: mending one gives nothing back, mending two gives 4.
        let round = try ReviewRound(policy: "re-check: {restores: 1}")
        let more = (5...6).map {
            "town-1,small/notice,通知\($0),2022-04-01,2022-06-1\($0),,网站,标题;正文,https://example.invalid/town-1/\($0)"
        }
        let records = try #require(round.small.input("records.csv"))
        try round.small.write(records + "\n" + more.joined(separator: "\n") + "\n", to: "round/records.csv")
        let late = try #require(try round.assess().report).findings.filter { $0.body == "town-1" }.map(\.id)
        #expect(late.count == 6)
        func after(_ mended: Int) throws -> String? {
            let rows = late.enumerated().map {
                "\($0),超期,,,,\($1),,\($0 < mended ? "已整改" : "未整改"),复查员,2022-08-25\n"
            }
            return ReviewRound.versions(try round.assess(lists: rows.joined()).report).last
        }
        #expect(try after(1) == "复查后 70.00 一般 2 0")
        #expect(try after(2) == "复查后 74.00 一般 2 +4")
        #expect(try after(6) == "复查后 90.00 优秀 2 +20")
    }
}

extension SmallRound {
    /// The text of an input file.
    func input(_ name: String) -> String? { result("../" + name) }
}
