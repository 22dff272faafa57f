import DisclosureFiles
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing
import YAMLFiles

@Suite struct FactsReaderTests {
    func read(_ text: String) -> (sheet: FactsSheet?, codes: [String]) {
        let collector = DiagnosticCollector()
        let sheet = FactsReader.read(YAMLReader.read(text: text, file: "facts.yaml"), into: collector)
        return (sheet, collector.diagnostics.map(\.code))
    }

    @Test func `every kind of fact is read`() throws {
        let (sheet, codes) = read(
            """
            facts: all
            title: 示例
            bodies:
              - id: town-01
                name: 示例镇
                group: towns
                counts: {title-missing: 1}
                parts: {a: missing, b: [disclosed, statement]}
                outcomes: {c: {met: 3, failed: 1}, d: [{met: 1}, {nilStated: 2}]}
                marks: {e: {points: 18.5, reason: 好, by: 甲, on-day: 2022-07-10}}
                vetoes: {v: {reason: 机器发现}}
                penalties: {p: {count: 2, reason: 查实, by: 乙}}
                events: {x: {count: 2, reason: 通报, by: 丙}, y: [{reason: 一, by: 丙}, {reason: 二, by: 丁, points: 1}]}
                not-applicable: {f: 无此职能}
                coverage: 0.9
                kind: street
                functions: [执法, 对外办事]
                on-day: 2022-12-31
                composed: {y: [86, missed, {score: 870, of: 1000, weight: 2, title: 一季度}], z: 81.2}
                answers: {r: 优, s: [2.5, null, 1/3], t: {p: disclosed, q: null}}
              - {id: town-01/v-01, not-applicable: [f, g]}
            """)
        #expect(codes == [])
        let facts = try #require(sheet?.bodies.first)
        #expect(facts.isComplete)
        #expect(facts.counts["title-missing"]?.number == 1)
        #expect(facts.parts["a"]?.states == [.missing])
        #expect(facts.parts["b"]?.states == [.disclosed, .statement])
        #expect(facts.outcomes["c"]?.map { $0[.met] } == [3])
        #expect(facts.outcomes["d"]?.map { $0[.nilStated] } == [0, 2])
        #expect(facts.marks["e"]?.points.exactText == "18.5")
        #expect(facts.marks["e"]?.decision.onDay?.description == "2022-07-10")
        #expect(facts.allegations["v"]?.pending == 1)
        #expect(facts.allegations["p"]?.confirmed == 2)
        #expect(facts.claims["y"]?.map(\.count) == [1, 1])
        #expect(facts.notApplicable["f"]?.reason == "无此职能")
        #expect(facts.coverage?.exactText == "0.9")
        #expect(facts.kind == .street)
        #expect(facts.knownLevel == .township)
        #expect(facts.functions == ["执法", "对外办事"])
        #expect(facts.onDay?.description == "2022-12-31")
        let terms = facts.composed["y"]?.terms ?? []
        #expect(terms.map(\.value) == [.score(86), .missed, .score(870)])
        #expect(terms.map(\.total?.exactText) == [nil, nil, "1000"] && terms.last?.weight == 2)
        #expect(terms.last?.title == "一季度" && facts.composed["z"]?.terms.count == 1)
        #expect(facts.answers["r"]?.entries.map(\.answer) == [.word("优")])
        #expect(
            facts.answers["s"]?.entries.map(\.answer) == [
                .number(ExactNumber(numerator: 5, denominator: 2)!), .notApplicable,
                .number(ExactNumber(numerator: 1, denominator: 3)!),
            ])
        #expect(facts.answers["t"]?.entries.map(\.part) == ["p", "q"])
        #expect(sheet?.bodies.last?.notApplicable.keys.sorted() == ["f", "g"])
    }

    @Test(arguments: [
        ("counts: {a: -1}", "yaml.out-of-range"), ("counts: {a: 1.5}", "yaml.not-whole"),
        ("marks: {a: {points: 1, by: 甲}}", "yaml.missing-key"),
        ("marks: {a: {points: 1, reason: 好}}", "yaml.missing-key"),
        ("marks: {a: {points: -1, by: 甲, reason: 好}}", "scheme.negative"),
        ("parts: {a: misssing}", "yaml.unknown-word"),
        ("outcomes: {a: {meet: 1}}", "yaml.unknown-key"), ("coverage: 90", "scheme.not-a-share"),
        ("count: {a: 1}", "yaml.unknown-key"), ("kind: city", "yaml.unknown-word"),
        ("level: city", "yaml.unknown-word"),
        ("kind: town\n    level: village", "facts.level-of-kind"), ("on-day: 2022-02-30", "yaml.bad-date"),
        ("functions: {a: 1}", "yaml.wrong-kind"), ("answers: {a: [[1]]}", "yaml.wrong-kind"),
        ("answers: {a: ''}", "yaml.empty-value"), ("counts: {a: [{n: 1}]}", "yaml.missing-key"),
        ("counts: {a: [{on: 2022-01-01, n: -1}]}", "yaml.out-of-range"),
        ("counts: {a: [{on: 2022-13-01}]}", "yaml.bad-date"), ("counts: {a: NaN}", "yaml.not-a-number"),
        ("events: {a: {count: 2}}", "yaml.missing-key"), ("counts: [a]", "yaml.wrong-kind"),
    ])
    func `facts in a wrong form are told`(fact: String, code: String) {
        let (_, codes) = read("facts: x\nbodies:\n  - id: a\n    \(fact)\n")
        #expect(codes.first == code)
    }

    @Test func `a body is stated once`() {
        #expect(read("facts: x\nbodies: [{id: a}, {id: a}]").codes == ["facts.duplicate-body"])
        #expect(read("scheme: x").codes == ["file.wrong-kind"])
        #expect(read("").codes == ["yaml.empty-file"])
    }
}
