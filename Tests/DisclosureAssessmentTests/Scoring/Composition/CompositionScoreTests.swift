import DisclosureModel
import ExactArithmetic
import Testing

/// Worked numbers for every source, every way of combining, and every answer to a missed score.
@Suite struct CompositionScoreTests {
    static func year(_ policy: String) -> String {
        """
        daily: {title: 平时, weight: 60, rounds: named-in-round, missed: \(policy)}
        year-end: {title: 年终, weight: 40}
        """
    }

    /// Mean (80 + 90)/2 → 51 + 28; (80 + 90 + 0)/3 → 34 + 28.
    @Test(arguments: [("skip", "79.00"), ("zero", "62.00"), ("no-score", nil)])
    func `a missed round is left out, counts as zero, or leaves the body without a score`(
        policy: String, expected: String?
    ) {
        let (score, codes) = ComposedScheme.score(
            Self.year(policy), "composed: {daily: [80, 90, missed]}, " + ComposedScheme.mark("70"))
        #expect(codes == [])
        #expect(score?.shown == expected)
        #expect((score?.exact == nil) == (expected == nil))
        if expected == nil {
            #expect(score?.remarks.map(\.chinese) == ["合成“平时”：第3个未参加，不予评分"])
            #expect(score?.parts.map(\.state) == [.withheld, .scored])
        }
    }

