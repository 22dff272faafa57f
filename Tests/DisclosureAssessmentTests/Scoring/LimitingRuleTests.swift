import DisclosureModel
import Testing

/// Ceilings, factors, dated deductions and limits of what is lost.
@Suite struct LimitingRuleTests {
    /// T4, third quarter of 2022: without a list of valid documents the column cannot exceed 6 of 10, other deductions
    /// are computed afterwards.
    @Test(arguments: [
        (
            "{ceiling: {at-most: 6, when: {count: no-list}}}, {deduct: {count: mixed, title: 混放, each: 1, at-most: 5}}",
            "4.00"
        ),
        (
            "{deduct: {count: mixed, title: 混放, each: 1, at-most: 5}}, {ceiling: {at-most: 6, when: {count: no-list}}}",
            "6.00"
        ),
    ])
    func `a ceiling stands before or after other deductions`(rules: String, shown: String) {
        let leaf = OneLeaf("rules: [\(rules)]", points: "10", "counts: {no-list: 1, mixed: 2}")
        #expect(leaf.shown == shown)
        #expect(leaf.english.contains("cannot exceed 6"))
        #expect(leaf.chinese.contains { $0.hasPrefix("得分以6分为上限；") })
        #expect(OneLeaf("rules: [\(rules)]", points: "10", "counts: {mixed: 7}").shown == "5.00")
    }

    @Test func `conditions look at counts from both sides, at failed verdicts, or at nothing being met`() {
        let counted = "rules: [{deduct: {count: x, each: 1}}, {ceiling: {at-most: 6, when: {count: x, at-most: 2}}}]"
        #expect(OneLeaf(counted, "counts: {x: 2}").shown == "6.00")
        #expect(OneLeaf(counted, "counts: {x: 3}").shown == "17.00")
        let failed =
            "measure: {dimension: presence}, rules: [share, {ceiling: {at-most: 6, when: {failed: 2}}}]"
        #expect(OneLeaf(failed, "outcomes: {leaf: {met: 8, failed: 2}}").shown == "6.00")
        #expect(OneLeaf(failed, "outcomes: {leaf: {met: 9, failed: 1}}").shown == "18.00")
        #expect(OneLeaf("rule: {deduct: {count: x, each: 1}}", "counts: {}").shown == "20.00")
        let unconditional = OneLeaf(
            "rules: [{mark: {from: 0, to: 20}}, {ceiling: {at-most: 12}}]",
            "marks: {leaf: {points: 15, by: 甲, reason: 好}}")
        #expect(unconditional.shown == "12.00")
    }

    @Test func `a factor takes part of what was earned so far`() {
        // T4: other documents wholly without interpretation lose half of their points, one is enough to lose nothing.
        let rule =
            "measure: {dimension: presence}, rules: [{deduct: {count: faults, title: 差错, each: 2}}, {factor: {times: 0.5, when: none-met}}]"
        let half = OneLeaf(rule, "outcomes: {leaf: {failed: 4}}, counts: {faults: 1}")
        #expect(half.chinese == ["满分20分；+20，计20分", "差错1项，每项扣2分；-2，计18分", "乘以0.5；-9，计9分"])
        #expect(half.english.last == "times 0.5")
        #expect(OneLeaf(rule, "outcomes: {leaf: {met: 1, failed: 3}}, counts: {faults: 1}").shown == "18.00")
    }

    @Test func `a dated deduction counts cases of its days only`() {
        // T5: opinions are asked for at least 30 days where the matter is of after July 2020.
        let rule = "rule: {deduct: {count: short, title: 期限不足, each: 3, dated: {from: 2020-08-01}}}"
        let dated = OneLeaf(rule, "counts: {short: [{on: 2020-07-31, n: 2}, {on: 2020-08-01}, {on: 2021-01-05}]}")
        #expect(dated.chinese == ["满分20分；+20，计20分", "期限不足2项，每项扣3分；-6，计14分"])
        let until = "rule: {deduct: {count: short, each: 3, dated: {from: 2020-01-01, until: 2020-07-31}}}"
        #expect(OneLeaf(until, "counts: {short: [{on: 2020-07-31, n: 2}, {on: 2019-12-31}]}").shown == "14.00")
        #expect(OneLeaf(rule, "counts: {short: 2}").codes == ["score.undated-count"])
        #expect(OneLeaf(rule, "counts: {short: 0}").shown == "20.00")
    }

