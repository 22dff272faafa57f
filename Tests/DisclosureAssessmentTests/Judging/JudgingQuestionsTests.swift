import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// Everything that needs a person is asked once, and every judgement there is has its row.
@Suite struct JudgingQuestionsTests {
    static let scheme = """
        scheme: judged
        title: 例
        total: 100
        unexplained: judge
        indicators:
          - {id: work, title: 工作保障, note: 看台账, points: 20, rule: {mark: {from: 0, to: 20}}}
          - {id: site, title: 网站, points: 20, rules: [{deduct-mark: {id: loose, title: 不完整, from: 1, to: 18}}, {deduct: {count: no-date, title: 无日期, each: 1, at-most: 5}}]}
          - {id: looks, title: 栏目, points: 10, rule: {rating: [{label: 优, points: 10}, {label: 差, points: 0}]}}
          - {id: steps, title: 环节, points: 10, rule: {sum-of-parts: [{id: before, title: 事前, points: 4}, {id: after, title: 事后, points: 6}]}}
          - {id: replies, title: 答复, points: 10, applies-to: {kinds: [street]}, rule: {ratio: {of: in-time, to: received, empty: full}}}
          - {id: share, title: 公开率, points: 30, measure: {dimension: presence}, rule: share}
        penalty: [{id: privacy, title: 泄露个人信息, when: {dimension: privacy}, deduct: 2, at-most: 6}]
        veto: [{id: forged, title: 伪造日期, grade: 不合格}]
        bonus: {events: [{id: commended, title: 通报表扬, points: 3}]}
        grades: {bands: [{from: 60, name: 合格}, {from: 0, name: 不合格}]}
        """

    let register = BodyRegister(
        id: "r", groups: [.init(id: "towns", title: "镇街")],
        bodies: [
            Body(id: "s1", name: "乙街道", kind: .street, group: "towns"),
            Body(id: "t1", name: "甲镇", kind: .town, group: "towns"),
            Body(id: "t1/v1", name: "一村", kind: .village, parent: "t1"),
        ])
    let item = DisclosureItem(id: "a/list", names: ["补贴发放"], arises: .eachCycle, levels: [.village])

    func finding(_ id: String, _ dimension: Dimension, _ outcome: Outcome, _ body: String = "t1/v1") -> Finding {
        Finding(
            id: id, body: body, item: item.id, cycle: "2022-Q1", dimension: dimension, outcome: outcome,
            message: Wording("情况\(id)", "matter \(id)"), due: nil, evidence: [])
    }

    func judgement(
        _ kind: Judgement.Kind, _ body: String, _ subject: String, points: String? = nil, reference: String? = nil,
        until: CivilDate? = nil
    ) -> Judgement {
        Judgement(
            body: body, subject: subject, kind: kind, points: points, reason: "查实", by: "评审组",
            onDay: CivilDate("2022-07-12"), until: until, evidence: nil, reference: reference, place: nil)
    }

