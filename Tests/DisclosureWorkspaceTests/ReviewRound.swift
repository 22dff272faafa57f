import DisclosureReports
import DisclosureWorkspace
import Testing

/// A small round (合成数据) that can be appealed and re-checked. 甲镇 has four late records and a mark of 30, 乙街道 one late
/// record and a mark of 35, each late record costs 4 of 60, together at most 20: 60 - 16 + 30 = 74 and 60 - 4 + 35 = 91.
final class ReviewRound {
    let small: SmallRound
    /// Ids of the findings of 甲镇, in the order of the addresses.
    private(set) var late: [String] = []

    static let appealHead = "单位,申诉对象,申诉理由,佐证,申诉人,申诉日期,逾期受理,裁定,裁定得分,裁定理由,裁定人,裁定日期\n"
    static let listHead = "序号,扣分原因,整改情况,整改链接,整改日期,问题编号,单位,复查结果,复查人,复查日期\n"

    init(policy: String = "") throws {
        func row(_ body: String, _ number: Int, _ posted: String) -> String {
            "\(body),small/notice,通知\(number),2022-04-01,\(posted),,网站,标题;正文,https://example.invalid/\(body)/\(number)"
        }
        small = try SmallRound(
            records: Array(
                ([SmallRound.heading] + (1...4).map { row("town-1", $0, "2022-06-0\($0)") }
                    + [
                        row("town-1", 9, "2022-04-20"), row("street-1", 1, "2022-06-05"),
                        row("town-1/v-1", 1, "2022-04-20"),
                    ])
                    .joined(separator: "\n").utf8))
        try small.write(
            """
            scheme: small
            title: 合成细则
            total: 100
            indicators:
              - {id: on-time, title: 及时, points: 60, measure: {dimension: timeliness}, rule: {deduct: {each: 4, at-most: 20}}}
              - {id: work, title: 保障, points: 40, rule: {mark: {from: 0, to: 40}}}
            grades: {bands: [{from: 90, name: 优秀}, {from: 80, name: 良好}, {from: 0, name: 一般}]}
            \(policy)

            """, to: "Catalogues/schemes/small.yaml")
        try small.write(
            "单位,指标,类别,得分,理由,评判人,日期\ntown-1,work,评分,30,台账不全,测评组,2022-07-16\n"
                + "street-1,work,评分,35,台账齐全,测评组,2022-07-16\n", to: "round/judgements.csv")
        try small.writeRound(file: "records.csv", more: "judgements: [judgements.csv]")
        let report = try #require(try small.assess().report)
        late = report.findings.filter { $0.body == "town-1" }
            .sorted { ($0.evidence.first?.place ?? "") < ($1.evidence.first?.place ?? "") }.map(\.id)
    }

    func assess(appeals: String? = nil, lists: String? = nil, more: String = "") throws -> AssessRound.Response {
        var keys = [
            "judgements: [judgements.csv]",
            "stages: {list-issued: 2022-08-01, appeals-until: 2022-08-08, rectify-until: 2022-08-20, re-check: 2022-08-25}",
        ]
        if let appeals {
            try small.write(Self.appealHead + appeals, to: "round/appeals.csv")
            keys.append("appeals: [appeals.csv]")
        }
        if let lists {
            try small.write(Self.listHead + lists, to: "round/lists.csv")
            keys.append("rectifications: [lists.csv]")
        }
        if !more.isEmpty { keys.append(more) }
        try small.writeRound(file: "records.csv", more: keys.joined(separator: "\n"))
        return try small.assess()
    }

    /// Stage, score, grade and rank of each version.
    static func versions(_ report: AssessmentReport?, _ body: String = "town-1") -> [String] {
        (report?.bodies.first { $0.id == body }?.versions ?? []).map {
            "\($0.stageTitle) \($0.score ?? "-") \($0.grade ?? "-") \($0.rank ?? 0) \($0.change ?? "")"
        }
    }
}