    @Test func `a leaf's own limit bounds all of its deductions together`() {
        // T9: forty items a month, 5 off per short month and 10 per blank month, 40 at most, here of 60.
        let rule =
            "loses-at-most: 40, rule: {deductions: [{count: short, title: 不足月, each: 5}, {count: blank, title: 空白月, each: 10}]}"
        let leaf = OneLeaf(rule, points: "60", "counts: {short: 3, blank: 4}")
        #expect(leaf.shown == "20.00")
        #expect(leaf.chinese.last == "失分合计以40分为限，超出15分不再扣；+15，计20分")
        #expect(leaf.english.last == "loses at most 40 altogether: 15 beyond that are not taken")
        #expect(OneLeaf(rule, points: "60", "counts: {short: 3, blank: 2}").shown == "25.00")
        // What was not awarded is not deducted.
        let marked = OneLeaf(
            "loses-at-most: 4, rules: [{mark: {from: 0, to: 20}}, {deduct: {count: x, each: 3}}]",
            "marks: {leaf: {points: 10, by: 甲, reason: 好}}, counts: {x: 2}")
        #expect(marked.shown == "6.00")
        // Given back at once: the ceiling that follows sees what is left.
        let ceiling = OneLeaf(
            "loses-at-most: 10, rules: [{deduct: {count: x, each: 3}}, {ceiling: {at-most: 6}}]", "counts: {x: 5}")
        #expect(ceiling.shown == "6.00")
    }

    /// T8 and its kin: a loses 24 of 10, c 6 of 20; where deductions stop decides what is left of the 40.
    @Test(arguments: [
        ("leaf", "24.00"), ("parent", "14.00"), ("level-one", "10.00"),
    ])
    func `deductions stop at a level`(level: String, shown: String) throws {
        let (ranked, codes) = ScoringFixtures.scores(
            """
            scheme: levels
            title: 例
            total: 40
            deductions-stop-at: \(level)
            indicators:
              - id: one
                title: 一
                indicators:
                  - id: below
                    title: 下
                    indicators:
                      - {id: a, title: 甲, points: 10, rule: {deduct: {count: a, each: 1}}}
                      - {id: b, title: 乙, points: 10, rule: {deduct: {count: b, each: 1}}}
                  - {id: c, title: 丙, points: 20, rule: {deduct: {count: c, each: 1}}}
            """, "facts: f\nbodies: [{id: x, counts: {a: 24, b: 0, c: 6}}]")
        #expect(codes == [])
        let score = try #require(ranked.first?.score)
        #expect(score.shown == shown)
        #expect(ShownSum.problems(in: score, rounding: Rounding()) == [])
    }

    @Test func `what lies below an indicator loses at most its limit, also where points came in`() throws {
        let scheme = """
            scheme: limit
            title: 例
            total: 60
            deductions-stop-at: parent
            indicators:
              - id: one
                title: 一
                loses-at-most: 8
                indicators:
                  - {id: a, title: 甲, points: 10, rule: {deduct: {count: a, each: 1}}}
                  - {id: b, title: 乙, points: 10, rule: {mark: {from: 0, to: 10}}}
              - {id: c, title: 丙, points: 40, rule: {mark: {from: 0, to: 40}}}
            """
        let facts = "marks: {b: {points: 7, by: 甲, reason: 好}, c: {points: 40, by: 甲, reason: 好}}, counts: {a: 12}"
        let (ranked, codes) = ScoringFixtures.scores(scheme, "facts: f\nbodies: [{id: x, \(facts)}]")
        #expect(codes == [])
        let score = try #require(ranked.first?.score)
        // -2 + 7 = 5 of 20; 12 are kept.
        #expect(score.indicators[0].points == 12)
        #expect(score.indicators[0].lines.map(\.sentence.chinese) == ["失分合计以8分为限，超出7分不再扣；+7，计12分"])
        #expect(score.shown == "52.00")
        let (raised, _) = ScoringFixtures.scores(
            scheme, "facts: f\nbodies: [{id: x, \(facts), not-applicable: [c]}]")
        // The branch has 60 now: 60 - 24.
        #expect(raised.first?.score.shown == "36.00")
    }
}