    func questions(
        _ judgements: [Judgement] = [], findings: [Finding] = [], scheme text: String = scheme
    ) throws -> JudgingQuestions {
        let scheme = try ScoringFixtures.scheme(text: text)
        let assessment = Assessment(
            items: [item], tallies: [], findings: findings, unmatched: [], unmatchedTotal: 0, carriedOver: [],
            recordsRead: 0)
        let outcomes = AssessedOutcomes(assessment, register: register, catalogues: [])
        let cutOff = try #require(CivilDate("2022-07-15"))
        let assessed = AssessedFacts(outcomes, scheme: scheme, judgements: judgements, cutOff: cutOff)
        let facts = try ["s1", "t1"].map { try #require(assessed.facts(of: $0)) }
        return JudgingQuestions(
            groups: [.init(title: "镇街", scheme: scheme, facts: facts)], outcomes: outcomes, judgements: judgements,
            cutOff: cutOff, periodEnd: cutOff)
    }

    private func shown(_ question: JudgingQuestion) -> String {
        [question.body, question.subject.id, question.reference].compactMap(\.self).joined(separator: " ")
    }

    @Test func `every mark, answer and count of the scheme is asked of every body it is meant for`() throws {
        let asked = try questions().questions
        #expect(
            asked.filter { $0.section == .mark }.map(shown) == ["s1 work", "t1 work", "s1 loose", "t1 loose"])
        #expect(
            asked.filter { $0.section == .answer }.map(shown) == [
                "s1 looks", "t1 looks", "s1 steps before", "s1 steps after", "t1 steps before", "t1 steps after",
            ])
        // 答复 is for streets only.
        #expect(
            asked.filter { $0.section == .count }.map(shown) == [
                "s1 no-date", "t1 no-date", "s1 received", "s1 in-time",
            ])
        #expect(asked.count == 14)
        #expect(!asked.contains { !$0.isOpen })
        let work = try #require(asked.first)
        #expect(work.wanted == .points(from: 0, to: 20))
        #expect(work.explanation.chinese == "满分20分；看台账")
        #expect(work.state.chinese == "未评")
        let loose = try #require(asked.first { $0.subject.id == "loose" })
        #expect(loose.title.chinese == "不完整")
        #expect(loose.explanation.chinese == "满分20分；填要扣的分；不扣不填；属指标“网站”")
        #expect(loose.wanted == .points(from: 1, to: 18))
        let looks = try #require(asked.first { $0.subject.id == "looks" })
        #expect(looks.wanted == .words(["优", "差"]))
        #expect(looks.explanation.chinese == "满分10分；优 10分、差 0分")
        #expect(asked.first { $0.subject.id == "no-date" }?.explanation.chinese == "属指标“网站”；满分20分；填件数，每件扣1分，最多扣5分")
        #expect(asked.first { $0.reference == "after" }?.explanation.chinese.hasPrefix("本行评：事后；") == true)
    }

    @Test func `what was judged is filled in, and every judgement has exactly one row`() throws {
        let judgements = [
            judgement(.mark, "t1", "work", points: "15"),
            judgement(.answer, "t1", "steps", points: "已公开", reference: "after"),
            judgement(.count, "s1", "no-date", points: "2", reference: "甲文"),
            judgement(.count, "s1", "no-date", points: "1", reference: "乙文"),
            judgement(.event, "t1", "commended"), judgement(.dismiss, "t1/v1", "f9"),
            judgement(.waive, "t1/v1", "a/list"), judgement(.mark, "t1", "other-scheme", points: "3"),
            judgement(.confirm, "t1", "forged"),
        ]
        let asked = try questions(judgements, findings: [finding("f9", .presence, .met)]).questions
        let given = asked.compactMap(\.given)
        #expect(given.count == judgements.count)
        #expect(Set(given) == Set(judgements))
        #expect(asked.first { $0.subject.id == "work" && $0.body == "t1" }?.state.chinese == "已评分 15（评审组 2022-07-12）")
        #expect(asked.first { $0.reference == "after" && $0.body == "t1" }?.isOpen == false)
        #expect(asked.first { $0.reference == "before" && $0.body == "t1" }?.isOpen == true)
        #expect(asked.filter { $0.subject.id == "no-date" && $0.body == "s1" }.map(\.reference) == ["乙文", "甲文"])
        #expect(asked.filter { $0.section == .allegation }.map(shown) == ["t1 forged"])
        #expect(
            asked.filter { $0.section == .decided }.map(\.subject) == [
                .indicator("commended"), .indicator("other-scheme"), .item("a/list"), .finding("f9"),
            ])
    }

    @Test func `findings that raise something, and findings nobody but a person can decide`() throws {
        let findings = [
            finding("p1", .privacy, .failed), finding("p2", .privacy, .failed),
            finding("n1", .timeliness, .needsPerson),
            finding("u1", .presence, .unexplained), finding("x1", .presence, .failed),
            finding("e1", .presence, .noEvidence),
        ]
        let open = try questions(findings: findings).questions
        let allegations = open.filter { $0.section == .allegation }
        #expect(allegations.map(\.subject) == [.finding("p1"), .finding("p2")])
        #expect(allegations[0].kinds == [.confirm, .dismiss])
        #expect(allegations[0].explanation.chinese == "泄露个人信息（每件倒扣2分，最多6分）；个人信息保护：情况p1")
        #expect(allegations[0].state.chinese == "待确认，未确认前不生效")
        #expect(open.filter { $0.section == .finding }.map(\.subject) == [.finding("n1"), .finding("u1")])
        // Where the scheme says what an unexplained cycle counts as, nobody has to.
        let decided = try questions(
            findings: findings, scheme: Self.scheme.replacing("unexplained: judge", with: "unexplained: zero"))
        #expect(decided.questions.filter { $0.section == .finding }.map(\.subject) == [.finding("n1")])
        // One confirmed, the other not; all of them confirmed at once.
        let one = try questions([judgement(.confirm, "t1/v1", "p2")], findings: findings).questions
        #expect(one.filter { $0.section == .allegation }.map(\.isOpen) == [true, false])
        let whole = try questions([judgement(.confirm, "t1", "privacy")], findings: findings).questions
        #expect(whole.filter { $0.section == .allegation }.map(\.subject) == [.indicator("privacy")])
    }

    @Test func `a waiver that has ended is asked for once, one that holds is not`() throws {
        let (ended, holds) = (CivilDate("2022-05-31"), CivilDate("2022-12-31"))
        let old = judgement(.waive, "t1/v1", "a/list", until: ended)
        let asked = try questions([old]).questions.filter { $0.section == .waiver }
        #expect(asked.map(\.given) == [old])
        #expect(asked.first?.kinds == [.waive])
        #expect(asked.first?.state.chinese == "合理缺项到2022-05-31为止，截止日2022-07-15已失效；仍不涉及的，改“有效期至”和理由")
        let renewed = try questions([old, judgement(.waive, "t1/v1", "a/list", until: holds)]).questions
        #expect(renewed.filter { $0.section == .waiver }.isEmpty)
        #expect(renewed.filter { $0.section == .decided }.count == 2)
        // An indicator that was waived is not asked for.
        let waived = try questions([judgement(.waive, "t1", "looks", until: holds)]).questions
        #expect(waived.filter { $0.subject.id == "looks" && $0.section == .answer }.map(\.body) == ["s1"])
    }

    @Test func `what may be judged besides is listed with what it does`() throws {
        let options = try questions().options
        #expect(options.map(\.id) == ["forged", "privacy", "commended"])
        #expect(options.map(\.kind) == [.confirm, .confirm, .event])
        #expect(options.map(\.effect.chinese) == ["一票否决，不评分，定为不合格", "每件倒扣2分，最多6分", "每次加3分"])
        #expect(options[0].groups == ["镇街"])
    }

    @Test func `the order of judgements does not show`() throws {
        let judgements = [
            judgement(.mark, "t1", "work", points: "15"),
            judgement(.count, "s1", "no-date", points: "2", reference: "b"),
            judgement(.count, "s1", "no-date", points: "1", reference: "a"), judgement(.event, "t1", "commended"),
        ]
        #expect(try questions(judgements).questions == (try questions(judgements.reversed())).questions)
    }
}
