import DisclosureModel
import Testing

/// Whom and when an indicator is meant for, and where its points go when it is not.
@Suite struct ScopeTests {
    static func scheme(_ scope: String, policy: String = "") -> String {
        """
        scheme: scope
        title: 例
        total: 100
        indicators:
          - {id: a, title: 甲, points: 60, rule: {mark: {from: 0, to: 60}}}
          - {id: b, title: 乙, points: 20, applies-to: \(scope), \(policy) rule: {mark: {from: 0, to: 20}}}
          - {id: c, title: 丙, points: 20, rule: {mark: {from: 0, to: 20}}}
        """
    }

    static func facts(_ body: String) -> String {
        let marks = ["a: 45", "b: 20", "c: 10"].map { mark in
            let parts = mark.split(separator: ": ")
            return "\(parts[0]): {points: \(parts[1]), by: 甲, reason: 好}"
        }
        return "facts: f\nbodies: [{id: x, \(body), marks: {\(marks.joined(separator: ", "))}}]"
    }

    @Test(arguments: [
        ("{levels: township}", "kind: town", "level: county", "这一层级", "this level"),
        ("{levels: [township, village]}", "level: village", "kind: department", "这一层级", "this level"),
        ("{kinds: [town]}", "kind: town", "kind: street", "这类单位", "this kind of body"),
        ("{groups: [towns, streets]}", "group: towns", "group: departments", "这一组别", "this group"),
        ("{functions: [对外办事, 执法]}", "functions: [执法]", "functions: [财政]", "没有相应职能的单位", "bodies without the function"),
        (
            "{functions: 乡镇人民政府}", "kind: town", "kind: street, functions: []", "没有相应职能的单位",
            "bodies without the function"
        ),
        ("{bodies: [x]}", "name: 甲", "name: 甲", "本单位", "this body"),
        ("{from: 2020-07-01, until: 2021-12-31}", "on-day: 2020-07-01", "on-day: 2022-01-01", "本期", "this period"),
        ("{from: 2020-07-01}", "on-day: 2022-01-01", "on-day: 2020-06-30", "本期", "this period"),
        (
            "{kinds: [town, street], groups: [towns]}", "kind: town, group: towns", "kind: town, group: others", "这一组别",
            "this group"
        ),
    ])
    func `an indicator applies where all of its conditions hold`(
        scope: String, inside: String, outside: String, chinese: String, english: String
    ) throws {
        let (applies, codes) = ScoringFixtures.scores(Self.scheme(scope), Self.facts(inside))
        #expect(codes == [])
        #expect(applies.first?.score.shown == "75.00")
        let scope = scope.replacing("[x]", with: "[y]")
        let (not, others) = ScoringFixtures.scores(Self.scheme(scope), Self.facts(outside))
        #expect(others == [])
        let score = try #require(not.first?.score)
        // (45 + 10) × 100/80
        #expect(score.shown == "68.75")
        #expect(score.indicators[1].state == .notApplicable)
        #expect(score.indicators[1].lines.map(\.text.chinese) == ["不涉及：本指标不适用于\(chinese)"])
        #expect(score.indicators[1].lines.map(\.text.english) == ["not applicable: not meant for \(english)"])
    }

    @Test(arguments: [
        ("{levels: township}", "name: 甲"), ("{kinds: town}", "level: township"), ("{groups: [towns]}", "kind: town"),
        ("{functions: [执法]}", "kind: town"), ("{from: 2020-07-01}", "kind: town"),
    ])
    func `what the facts do not say is never guessed`(scope: String, body: String) {
        #expect(ScoringFixtures.scores(Self.scheme(scope), Self.facts(body)).codes == ["score.unknown-scope"])
    }

    @Test func `a branch that does not apply takes everything below with it`() throws {
        let (ranked, codes) = ScoringFixtures.scores(
            """
            scheme: branch
            title: 例
            total: 100
            not-applicable: full
            indicators:
              - {id: a, title: 甲, points: 60, rule: {mark: {from: 0, to: 60}}}
              - id: b
                title: 乙
                applies-to: {levels: township}
                not-applicable: siblings
                indicators: [{id: b1, title: 一, points: 30, rule: {mark: {from: 0, to: 30}}}, {id: b2, title: 二, points: 10, not-applicable: zero, rule: {mark: {from: 0, to: 10}}}]
            """, "facts: f\nbodies: [{id: x, kind: department, marks: {a: {points: 45, by: 甲, reason: 好}}}]")
        #expect(codes == [])
        let score = try #require(ranked.first?.score)
        // b1 gives its 30 to b2, its only sibling, which keeps the 40 and earns none of them.
        #expect(score.shown == "45.00")
        #expect(score.indicators[1].leaves.map(\.full) == [.zero, 40])
    }

    /// The worked number of each policy, for one indicator against the scheme's `siblings`.
    @Test(arguments: [
        ("siblings", "68.75"), ("spread", "67.50"), ("scale-total", "68.75"), ("full", "75.00"),
        ("nil-statement", "75.00"), ("zero", "55.00"),
    ])
    func `an indicator may have a policy of its own`(policy: String, shown: String) {
        let scheme = Self.scheme("{levels: township}", policy: "not-applicable: \(policy),")
        let (ranked, codes) = ScoringFixtures.scores(scheme, Self.facts("kind: department"))
        #expect(codes == [])
        #expect(ranked.first?.score.shown == shown)
    }

    @Test func `policies of several indicators do not disturb one another`() throws {
        let (ranked, codes) = ScoringFixtures.scores(
            """
            scheme: mixed
            title: 例
            total: 100
            indicators:
              - {id: a, title: 甲, points: 40, rule: {mark: {from: 0, to: 40}}}
              - {id: b, title: 乙, points: 20, rule: {mark: {from: 0, to: 20}}}
              - {id: c, title: 丙, points: 10, not-applicable: spread, rule: {mark: {from: 0, to: 10}}}
              - {id: d, title: 丁, points: 18, rule: {mark: {from: 0, to: 18}}}
              - {id: e, title: 戊, points: 12, not-applicable: scale-total, rule: {mark: {from: 0, to: 12}}}
            """,
            "facts: f\nbodies: [{id: x, not-applicable: [c, d, e], marks: {a: {points: 40, by: 甲, reason: 好}, b: {points: 10, by: 甲, reason: 好}}}]"
        )
        #expect(codes == [])
        let score = try #require(ranked.first?.score)
        // c: 5 each; d: 12 and 6; e: away. 57 and 31 of 88.
        #expect(score.indicators.map(\.full) == [57, 31, .zero, .zero, .zero])
        #expect(score.shown == "82.39")
    }
}
