import DisclosureModel
import Testing

/// Rules that go by what people answered or counted: each with a worked number and all of its sentences.
@Suite struct AwardRuleTests {
    @Test(arguments: [
        ("{met: 1, failed: 9}", "20.00", "已公开，得满分（符合1、不符合9）；+20，计20分", "present: full points (met 1, failed 9)"),
        ("{nilStated: 2, failed: 1}", "16.00", "只有“本期无”说明，按0.8计；+16，计16分", "nil statements only, at 0.8"),
        ("{failed: 3}", "0.00", "未公开，不得分（符合0、不符合3）；计0分", "absent: no points (met 0, failed 3)"),
    ])
    func `present is enough`(outcomes: String, shown: String, chinese: String, english: String) {
        let leaf = OneLeaf(
            "measure: {dimension: presence}, rule: present", settings: "nil-statement: 0.8",
            "outcomes: {leaf: \(outcomes)}")
        #expect(leaf.shown == shown)
        #expect(leaf.chinese == [chinese])
        #expect(leaf.english == [english])
    }

    @Test func `presence that nobody checked is not absence`() {
        let rule = "measure: {dimension: presence}, rule: {present: {}}"
        #expect(OneLeaf(rule, "outcomes: {leaf: {notChecked: 2}}").state == .notAssessed)
        #expect(OneLeaf(rule, "outcomes: {leaf: {notApplicable: 2}}").state == .notApplicable)
    }

    /// T5, opinion feedback: the parts cost 2.5, 2.5, 1 and 1 of 6 points.
    static let feedback = """
        rule: {sum-of-parts: [{id: adopted, title: 采纳, points: 2.5}, {id: refused, title: 未采纳, points: 2.5}, \
        {id: total, title: 总体, points: 1}, {id: reply, points: 1}]}
        """

