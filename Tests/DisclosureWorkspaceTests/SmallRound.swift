import DisclosureWorkspace
import Foundation
import SourceText

/// A round of one town, one street and two villages (合成数据) in a temporary folder, with record files of any bytes.
final class SmallRound {
    let path: String

    static let heading = "body,item,title,formed,posted,removed,channels,elements,address"

    init(records: [UInt8], name: String = "records.csv") throws {
        path = FileManager.default.temporaryDirectory.path + "/zwgk-small-" + UUID().uuidString
        try write(
            """
            vocabulary: channels
            channels:
              - {name: 政府网站, spellings: [网站]}
              - {name: 村公示栏, board: true}

            """, to: "Catalogues/vocabulary.yaml")
        try FileManager.default.createDirectory(
            atPath: path + "/Catalogues/calendar", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Repository.root + "/Catalogues/calendar/cn.yaml", toPath: path + "/Catalogues/calendar/cn.yaml")
        try write(
            """
            catalogue: small
            field: 合成领域
            title: 合成目录
            version: "1"
            items:
              - id: notice
                name: [通知]
                elements: [标题, 正文]
                limit: 信息形成或者变更之日起20个工作日内
                arises: per-occurrence
                channels: [政府网站]
                levels: [township, village]
                status: draft

            """, to: "Catalogues/fields/small.yaml")
        try write(
            """
            bodies: small
            groups: {towns: 镇街}
            list:
              - {id: town-1, name: 甲镇, kind: town, group: towns}
              - {id: street-1, name: 乙街道, kind: street, group: towns}
              - {id: town-1/v-1, name: 东村, kind: village, parent: town-1}
              - {id: street-1/v-1, name: 东村, kind: village, parent: street-1}

            """, to: "Catalogues/bodies/small.yaml")
        try write(
            """
            scheme: small
            title: 合成细则
            total: 100
            indicators:
              - {id: on-time, title: 及时, points: 100, measure: {dimension: timeliness}, rule: {share: {}}}

            """, to: "Catalogues/schemes/small.yaml")
        try writeRound(file: name)
        if !records.isEmpty || name == "records.csv" { try write(records, to: "round/" + name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func writeRound(file: String, more: String = "") throws {
        try write(
            """
            round: small
            title: 合成数据
            banner: 合成数据
            period: {from: 2022-04-01, to: 2022-06-30}
            previous-cut-off: 2022-03-31
            cut-off: 2022-07-31
            catalogues: [fields/small]
            bodies: bodies/small
            schemes: {towns: schemes/small}
            records:
              - file: \(file)
                covers: {channels: [政府网站], bodies: all, posted: {from: 2022-04-01, to: 2022-07-31}, looked-on: 2022-07-31}
            \(more)

            """, to: "round/round.yaml")
    }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let target = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
    }

    func assess(isStrict: Bool = false) throws -> AssessRound.Response {
        try AssessRound.run(
            AssessRound.Request(
                round: path + "/round", catalogues: path + "/Catalogues", output: nil, language: nil, threads: 2,
                isStrict: isStrict))
    }

    func result(_ name: String) -> String? { text("round/results/" + name) }

    func text(_ name: String) -> String? {
        (try? Data(contentsOf: URL(fileURLWithPath: path + "/" + name))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
