import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import Testing

/// Posted within the limit: to the day, and only on evidence.
@Suite struct TimelinessTests {
    private func outcomes(_ kinds: [LimitKind], _ posting: Posting) throws -> [Outcome: Int] {
        try SmallRound([SmallRound.item("a", kinds)]).assess([posting])[.timeliness]
    }

    @Test(arguments: [
        // Counted by hand: 3 June 2022 is a holiday, 24 April and 7 May are worked, 2 to 4 May are not.
        (20, LimitDuration.Unit.workingDays, "2022-06-01", "2022-06-30"),
        (7, .workingDays, "2022-04-28", "2022-05-11"),
        (5, .workingDays, "2022-04-22", "2022-04-28"),
        // 20 May + 14 days is 3 June, off; the next worked day is Monday the sixth.
        (14, .days, "2022-05-20", "2022-06-06"),
        (1, .months, "2022-05-31", "2022-06-30"),
    ])
    func `the due day itself is in time and the next day is not`(
        count: Int, unit: LimitDuration.Unit, formed: String, due: String
    ) throws {
        let round = try SmallRound([SmallRound.item("a", [try within(count, unit)])])
        let last = try date(due), next = try #require(last.adding(days: 1))
        #expect(try round.assess([Posting(posted: due, formed: formed)])[.timeliness] == [.met: 1])
        let late = try round.assess([Posting(posted: next.description, formed: formed)])
        #expect(late[.timeliness] == [.failed: 1])
        #expect(late.result.late == 1)
        let finding = try #require(late.findings(.timeliness).first)
        #expect(finding.due == last.dayNumber)
        #expect(finding.event == (try date(formed)).dayNumber)
        #expect(finding.detail == 1)
    }

    @Test(arguments: DateSureness.allCases, DateSureness.allCases)
    func `a day that is stated or inferred never fails, on either side, and any day may meet`(
        posted: DateSureness, formed: DateSureness
    ) throws {
        let late = Posting(posted: "2022-07-15", formed: "2022-06-01", how: posted, formedHow: formed)
        let canFail = [.seen, .printed].contains(posted) && [.seen, .printed].contains(formed)
        #expect(try outcomes([try within(20)], late) == [canFail ? .failed : .noEvidence: 1])
        let early = Posting(posted: "2022-06-10", formed: "2022-06-01", how: posted, formedHow: formed)
        #expect(try outcomes([try within(20)], early) == [.met: 1])
    }

    @Test func `a missing day, or a year that the calendar does not have, is no evidence`() throws {
        let twenty = [try within(20)]
        #expect(try outcomes(twenty, Posting(formed: "2022-06-01")) == [.noEvidence: 1])
        #expect(try outcomes(twenty, Posting(posted: "2022-06-01")) == [.noEvidence: 1])
        #expect(try outcomes(twenty, Posting(posted: "2022-06-01", formed: "2018-12-01")) == [.noEvidence: 1])
        #expect(try outcomes(twenty, Posting(posted: "2022-06-01", formed: "2026-12-20")) == [.noEvidence: 1])
        #expect(
            try outcomes([try within(24, .hours)], Posting(posted: "2022-06-02", formed: "2022-06-01")) == [
                .noEvidence: 1
            ])
        #expect(try outcomes([], Posting(posted: "2022-06-02", formed: "2022-06-01")) == [:])
    }

    @Test func `a limit in principle asks a person instead of failing`() throws {
        var item = SmallRound.item()
        item.limit = TimeLimit(text: "", rules: [LimitRule(try within(20), isSoft: true)])
        let round = try SmallRound([item])
        let late = try round.assess([Posting(posted: "2022-07-01", formed: "2022-06-01")])
        #expect(late[.timeliness] == [.needsPerson: 1])
        #expect(late.result.late == 0)
        #expect(try round.assess([Posting(posted: "2022-06-30", formed: "2022-06-01")])[.timeliness] == [.met: 1])
    }

    @Test func `of conditional limits the strictest is in time, past the most generous is late, between is asked`()
        throws
    {
        var item = SmallRound.item()
        item.limit = TimeLimit(
            text: "",
            rules: [
                LimitRule(try within(20)),
                LimitRule(try within(7), conditions: [LimitCondition(.only, "行政处罚")]),
            ])
        let round = try SmallRound([item])
        for (posted, outcome) in [
            ("2022-06-13", Outcome.met), ("2022-06-14", .needsPerson), ("2022-06-30", .needsPerson),
            ("2022-07-01", .failed),
        ] {
            #expect(
                try round.assess([Posting(posted: posted, formed: "2022-06-01")])[.timeliness] == [outcome: 1],
                "\(posted)")
        }
    }

    @Test func `及时 is what the scheme of the group says, or asks a person; a village follows its town`() throws {
        var round = try SmallRound([SmallRound.item("a", [.atOnce(after: .unstated)], functions: ["乡镇人民政府", "村民委员会"])])
        let late = Posting(posted: "2022-06-09", formed: "2022-06-01")
        #expect(try round.assess([late])[.timeliness] == [.needsPerson: 1])
        round.inputs.atOnce = ["departments": try lasting(1, .workingDays), "towns": try lasting(3, .workingDays)]
        // 2, 6 and 7 June: the third is a holiday.
        var inTime = late
        inTime.posted = "2022-06-07"
        #expect(try round.assess([inTime])[.timeliness] == [.met: 1])
        inTime.posted = "2022-06-08"
        #expect(try round.assess([inTime])[.timeliness] == [.failed: 1])
        inTime.body = "village"
        #expect(try round.assess([inTime])[.timeliness, "village"] == [.failed: 1])
    }

    @Test func `a day by the calendar: the due day is in time, and the cycle must have ended`() throws {
        let round = try SmallRound([SmallRound.item("a", [quarterly, .notBefore(.cycleEnd)], arises: .eachCycle)])
        for (posted, how, outcome) in [
            ("2022-06-30", DateSureness.printed, Outcome.failed), ("2022-06-30", .inferred, .noEvidence),
            ("2022-07-01", .printed, .met), ("2022-07-20", .inferred, .met), ("2022-07-21", .printed, .failed),
            ("2022-07-21", .stated, .noEvidence), (nil, .printed, .noEvidence),
        ] as [(String?, DateSureness, Outcome)] {
            let posting = Posting(posted: posted, how: how, cycle: "2022-Q2")
            #expect(try round.assess([posting])[.timeliness] == [outcome: 1], "\(posted ?? "") \(how)")
        }
    }

    @Test func `after the end of each cycle: counted in working days`() throws {
        let kind = LimitKind.afterCycle(.month, within: try lasting(10, .workingDays))
        let round = try SmallRound([SmallRound.item("a", [kind], arises: .eachCycle)])
        // May's ends on 15 June: 1, 2, 6–10 and 13–15 June.
        for (posted, outcome) in [("2022-06-15", Outcome.met), ("2022-06-16", .failed)] {
            #expect(try round.assess([Posting(posted: posted)])[.timeliness] == [outcome: 1], "\(posted)")
        }
    }
}
