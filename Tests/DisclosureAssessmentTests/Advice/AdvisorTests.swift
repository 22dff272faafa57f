import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import Synchronization
import Testing

/// Advice with numbers that anybody can check in the head.
@Suite struct AdvisorTests {
    static let capped =
        "  - {id: a, title: 甲, points: 10, measure: {dimension: presence}, rule: {deduct: {each: 1, at-most: 3}}}"

    private func gains(_ advice: BodyAdvice) -> [String] { advice.singles.map(\.regained.exactText) }
    private func steps(_ advice: BodyAdvice) -> [String] {
        advice.steps.map {
            "\($0.findings.count): \($0.regained.exactText) → \($0.ranked.score.exact?.exactText ?? "")"
        }
    }

    @Test func `beyond a cap two findings mended regain only one point, a single one none`() throws {
        // 4 × 1 under a cap of 3: 10 - 3 = 7. One mended: 3 are still taken. Two mended: 2 are taken.
        var round = try AdvisedRound(Self.capped)
        try round.add(.met, 6)
        try round.add(.failed, 4)
        let advice = try round.advice()
        #expect(advice.before.score.shown == "7.00")
        #expect(gains(advice) == ["0", "0", "0", "0"])
        #expect(advice.singles[0].obstacle == .beyondCap(indicator: "甲", by: 0))
        #expect(steps(advice) == ["2: 1 → 8", "1: 1 → 9", "1: 1 → 10"])
        #expect(advice.bundles.map { "\($0.indicator) \($0.findings.count) \($0.regained)" } == ["a 2 1"])
        #expect(advice.everything?.regained == 3)
    }

    @Test func `what is beyond the cap even afterwards is named`() throws {
        var round = try AdvisedRound(Self.capped)
        try round.add(.failed, 6)
        let advice = try round.advice(first: 1)
        // 6 × 1: mending one leaves 5, two more than the cap takes.
        #expect(advice.singles[5].obstacle == .beyondCap(indicator: "甲", by: 2))
        #expect(steps(advice) == ["4: 1 → 8"])
    }

