import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing

@Suite struct RoundReaderTests {
    func read(_ text: String) -> Reading<Round?> {
        Reading { RoundReader.read(Sample.document(text, "round.yaml"), into: $0) }
    }

    @Test func `a full round becomes values`() throws {
        let reading = read(
            """
            round: demo-2022-q2
            language: en
            title: 2022年第二季度政务公开评估
            banner: 合成数据
            period: {from: 2022-04-01, to: 2022-06-30}
            previous-cut-off: 2022-04-15
            cut-off: 2022-07-15
            catalogues: [fields/social-assistance, village/benefit-subsidies]
            bodies: bodies/demo-county
            schemes: {towns: schemes/township-2022, departments: schemes/department-2022}
            occurrences: [occurrences/payment-batches.csv]
            records:
              - file: records/site.csv
                covers: {channels: [政府网站], bodies: all, posted: {from: 2022-04-01, to: 2022-07-15}, looked-on: 2022-07-16}
                columns: {body: [镇, 村], 发布日期: 时间}
                dates: 页面标注
                item: relief/policy
              - records/more.csv
              - {file: records/boards.csv, content: observations}
            observations:
              - {file: observations/visits.csv, columns: {state: 结果}}
            judgements: judgements/office.csv
            calendar: calendar/cn
            stages: {list-issued: 2022-07-20, rectify-until: 2022-08-05}
            """)
        #expect(reading.diagnostics.isEmpty)
        let round = try #require(reading.value)
        #expect(round.id == "demo-2022-q2" && round.language == .english && round.banner == "合成数据")
        #expect(round.periodFrom.description == "2022-04-01" && round.periodTo.description == "2022-06-30")
        #expect(round.previousCutOff.description == "2022-04-15" && round.cutOff.description == "2022-07-15")
        #expect(round.catalogues.map(\.path) == ["fields/social-assistance", "village/benefit-subsidies"])
        #expect(round.catalogues.first?.place == .text("round.yaml", line: 8, column: 14, length: 24))
        #expect(round.bodies.path == "bodies/demo-county" && round.calendar?.path == "calendar/cn")
        #expect(round.schemes.map(\.group) == ["departments", "towns"])
        #expect(round.occurrences.map(\.path) == ["occurrences/payment-batches.csv"])
        #expect(round.judgements.map(\.path) == ["judgements/office.csv"])
        #expect(
            round.stages == Round.Stages(listIssued: CivilDate("2022-07-20"), rectifyUntil: CivilDate("2022-08-05")))
        #expect(round.sources.map(\.content) == [.records, .records, .observations, .observations])
        #expect(round.sources.map(\.postedSureness) == [.printed, .stated, .seen, .seen])
        let site = round.sources[0]
        #expect(site.columns == ["body": ["镇", "村"], "posted": ["时间"]] && site.item == "relief/policy")
        let covers = try #require(site.covers)
        #expect(covers.channels == ["政府网站"] && covers.bodies == nil)
        #expect(covers.lookedOn.description == "2022-07-16")
        #expect(round.sources[3].columns == ["state": ["结果"]])
    }

    static let plain = """
        round: r
        title: 轮次
        period: {from: 2022-04-01, to: 2022-06-30}
        cut-off: 2022-07-15
        catalogues: [a]
        bodies: b
        schemes: {towns: s}

        """

    @Test(arguments: [("", Round.DraftPolicy.allow), ("drafts: warn", .warn), ("drafts: refuse", .refuse)])
    func `a round may refuse drafts`(_ line: String, _ policy: Round.DraftPolicy) throws {
        let reading = read(Self.plain + line)
        let round = try #require(reading.value)
        #expect(reading.diagnostics.isEmpty && round.drafts == policy)
        let catalogue = Catalogue(
            id: "a", field: "", title: "", version: "", issued: nil, channelsMean: .all,
            items: [
                DisclosureItem(id: "a/recalled", names: ["甲"], arises: .standing, levels: [], provenance: .draft),
                DisclosureItem(id: "a/read", names: ["乙"], arises: .standing, levels: [], provenance: .copied),
            ], place: nil)
        let check = Reading { CrossFileChecks.checkDrafts(in: [catalogue], of: round, into: $0) }
        #expect(check.codes == (policy == .allow ? [] : ["round.draft-item"]))
        #expect(check.diagnostics.allSatisfy { ($0.severity == .error) == (policy == .refuse) && $0.remedy != nil })
        if policy == .refuse {
            #expect(check.diagnostics.first?.message.chinese == "事项「a/recalled」是草拟的，本轮不用草拟事项")
        }
    }

    @Test func `the round before ends on the day before the period, unless it says otherwise`() throws {
        let reading = read(Self.plain)
        #expect(reading.diagnostics.isEmpty)
        let round = try #require(reading.value)
        #expect(round.previousCutOff.description == "2022-03-31" && round.language == .chinese)
        #expect(round.sources.isEmpty && round.calendar == nil && round.banner == nil)
    }

    @Test(arguments: [
        ("period: ⟦{from: 2022-07-01, to: 2022-06-30}⟧", "period", "dates.reversed", "起 2022-07-01 晚于止 2022-06-30"),
        ("period: {from: ⟦2022-02-30⟧, to: 2022-06-30}", "period", "yaml.bad-date", "「from」的日期「2022-02-30」不存在或写法不对"),
        ("cut-off: ⟦2022-06-29⟧", "cut-off", "round.cut-off-before-end", "截止日 2022-06-29 早于考核期末 2022-06-30"),
        (
            "cut-off: 2022-07-15\nprevious-cut-off: ⟦2022-07-15⟧", "cut-off", "round.cut-off-order",
            "上轮截止日 2022-07-15 不早于本轮截止日 2022-07-15"
        ),
        ("catalogues: ⟦[]⟧", "catalogues", "round.empty-list", "「catalogues」一项也没有"),
        ("catalogues: [a, ⟦a⟧]", "catalogues", "round.repeated-path", "「a」重复，只读一次"),
        ("schemes: ⟦{}⟧", "schemes", "round.empty-list", "「schemes」一项也没有"),
        ("schemes: {towns: s}\ncompose: ⟦{}⟧", "schemes", "composition.empty", "compose 一部分也没有"),
        ("schemes: {towns: s}\n⟦scheme⟧: x", "schemes", "yaml.unknown-key", "考核轮次没有「scheme」这个键"),
        ("schemes: {towns: s}\nlanguage: ⟦cn⟧", "schemes", "yaml.unknown-word", "「language」不能是「cn」"),
        (
            "schemes: {towns: s}\nstages: {list-issued: 2022-07-20, appeals-until: ⟦2022-07-19⟧}", "schemes",
            "round.stages-order", "2022-07-19 早于前一环节的 2022-07-20"
        ),
        (
            "schemes: {towns: s}\nrecords: [⟦records/site.xlsx⟧]", "schemes", "round.workbook",
            "「records/site.xlsx」是工作簿，这里只读 CSV"
        ),
        ("schemes: {towns: s}\nrecords: [⟦{covers: all}⟧]", "schemes", "yaml.missing-key", "记录文件缺少「file」"),
        (
            "schemes: {towns: s}\nrecords: [{file: a.csv, columns: {⟦postd⟧: 时间}}]", "schemes", "round.unknown-column",
            "列映射中没有「postd」这一列"
        ),
        (
            "schemes: {towns: s}\nobservations: [{file: a.csv, columns: {⟦elements⟧: 内容}}]", "schemes",
            "round.unknown-column", "列映射中没有「elements」这一列"
        ),
        (
            "schemes: {towns: s}\nrecords: [{file: a.csv, covers: {posted: {from: 2022-04-01, to: 2022-07-15}, looked-on: ⟦2022-07-01⟧}}]",
            "schemes", "round.looked-too-early", "检查日 2022-07-01 早于所称范围的末日 2022-07-15，其后的几天并没有检查"
        ),
        (
            "schemes: {towns: s}\nrecords: [{file: a.csv, dates: ⟦sure⟧}]", "schemes", "yaml.unknown-word",
            "「dates」不能是「sure」"
        ),
    ])
    func `each mistake is told at its place`(lines: String, key: String, code: String, chinese: String) {
        let kept = Self.plain.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
        let marked = MarkedText(kept.joined(separator: "\n") + "\n" + lines + "\n")
        let reading = read(marked.text)
        if key == "schemes", lines.contains("covers: all") {
            #expect(reading.codes.contains(code))
        } else {
            reading.expectOnly(code, chinese, at: marked.spans.first)
        }
    }

    @Test(arguments: ["round", "title", "period", "cut-off", "catalogues", "bodies", "schemes"])
    func `what a round cannot be without`(key: String) {
        let kept = Self.plain.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
        let reading = read(kept)
        if key == "round" {
            reading.expectOnly("file.wrong-kind", "这份文件不是考核轮次")
        } else {
            reading.expectOnly("yaml.missing-key", "考核轮次缺少「\(key)」")
        }
    }
}
