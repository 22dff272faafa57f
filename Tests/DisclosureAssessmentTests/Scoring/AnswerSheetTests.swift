import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// Answers and counts that assessors give in a round, one judgement at a time.
@Suite struct AnswerSheetTests {
    static let scheme = """
        scheme: judged
        title: 例
        total: 100
        indicators:
          - {id: work, title: 保障, points: 20, rule: {rating: [{label: 优, points: 20}, {label: 良, points: 16}]}}
          - {id: boards, title: 公开栏, points: 20, rule: {credits: [{state: 规范, share: 1}, {state: 破损, share: 0.5}]}}
          - {id: feedback, title: 反馈, points: 20, rule: {sum-of-parts: [{id: adopted, points: 15}, {id: reply, points: 5}]}}
          - {id: halves, title: 两段, points: 10, rule: {parts: {of: 2}}}
          - {id: replies, title: 答复, points: 10, rule: {ratio: {of: in-time, to: requests, empty: full}}}
          - {id: faults, title: 差错, points: 20, rule: {deduct: {count: wrong, title: 错, each: 2, dated: {from: 2022-03-01}}}}
        """

    static func judgement(
        _ kind: Judgement.Kind, _ subject: String, _ text: String?, reference: String? = nil, body: String = "t1",
        line: Int = 1
    ) -> Judgement {
        Judgement(
            body: body, subject: subject, kind: kind, points: text, reason: "查实", by: "测评组", onDay: nil, until: nil,
            evidence: nil, reference: reference, place: .text("judgements.csv", line: line, column: 1, length: 1))
    }

    var all: [Judgement] {
        [
            Self.judgement(.answer, "work", "良"),
            Self.judgement(.answer, "boards", "规范", reference: "一村"),
            Self.judgement(.answer, "boards", "破损", reference: "二村"),
            Self.judgement(.answer, "feedback", "已公开", reference: "adopted"),
            Self.judgement(.answer, "feedback", "missing", reference: "reply"),
            Self.judgement(.answer, "halves", "已公开", reference: "上"),
            Self.judgement(.answer, "halves", "未公开", reference: "下"),
            Self.judgement(.count, "in-time", "3"), Self.judgement(.count, "requests", "2", reference: "一季度"),
            Self.judgement(.count, "requests", "2", reference: "二季度"),
            Self.judgement(.count, "wrong", "4", reference: "2022-02-28"),
            Self.judgement(.count, "wrong", "1", reference: "2022-03-01"),
        ]
    }

    func assessed(_ judgements: [Judgement]) throws -> (score: BodyScore?, codes: [String]) {
        let scheme = try ScoringFixtures.scheme(text: Self.scheme)
        let register = BodyRegister(id: "r", groups: [], bodies: [Body(id: "t1", name: "甲镇", kind: .town)])
        let outcomes = AssessedOutcomes(
            Assessment(
                items: [], tallies: [], findings: [], unmatched: [], unmatchedTotal: 0, carriedOver: [], recordsRead: 0),
            register: register, catalogues: [])
        let facts = AssessedFacts(
            outcomes, scheme: scheme, judgements: judgements, cutOff: try #require(CivilDate("2022-07-15")))
        let result = Scorer(scheme: scheme).score(try #require(facts.facts(of: "t1")))
        let told = facts.diagnostics + result.diagnostics
        // Each is an error with its place: a round with any of them has no result.
        #expect(told.allSatisfy { $0.severity == .error && $0.place != nil })
        return (result.score, told.map(\.code))
    }

    @Test func `answers and counts of a round score like stated ones, and say who found them`() throws {
        let (score, codes) = try assessed(all)
        #expect(codes == [])
        // 16 + 15 + 15 + 5 + 7.5 + 18
        #expect(score?.shown == "76.50")
        let lines = try #require(score).indicators.map { $0.lines.map(\.text.chinese) }
        #expect(lines[0] == ["评定为“良”", "认定：测评组（查实）"])
        #expect(lines[1] == ["状态：破损、规范，平均计75%", "认定：测评组（查实）"])
        #expect(lines[3].last == "认定：测评组（查实）")
        #expect(lines[4] == ["in-time 3，占requests 4", "认定：测评组（查实）"])
        #expect(lines[5] == ["满分20分", "错1项，每项扣2分", "认定：测评组（查实）"])
        #expect(score?.indicators[0].lines.last?.text.english == "found by 测评组 (查实)")
    }

    @Test func `their order does not matter`() throws {
        let forwards = try assessed(all)
        let backwards = try assessed(all.reversed())
        #expect(forwards.score == backwards.score)
    }

    @Test func `what nobody answered or counted is not assessed`() throws {
        let (score, codes) = try assessed(all.filter { !["work", "in-time", "wrong"].contains($0.subject) })
        #expect(codes == [])
        #expect(
            score?.indicators.map(\.state) == [.notAssessed, .scored, .scored, .scored, .notAssessed, .notAssessed])
    }

    struct Misfit: Sendable {
        let judgement: Judgement
        let codes: [String]

        init(_ kind: Judgement.Kind, _ subject: String, _ text: String?, _ reference: String?, _ codes: String...) {
            judgement = AnswerSheetTests.judgement(kind, subject, text, reference: reference, line: 2)
            self.codes = codes
        }
    }

    static let misfits: [Misfit] = [
        Misfit(.answer, "work", "优", nil, "judgement.contradiction"),
        Misfit(.answer, "work", "良", "再报"),
        Misfit(.answer, "feedback", "missing", "adopted", "judgement.contradiction"),
        Misfit(.answer, "feedback", "已公开", nil, "score.nameless-part"),
        Misfit(.answer, "feedback", "已公开", "replies", "score.unknown-name"),
        Misfit(.answer, "boards", "缺失", "三村", "score.unknown-answer"),
        Misfit(.answer, "halves", "一半", "中", "score.unknown-answer"),
        Misfit(.answer, "halves", "已公开", "中", "score.part-count"),
        Misfit(.count, "in-time", "4", nil, "judgement.contradiction"),
        Misfit(.count, "in-time", "2", "补", "score.part-above-whole"),
        Misfit(.count, "in-time", "-1", "补", "judgement.bad-count"),
        Misfit(.count, "in-time", "1.5", "补", "judgement.bad-count"),
        Misfit(.count, "in-time", "1000000000000000000000000000000", "补", "judgement.bad-count"),
        Misfit(.count, "wrong", "1", "三月", "score.undated-count"),
        Misfit(.answer, "work", nil, "x", "judgement.without-answer"),
        Misfit(.count, "in-time", " ", "x", "judgement.without-answer"),
        Misfit(.answer, "unheard-of", "优", nil),
        Misfit(.count, "unheard-of", "1", nil),
    ]

    @Test(arguments: misfits)
    func `an answer or count that does not fit is told, never used`(misfit: Misfit) throws {
        for judgements in [all + [misfit.judgement], [misfit.judgement] + all] {
            let (_, found) = try assessed(judgements)
            #expect(found == misfit.codes)
        }
    }
}
