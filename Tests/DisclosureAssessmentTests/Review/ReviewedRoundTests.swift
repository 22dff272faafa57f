import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText
import TestSupport
import Testing

/// What rulings do to what was found, whatever the scheme.
@Suite struct ReviewedRoundTests {
    static let items = ["a", "b", "c"].map {
        DisclosureItem(id: "c/\($0)", names: [$0], arises: .perOccurrence, levels: [.township, .village])
    }
    static let cutOff = CivilDate("2022-07-15")!

    /// Three bodies, three items, every dimension, with a finding for each verdict that is not met.
    static func assessment(_ generator: inout SplitMix64) -> Assessment {
        var tallies: [ItemTally] = []
        var findings: [Finding] = []
        for body in ReCheckTests.register.bodies.indices {
            for item in items.indices {
                var tally = ItemTally(body: body, item: item)
                for dimension in Dimension.allCases {
                    for outcome in [Outcome.met, .failed, .unexplained, .nilStated, .notChecked] {
                        let count = generator.int(0...2)
                        tally[dimension][outcome] = count
                        guard outcome == .failed || outcome == .unexplained else { continue }
                        for number in 0..<count {
                            var finding = ReCheckTests.finding(
                                "\(body)-\(item)-\(dimension)-\(outcome)-\(number)",
                                ReCheckTests.register.bodies[body].id)
                            (finding.item, finding.dimension, finding.outcome) = (items[item].id, dimension, outcome)
                            findings.append(finding)
                        }
                    }
                }
                tally.obligations = 1
                tallies.append(tally)
            }
        }
        return Assessment(
            items: items, tallies: tallies, findings: findings, unmatched: [], unmatchedTotal: 0, carriedOver: [],
            recordsRead: 0)
    }

    static func score(_ round: ReviewedRound, _ scheme: Scheme, body: String = "t1") -> ExactNumber? {
        let outcomes = AssessedOutcomes(round.assessment, register: ReCheckTests.register, catalogues: [])
        let facts = AssessedFacts(outcomes, scheme: scheme, judgements: round.judgements, cutOff: cutOff)
        guard var own = facts.facts(of: body) else { return nil }
        round.complete(&own)
        return Scorer(scheme: scheme).score(own).score?.exact
    }

    static func upheld(_ finding: Finding) -> HeardAppeal {
        HeardAppeal(
            AppealHearingTests.appeal(.finding, finding.id, AppealHearingTests.ruling(.upheld)), kind: .finding,
            subject: finding.id, title: Wording("", ""), scoredBody: "t1", state: .upheld,
            effect: .dismissFinding(finding.id))
    }

    @Test func `upholding an appeal against a finding never lowers a score, nor does mending it`() throws {
        var (compared, raised) = (0, 0)
        for seed in UInt64(0)...400 {
            var random = RandomScheme(seed: seed)
            let assessment = Self.assessment(&random.generator)
            let before = ReviewedRound(assessment, judgements: [], register: ReCheckTests.register)
            let failed = assessment.findings.filter {
                $0.outcome == .failed || random.scheme.unexplained == .zero && $0.outcome == .unexplained
            }
            guard let old = Self.score(before, random.scheme), !failed.isEmpty else { continue }
            for _ in 0..<3 {
                let finding = random.generator.pick(failed)
                var after = before
                after.apply(Self.upheld(finding))
                let new = try #require(Self.score(after, random.scheme))
                #expect(old <= new, "seed \(seed), \(finding.id)")
                // Both ways of taking a finding out come to the same.
                #expect(Self.score(before.supposingMet([finding.id]), random.scheme) == new, "seed \(seed)")
                compared += 1
                raised += old < new ? 1 : 0
            }
        }
        #expect(compared > 300 && raised > 30, "\(raised) of \(compared)")
    }

    @Test func `a dismissed finding stays in the list and says who took it out, when and why`() throws {
        var generator = SplitMix64(seed: 1)
        let assessment = Self.assessment(&generator)
        let finding = try #require(assessment.findings.first)
        var round = ReviewedRound(assessment, judgements: [], register: ReCheckTests.register)
        round.apply(Self.upheld(finding))
        #expect(round.assessment.findings.map(\.id) == assessment.findings.map(\.id))
        #expect(round.assessment.findings[0].outcome == .met)
        #expect(round.assessment.findings[0].message.chinese == "迟；原判“不符合”，复核组2022-07-28裁定支持申诉，不予扣分：属实")
    }

    @Test func `a waiver that is set aside and put back leaves everything as it was`() throws {
        for seed in UInt64(0)...20 {
            var generator = SplitMix64(seed: seed)
            let before = Self.assessment(&generator)
            var assessment = before
            let pair = try #require(
                WaivedPair.setAside(body: "t2", item: "c/b", in: &assessment, register: ReCheckTests.register))
            #expect(!assessment.findings.contains { $0.body == "t2" && $0.item == "c/b" })
            let tally = try #require(assessment.tallies.first { $0.body == 1 && $0.item == 1 })
            #expect(tally[.presence][.notApplicable] == 1 && tally[.timeliness].total == 0)
            var round = ReviewedRound(
                assessment, judgements: [AppealHearingTests.judgement(.waive, "c/b", by: "办公室")],
                register: ReCheckTests.register, waivedPairs: [pair])
            round.apply(
                HeardAppeal(
                    AppealHearingTests.appeal(.waiver, "c/b", body: "t2", AppealHearingTests.ruling(.upheld)),
                    kind: .waiver, subject: "c/b", title: Wording("", ""), scoredBody: "t2", state: .upheld,
                    effect: .liftItemWaiver("c/b")))
            #expect(round.assessment.tallies == before.tallies && round.assessment.findings == before.findings)
        }
    }

    @Test func `what a confirmed penalty rests on is gone with its last finding`() throws {
        let scheme = try ReviewScoreTests.scheme(
            "penalty: [{id: leak, title: 泄露, when: {dimension: privacy}, deduct: 2}]")
        var tally = ItemTally(body: 0, item: 0)
        tally[.privacy][.failed] = 1
        tally[.timeliness][.met] = 1
        var finding = ReCheckTests.finding("leak-1")
        (finding.item, finding.dimension) = ("c/a", .privacy)
        let assessment = Assessment(
            items: Self.items, tallies: [tally], findings: [finding], unmatched: [], unmatchedTotal: 0,
            carriedOver: [], recordsRead: 0)
        var round = ReviewedRound(
            assessment,
            judgements: [
                AppealHearingTests.judgement(.confirm, "leak", by: "测评组"),
                AppealHearingTests.judgement(.mark, "work", by: "测评组", points: "30"),
            ], register: ReCheckTests.register)
        #expect(Self.score(round, scheme)?.exactText == "88")
        round.apply(Self.upheld(finding))
        #expect(Self.score(round, scheme)?.exactText == "90")
    }
}
