import DisclosureModel
import DisclosureReports
import Foundation
import Testing

/// Parts of a composed score in `assessment.json`: as the schema says, read back, and explained.
@Suite struct PartReportTests {
    typealias Part = AssessmentReport.PartReport

    static let parts: [Part] = [
        Part(
            id: "outside", title: "第三方评估", state: .scored, weight: "70", full: "70", points: "52.50",
            exactPoints: "52.5", share: "0.75",
            parts: [
                Part(
                    id: "below", title: "各村", state: .scored, weight: "35", full: "70", points: "52.50",
                    exactPoints: "52.5", share: "0.75", combination: "mean", trace: ["各村：…"],
                    sources: [
                        .init(kind: .body, id: "v-1", title: "东村", score: "75", total: "100", weight: "1"),
                        .init(kind: .body, id: "v-2", title: "西村", missing: "没有得分（不计）"),
                    ]),
                Part(id: "gone", title: "县政府", state: .gaveWeight, weight: "35", full: "0"),
            ]),
        Part(
            id: "daily", title: "平时", state: .withheld, weight: "30", full: "30",
            sources: [.init(kind: .stated, missing: "未参加（因此不予合成）")]),
    ]

    static let sample = SampleReports.county(findings: 5)

    static let report: AssessmentReport = {
        var report = sample
        report.bodies[0].parts = parts
        return report
    }()

    @Test func `every key of a part stands in the schema, and what is required is there`() throws {
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(AssessmentSchema.text.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        func check(_ value: [String: Any], _ name: String) throws {
            let definition = try #require(definitions[name])
            let known = try #require(definition["properties"] as? [String: [String: Any]])
            #expect(Set(value.keys).isSubset(of: known.keys), "\(name): \(value.keys)")
            #expect(Set(definition["required"] as? [String] ?? []).isSubset(of: value.keys))
            for (key, property) in known {
                if let words = property["enum"] as? [String], let word = value[key] as? String {
                    #expect(words.contains(word), "\(name).\(key): \(word)")
                }
            }
            for part in value["parts"] as? [[String: Any]] ?? [] { try check(part, "part") }
            for source in value["sources"] as? [[String: Any]] ?? [] { try check(source, "source") }
        }
        let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Self.parts)) as? [[String: Any]]
        for part in try #require(encoded) { try check(part, "part") }
        func words(_ name: String, _ key: String) -> [String] {
            let properties = definitions[name]?["properties"] as? [String: [String: Any]]
            return properties?[key]?["enum"] as? [String] ?? []
        }
        #expect(words("part", "state") == PartScore.State.allCases.map(\.rawValue))
        #expect(words("part", "combination") == Composition.Combination.allCases.map(\.rawValue))
        #expect(words("source", "kind") == ScoringFacts.Term.Kind.allCases.map(\.rawValue))
    }

    @Test func `parts are read back, and a report without parts has no such key`() throws {
        let text = try AssessmentJSON.text(of: Self.report)
        #expect(try AssessmentJSON.report(from: text).bodies[0].parts == Self.parts)
        #expect(!(try AssessmentJSON.text(of: Self.sample)).contains("\"parts\""))
    }

    @Test func `only the scores of results are read where nothing else is asked for`() throws {
        let scores = try AssessmentJSON.scores(from: try AssessmentJSON.text(of: Self.sample))
        #expect(scores.id == Self.sample.round.id && scores.composedOf == [])
        for body in Self.sample.bodies {
            #expect(scores.bodies[body.id]?.rounded?.exactText != nil || body.score == nil)
            #expect((scores.bodies[body.id] == nil) == (body.total == nil))
        }
        for broken in ["{", "{\"format\": 2}", "{\"format\": 1, \"round\": {\"id\": \"a\", \"title\": \"a\"}}"] {
            #expect(throws: AssessmentJSON.Unreadable.self) { try AssessmentJSON.scores(from: broken) }
        }
        let odd = """
            {"format": 1, "round": {"id": "a", "title": "a"}, "bodies": [{"id": "b", "score": "NaN", "total": "100"}]}
            """
        #expect(throws: AssessmentJSON.Unreadable.self) { try AssessmentJSON.scores(from: odd) }
    }

    @Test func `an explanation names each score behind a part, and why one is missing`() throws {
        let body = Self.report.bodies[0].id
        let text = try ExplanationText().text(of: Self.report, body: body)
        #expect(text.contains("\n第三方评估 [outside]  52.50 / 70\n  各村 [below]  52.50 / 70\n    > 各村：…\n"))
        #expect(text.contains("    - 东村 (v-1)  75/100  权重1\n    - 西村 (v-2)  没有得分（不计）\n  县政府 [gone]  不计\n"))
        #expect(text.contains("平时 [daily]  未合成 / 30\n  - 未参加（因此不予合成）\n"))
        #expect(try ReportPage.html(of: Self.report).contains("第三方评估"))
    }
}
