import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// Deductions that people enter in the course of the year, and those of an outside evaluator.
@Suite struct LedgerRuleTests {
    static let entries = """
        entries: {leaf: [
          {points: 2.5, reason: 公示栏破损, by: 甲, on-day: 2022-05-12, reference: 督〔2022〕3号, notified-on: 2022-05-13, accepted-by: 乙},
          {points: 4, reason: 未按时回应, by: 丙, on-day: 2022-06-01, origin: outside, source: 某评估机构}]}
        """

    @Test func `every entry takes its points, and says who, when and why`() {
        let leaf = OneLeaf("rule: {entries: {}}", Self.entries)
        #expect(leaf.codes == [] && leaf.shown == "13.50")
        #expect(
            leaf.chinese == [
                "满分20分；+20，计20分", "日常扣分2.5分，2022-05-12，甲：公示栏破损；文书督〔2022〕3号；2022-05-13告知，乙签收；-2.5，计17.5分",
                "第三方扣分4分，某评估机构，2022-06-01，丙：未按时回应；-4，计13.5分",
            ])
        #expect(
            leaf.english.last == "outside deduction of 4, 某评估机构, 2022-06-01, 丙: 未按时回应")
    }

    @Test func `the rule has its own limit, and the leaf its own`() {
        // 6.5 are entered, 5 is the most that the rule takes.
        #expect(OneLeaf("rule: {entries: {at-most: 5}}", Self.entries).shown == "15.00")
        #expect(OneLeaf("rule: {entries: {}}", points: "6", Self.entries).shown == "0.00")
        // Beside counted faults: 20 - 6.5 - 2 × 3.
        let both = "rules: [{deduct: {count: x, each: 3}}, {entries: {}}]"
        #expect(OneLeaf(both, "counts: {x: 2}, \(Self.entries)").shown == "7.50")
        #expect(OneLeaf(both + ", loses-at-most: 8", "counts: {x: 2}, \(Self.entries)").shown == "12.00")
    }

    @Test func `in facts stated by hand a ledger without entries is empty`() {
        #expect(OneLeaf("rule: {entries: {at-most: 5}}", "counts: {}").shown == "20.00")
    }

    @Test(arguments: [
        ("entries: {other: [{points: 1, reason: 甲, by: 乙}]}", "score.unknown-name"),
        ("entries: {leaf: [{points: -1, reason: 甲, by: 乙}]}", "scheme.negative"),
        ("entries: {leaf: [{points: 1, by: 乙}]}", "yaml.missing-key"),
        ("entries: {leaf: [{points: 1, reason: 甲}]}", "yaml.missing-key"),
    ])
    func `an entry that is wrong is told`(facts: String, code: String) {
        #expect(OneLeaf("rule: {entries: {at-most: 5}}", facts).codes == [code])
    }

    @Test(arguments: [
        ("rule: {entries: {at-most: 30}}", "scheme.above-full-points"),
        ("rules: [{entries: {}}, {entries: {at-most: 5}}]", "scheme.second-ledger"),
        ("rule: {entries: {each: 2}}", "yaml.unknown-key"),
        ("rule: {entries: {at-most: -1}}", "scheme.negative"),
    ])
    func `a rule that is wrong is told`(rule: String, code: String) {
        #expect(OneLeaf(rule, "counts: {}").codes == [code])
    }

    // MARK: In a round

    static let scheme = """
        scheme: ledgers
        title: 例
        total: 20
        indicators:
          - {id: daily, title: 日常工作, points: 10, rule: {entries: {at-most: 8}}}
          - {id: work, title: 保障, points: 10, rule: {mark: {from: 0, to: 10}}}
        """

    static func judgement(
        _ kind: Judgement.Kind, _ subject: String, _ points: String?, by: String = "甲", until: CivilDate? = nil,
        line: Int = 1
    ) -> Judgement {
        Judgement(
            body: "t1", subject: subject, kind: kind, points: points, reason: "查实", by: by,
            onDay: CivilDate("2022-05-12"), until: until, evidence: nil, reference: nil, source: nil,
            place: .text("judgements.csv", line: line, column: 1, length: 1))
    }

    func assessed(_ judgements: [Judgement]) throws -> (score: BodyScore?, diagnostics: [Diagnostic]) {
        let scheme = try ScoringFixtures.scheme(text: Self.scheme)
        let register = BodyRegister(id: "r", groups: [], bodies: [Body(id: "t1", name: "甲镇", kind: .town)])
        let outcomes = AssessedOutcomes(
            Assessment(
                items: [], tallies: [], findings: [], unmatched: [], unmatchedTotal: 0, carriedOver: [], recordsRead: 0),
            register: register, catalogues: [])
        let facts = AssessedFacts(
            outcomes, scheme: scheme, judgements: judgements, cutOff: try #require(CivilDate("2022-07-15")))
        let result = Scorer(scheme: scheme).score(try #require(facts.facts(of: "t1")))
        return (result.score, facts.diagnostics + result.diagnostics)
    }

    @Test func `a ledger that nobody declared complete is not assessed, whether it has entries or not`() throws {
        let mark = Self.judgement(.mark, "work", "3")
        let without = try assessed([mark])
        let with = try assessed([mark, Self.judgement(.deduction, "daily", "2")])
        #expect(without.diagnostics.isEmpty && with.diagnostics.isEmpty)
        // Points of what is not assessed go to the mark. Else a first deduction would lift the score from 6 to 3 + 8.
        #expect(without.score?.shown == "6.00" && with.score?.shown == "6.00")
        #expect(with.score?.indicators[0].state == .notAssessed)
        #expect(
            with.score?.indicators[0].lines.map(\.sentence.chinese) == [
                "扣分台账登记1条，尚无人说明已齐全，暂不计入；计0分", "未检查或证据不足，不计入；计0分",
            ])
    }

    @Test func `with the statement every entry counts, none is full points, and the order does not show`() throws {
        let statement = Self.judgement(.complete, "daily", nil, by: "乙")
        let mark = Self.judgement(.mark, "work", "9")
        let none = try assessed([mark, statement])
        #expect(none.score?.shown == "19.00")
        #expect(none.score?.indicators[0].lines.last?.text.chinese == "台账登记0条，乙 2022-05-12说明已齐全：查实")
        let judgements = [
            mark, statement, Self.judgement(.deduction, "daily", "1.25", line: 2),
            Self.judgement(.outsideDeduction, "daily", "0.5", line: 3),
        ]
        let forwards = try assessed(judgements)
        #expect(forwards.score?.shown == "17.25" && forwards.diagnostics.isEmpty)
        #expect(try assessed(judgements.reversed()).score == forwards.score)
    }

    @Test func `a self-assessment never enters the score`() throws {
        let judgements = [Self.judgement(.mark, "work", "9"), Self.judgement(.complete, "daily", nil)]
        let before = try assessed(judgements)
        let after = try assessed(judgements + [Self.judgement(.selfAssessment, "work", "10")])
        #expect(before.score == after.score && after.diagnostics.isEmpty)
    }

    @Test(arguments: [
        (Judgement.Kind.mark, "work", "9"), (.deduction, "daily", "1"),
    ])
    func `what was waived and judged all the same is refused at both places`(
        kind: Judgement.Kind, subject: String, points: String
    ) throws {
        let (_, told) = try assessed([
            Self.judgement(kind, subject, points), Self.judgement(.waive, subject, nil, line: 2),
        ])
        #expect(told.map(\.code) == ["judgement.contradiction"])
        #expect(told.first?.severity == .error)
        #expect(told.first?.place == .text("judgements.csv", line: 1, column: 1, length: 1))
        #expect(told.first?.related == .text("judgements.csv", line: 2, column: 1, length: 1))
    }

    @Test func `a waiver holds on its last day, and shows who, when and until when`() throws {
        let cutOff = CivilDate("2022-07-15")
        let held = try assessed([
            Self.judgement(.mark, "work", "9"), Self.judgement(.waive, "daily", nil, until: cutOff),
        ])
        #expect(held.score?.shown == "18.00" && held.diagnostics.isEmpty)
        #expect(
            held.score?.indicators[0].lines.first?.text.chinese == "不涉及：查实（甲 2022-05-12认定，有效期至2022-07-15）")
        let ended = try assessed([
            Self.judgement(.mark, "work", "9"),
            Self.judgement(.waive, "daily", nil, until: CivilDate("2022-07-14")),
        ])
        #expect(ended.score?.indicators[0].state == .notAssessed)
        #expect(ended.diagnostics.map(\.code) == ["judgement.expired-waiver"])
    }
}