    @Test func `at the edge of a band the fewest that reach the next one are found`() throws {
        // 7 of 10 earn 6; 8 of 10 still 6; 9 of 10 earn 10.
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: presence}, rule: {bands: [{from: 0.9, points: 10}, {from: 0.7, points: 6}, {from: 0, points: 0}]}}"
        )
        try round.add(.met, 7)
        try round.add(.failed, 3)
        let advice = try round.advice()
        #expect(gains(advice) == ["0", "0", "0"])
        #expect(advice.singles[0].obstacle == .band(indicator: "甲"))
        #expect(steps(advice) == ["2: 4 → 10"])
        try round.add(.met, 10)
        // 17 of 20 earn 6, one more makes 90 %.
        #expect(gains(try round.advice()) == ["4", "4", "4"])
        #expect(steps(try round.advice()) == ["1: 4 → 10"])
    }

    @Test func `a finding that opens the bonus brings the bonus too`() throws {
        // 8 of 10 are 80 points, and the bonus of 5 opens above 80: the first mended brings 10 + 5, the next 10.
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 100, measure: {dimension: presence}, rule: share}",
            more: "bonus: {opens-above: 80, events: [{id: praised, title: 表扬, points: 5}]}", total: 100)
        round.judgements = [
            Judgement(
                body: "body", subject: "praised", kind: .event, points: nil, reason: "通报", by: "测评组", onDay: nil,
                until: nil, evidence: nil, reference: nil, place: nil)
        ]
        try round.add(.met, 8)
        try round.add(.failed, 2)
        #expect(gains(try round.advice()) == ["15", "15"])
        #expect(steps(try round.advice()) == ["1: 15 → 95", "1: 10 → 105"])
    }

    @Test func `a cap over several indicators takes findings of more than one`() throws {
        // Each leaf loses 4, the branch at most 4 of 8. Three mended leave 2.
        var round = try AdvisedRound(
            """
              - id: top
                title: 上级
                points: 20
                loses-at-most: 4
                indicators:
                  - {id: a, title: 甲, points: 10, measure: {dimension: presence}, rule: {deduct: {each: 2}}}
                  - {id: b, title: 乙, points: 10, measure: {dimension: content}, rule: {deduct: {each: 2}}}
            """, total: 20)
        try round.add(.failed, 2)
        try round.add(.failed, 2, .content)
        let advice = try round.advice()
        #expect(advice.before.score.exact == 16)
        #expect(advice.singles[0].obstacle == .beyondCap(indicator: "上级", by: 2))
        #expect(steps(advice) == ["3: 2 → 18", "1: 2 → 20"])
        #expect(advice.bundles.isEmpty)
    }

    @Test func `all or nothing averaged over bodies needs the whole, however small the village`() throws {
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: presence, levels: village, average: bodies}, rule: {all-or-nothing: {}}}"
        )
        try round.add(.failed, 2, body: "body/v1")
        try round.add(.met, 9, body: "body/v2")
        try round.add(.failed, 1, body: "body/v2")
        let advice = try round.advice()
        #expect(steps(advice) == ["3: 10 → 10"])
        #expect(advice.singles[0].obstacle == .allOrNothing(indicator: "甲"))
    }

    @Test func `averaged over villages the finding of the village with fewest verdicts weighs most`() throws {
        // v1: 1 of 2, v2: 9 of 10. Mean 0.7 of 10 points; mending in v1 brings 2.5, in v2 0.5.
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: presence, levels: village, average: bodies}, rule: share}"
        )
        try round.add(.met, 9, body: "body/v2")
        try round.add(.failed, 1, body: "body/v2")
        try round.add(.met, 1, body: "body/v1")
        try round.add(.failed, 1, body: "body/v1")
        let advice = try round.advice()
        #expect(gains(advice) == ["2.5", "0.5"])
        #expect(advice.steps.map(\.findings) == [[1], [0]])
        // Asked for one village, only its finding is advised, in points of the town.
        let village = try round.advice(subject: "body/v2")
        #expect(gains(village) == ["0.5"])
        #expect(village.before.score.body == "body")
    }

    @Test func `lateness and a posting taken down early are past, and show what they cost`() throws {
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: [timeliness, publicity, frequency]}, rule: {deduct: {each: 1}}}"
        )
        try round.add(.failed, 1, .timeliness)
        try round.add(.failed, 1, .publicity)
        try round.add(.failed, 1, .frequency, cycle: nil)
        try round.add(.failed, 1, .frequency)
        try round.add(.noEvidence, 1, .timeliness)
        let advice = try round.advice()
        let remedies = Dictionary(grouping: advice.singles, by: \.remedy).mapValues { $0.map(\.finding).sorted() }
        #expect(remedies == [.past: [0, 1, 2], .mend: [3], .prove: [4]])
        #expect(gains(advice) == ["1", "1", "1", "1", "0"])
        #expect(advice.steps.map(\.findings) == [[3]])
        #expect(advice.everything?.findings == [3])
    }

    @Test func `what is waiting for proof brings what it would bring`() throws {
        // 1 of 2 decided: 5 points. One more met: 2 of 3.
        var round = try AdvisedRound("  - {id: a, title: 甲, points: 10, measure: {dimension: timeliness}, rule: share}")
        try round.add(.met, 1, .timeliness)
        try round.add(.failed, 1, .timeliness)
        try round.add(.needsPerson, 1, .timeliness)
        let advice = try round.advice()
        #expect(advice.singles.map(\.remedy) == [.past, .prove])
        #expect(gains(advice) == ["5", "5/3"])
        #expect(advice.steps.isEmpty)
    }

    @Test func `what no indicator looks at, what a veto decides and what has no score say so`() throws {
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: presence}, rule: share}",
            more: "veto: [{id: leak, title: 泄密, effect: zero}]")
        try round.add(.failed, 1, .content)
        try round.add(.failed)
        #expect(try round.advice().singles.map(\.obstacle) == [nil, .notMeasured])
        round.judgements = [
            Judgement(
                body: "body", subject: "leak", kind: .confirm, points: nil, reason: "查实", by: "测评组", onDay: nil,
                until: nil, evidence: nil, reference: nil, place: nil)
        ]
        let vetoed = try round.advice()
        #expect(vetoed.singles.map(\.obstacle) == [.notMeasured, .veto(indicator: nil)])
        #expect(vetoed.steps.isEmpty)
        var withheld = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: presence}, rule: share}",
            more: "minimum-coverage: 0.9")
        try withheld.add(.failed)
        try withheld.add(.notChecked, 3)
        #expect(try withheld.advice().singles.map(\.obstacle) == [.notScored])
        #expect(try withheld.advice().before.score.exact == nil)
    }

    @Test func `ranks and grades by quota change as if all others stood still`() throws {
        var round = try AdvisedRound(
            "  - {id: a, title: 甲, points: 10, measure: {dimension: presence}, rule: share}",
            more: "grades: {quota: [{top: 0.5, name: 优}, {top: 1, name: 良}]}")
        try round.add(.met)
        try round.add(.failed, 2)
        var other = try #require(Scorer(scheme: round.scheme).score(try round.facts()).score)
        other.body = "other"
        (other.exact, other.rounded) = (8, 8)
        let advice = try round.advice(others: [other])
        let standings = ([advice.before] + advice.steps.map(\.ranked)).map { "\($0.rank ?? 0) \($0.score.grade ?? "")" }
        #expect(standings == ["2 良", "2 良", "1 优"])
    }

    @Test func `findings that are alike are computed once`() throws {
        var round = try AdvisedRound("  - {id: a, title: 甲, points: 10, measure: {dimension: presence}, rule: share}")
        for village in 1...6 { for item in 0..<3 { try round.add(.failed, 20, body: "body/v\(village)", item: item) } }
        let asked = Mutex(0)
        let own = Rescoring(round.scheme)
        let advice = try round.advice(
            first: 3,
            rescoring: Rescoring(
                points: {
                    asked.withLock { $0 += 1 }
                    return own.points($0)
                },
                score: {
                    asked.withLock { $0 += 1 }
                    return own.score($0)
                }))
        #expect(advice.singles.count == 360)
        #expect(advice.steps.count == 3)
        #expect(asked.withLock { $0 } < 16)
    }
}
