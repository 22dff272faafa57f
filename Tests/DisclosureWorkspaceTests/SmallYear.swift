import DisclosureReports
import DisclosureWorkspace

/// Rounds beside each other (合成数据): quarters that a person marked, and a year that is composed of them.
final class SmallYear {
    static func bodies(villages group: String) -> String {
        """
        bodies: small
        groups: {towns: 镇街, villages: 村}
        list:
          - {id: town-1, name: 甲镇, kind: town, group: towns}
          - {id: town-2, name: 乙镇, kind: town, group: towns}
          - {id: town-1/v-1, name: 东村, kind: village, parent: town-1\(group)}
          - {id: town-1/v-2, name: 西村, kind: village, parent: town-1\(group)}
          - {id: town-2/v-1, name: 北村, kind: village, parent: town-2\(group)}

        """
    }

    let round: SmallRound

    init() throws {
        round = try SmallRound(records: [])
        try writeBodies(villages: "")
        try scheme("marks", "")
    }

    func writeBodies(villages group: String) throws {
        try round.write(Self.bodies(villages: group), to: "Catalogues/bodies/small.yaml")
    }

    var path: String { round.path }

    /// A scheme of one mark, with more below it.
    func scheme(_ id: String, total: Int = 100, _ more: String) throws {
        try round.write(
            """
            scheme: \(id)
            title: 合成细则
            total: \(total)
            indicators: [{id: work, title: 工作, points: \(total), rule: {mark: {from: 0, to: \(total)}}}]
            \(more)

            """, to: "Catalogues/schemes/\(id).yaml")
    }

    /// A round with a mark for some bodies; it is not assessed yet.
    func write(
        _ id: String, marks: [String: String], schemes: String = "{towns: schemes/marks}", _ more: String = ""
    ) throws {
        try round.write(
            """
            round: \(id)
            title: 轮次\(id)（合成数据）
            period: {from: 2022-01-01, to: 2022-12-31}
            previous-cut-off: 2021-12-31
            cut-off: 2023-01-15
            catalogues: [fields/small]
            bodies: bodies/small
            schemes: \(schemes)
            judgements: [judgements.csv]
            \(more)

            """, to: "\(id)/round.yaml")
        let rows = marks.sorted { $0.key < $1.key }.map { "\($0.key),work,评分,\($0.value),评定,评审组\n" }
        try round.write("body,indicator,kind,points,reason,by\n" + rows.joined(), to: "\(id)/judgements.csv")
    }

    func assess(_ id: String) throws -> AssessRound.Response {
        try AssessRound.run(
            AssessRound.Request(
                round: path + "/" + id, catalogues: path + "/Catalogues", output: nil, language: nil, threads: 2,
                isStrict: false))
    }

    /// Two quarters, assessed: 甲镇 80 and 90, 乙镇 70 and, where it is said, a second mark.
    func quarters(second: String? = "60") throws {
        try write("q1", marks: ["town-1": "80", "town-2": "70"])
        try write("q2", marks: ["town-1": "90"].merging(second.map { ["town-2": $0] } ?? [:]) { $1 })
        _ = try assess("q1")
        _ = try assess("q2")
    }

    /// Writes the seal of a round as `sha256sum` does.
    func seal(_ id: String, digest: String) throws {
        try round.write("\(digest)  assessment.json\n", to: "\(id)/results/SHA256SUMS")
    }
}

extension AssessRound.Response {
    func body(_ id: String) -> AssessmentReport.BodyReport? { report?.bodies.first { $0.id == id } }
    /// Beyond notes, which a run does not show.
    var codes: [String] { diagnostics.filter { $0.severity > .note }.map(\.code) }
}
