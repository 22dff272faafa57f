import DisclosureReports
import DisclosureWorkspace
import Foundation
import SourceText
import Testing

/// A year composed of its quarters and a town of its villages, on disk.
@Suite struct ComposedRoundTests {
    static func compose(_ rounds: String = "[q1, q2]", _ more: String = "") -> String {
        "compose: {daily: {title: 平时, rounds: \(rounds), by: mean, weight: 60\(more)}, year-end: {title: 年终, weight: 40}}"
    }

    /// 0.6 × (80 + 90)/2 + 0.4 × 70 = 79; 0.6 × (70 + 60)/2 + 0.4 × 95 = 77.
    @Test func `two quarters and a year, as the manual writes it`() throws {
        let year = try SmallYear()
        try year.quarters()
        try year.write("year", marks: ["town-1": "70", "town-2": "95"], Self.compose())
        let response = try year.assess("year")
        #expect(response.codes == ["composition.unsealed", "composition.unsealed"])
        #expect(response.diagnostics.allSatisfy { $0.severity == .warning && $0.remedy != nil })
        let town = try #require(response.body("town-1"))
        #expect(town.score == "79.00" && response.body("town-2")?.score == "77.00")
        #expect(town.rank == 1 && town.exactScore == "79")
        let parts = try #require(town.parts)
        #expect(parts.map(\.points) == ["51.00", "28.00"] && parts.map(\.full) == ["60", "40"])
        #expect(parts[0].sources.map(\.score) == ["80", "90"] && parts[0].sources.map(\.id) == ["q1", "q2"])
        #expect(parts[0].trace == ["平时：轮次q1（合成数据） 80/100、轮次q2（合成数据） 90/100，平均85%，权重60%；+51，计51分"])
        #expect(parts[1].trace == ["年终：本轮 70/100，得分率70%，权重40%；+28，计79分"])
        // What was read is an input like any other.
        let inputs = try #require(response.report?.inputs)
        let read = try #require(inputs.first { $0.path == "../q1/results/assessment.json" })
        let bytes = Array((try String(contentsOfFile: year.path + "/q1/results/assessment.json", encoding: .utf8)).utf8)
        #expect(read.bytes == bytes.count)
        // And written out, read again, explained and shown.
        let text = try AssessmentJSON.text(of: try #require(response.report))
        #expect(try AssessmentJSON.report(from: text).bodies.first { $0.id == "town-1" }?.parts == parts)
        #expect(try AssessmentJSON.scores(from: text).composedOf == ["q1", "q2"])
        let explained = try ExplanationText().text(of: try #require(response.report), body: "town-1")
        #expect(explained.contains("平时 [daily]  51.00 / 60\n"))
        #expect(explained.contains("  - 轮次q1（合成数据） (q1)  80/100\n"))
        #expect(try ReportPage.html(of: try #require(response.report)).contains("轮次q2（合成数据） 90/100"))
    }

    @Test func `the order of the rounds does not show in a score`() throws {
        let year = try SmallYear()
        try year.quarters()
        var scores: [[String?]] = []
        for rounds in ["[q1, q2]", "[q2, q1]"] {
            try year.write("year", marks: ["town-1": "70", "town-2": "95"], Self.compose(rounds))
            scores.append(try year.assess("year").report?.bodies.map(\.exactScore) ?? [])
        }
        #expect(scores[0] == scores[1] && scores[0].count == 5)
    }

    /// 乙镇 has no score in the second quarter: 0.6 × 70 + 38; 0.6 × 35 + 38.
    @Test(arguments: [("skip", "80.00"), ("zero", "59.00"), ("no-score", nil)])
    func `a missed quarter counts as the round says`(policy: String, expected: String?) throws {
        let year = try SmallYear()
        try year.quarters(second: nil)
        try year.write(
            "year", marks: ["town-1": "70", "town-2": "95"], Self.compose("[q1, q2]", ", missed: \(policy)"))
        let response = try year.assess("year")
        let town = try #require(response.body("town-2"))
        #expect(town.score == expected && town.total == "100")
        #expect(response.codes.contains("composition.unscored-skipped") == (policy == "skip"))
        if expected == nil {
            #expect(town.remark?.contains("合成“平时”：轮次q2（合成数据）没有得分") == true)
            #expect(town.parts?.first?.sources.last?.missing?.contains("（因此不予合成）") == true)
        }
    }

    @Test func `a missed quarter of which nobody said what then is asked about, not guessed`() throws {
        let year = try SmallYear()
        try year.quarters(second: nil)
        try year.write("year", marks: ["town-1": "70", "town-2": "95"], Self.compose())
        let response = try year.assess("year")
        #expect(response.report == nil)
        let error = try #require(response.diagnostics.first { $0.severity == .error })
        #expect(error.code == "composition.missed-unstated" && error.place?.file == "round.yaml")
        #expect(error.message.chinese.hasPrefix("「town-2」在轮次q2（合成数据）（q2）没有得分"))
    }

    @Test func `the published or the exact number is taken, as the part says`() throws {
        let year = try SmallYear()
        try year.scheme("marks", "rounding: {digits: 0}")
        try year.write("q1", marks: ["town-1": "80.6", "town-2": "70"])
        _ = try year.assess("q1")
        for (reading, expected) in [("rounded", "81"), ("exact", "80.6")] {
            try year.write(
                "year", marks: ["town-1": "0", "town-2": "0"],
                "compose: {q: {rounds: [q1], weight: 50, read-from: \(reading)}, own: {weight: 50}}")
            let source = try year.assess("year").body("town-1")?.parts?.first?.sources.first
            #expect(source?.score == expected)
        }
    }

    @Test func `sealed results are taken without a word, others than those that were sealed not at all`() throws {
        let year = try SmallYear()
        try year.quarters()
        try year.write("year", marks: ["town-1": "70", "town-2": "95"], Self.compose())
        let inputs = try #require(try year.assess("year").report?.inputs)
        for quarter in ["q1", "q2"] {
            let input = try #require(inputs.first { $0.path == "../\(quarter)/results/assessment.json" })
            try year.seal(quarter, digest: input.sha256)
        }
        let sealed = try year.assess("year")
        #expect(sealed.codes == [] && sealed.body("town-1")?.score == "79.00")
        #expect(sealed.report?.inputs.contains { $0.path == "../q1/results/SHA256SUMS" } == true)
        // Assessed again with another mark behind the seal's back.
        try year.write("q1", marks: ["town-1": "81", "town-2": "70"])
        let digest = try #require(inputs.first { $0.path == "../q1/results/assessment.json" }).sha256
        try FileManager.default.removeItem(atPath: year.round.path + "/q1/results/SHA256SUMS")
        _ = try year.assess("q1")
        try year.seal("q1", digest: digest)
        let broken = try year.assess("year")
        #expect(broken.report == nil && broken.codes == ["composition.broken-seal"])
        try year.round.write("\(String(repeating: "0", count: 64))  other.json\n", to: "q1/results/SHA256SUMS")
        #expect(try year.assess("year").codes == ["composition.broken-seal"])
    }

    @Test func `rounds that are not there, were not assessed, or lead back`() throws {
        let year = try SmallYear()
        try year.write("q1", marks: ["town-1": "80", "town-2": "70"])
        try year.write("year", marks: ["town-1": "70", "town-2": "95"], Self.compose("[q1]"))
        let unassessed = try year.assess("year")
        #expect(unassessed.codes == ["composition.not-assessed"] && unassessed.report == nil)
        #expect(unassessed.diagnostics.first?.remedy?.chinese.contains("zwgk assess") == true)
        _ = try year.assess("q1")
        try year.write("year", marks: ["town-1": "70", "town-2": "95"], Self.compose("[q11]"))
        let unknown = try year.assess("year")
        #expect(unknown.codes == ["composition.unknown-round"])
        #expect(unknown.diagnostics.first?.remedy?.chinese == "是否想写 q1？")
        // year ← q1 ← q2 ← year, by what the rounds' files say.
        try year.write("q2", marks: [:], "compose: {a: {rounds: [year], weight: 1}, b: {weight: 1}}")
        try year.write("q1", marks: ["town-1": "80"], "compose: {a: {rounds: [q2], weight: 1}, b: {weight: 1}}")
        try year.write("year", marks: ["town-1": "70"], Self.compose("[q1]"))
        let ring = try year.assess("year")
        #expect(ring.diagnostics.first { $0.severity == .error }?.message.chinese == "轮次的合成绕成了圈：year → q1 → q2 → year")
    }

    @Test func `results that were composed of this round lead back too`() throws {
        let year = try SmallYear()
        try year.write("year", marks: ["town-1": "70", "town-2": "60"])
        _ = try year.assess("year")
        try year.write("q1", marks: ["town-1": "80", "town-2": "90"], Self.compose("[year]"))
        _ = try year.assess("q1")
        try year.write("q1", marks: ["town-1": "80", "town-2": "90"])
        try year.write("year", marks: ["town-1": "70", "town-2": "60"], Self.compose("[q1]"))
        #expect(try year.assess("year").codes.contains("composition.ring-of-rounds"))
    }

    @Test func `damaged results are told, and a copied folder too`() throws {
        let year = try SmallYear()
        try year.quarters()
        try year.write("year", marks: ["town-1": "70", "town-2": "95"], Self.compose())
        try year.round.write("{\"format\": 1", to: "q1/results/assessment.json")
        #expect(try year.assess("year").codes.contains("composition.unreadable-results"))
        let copied = try String(contentsOfFile: year.path + "/q2/results/assessment.json", encoding: .utf8)
        try year.round.write(copied, to: "q1/results/assessment.json")
        #expect(try year.assess("year").codes.contains("composition.other-results"))
    }

    /// 甲镇 0.5 × 80 + 0.5 × (60 + 90)/2 = 77.5; 乙镇 0.5 × 90 + 0.5 × 40 = 65. The villages come after the towns in the
    /// round and are scored before them.
    @Test func `a town is part itself, part its villages`() throws {
        let year = try SmallYear()
        try year.writeBodies(villages: ", group: villages")
        try year.scheme(
            "town",
            "compose: {self: {title: 本级, weight: 50}, villages: {title: 各村, weight: 50, below: {levels: village}, missed: skip}}"
        )
        var marks = ["town-1": "80", "town-2": "90", "town-1/v-1": "60", "town-1/v-2": "90", "town-2/v-1": "40"]
        let schemes = "{towns: schemes/town, villages: schemes/marks}"
        try year.write("q1", marks: marks, schemes: schemes)
        let response = try year.assess("q1")
        #expect(response.codes == [])
        #expect(response.body("town-1")?.score == "77.50" && response.body("town-2")?.score == "65.00")
        #expect(response.body("town-1/v-2")?.score == "90.00" && response.body("town-1/v-2")?.parts == nil)
        #expect(response.body("town-1")?.parts?.last?.sources.map(\.title) == ["东村", "西村"])
        // One village of a drawn sample only, and a town of which no village was looked at.
        marks["town-1/v-1"] = nil
        marks["town-2/v-1"] = nil
        try year.write("q1", marks: marks, schemes: schemes)
        let sample = try year.assess("q1")
        #expect(sample.body("town-1")?.score == "85.00" && sample.body("town-2")?.score == "90.00")
        // The other way round it would be a ring.
        try year.scheme("ring", "compose: {a: {weight: 1}, b: {weight: 1, below: {groups: towns}, missed: skip}}")
        try year.write("q1", marks: marks, schemes: "{towns: schemes/ring, villages: schemes/marks}")
        #expect(try year.assess("q1").codes == ["composition.ring"])
    }

    /// 870 of 1000 and 87 of 100 count alike, and it is told that the scales differ.
    @Test func `each round is converted by its own full points`() throws {
        let year = try SmallYear()
        try year.scheme("thousand", total: 1000, "")
        try year.write("q1", marks: ["town-1": "870", "town-2": "500"], schemes: "{towns: schemes/thousand}")
        try year.write("q2", marks: ["town-1": "87", "town-2": "70"])
        _ = try year.assess("q1")
        _ = try year.assess("q2")
        try year.write("year", marks: ["town-1": "87", "town-2": "60"], Self.compose())
        let response = try year.assess("year")
        #expect(response.body("town-1")?.score == "87.00" && response.body("town-2")?.score == "60.00")
        #expect(response.codes.filter { $0 == "composition.different-totals" }.count == 1)
    }

    @Test func `figures of an outside evaluator come as judgements`() throws {
        let year = try SmallYear()
        try year.scheme(
            "outside", "compose: {self: {weight: 30}, outside: {title: 第三方, weight: 70, figure: {to: 100}}}")
        try year.write("q1", marks: ["town-1": "80", "town-2": "90"], schemes: "{towns: schemes/outside}")
        try year.round.write(
            """
            body,indicator,kind,points,reason,by
            town-1,work,评分,80,评定,评审组
            town-2,work,评分,90,评定,评审组
            town-1,outside,评定,81.2,评估报告,第三方机构

            """, to: "q1/judgements.csv")
        let response = try year.assess("q1")
        // 24 + 56.84
        #expect(response.body("town-1")?.score == "80.84")
        #expect(response.body("town-2")?.score == nil)
        #expect(response.body("town-2")?.remark?.contains("合成“第三方”所需的得分没有给出，不予评分") == true)
    }
}
