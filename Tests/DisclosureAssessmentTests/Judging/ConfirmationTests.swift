import DisclosureAssessment
import DisclosureModel
import SourceText
import Testing

/// A person finds true what the machine could not decide.
@Suite struct ConfirmationTests {
    let register = BodyRegister(id: "r", groups: [], bodies: [Body(id: "v1", name: "一村", kind: .village)])

    func assessment(_ outcome: Outcome) -> Assessment {
        var tally = ItemTally(body: 0, item: 0)
        tally[.timeliness][outcome] = 2
        return Assessment(
            items: [DisclosureItem(id: "a/list", names: ["名单"], arises: .eachCycle, levels: [.village])],
            tallies: [tally],
            findings: [
                Finding(
                    id: "f1", body: "v1", item: "a/list", cycle: nil, dimension: .timeliness, outcome: outcome,
                    message: Wording("没有规定天数", "no days named"), due: nil, evidence: [])
            ], unmatched: [], unmatchedTotal: 0, carriedOver: [], recordsRead: 0)
    }

    func confirm(_ body: String, _ kind: Judgement.Kind = .confirm) -> Judgement {
        Judgement(
            body: body, subject: "f1", kind: kind, points: nil, reason: "逾期两个月", by: "评审组", onDay: nil, until: nil,
            evidence: nil, reference: nil, place: nil)
    }

    @Test(arguments: [Outcome.needsPerson, .unexplained, .noEvidence])
    func `属实的算不符合，原判和理由都留着`(outcome: Outcome) {
        var assessment = assessment(outcome)
        Confirmations.apply([confirm("v1")], to: &assessment, register: register)
        #expect(assessment.findings[0].outcome == .failed)
        #expect(
            assessment.findings[0].message.chinese == "没有规定天数；原判“\(outcome.title.chinese)”，经评审组评判属实：逾期两个月")
        #expect(assessment.tallies[0][.timeliness][outcome] == 1)
        #expect(assessment.tallies[0][.timeliness][.failed] == 1)
        // A second time nothing is left to decide.
        let once = assessment.findings
        Confirmations.apply([confirm("v1")], to: &assessment, register: register)
        #expect(assessment.findings == once)
    }

    @Test func `已定的、别的单位的、不是确认的都不动`() {
        for (outcome, judgement) in [
            (Outcome.failed, confirm("v1")), (.met, confirm("v1")), (.needsPerson, confirm("v2")),
            (.needsPerson, confirm("v1", .dismiss)),
        ] {
            var assessment = assessment(outcome)
            let before = assessment.findings
            Confirmations.apply([judgement], to: &assessment, register: register)
            #expect(assessment.findings == before)
            #expect(assessment.tallies[0][.timeliness][outcome] == 2)
        }
    }
}
