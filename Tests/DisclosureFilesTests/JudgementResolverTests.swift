import CivilCalendar
import DisclosureFiles
import DisclosureModel
import ExactArithmetic
import SourceText
import Testing

/// Judgements and the schemes they are about.
@Suite struct JudgementResolverTests {
    static let scheme = """
        scheme: towns
        title: 镇街细则
        total: 40
        indicators:
          - {id: work, title: 工作保障, points: 20, rule: {mark: {from: 0, to: 20}}}
          - {id: daily, title: 日常工作, points: 10, rule: {entries: {}}}
          - {id: late, title: 差错, points: 10, rule: {deduct: {count: wrong, title: 错, each: 2}}}
        bonus: {events: [{id: praised, title: 通报表扬, points: 3}]}
        penalty: [{id: privacy, title: 泄露隐私, deduct: 2, confirmed: required}]
        """
    static let other = """
        scheme: departments
        title: 部门细则
        total: 10
        indicators: [{id: replies, title: 答复, points: 10, rule: {mark: {from: 0, to: 10}}}]
        """

    func resolve(_ judgements: [Judgement]) throws -> Reading<[Judgement]> {
        let register = try #require(Sample.register(Sample.bodies).value)
        let schemes = try [("departments", Self.other), ("towns", Self.scheme)].map { group, text in
            let collector = DiagnosticCollector()
            let scheme = try #require(SchemeReader.read(Sample.document(text), into: collector))
            #expect(collector.diagnostics.isEmpty)
            return (group: group, scheme: scheme)
        }
        let cutOff = try #require(CivilDate("2022-07-15"))
        return Reading { collector in
            JudgementResolver(register: register, schemes: schemes, cutOff: cutOff, into: collector).resolve(judgements)
        }
    }

    static func judgement(
        _ kind: Judgement.Kind, _ subject: String, body: String = "town-01", target: Judgement.Target? = .indicator,
        points: String? = "1", until: String? = nil
    ) -> Judgement {
        Judgement(
            body: body, subject: subject, kind: kind, target: target, points: points, reason: "查实", by: "甲",
            onDay: nil, until: until.flatMap { CivilDate($0) }, evidence: nil, reference: nil,
            place: .field("j.csv", row: 1, column: "指标"))
    }

    @Test func `titles become ids, each kind among what it may name`() throws {
        let reading = try resolve([
            Self.judgement(.mark, "工作保障"), Self.judgement(.deduction, "日常工作"), Self.judgement(.count, "错"),
            Self.judgement(.event, "通报表扬"), Self.judgement(.confirm, "泄露隐私"), Self.judgement(.waive, "差错"),
            Self.judgement(.selfAssessment, "late"), Self.judgement(.mark, "答复", body: "mzj"),
        ])
        #expect(reading.diagnostics.isEmpty)
        #expect(
            reading.value.map(\.subject) == ["work", "daily", "wrong", "praised", "privacy", "late", "late", "replies"])
    }

    @Test(arguments: [
        (Judgement.Kind.mark, "wrok", "judgement.unknown-subject", "本轮的评分细则都没有「wrok」（评分）", "是否想写 work？"),
        (.mark, "工作保章", "judgement.unknown-subject", "本轮的评分细则都没有「工作保章」（评分）", "是否想写 工作保障？"),
        (.event, "xyz", "judgement.unknown-subject", "本轮的评分细则都没有「xyz」（加分）", "可以是：praised"),
        (.answer, "xyz", "judgement.unknown-subject", "本轮的评分细则都没有「xyz」（评定）", "评分细则里没有可作“评定”的内容，核对类别"),
        (.mark, "daily", "judgement.other-kind", "指标「日常工作」不按“评分”计分", "改正类别；可作“评分”的：work"),
        (.mark, "replies", "judgement.other-scheme", "「town-01」按《镇街细则》评分，「replies」是《部门细则》的", "改正单位或指标"),
    ])
    func `what no scheme knows is an error with the nearest name, never unused in silence`(
        kind: Judgement.Kind, subject: String, code: String, chinese: String, remedy: String
    ) throws {
        let reading = try resolve([Self.judgement(kind, subject)])
        reading.expectOnly(code, chinese, field: .field("j.csv", row: 1, column: "指标"))
        #expect(reading.diagnostics.first?.remedy?.chinese == remedy)
        #expect(reading.diagnostics.first?.severity == .error && reading.value.isEmpty)
    }

    @Test func `a body without a score, a claim above the full points, a waiver that has ended`() throws {
        let village = try resolve([Self.judgement(.mark, "work", body: "town-01/v-1")])
        village.expectOnly("judgement.body-not-scored", "「town-01/v-1」本轮不评分，这一行未用")
        let claim = try resolve([Self.judgement(.selfAssessment, "work", points: "20.5")])
        claim.expectOnly(
            "judgement.self-assessed-above-full", "「town-01」对「work」自评20.5分，超过满分20分，未列入对照")
        #expect(claim.value.isEmpty)
        let held = try resolve([
            Self.judgement(.waive, "relief/policy", target: .item, points: nil, until: "2022-07-15")
        ])
        #expect(held.diagnostics.isEmpty)
        let ended = try resolve([
            Self.judgement(.waive, "relief/policy", target: .item, points: nil, until: "2022-07-14")
        ])
        ended.expectOnly(
            "judgement.expired-waiver", "「town-01」对「relief/policy」的合理缺项到2022-07-14为止，截止日2022-07-15已失效，不再适用")
    }

    @Test func `a file that lists every deduction says so for every body of the group`() throws {
        let register = try #require(Sample.register(Sample.bodies).value)
        let collector = DiagnosticCollector()
        let scheme = try #require(SchemeReader.read(Sample.document(Self.scheme), into: collector))
        let resolver = JudgementResolver(
            register: register, schemes: [("towns", scheme)], cutOff: try #require(CivilDate("2022-07-15")),
            into: collector)
        func file(_ indicator: String) -> Round.JudgementFile {
            Round.JudgementFile(
                file: Round.Reference(path: "daily.csv", place: nil), by: "政务公开办",
                completeFor: [Round.Reference(path: indicator, place: .text("round.yaml", line: 9, column: 3))])
        }
        let statements = resolver.statements(of: file("日常工作"))
        #expect(statements.map(\.body) == ["town-01", "town-02"] && collector.diagnostics.isEmpty)
        #expect(statements.allSatisfy { $0.kind == .complete && $0.subject == "daily" && $0.by == "政务公开办" })
        #expect(resolver.statements(of: file("dayly")).isEmpty)
        #expect(collector.diagnostics.map(\.code) == ["judgement.unknown-subject"])
        #expect(collector.diagnostics.first?.remedy?.chinese == "是否想写 daily？")
    }
}
