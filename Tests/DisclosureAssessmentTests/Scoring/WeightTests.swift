import DisclosureModel
import ExactArithmetic
import Testing

/// Relative weights at every level, tiers, and scales of one's own.
@Suite struct WeightTests {
    func score(_ scheme: String, _ facts: String) throws -> BodyScore {
        let (ranked, codes) = ScoringFixtures.scores(scheme, "facts: f\nbodies: [{id: x, \(facts)}]")
        #expect(codes == [])
        let score = try #require(ranked.first?.score)
        #expect(ShownSum.problems(in: score, rounding: Rounding()) == [])
        return score
    }

    /// T10, Baoji: 40 % × 70 % × 10 % × 30 % × 100 % = 0.84 % for one point.
    @Test func `percentages of percentages come out exactly`() throws {
        let score = try score(
            """
            scheme: baoji
            title: 例
            total: 100
            indicators:
              - id: one
                title: 一
                weight: 40
                indicators:
                  - id: two
                    title: 二
                    weight: 70
                    indicators:
                      - id: three
                        title: 三
                        weight: 10
                        indicators:
                          - {id: point, title: 点, weight: 30, rule: {scale: {to: 1}}}
                          - {id: other, title: 他, weight: 70, rule: {scale: {to: 1}}}
                      - {id: rest, title: 余, weight: 90, rule: {scale: {to: 1}}}
                  - {id: remainder, title: 余, weight: 30, rule: {scale: {to: 1}}}
              - {id: last, title: 余, weight: 60, rule: {scale: {to: 1}}}
            """, "answers: {point: 1, other: 0, rest: 0, remainder: 0, last: 0}")
        #expect(score.shown == "0.84")
        #expect(score.exact?.exactText == "0.84")
        #expect(score.indicators[0].leaves.map(\.nominal.exactText) == ["0.84", "1.96", "25.2", "12"])
    }

    /// T2, Xuancheng: 70 % of a check out of 100, 30 % of a rating out of 100.
    static let parts = """
        scheme: parts
        title: 例
        total: 100
        indicators:
          - id: check
            title: 检查
            weight: 70
            loses-at-most: 50
            indicators:
              - {id: a, title: 甲, points: 60, rule: {deduct: {count: late, title: 迟, each: 4}}}
              - {id: b, title: 乙, points: 40, rule: {mark: {from: 0, to: 40}}}
          - {id: rating, title: 评价, weight: 30, points: 10, rule: {rating: [{label: 优, points: 10}, {label: 良, points: 8}]}}
        """

    @Test func `an indicator may have points of its own and count by its weight`() throws {
        let facts = "marks: {b: {points: 30, by: 甲, reason: 好}}, counts: {late: 5}, answers: {rating: 良}"
        let score = try score(Self.parts, facts)
        // (40 + 30) × 0.7 + 8 × 3
        #expect(score.shown == "73.00")
        #expect(score.indicators[0].leaves[0].lines.last?.sentence.chinese == "按权重折算：满分60分折合42分；-12，计28分")
        #expect(
            score.indicators[1].lines.map(\.text.english) == ["rated “良”", "by weight: 10 full points are worth 30"])
        let limited = try self.score(Self.parts, facts.replacing("late: 5", with: "late: 15"))
        // 0 + 30 lose 70 of 100, of which 50 count.
        #expect(limited.indicators[0].points == 35)
        #expect(limited.indicators[0].lines.map(\.sentence.chinese) == ["失分合计以35分为限，超出14分不再扣；+14，计35分"])
    }

    @Test func `points that come in are told apart from weights`() throws {
        let score = try score(
            Self.parts, "not-applicable: [a], marks: {b: {points: 30, by: 甲, reason: 好}}, answers: {rating: 优}")
        #expect(score.shown == "82.50")
        #expect(
            score.indicators[0].leaves[1].lines.map(\.text.chinese) == [
                "甲评30分，理由：好", "按权重折算：满分40分折合28分", "并入不涉及或未评指标的分值，满分28分调整为70分",
            ])
    }

    static let tiers = """
        scheme: tiers
        title: 例
        total: 100
        tiers: {必须: 3, 应当: 2, 建议: 1}
        indicators:
          - {id: one, title: 收入, weight: 1, indicators: [{id: a, title: 甲, tier: 必须, rule: {scale: {to: 5}}}, {id: b, title: 乙, tier: 应当, rule: {scale: {to: 4}}}, {id: c, title: 丙, tier: 建议, rule: {scale: {to: 1}}}]}
          - {id: two, title: 支出, weight: 1, tier: 必须, indicators: [{id: d, title: 丁, weight: 3, rule: {scale: {to: 1}}}, {id: e, title: 戊, weight: 3, rule: {scale: {to: 1}}}]}
        grades:
          bands: [{from: 95, name: 钻石, needs: {tier: 必须}}, {from: 75, name: 银, needs: {tier: 必须, share: 0.75}}, {from: 75, name: 高}, {from: 0, name: 无}]
        """

    @Test func `a tier weighs its indicators, and a grade may need it complete`() throws {
        // G8, Receita: 3, 2 and 1 of which the second earns 3 of 4: 91.67.
        let one = try score(Self.tiers, "answers: {a: 5, b: 3, c: 1, d: 1, e: 1}")
        #expect(one.indicators[0].shown == "45.83")
        #expect(one.shown == "95.83")
        #expect(one.grade == "钻石")
        let missing = try score(Self.tiers, "answers: {a: 4, b: 4, c: 1, d: 1, e: 1}")
        #expect(missing.shown == "95.00")
        #expect(missing.grade == "银")
        #expect(missing.remarks.map(\.chinese) == ["“钻石”要求“必须”得100%，实得≈93.33%"])
        #expect(missing.remarks.map(\.english) == ["“钻石” needs 100% of the tier “必须”; it has ≈93.33%"])
        let high = try score(Self.tiers, "answers: {a: 5, b: 4, c: 1, d: 0, e: 1}")
        #expect(high.shown == "75.00")
        #expect(high.grade == "高")
        let open = try score(Self.tiers, "answers: {a: 5, b: 4, c: 1, d: 1}")
        #expect(open.grade == "高")
        #expect(open.remarks.first { $0.chinese.hasPrefix("“钻石”") }?.chinese == "“钻石”要求“必须”得100%，其中有未评的指标")
        #expect(
            open.remarks.first { $0.chinese.hasPrefix("“银”") }?.english
                == "“银” needs 75% of the tier “必须”, some of which is not assessed")
        // Leaves that do not apply ask for nothing.
        #expect(try score(Self.tiers, "answers: {a: null, b: 4, c: 1, d: 1, e: 1}").grade == "钻石")
    }
}
