import DisclosureReports
import DisclosureWorkspace
import SourceText
import Testing

/// What is drawn is what is assessed, and the score says that it stands on a sample.
@Suite struct SampleRoundTests {
    private static let sample = "sample: {phrase: 合成短语, of: villages, strata: parent, share: 0.5}"

    private static func body(_ round: SmallRound, _ id: String) throws -> AssessmentReport.BodyReport {
        let response = try round.assess()
        let report = try #require(response.report, "\(response.diagnostics.map(\.message.chinese))")
        return try #require(report.bodies.first { $0.id == id })
    }

    @Test func `不抽样时各村都算`() throws {
        let body = try Self.body(try SampledRound.make(), "town-1")
        // 40 of 48.
        #expect(body.score == "83.33")
        #expect(body.sample == nil && body.remark == nil)
    }

    /// Drawn of town-1: 1, 5, 9, 3, 10, 4 with 1, 3/4, 1/2, 1, 1, 1/2: mean 475/600; s²/n·(1−n/N) = 29/5760;
    /// t(5) = 2.5706, so 79.1667 ± 18.2399. Of town-2: 4, 6, 1, 7: 275/400 ± 3.1824 × √(1/512) × 100 = 14.0644.
    @Test(arguments: [
        ("town-1", "79.17", "60.92", "97.41", 6, 12, 5), ("town-2", "68.75", "54.68", "82.82", 4, 8, 3),
    ])
    func `抽样的得分带区间，标明是抽样`(
        id: String, score: String, low: String, high: String, drawn: Int, total: Int, degrees: Int
    ) throws {
        let round = try SampledRound.make(more: Self.sample)
        let body = try Self.body(round, id)
        #expect(body.score == score)
        let sample = try #require(body.sample)
        #expect(sample.low == low && sample.high == high && sample.degrees == degrees)
        #expect(sample.of.map(\.drawn) == [drawn] && sample.of.map(\.total) == [total])
        #expect(sample.brief == "村\(drawn)/\(total) \(low)–\(high)")
        #expect(body.remark == "抽样：村\(drawn)/\(total)，区间\(low)–\(high)（95%，t 自由度\(degrees)）")
        #expect(body.indicators.first?.sample == sample)
        #expect(body.indicators.first?.trace.last?.text == sample.text)
    }

