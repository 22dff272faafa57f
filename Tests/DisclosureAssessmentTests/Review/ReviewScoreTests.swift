import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// Worked numbers: what rulings and the re-check do to a settled score.
@Suite struct ReviewScoreTests {
    /// 60 by deduction, 40 by a mark; 60 - 12 + 30 = 78 with three failed.
    static func scheme(_ policy: String) throws -> Scheme {
        try ScoringFixtures.scheme(
            text: """
                scheme: review
                title: 例
                total: 100
                indicators:
                  - {id: on-time, title: 及时, points: 60, measure: {dimension: timeliness}, rule: {deduct: {each: 4, at-most: 20}}}
                  - {id: work, title: 保障, points: 40, rule: {mark: {from: 0, to: 40}}}
                grades: {bands: [{from: 90, name: 优秀}, {from: 80, name: 良好}, {from: 0, name: 一般}]}
                \(policy)
                """)
    }

    static func facts(failed: Int, _ change: (inout ScoringFacts) -> Void = { _ in }) -> ScoringFacts {
        var counts = OutcomeCounts()
        counts[.failed] = failed
        counts[.met] = 1
        var facts = ScoringFacts(body: "a", outcomes: ["on-time": [counts]])
        facts.marks["work"] = ScoringFacts.Mark(points: 30, decision: ScoringFacts.Decision(by: "测评组", reason: "资料"))
        change(&facts)
        return facts
    }

    func score(_ policy: String, failed: Int, _ change: (inout ScoringFacts) -> Void) throws -> BodyScore {
        try #require(Scorer(scheme: try Self.scheme(policy)).score(Self.facts(failed: failed, change)).score)
    }

    @Test(arguments: [
        // 78 + 1 × 8 - 0
        ("re-check: {restores: 1}", "86.00", "良好"),
        // 78 + 0.5 × 8
        ("re-check: {restores: 0.5}", "82.00", "良好"),
        // nothing comes back, nothing more is lost
        ("re-check: {restores: 0}", "78.00", "一般"),
        // 78 + 8 - 7 × 0.5
        ("re-check: {restores: 1, unmended: {each: 0.5}}", "82.50", "良好"),
        // 78 + 8 - min(3.5, 2)
        ("re-check: {restores: 1, unmended: {each: 0.5, at-most: 2}}", "84.00", "良好"),
        // 78 - 3.5
        ("re-check: {restores: 0, unmended: {each: 0.5}}", "74.50", "一般"),
        // 78 + 8 + 0.5 × 4: one is mended in part
        ("re-check: {restores: 1, partly: 0.5}", "88.00", "良好"),
        // 78 + 0.5 × 8 + 0.5 × 0.5 × 4
        ("re-check: {restores: 0.5, partly: 0.5}", "83.00", "良好"),
        // a scheme that says nothing
        ("", "78.00", "一般"),
    ])
    func `two of three mended, one in part, and seven more not`(policy: String, shown: String, grade: String) throws {
        let score = try score(policy, failed: 3) {
            $0.reCheck = ScoringFacts.ReCheck(mended: 2, partlyMended: 1, unmended: 7, gain: 8, partlyGain: 4)
        }
        #expect(score.shown == shown && score.grade == grade)
        // What is shown adds up, line by line.
        for (before, line) in zip(score.lines, score.lines.dropFirst()) {
            #expect(before.running + line.amount == line.running)
        }
    }

