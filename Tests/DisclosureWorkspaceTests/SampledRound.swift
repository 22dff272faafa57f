import DisclosureWorkspace
import SourceText

/// A small round (合成数据) with 12 villages below one town and 8 below another; each village posted four documents, of
/// which so many in time.
enum SampledRound {
    static let inTime: [(town: String, villages: [Int])] = [
        ("town-1", [4, 3, 4, 2, 3, 4, 4, 3, 2, 4, 3, 4]), ("town-2", [3, 4, 2, 3, 4, 3, 2, 4]),
    ]

    static func make(
        more: String = "", measure: String = "{dimension: timeliness, average: bodies}",
        rule: String = "{share: {}}"
    ) throws
        -> SmallRound
    {
        let round = try SmallRound(records: records())
        var bodies = """
            bodies: small
            groups: {towns: 镇街}
            list:
              - {id: town-1, name: 甲镇, kind: town, group: towns}
              - {id: town-2, name: 乙镇, kind: town, group: towns}

            """
        for (town, villages) in inTime {
            for number in 1...villages.count {
                bodies += "  - {id: \(id(town, number)), name: 村\(number), kind: village, parent: \(town)}\n"
            }
        }
        try round.write(bodies, to: "Catalogues/bodies/small.yaml")
        try round.write(
            """
            catalogue: small
            field: 合成领域
            title: 合成目录
            version: "1"
            items:
              - id: notice
                name: [通知]
                limit: 信息形成或者变更之日起20个工作日内
                arises: per-occurrence
                channels: [政府网站]
                levels: [village]
                status: draft

            """, to: "Catalogues/fields/small.yaml")
        try round.write(
            """
            scheme: small
            title: 合成细则
            total: 100
            indicators:
              - {id: on-time, title: 及时, points: 100, measure: \(measure), rule: \(rule)}

            """, to: "Catalogues/schemes/small.yaml")
        try round.writeRound(file: "records.csv", more: more)
        return round
    }

    static func id(_ town: String, _ number: Int) -> String { "\(town)/v-" + (number < 10 ? "0" : "") + "\(number)" }

    static func records() -> [UInt8] {
        var lines: [String] = []
        for (town, villages) in inTime {
            for (index, count) in villages.enumerated() {
                for document in 1...4 {
                    let posted = document <= count ? "2022-05-20" : "2022-06-30"
                    lines.append(
                        "\(id(town, index + 1)),small/notice,通知\(document),2022-05-05,\(posted),,网站,,"
                            + "https://example.invalid/\(town)-\(index)-\(document)")
                }
            }
        }
        return BadRecordFileTests.csv(lines.joined(separator: "\n"))
    }
}