    @Test func `没抽到的村不算未检查，也不进名单以外的任何数`() throws {
        let round = try SampledRound.make(more: Self.sample)
        let response = try round.assess()
        let report = try #require(response.report)
        let draw = try #require(report.draws?.first)
        #expect(draw.total == 20 && draw.drawn.count == 10)
        #expect(
            draw.drawn.prefix(6) == [1, 5, 9, 3, 10, 4].map { SampledRound.id("town-1", $0) }[...])
        for body in report.bodies where body.level == "village" {
            #expect(body.fields.isEmpty != draw.drawn.contains(body.id))
        }
        #expect(Set(report.findings.map(\.body)).isSubset(of: draw.drawn))
        #expect(report.bodies.first { $0.id == "town-1" }?.fields.first?.notChecked == 0)
        // Rows of the others are told once, as nothing to mend.
        let outside = response.diagnostics.filter { $0.code == "records.outside-sample" }
        #expect(outside.map(\.severity) == [.note])
        #expect(report.unmatched.isEmpty)
        #expect(round.result("input-problems.csv") == nil)
        #expect(try round.assess(isStrict: true).report != nil)
        #expect(round.result("scores.csv")?.contains("抽样：村6/12") == true)
        #expect(RankingTable(width: 80).text(of: report).contains("村6/12 60.92–97.41"))
    }

    @Test func `全抽时与不抽样一样`() throws {
        let whole = try SampledRound.make(more: "sample: {phrase: 甲, of: villages, strata: parent, share: 1}")
        let body = try Self.body(whole, "town-1")
        #expect(body.score == "83.33")
        #expect(body.sample == nil)
    }

    @Test func `一层只抽一个不给区间，按事项合计的不给区间`() throws {
        let one = try SampledRound.make(more: "sample: {phrase: 甲, of: villages, strata: parent, per-stratum: 1}")
        let body = try Self.body(one, "town-1")
        #expect(body.sample?.low == nil)
        #expect(body.remark == "抽样：村1/12，“甲镇”层只有1个可用，不能给出区间")
        let pooled = try SampledRound.make(more: Self.sample, measure: "{dimension: timeliness}")
        let other = try Self.body(pooled, "town-1")
        #expect(other.sample?.low == nil && other.sample?.of.first?.drawn == 6)
        #expect(other.remark == "抽样：村6/12，“及时”按事项合计而不按单位平均，不给区间")
    }

    @Test func `按件扣分也有区间，碰到限额、否决、档次就没有`() throws {
        // Late of four by village drawn: 0, 1, 2, 0, 0, 2: mean 5/6, 100 − 5 × 5/6 = 95.8333; half-width 0.182399 × 4 × 5.
        let deduct = try SampledRound.make(more: Self.sample, rule: "{deduct: {each: 5}}")
        let body = try Self.body(deduct, "town-1")
        #expect(body.score == "95.83")
        #expect(body.sample?.low == "92.18" && body.sample?.high == "99.49")
        let limited = try Self.body(
            try SampledRound.make(more: Self.sample, rule: "{deduct: {each: 5, at-most: 2}}"), "town-1")
        #expect(limited.score == "98.00" && limited.sample?.low == nil)
        #expect(limited.remark == "抽样：村6/12，“及时”的得分不与平均成比例，不给区间")
        let bands = try Self.body(
            try SampledRound.make(
                more: Self.sample, rule: "{bands: [{from: 0.7, points: 100}, {from: 0, points: 0}]}"), "town-1")
        #expect(bands.score == "100.00" && bands.sample?.low == nil)
    }

    @Test func `必查的村不受抽签影响，按各自的份量加权`() throws {
        // Always looked at: 1 to 4 with 4, 3, 4, 2 of 4. Of the other eight, four are drawn and stand for two each.
        let among = (5...12).map { SampledRound.id("town-1", $0) }.joined(separator: ", ")
        let round = try SampledRound.make(
            more: "sample: {phrase: 合成短语, of: villages, size: 4, among: [\(among)]}")
        let report = try #require(try round.assess().report)
        let drawn = try #require(report.draws?.first?.drawn)
        let numbers = drawn.compactMap { Int($0.suffix(2)) }
        let counts = numbers.map { SampledRound.inTime[0].villages[$0 - 1] }
        #expect(numbers.count == 4)
        // (13 + 2 × those drawn) of 48.
        let points = (13 + 2 * counts.reduce(0, +)) * 10_000 / 48
        let score = try #require(report.bodies.first { $0.id == "town-1" }?.score)
        #expect(score.replacing(".", with: "") == "\(points)" || score.replacing(".", with: "") == "\(points + 1)")
        // town-2 is not touched by the draw.
        let other = report.bodies.first { $0.id == "town-2" }
        #expect(other?.score == "78.13" && other?.sample == nil)
    }

    @Test func `没抽到的村的检查和一个村也没有的镇都要说`() throws {
        let among = (1...12).map { SampledRound.id("town-1", $0) } + [SampledRound.id("town-2", 1)]
        let round = try SampledRound.make(
            more: """
                sample: {phrase: 丙, of: villages, size: 2, among: [\(among.joined(separator: ", "))]}
                observations: [boards.csv]
                """)
        let everyVillage = (1...12).map { "\(SampledRound.id("town-1", $0)),small/notice,seen,2022-07-20" }
        try round.write(
            "body,item,state,looked-on\n" + everyVillage.joined(separator: "\n") + "\n", to: "round/boards.csv")
        let response = try round.assess()
        let codes = response.diagnostics.filter { $0.code.hasPrefix("sample.") }.map(\.code)
        #expect(codes.contains("sample.observed-outside"))
        #expect(response.report != nil)
    }

    @Test func `抽领域：没抽到的领域不在本轮`() throws {
        let round = try SampledRound.make()
        for number in 1...3 {
            try round.write(
                """
                catalogue: field-\(number)
                field: 领域\(number)
                title: 合成目录
                version: "1"
                items:
                  - {id: notice, name: [通知], arises: per-occurrence, limit: 信息形成或者变更之日起20个工作日内, levels: [village], channels: [政府网站], status: draft}

                """, to: "Catalogues/fields/field-\(number).yaml")
        }
        let text = try #require(round.text("round/round.yaml"))
        try round.write(
            text.replacing("[fields/small]", with: "[fields/small, fields/field-1, fields/field-2, fields/field-3]")
                + "sample: {phrase: 合成短语, of: fields, size: 2, among: [领域1, 领域2, 领域3]}\n",
            to: "round/round.yaml")
        let report = try #require(try round.assess().report)
        let drawn = try #require(report.draws?.first?.drawn)
        #expect(drawn.count == 2)
        #expect(Set(report.items.map(\.field)) == Set(drawn + ["合成领域"]))
        let body = try #require(report.bodies.first { $0.id == "town-1" })
        #expect(body.sample?.low == nil)
        #expect(body.remark?.hasSuffix("抽样：领域2/3，得分只代表抽中的部分，不给区间") == true)
    }
}