    @Test func `parts that add up to more than the leaf meet its limit, and the table is warned about`() {
        let all = OneLeaf(
            Self.feedback, points: "6",
            "answers: {leaf: {adopted: disclosed, refused: 已公开, total: disclosed, reply: on-request}}")
        #expect(all.codes == ["scheme.parts-sum"])
        #expect(all.shown == "6.00")
        #expect(
            all.chinese == ["各部分：采纳已公开、未采纳已公开、总体已公开、reply依申请公开（说明按1计）；+7，计7分", "得分以本指标6分为限，超出1分不计；-1，计6分"])
        #expect(
            all.english.last == "the indicator cannot earn more than its 6: 1 beyond that do not count")
        let some = OneLeaf(
            Self.feedback, points: "6", settings: "nil-statement: 0.8",
            "answers: {leaf: {adopted: disclosed, refused: missing, total: statement, reply: missing}}")
        #expect(some.shown == "3.30")
    }

    @Test func `points of parts that do not apply go to the other parts`() {
        let parts = "rule: {sum-of-parts: [{id: plan, points: 5}, {id: result, points: 15}]}"
        #expect(OneLeaf(parts, "answers: {leaf: {plan: disclosed, result: null}}").shown == "20.00")
        let none = OneLeaf(parts, "answers: {leaf: {plan: not-applicable, result: 不涉及}}")
        #expect(none.state == .notApplicable)
        // 20 × (0 + 0.8) / 2: nothing before the approval, a statement after it.
        let halves = OneLeaf(
            "rule: {sum-of-parts: [{id: before, points: 10}, {id: after, points: 10}]}", settings: "nil-statement: 0.8",
            "answers: {leaf: {before: missing, after: statement}}")
        #expect(halves.shown == "8.00")
        #expect(halves.english == ["parts: before missing, after statement (a statement earns 0.8)"])
    }

    static let rating = """
        rule: {rating: [{label: 优, points: 10}, {label: 良, points: 8}, {label: 一般, points: 6}, {label: 差, points: 0}]}
        """

    @Test func `a rating earns what its label is worth`() {
        let good = OneLeaf(Self.rating, points: "10", "answers: {leaf: 良}")
        #expect(good.chinese == ["评定为“良”；+8，计8分"])
        #expect(good.english == ["rated “良”"])
        #expect(OneLeaf(Self.rating, points: "10", "answers: {leaf: 好}").codes == ["score.unknown-answer"])
        #expect(OneLeaf(Self.rating, points: "10", "answers: {leaf: [优, 良]}").codes == ["score.one-answer"])
        #expect(OneLeaf(Self.rating, points: "10", "answers: {leaf: {a: 优}}").codes == ["score.no-parts"])
        #expect(OneLeaf(Self.rating, points: "10", "answers: {leaf: null}").state == .notApplicable)
        #expect(OneLeaf(Self.rating, points: "10", "counts: {}").state == .notAssessed)
        let numbers = "rule: {rating: [{label: 90, points: 18}, {label: 60, points: 12}]}"
        #expect(OneLeaf(numbers, "answers: {leaf: 90.0}").shown == "18.00")
        #expect(OneLeaf(numbers, "answers: {leaf: 91}").codes == ["score.unknown-answer"])
    }

    static let ratio = "rule: {ratio: {of: in-time, to: requests, empty: %}}"

    @Test func `a ratio is proportional, or goes by its bands`() {
        let rule = Self.ratio.replacing("%", with: "full")
        let two = OneLeaf(rule, "counts: {in-time: 2, requests: 3}")
        #expect(two.shown == "13.33")
        #expect(two.chinese == ["in-time 2，占requests 3；+≈13.3333，计≈13.3333分"])
        #expect(two.english == ["in-time 2 of requests 3"])
        let bands =
            "rule: {ratio: {of: in-time, to: requests, empty: judge, bands: [{from: 0.9, points: 20}, {from: 0.6, points: 12}, {from: 0, points: 0}]}}"
        let banded = OneLeaf(bands, "counts: {in-time: 2, requests: 3}")
        #expect(banded.chinese == ["in-time 2，占requests 3；计0分", "达标率不低于60%，得12分；+12，计12分"])
        #expect(OneLeaf(rule, "counts: {in-time: 4, requests: 3}").codes == ["score.part-above-whole"])
    }

    @Test(arguments: [
        ("full", "20.00", "requests为0，按满分计；+20，计20分", "requests is 0: full points"),
        ("zero", "0.00", "requests为0，不得分；计0分", "requests is 0: no points"),
    ])
    func `a ratio of nothing is what the table says`(empty: String, shown: String, chinese: String, english: String) {
        let leaf = OneLeaf(Self.ratio.replacing("%", with: empty), "counts: {requests: 0}")
        #expect(leaf.shown == shown)
        #expect(leaf.chinese == [chinese])
        #expect(leaf.english == [english])
    }

    @Test func `a ratio of nothing may not apply, or wait for a person`() {
        #expect(
            OneLeaf(Self.ratio.replacing("%", with: "not-applicable"), "counts: {requests: 0}").state == .notApplicable)
        #expect(OneLeaf(Self.ratio.replacing("%", with: "judge"), "counts: {requests: 0}").state == .notAssessed)
    }

    @Test func `states earn their credits on average`() {
        let rule =
            "rule: {credits: [{state: 已公开, share: 1}, {state: 位置不对, share: 0.5}, {state: 说明, share: 0.8}, {state: 缺失, share: 0}]}"
        let mean = OneLeaf(rule, "answers: {leaf: [已公开, 位置不对, 说明, 缺失, not-applicable]}")
        #expect(mean.shown == "11.50")
        #expect(mean.chinese == ["状态：已公开、位置不对、说明、缺失，平均计57.5%；+11.5，计11.5分"])
        #expect(mean.english == ["states: 已公开, 位置不对, 说明, 缺失, 57.5% on average"])
        #expect(OneLeaf(rule, "answers: {leaf: [null]}").state == .notApplicable)
        #expect(OneLeaf(rule, "answers: {leaf: [已公布]}").codes == ["score.unknown-answer"])
    }

    @Test func `values of a scale add up over those that apply`() {
        // The Italian grid's row o1 without its first column: 3, not applicable, 3, 3; and o2: 2, 3, 1, 2.
        let rule = "rule: {scale: {from: 0, to: 3}}"
        let leaf = OneLeaf(rule, "answers: {leaf: [3, null, 2, 1]}")
        #expect(leaf.shown == "13.33")
        #expect(leaf.chinese == ["评值合计6，满值9；+≈13.3333，计≈13.3333分"])
        #expect(leaf.english == ["values add up to 6 of 9"])
        #expect(OneLeaf("rule: {scale: {from: 1, to: 5}}", "answers: {leaf: [1, 3]}").shown == "5.00")
        #expect(OneLeaf(rule, "answers: {leaf: [4]}").codes == ["score.value-out-of-range"])
        #expect(OneLeaf(rule, "answers: {leaf: [好]}").codes == ["score.wants-number"])
        #expect(OneLeaf(rule, "answers: {leaf: [1000000000000000000000000000000]}").codes == ["score.wants-number"])
        #expect(OneLeaf(rule, "answers: {leaf: null}").state == .notApplicable)
    }

    @Test func `a figure from outside counts in proportion, upwards or downwards`() {
        let up = OneLeaf("rule: {figure: {from: 0, to: 100}}", "answers: {leaf: 86.37}")
        #expect(up.shown == "17.27")
        #expect(up.chinese == ["外部数据86.37（0至100）；+17.274，计17.274分"])
        #expect(up.english == ["figure 86.37 (from 0 to 100)"])
        #expect(OneLeaf("rule: {figure: {from: 10, to: 2}}", "answers: {leaf: 4}").shown == "15.00")
        #expect(OneLeaf("rule: {figure: {to: 100}}", "answers: {leaf: -1}").codes == ["score.value-out-of-range"])
    }
}