    @Test func `the lines say what happened`() throws {
        let score = try score("re-check: {restores: 0.5, partly: 0.5, unmended: {each: 2, at-most: 3}}", failed: 3) {
            $0.reCheck = ScoringFacts.ReCheck(mended: 2, partlyMended: 1, unmended: 2, gain: 8, partlyGain: 4)
        }
        #expect(
            score.lines.map(\.sentence.chinese) == [
                "下级指标得分合计；+78，计78分", "复查：已整改2项，共扣8分，返还50%；+4，计82分", "复查：部分整改1项，共扣4分，返还25%；+1，计83分",
                "复查：未整改2项，每项再扣2分；-4，计79分", "未整改再扣以3分为限；+1，计80分",
            ])
        #expect(score.lines[1].text.english == "re-check: 2 mended, which cost 8; 50% comes back")
    }

    @Test func `what was not mended takes no score below zero`() throws {
        let score = try score("re-check: {restores: 0, unmended: {each: 30}}", failed: 3) {
            $0.reCheck = ScoringFacts.ReCheck(mended: 0, unmended: 3, gain: 0)
        }
        #expect(score.shown == "0.00")
        #expect(score.lines.last?.sentence.chinese == "总分最低为0分；+12，计0分")
    }

    @Test func `points that come back for findings are limited by what these cost`() throws {
        func returns(_ points: [ExactNumber], atMost: ExactNumber) throws -> BodyScore {
            try score("", failed: 3) { facts in
                facts.returns = ScoringFacts.Returns(
                    points.enumerated().map {
                        ScoringFacts.Returns.Entry(
                            finding: "f\($0)", points: $1, decision: ScoringFacts.Decision(by: "复核组", reason: "迟了半天"))
                    }, atMost: atMost)
            }
        }
        #expect(try returns([AppealHearingTests.exact("1.5")], atMost: 4).shown == "79.50")
        let both = try returns([3, 2], atMost: 4)
        #expect(both.shown == "82.00")
        #expect(
            both.lines.map(\.sentence.chinese).dropFirst() == [
                "申诉部分支持：问题f0返还3分（复核组裁定，理由：迟了半天）；+3，计81分", "申诉部分支持：问题f1返还2分（复核组裁定，理由：迟了半天）；+2，计83分",
                "返还以这些问题所扣的4分为限；-1，计82分",
            ])
    }

    @Test func `an indicator gets the points that were ruled, whatever its rules found`() throws {
        let ruling = ScoringFacts.Ruling(
            points: 55, decision: ScoringFacts.Decision(by: "复核组", reason: "系统故障"))
        let leaf = try score("", failed: 3) { $0.rulings["on-time"] = ruling }
        #expect(leaf.shown == "85.00" && leaf.indicators[0].shown == "55.00")
        #expect(leaf.indicators[0].lines.last?.sentence.chinese == "申诉裁定：复核组定为55分，理由：系统故障；+7，计55分")
        // One that nobody could assess is assessed by the ruling.
        let open = try score("", failed: 3) {
            $0.marks = [:]
            $0.rulings["work"] = ScoringFacts.Ruling(points: 20, decision: ruling.decision)
        }
        #expect(open.shown == "68.00")
    }

    @Test func `a branch gets the points that were ruled, on its own scale`() throws {
        let scheme = try ScoringFixtures.scheme(
            text: """
                scheme: branch
                title: 例
                total: 100
                indicators:
                  - id: all
                    title: 全部
                    points: 60
                    indicators:
                      - {id: on-time, title: 及时, points: 40, measure: {dimension: timeliness}, rule: share}
                      - {id: more, title: 其他, points: 20, rule: {mark: {from: 0, to: 20}}}
                  - {id: work, title: 保障, points: 40, rule: {mark: {from: 0, to: 40}}}
                """)
        var facts = Self.facts(failed: 3)
        facts.marks["more"] = facts.marks["work"].map { ScoringFacts.Mark(points: 10, decision: $0.decision) }
        // 40 × 1/4 + 10 + 30
        #expect(Scorer(scheme: scheme).score(facts).score?.shown == "50.00")
        facts.rulings["all"] = ScoringFacts.Ruling(
            points: 45, decision: ScoringFacts.Decision(by: "复核组", reason: "理由"))
        let score = try #require(Scorer(scheme: scheme).score(facts).score)
        #expect(score.shown == "75.00" && score.indicators[0].shown == "45.00")
        #expect(score.indicators[0].lines.map(\.amount.exactText) == ["25"])
        // Waived, it takes no part: the ruling reaches nothing.
        facts.notApplicable["all"] = ScoringFacts.Waiver(reason: "没有这项职能", by: "办公室")
        #expect(Scorer(scheme: scheme).score(facts).score?.shown == "75.00")
        #expect(Scorer(scheme: scheme).score(facts).score?.indicators[0].points == nil)
    }

    @Test func `without rulings and re-check nothing in a score changes`() throws {
        for seed in ScoringPropertyTests.seeds {
            let random = RandomScheme(seed: seed)
            var scheme = random.scheme
            let before = Scorer(scheme: scheme).score(random.facts).score
            scheme.reCheck = ReCheckPolicy(restores: .zero)
            var facts = random.facts
            facts.reCheck = ScoringFacts.ReCheck(mended: 5, partlyMended: 2, unmended: 9, gain: 3, partlyGain: 1)
            let after = Scorer(scheme: scheme).score(facts).score
            #expect(before?.exact == after?.exact && before?.shown == after?.shown, "seed \(seed)")
            #expect(before?.grade == after?.grade, "seed \(seed)")
        }
    }

    @Test func `a score after the re-check stays within its bounds`() throws {
        var compared = 0
        for seed in ScoringPropertyTests.seeds {
            var random = RandomScheme(seed: seed)
            guard let before = Scorer(scheme: random.scheme).score(random.facts).score?.exact else { continue }
            let gain = ExactNumber(random.generator.int(0...20))
            random.scheme.reCheck = ReCheckPolicy(
                restores: ExactNumber(numerator: random.generator.int(0...4), denominator: 4) ?? .one,
                unmended: ReCheckPolicy.Unmended(
                    each: ExactNumber(random.generator.int(0...9)), atMost: ExactNumber(random.generator.int(0...30))))
            random.facts.reCheck = ScoringFacts.ReCheck(
                mended: 1, unmended: random.generator.int(0...9), gain: gain)
            let after = try #require(Scorer(scheme: random.scheme).score(random.facts).score?.exact)
            #expect(!after.isNegative && after <= before + gain, "seed \(seed)")
            let most = random.scheme.reCheck?.unmended?.atMost ?? .zero
            #expect(before - most <= after, "seed \(seed)")
            compared += 1
        }
        #expect(compared > 300)
    }
}
