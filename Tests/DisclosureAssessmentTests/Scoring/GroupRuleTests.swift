import DisclosureModel
import ExactArithmetic
import Testing

/// What depends on the others of the group: points by the rank of a figure, grades by quota.
@Suite struct GroupRuleTests {
    /// G10, Korea: ten institutions of one type.
    static let korea = ["97.1", "95.0", "93.2", "90.8", "88.0", "85.5", "80.1", "72.0", "61.0", "58.9"]

    static func quota(_ settings: String = "") -> String {
        """
        scheme: quota
        title: 例
        total: 100
        indicators: [{id: a, title: 甲, points: 100, rule: {mark: {from: 0, to: 100}}}]
        veto: [{id: v, title: 否决, effect: {fixed: 99}, grade: 一般}]
        grades: {quota: [{top: 0.2, name: 最优秀}, {top: 0.5, name: 优秀}, {top: 1, name: 一般}], \(settings)floor: {below: 60, name: 不足}}
        """
    }

    static func facts(_ marks: [String], _ extra: String = "") -> String {
        let bodies = marks.enumerated().map { index, mark in
            "  - {id: b\(index), marks: {a: {points: \(mark), by: 甲, reason: 好}}\(index == 0 ? extra : "")}"
        }
        return "facts: f\nbodies:\n" + bodies.joined(separator: "\n")
    }

    @Test func `grades by quota have a floor`() throws {
        let (ranked, codes) = ScoringFixtures.scores(Self.quota(), Self.facts(Self.korea.reversed()))
        #expect(codes == [])
        #expect(ranked.map(\.score.shown).first == "97.10")
        #expect(
            ranked.map(\.score.grade) == [
                "最优秀", "最优秀", "优秀", "优秀", "优秀", "一般", "一般", "一般", "一般", "不足",
            ])
        #expect(ranked[2].score.remarks.map(\.chinese) == ["组内第3名，共10个，按名次定为“优秀”"])
        #expect(ranked[2].score.remarks.map(\.english) == ["rank 3 of 10: “优秀” by quota"])
        #expect(ranked[9].score.remarks.map(\.chinese) == ["低于60分，不论名次，等次为“不足”"])
        #expect(ranked[9].score.remarks.map(\.english) == ["below 60: “不足” whatever the rank"])
    }

    @Test(arguments: [("", ["最优秀", "最优秀", "最优秀", "优秀", "优秀"]), ("ties: down, ", ["最优秀", "优秀", "优秀", "优秀", "优秀"])])
    func `equal scores that a quota would cut apart go up or down together`(settings: String, grades: [String]) {
        let marks = ["97", "95", "95"] + Self.korea.dropFirst(3)
        let (ranked, codes) = ScoringFixtures.scores(Self.quota(settings), Self.facts(marks))
        #expect(codes == [])
        #expect(Array(ranked.map { $0.score.grade ?? "" }.prefix(5)) == grades)
        #expect(ranked[1].score.remarks.first?.chinese.contains("第2名2个并列，") == true)
        #expect(ranked[1].score.remarks.first?.english.contains("rank 2 of 10, 2 tied") == true)
    }

    @Test func `a veto's grade stands before the quota, and one body alone is not among the first fifth`() {
        let (ranked, _) = ScoringFixtures.scores(
            Self.quota(), Self.facts(Self.korea, ", vetoes: {v: {by: 乙, reason: 查实}}"))
        #expect(ranked.first?.score.grade == "一般")
        #expect(ScoringFixtures.scores(Self.quota(), Self.facts(["99"])).ranked.map(\.score.grade) == ["一般"])
    }

    static func byRank(_ order: String) -> String {
        """
        scheme: rank
        title: 例
        total: 10
        indicators: [{id: a, title: 甲, points: 10, applies-to: {levels: township}, rule: {by-rank: {order: \(order), bands: [{top: 0.3, points: 10}, {top: 0.6, points: 7}, {top: 1, points: 4}]}}}]
        """
    }

    @Test(arguments: [("highest", ["10", "10", "4", "4"]), ("lowest", ["4", "4", "10", "7"])])
    func `points go by the rank of a figure, ties share the better one`(order: String, points: [String]) throws {
        let facts = """
            facts: f
            bodies:
              - {id: a, kind: town, answers: {a: 9}}
              - {id: b, kind: town, answers: {a: 9}}
              - {id: c, kind: town, answers: {a: 3}}
              - {id: d, kind: town, answers: {a: 4.5}}
              - {id: e, kind: department, answers: {a: 99}}
              - {id: f, kind: town, not-applicable: [a], answers: {a: -99}}
              - {id: g, kind: town}
            """
        let (ranked, codes) = ScoringFixtures.scores(Self.byRank(order), facts)
        #expect(codes == [])
        let scores = ranked.map(\.score).sorted { $0.body < $1.body }
        // Highest: 1, 1, 4, 3 of 4. Lowest: 3, 3, 1, 2 of 4.
        #expect(scores.prefix(4).map { $0.exact?.exactText } == points.map(Optional.some))
        #expect(scores[4].indicators.map(\.state) == [.notApplicable])
        #expect(scores[5].indicators.map(\.state) == [.notApplicable])
        #expect(scores[6].indicators.map(\.state) == [.notAssessed])
        let line = try #require(scores[2].indicators[0].lines.first)
        #expect(line.text.chinese == "组内第\(order == "highest" ? 4 : 1)名，共4个")
        #expect(line.text.english == "rank \(order == "highest" ? 4 : 1) of 4 in the group")
    }
}