    @Test func `a part that has no score at all gives its weight away, in proportion`() {
        let (score, _) = ComposedScheme.score(
            Self.year("skip"), "composed: {daily: [missed, missed]}, " + ComposedScheme.mark("70"))
        #expect(score?.shown == "70.00")
        #expect(
            score?.lines.map(\.sentence.chinese) == [
                "下级指标得分合计；+70，计70分", "本轮得分作为一部分参加合成，先扣除；-70，计0分",
                "平时：未参加（不计）、未参加（不计），权重60%由其他部分按比例分担；计0分", "年终：本轮 70/100，得分率70%，权重40%，分担后100%；+70，计70分",
            ])
        // 50 : 30 : 20, the first missed: 30/50 × 80 + 20/50 × 60 = 48 + 24
        let (three, _) = ComposedScheme.score(
            """
            a: {weight: 50, rounds: named-in-round, missed: skip}
            b: {weight: 30, figure: {to: 100}}
            c: {weight: 20, figure: {to: 10}}
            """, hasTree: false, "composed: {a: missed, b: 80, c: 6}")
        #expect(three?.shown == "72.00")
        #expect(three?.parts.map(\.effective.exactText) == ["0", "0.6", "0.4"])
    }

    @Test(arguments: [
        ("mean", "[80, 90, 40]", "70.00"), ("minimum", "[80, 90, 40]", "40.00"),
        // (80 + 2 × 90 + 40)/4
        ("weighted", "[{score: 80, weight: 1}, {score: 90, weight: 2}, {score: 40, weight: 1}]", "75.00"),
        // Quarters of 25 points: 20 + 22.5 + 25 of 75; a missed one counts with its 25.
        ("sum", "[{score: 20, of: 25}, {score: 22.5, of: 25}, {score: 25, of: 25}]", "90.00"),
        ("sum", "[{score: 20, of: 25}, {score: 22.5, of: 25}, {score: 25, of: 25}, {score: missed, of: 25}]", "67.50"),
        // 10 of 20 and 90 of 100: 100 of 120, which is not the mean of 50 % and 90 %.
        ("sum", "[{score: 10, of: 20}, {score: 90, of: 100}]", "83.33"),
        ("mean", "[{score: 10, of: 20}, {score: 90, of: 100}]", "70.00"), ("minimum", "[80, missed]", "0.00"),
        ("weighted", "[{score: 80, weight: 3}, {score: missed, weight: 1}]", "60.00"),
    ])
    func `several scores become one`(by: String, terms: String, expected: String) {
        let (score, codes) = ComposedScheme.score(
            "a: {weight: 1, rounds: named-in-round, by: \(by), missed: zero}", hasTree: false, "composed: {a: \(terms)}"
        )
        #expect(score?.shown == expected)
        #expect(codes.filter { $0 != "composition.different-totals" } == [])
        #expect(codes.isEmpty || by != "sum")
    }

    /// 0.7 × (0.5 × 80 + 0.5 × (60 + 70 + 80)/3) + 0.3 × 90 = 52.5 + 27.
    @Test func `parts have parts: 70 percent made of halves`() {
        let (score, codes) = ComposedScheme.score(
            """
            outside:
              title: 第三方评估
              weight: 70
              parts:
                government: {title: 县政府, weight: 50, figure: {to: 100}}
                below: {title: 部门乡镇, weight: 50, below: {levels: [county, township]}, missed: skip}
            daily: {title: 日常, weight: 30, figure: {to: 100}}
            """, hasTree: false, "composed: {government: 80, below: [60, 70, 80], daily: 90}")
        #expect(codes == [] && score?.shown == "79.50")
        #expect(score?.parts.map(\.shown) == ["52.50", "27.00"])
        #expect(score?.parts.first?.parts.map(\.shown) == ["28.00", "24.50"])
        #expect(score?.parts.first?.parts.map(\.nominal.exactText) == ["0.35", "0.35"])
        #expect(score?.lines.map(\.running.exactText) == ["0", "28", "52.5", "79.5"])
    }

    @Test func `penalty and bonus come before the composition, a veto of the whole after it`() {
        let settings = """
            penalty: [{id: leak, title: 泄密, deduct: 5, confirmed: required}]
            bonus: {events: [{id: praise, title: 表扬, points: 3}]}
            veto: [{id: closed, title: 关停, effect: {fixed: 59}}]
            grades: {bands: [{from: 80, name: 良好}, {from: 0, name: 一般}]}
            """
        let facts = "composed: {daily: [90]}, \(ComposedScheme.mark("70"))"
        let signed = "{reason: 查实, by: 李某}"
        // 0.6 × 90 + 0.4 × (70 − 5 + 3) = 54 + 27.2
        let (score, codes) = ComposedScheme.score(
            Self.year("skip"), settings: settings, facts + ", penalties: {leak: \(signed)}, events: {praise: \(signed)}"
        )
        #expect(codes == [] && score?.shown == "81.20" && score?.grade == "良好")
        let (vetoed, _) = ComposedScheme.score(
            Self.year("skip"), settings: settings, facts + ", vetoes: {closed: \(signed)}")
        #expect(vetoed?.shown == "59.00" && vetoed?.grade == "一般")
        // The veto names a score even where the parts cannot be composed.
        let (both, _) = ComposedScheme.score(
            Self.year("no-score"), settings: settings,
            "composed: {daily: [missed]}, \(ComposedScheme.mark("70")), vetoes: {closed: \(signed)}")
        #expect(both?.shown == "59.00")
    }

    @Test func `without a score of the tree there is none, unless the part may be missed`() {
        let parts = "daily: {title: 平时, weight: 60, rounds: named-in-round, missed: skip}\nend: {title: 年终, weight: 40"
        let (none, _) = ComposedScheme.score(parts + "}", "composed: {daily: [90]}")
        #expect(none?.shown == nil)
        #expect(none?.remarks.last?.chinese == "合成“年终”：没有得分，不予评分")
        let (skipped, _) = ComposedScheme.score(parts + ", missed: skip}", "composed: {daily: [90]}")
        #expect(skipped?.shown == "90.00")
        #expect(skipped?.remarks.map(\.chinese) == ["未评指标：年终", "应评事项均未检查、证据不足或待人工评判，不予评分"])
        let (zero, _) = ComposedScheme.score(parts + ", missed: zero}", "composed: {daily: [90]}")
        #expect(zero?.shown == "54.00")
    }

    @Test func `what took part and got no score can count otherwise than what was missed`() {
        let part = "a: {weight: 1, rounds: named-in-round, missed: skip, unscored: zero}"
        #expect(ComposedScheme.score(part, hasTree: false, "composed: {a: [80, missed]}").score?.shown == "80.00")
        #expect(ComposedScheme.score(part, hasTree: false, "composed: {a: [80, no-score]}").score?.shown == "40.00")
    }

    /// 1/3 and 2/3 of sevenths: nothing is rounded on the way, and the shown lines say where a hundredth went.
    @Test func `everything is exact, and rounded once`() {
        let (score, _) = ComposedScheme.score(
            "a: {weight: 1, rounds: named-in-round, missed: zero}\nb: {weight: 2, figure: {to: 7}}", hasTree: false,
            "composed: {a: [{score: 1, of: 7}, {score: 2, of: 7}, {score: 2, of: 7}], b: 5}")
        // (1/3 × 5/21 + 2/3 × 5/7) × 100 = 500/63 + 1000/21 = 3500/63 = 500/9
        #expect(score?.exact?.exactText == "500/9")
        #expect(score?.shown == "55.56")
        #expect(score?.parts.map(\.shown) == ["7.94", "47.62"])
    }

    @Test func `many scores are told by the worst, the best and those that are missing`() {
        let terms = (1...13).map { "\($0 * 5)" } + ["no-score"]
        let (score, _) = ComposedScheme.score(
            "a: {title: 村, weight: 1, below: {levels: village}, missed: skip}", hasTree: false,
            "composed: {a: [\(terms.joined(separator: ", "))]}")
        #expect(score?.shown == "35.00")
        #expect(
            score?.lines.last?.text.chinese == "村：共14个，有得分的13个；最低5%、最高65%；没有得分（不计），平均35%，权重100%")
        #expect(
            score?.lines.last?.text.english
                == "村: 13 of 14 scored; the worst 5%, the best 65%; has no score (left out), mean 35%, weight 100%")
    }

    @Test(arguments: [
        ("composed: {b: 50}", "composition.unstated"), ("composed: {a: [80], b: 50, c: 1}", "score.unknown-name"),
        ("composed: {a: [80], b: 101}", "score.value-out-of-range"),
        ("composed: {a: [-1], b: 50}", "composition.negative-score"),
        ("composed: {a: [{score: 1, of: 0}], b: 50}", "composition.bad-total"),
        ("composed: {a: [{score: 1, weight: 2}], b: 50}", "composition.useless-weight"),
        ("composed: {a: [80], b: [50, 60]}", "score.one-answer"),
        ("composed: {a: [80], b: 50}, answers: {b: 50}", "composition.stated-twice"),
        ("composed: {a: [80, {score: 1, weight: 0}], b: 50}", "composition.zero-weight"),
        ("composed: {a: [NaN], b: 50}", "yaml.not-a-number"),
        ("composed: {a: [1000000000000000000000000000000], b: 50}", "yaml.too-many-digits"),
    ])
    func `facts that do not fit are refused, and nothing is scored`(facts: String, code: String) {
        let (score, codes) = ComposedScheme.score(
            "a: {weight: 1, rounds: named-in-round, missed: zero}\nb: {weight: 1, figure: {to: 100}}", hasTree: false,
            facts)
        #expect(codes.contains(code), "\(codes)")
        #expect(score == nil)
    }
}
