import CivilCalendar
import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import Testing

/// How obligations come about, to which round they belong, and what an absent record means.
@Suite struct ArisingTests {
    // MARK: Standing items, and items that nobody registers

    @Test(arguments: [DisclosureItem.Arising.standing, .perOccurrence])
    func `an absent record fails only where somebody looked, and only if it had to be there`(
        arises: DisclosureItem.Arising
    ) throws {
        var round = try SmallRound([SmallRound.item(arises: arises)])
        #expect(try round.assess()[.presence] == [.notChecked: 1])
        // Looked at too early, or at postings of too short a time, is not looked.
        try round.cover(from: "2022-04-02", to: "2022-07-31", on: "2022-07-31")
        try round.cover(from: "2022-01-01", to: "2022-06-29", on: "2022-07-31")
        try round.cover(from: "2022-01-01", to: "2022-06-30", on: "2022-06-29")
        #expect(try round.assess()[.presence] == [.notChecked: 1])
        try round.cover(from: "2022-04-01", to: "2022-06-30", on: "2022-06-30")
        let expected: Outcome = arises == .standing ? .failed : .unexplained
        let found = try round.assess()
        #expect(found[.presence] == [expected: 1])
        #expect(found.findings(.presence).map(\.coverage) == [3])
        #expect(try round.assess([Posting(posted: "2022-05-01")])[.presence] == [.met: 1])
    }

    @Test func `whoever looked elsewhere, or at others, did not look`() throws {
        var round = try SmallRound([SmallRound.item(arises: .standing, channels: ["村公示栏"])])
        try round.cover(from: "2022-01-01", to: "2022-07-31", on: "2022-07-31", channels: [0, 2])
        try round.cover(from: "2022-01-01", to: "2022-07-31", on: "2022-07-31", bodies: ["departments", "street"])
        #expect(try round.assess()[.presence] == [.notChecked: 1])
        var byGroup = round
        try byGroup.cover(from: "2022-01-01", to: "2022-07-31", on: "2022-07-31", channels: [1], bodies: ["towns"])
        #expect(try byGroup.assess()[.presence] == [.failed: 1])
        try round.observe(.notSeen)
        let found = try round.assess()
        #expect(found[.presence] == [.failed: 1])
        #expect(found.findings(.presence).map(\.observation) == [0])
    }

    @Test func `a visitor's sighting is presence; not checked is nothing`() throws {
        var round = try SmallRound([SmallRound.item(arises: .standing)])
        try round.coverEverything()
        try round.observe(.notChecked)
        #expect(try round.assess()[.presence] == [.failed: 1])
        try round.observe(.seen)
        #expect(try round.assess()[.presence] == [.met: 1])
    }

    @Test func `a statement that nothing arose explains, 不涉及 and a waiver excuse`() throws {
        var round = try SmallRound([SmallRound.item()])
        try round.coverEverything()
        #expect(try round.assess([Posting(posted: "2022-05-01", flags: .isNilStatement)])[.presence] == [.nilStated: 1])
        var stated = round
        try stated.observe(.nilStated)
        #expect(try stated.assess()[.presence] == [.nilStated: 1])
        #expect(
            try stated.assess([Posting(posted: "2022-05-01")])[.presence] == [.met: 1])
        var excused = round
        try excused.observe(.notApplicable)
        #expect(try excused.assess()[.presence] == [.notApplicable: 1])
        // A waiver holds if it does on the cut-off day, 20 July.
        for (until, outcome) in [
            (nil, Outcome.notApplicable), ("2022-07-20", .notApplicable), ("2022-07-19", .unexplained),
        ] {
            var waived = round
            waived.inputs.judgements = [
                Judgement(
                    body: "town", subject: "c/a", kind: .waive, points: nil, reason: "无此事项", by: "评估组", onDay: nil,
                    until: try until.map(date), evidence: nil, reference: nil, place: nil)
            ]
            #expect(try waived.assess()[.presence] == [outcome: 1], "\(until ?? "")")
        }
    }

    @Test func `a statement covers only the time it names`() throws {
        var round = try SmallRound([SmallRound.item()])
        try round.coverEverything()
        func outcome(_ cycle: String) throws -> [Outcome: Int] {
            try round.assess([Posting(posted: "2022-05-01", cycle: cycle, flags: .isNilStatement)])[.presence]
        }
        #expect(try outcome("2022-Q2") == [.nilStated: 1])
        #expect(try outcome("2022") == [.nilStated: 1])
        #expect(try outcome("2022-05") == [.nilStated: 1])
        #expect(try outcome("2021") == [.unexplained: 1])
        #expect(try outcome("2022-Q1") == [.unexplained: 1])
        for (cycle, expected) in [("2022-Q2", Outcome.nilStated), ("2021-Q2", .unexplained)] {
            var observed = round
            try observed.observe(.nilStated, cycle: cycle)
            #expect(try observed.assess()[.presence] == [expected: 1])
        }
        for (cycle, expected) in [("2022-Q2", Outcome.notApplicable), ("2021-Q2", .unexplained)] {
            var observed = round
            try observed.observe(.notApplicable, cycle: cycle)
            #expect(try observed.assess()[.presence] == [expected: 1])
        }
    }

    @Test func `a merged village owes nothing any more, a founded one not yet`() throws {
        for (from, until, isOwed) in [
            (nil, "2022-06-29", false), (nil, "2022-06-30", true), ("2022-07-01", nil, false),
            ("2022-06-30", nil, true),
        ] as [(String?, String?, Bool)] {
            var round = try SmallRound([SmallRound.item(functions: ["村民委员会"])])
            try round.coverEverything()
            try round.change("village") { body in
                body.from = try from.map(date)
                body.until = try until.map(date)
            }
            let found = try round.assess()
            #expect(found.obligations("village") == (isOwed ? 1 : 0), "\(from ?? "") \(until ?? "")")
            #expect(found.result.findings.count == (isOwed ? 1 : 0))
        }
    }

    @Test func `a document belongs to the round in whose window its due day falls`() throws {
        // Ten working days: formed 2022-04-06 is due on 20 April, on 2022-07-06 on 20 July.
        let round = try SmallRound([SmallRound.item("a", [try within(10)])])
        for (formed, isOurs) in [
            ("2022-04-06", false), ("2022-04-07", true), ("2022-07-06", true), ("2022-07-07", false),
        ] {
            let found = try round.assess([Posting(posted: formed, formed: formed)])
            #expect(found.result.documents == (isOurs ? 1 : 0), "\(formed)")
            #expect(found.result.recordsOutsideRound == (isOurs ? 0 : 1), "\(formed)")
            #expect(found[.timeliness] == (isOurs ? [.met: 1] : [:]), "\(formed)")
        }
    }

    @Test func `an item on request owes nothing where nobody asked`() throws {
        let round = try SmallRound([SmallRound.item("a", [.onRequest(nil)])])
        #expect(try round.assess().owing() == [])
    }

    // MARK: Cycles

    @Test func `what a cycle owes is due in this round, or carried over, or was the round before's`() throws {
        var round = try SmallRound([SmallRound.item("a", [quarterly], arises: .eachCycle)])
        try round.coverEverything()
        // Due on 20 July, the cut-off: the second quarter. Due on 20 April, the cut-off before: the first.
        let found = try round.assess()
        #expect(found.obligations() == 1)
        #expect(found.findings(.frequency).map(\.cycle) == [Cycle("2022-Q2")?.code])
        #expect(found.result.carriedOver == [])
        round.inputs.cutOff = try date("2022-07-19")
        let earlier = try round.assess()
        #expect(earlier.owing() == [])
        #expect(
            earlier.result.carriedOver == [
                CarriedObligation(body: "town", item: "c/a", cycle: "2022-Q2", due: try date("2022-07-20"))
            ])
        round.inputs.previousCutOff = try date("2022-04-19")
        #expect(try round.assess().obligations() == 1)
    }

    @Test func `a cycle with nothing fails where somebody looked after it was due`() throws {
        var round = try SmallRound([SmallRound.item("a", [quarterly], arises: .eachCycle)])
        #expect(try round.assess()[.frequency] == [.notChecked: 1])
        try round.cover(from: "2022-07-01", to: "2022-07-20", on: "2022-07-20")
        #expect(try round.assess()[.frequency] == [.failed: 1])
        #expect(try round.assess([Posting(posted: "2022-07-20")])[.frequency] == [.met: 1])
        // The first quarter's posting, late as it is, is not the second's.
        let late = try round.assess([Posting(posted: "2022-05-20")])
        #expect(late[.frequency] == [.failed: 1])
        #expect(late.result.recordsOutsideRound == 1)
        #expect(try round.assess([Posting(posted: "2022-05-20", cycle: "2022-Q2")])[.frequency] == [.met: 1])
    }

    @Test func `a nil statement counts for its own cycle, unless a register shows that something arose in it`() throws {
        var round = try SmallRound([SmallRound.item("a", [quarterly], arises: .eachCycle)])
        try round.coverEverything()
        func stated(_ cycle: String) -> Posting {
            Posting(posted: "2022-07-10", cycle: cycle, flags: .isNilStatement)
        }
        #expect(try round.assess([stated("2022-Q2")])[.frequency] == [.nilStated: 1])
        #expect(try round.assess([stated("2022-Q1")])[.frequency] == [.failed: 1])
        var other = round
        try other.happened("2022-03-31", "批-0")
        #expect(try other.assess([stated("2022-Q2")])[.frequency] == [.nilStated: 1])
        try round.happened("2022-04-01", "批-1")
        let found = try round.assess([stated("2022-Q2")])
        #expect(found[.frequency] == [.failed: 1])
        #expect(found.findings(.frequency).count == 1)
    }

    @Test func `an observer's word on a cycle holds for that cycle`() throws {
        for (state, outcome) in [
            (Observation.State.nilStated, Outcome.nilStated), (.notApplicable, .notApplicable), (.seen, .met),
        ] {
            for (cycle, isOurs) in [("2022-Q2", true), ("2022-Q1", false)] {
                var round = try SmallRound([SmallRound.item("a", [quarterly], arises: .eachCycle)])
                try round.coverEverything()
                try round.observe(state, cycle: cycle)
                #expect(try round.assess()[.frequency] == [isOurs ? outcome : .failed: 1], "\(state) \(cycle)")
            }
        }
    }

    @Test func `a village owes only the cycles due while it was there`() throws {
        let monthly = LimitKind.each(.month, times: 1)
        var round = try SmallRound([
            SmallRound.item("a", [monthly], arises: .eachCycle, functions: ["村民委员会"])
        ])
        // Due on 30 April, 31 May and 30 June.
        #expect(try round.assess().obligations("village") == 3)
        try round.change("village") { $0.until = try date("2022-05-31") }
        #expect(try round.assess().obligations("village") == 2)
        try round.change("village") { $0.from = try date("2022-05-01") }
        #expect(try round.assess().obligations("village") == 1)
    }

    @Test func `a limit in the words of a standard recurs as one written as a rule`() throws {
        let limit = TimeLimitParser.parse("每季度至少公布一次")
        try #require(limit.reading == .definite)
        var item = SmallRound.item(arises: .eachCycle)
        item.limit = limit
        let found = try SmallRound([item]).assess([Posting(posted: "2022-06-30")])
        #expect(found[.frequency] == [.met: 1])
        #expect(found.obligations() == 1)
    }

    // MARK: Registers

    @Test func `each line of a register is an obligation, met by the posting that names it`() throws {
        var round = try SmallRound([SmallRound.item("a", [try within(20)])])
        try round.coverEverything()
        try round.happened("2022-06-01", "批-1")
        try round.happened("2022-05-09", "批-2")
        let found = try round.assess([Posting(posted: "2022-06-30", reference: "批-1")])
        #expect(found.obligations() == 2)
        #expect(found[.presence] == [.met: 1, .failed: 1])
        #expect(found[.timeliness] == [.met: 1])
        #expect(
            found.findings(.presence).map {
                round.inputs.occurrences[1].reference == found.plan.occurrences[Int($0.occurrence)].reference
            } == [true])
        // The day of the register counts, whatever the record says of its own forming.
        let late = try round.assess([Posting(posted: "2022-07-01", formed: "2022-06-30", reference: "批-1")])
        #expect(late[.timeliness] == [.failed: 1])
        #expect(late.findings(.timeliness).map(\.detail) == [1])
    }

    @Test func `postings that name no line go to the first one before them that has none`() throws {
        var round = try SmallRound([SmallRound.item("a", [try within(20)])])
        try round.coverEverything()
        try round.happened("2022-05-09", "批-1")
        try round.happened("2022-06-01", "批-2")
        #expect(
            try round.assess([Posting(posted: "2022-05-10"), Posting(posted: "2022-06-02")])[.presence] == [.met: 2])
        let early = try round.assess([Posting(posted: "2022-05-08"), Posting(posted: "2022-06-02")])
        #expect(early[.presence] == [.met: 1, .failed: 1])
        #expect(early.result.recordsOutsideRound == 1)
    }

    @Test func `what happened late in the round is carried over, what was due before it is not asked again`() throws {
        var round = try SmallRound([SmallRound.item("a", [try within(10)])])
        try round.coverEverything()
        for (day, state) in [("2022-04-06", -1), ("2022-04-07", 0), ("2022-06-30", 0)] {
            var one = round
            try one.happened(day, "批-1")
            let found = try one.assess()
            #expect(found.obligations() == state + 1, "\(day)")
            #expect(found.result.carriedOver == [])
        }
        round.inputs.cutOff = try date("2022-07-13")
        try round.happened("2022-06-30", "批-1")
        let found = try round.assess([Posting(posted: "2022-07-01", reference: "批-1")])
        #expect(found.owing() == [])
        #expect(
            found.result.carriedOver == [
                CarriedObligation(body: "town", item: "c/a", cycle: "批-1", due: try date("2022-07-14"))
            ])
    }

    @Test func `a nil statement against a register is no statement, and a body without lines owes nothing`() throws {
        var round = try SmallRound([SmallRound.item("a", [try within(20)], functions: ["救助部门"])])
        try round.happened("2022-06-01", "批-1")
        let found = try round.assess([Posting(posted: "2022-07-01", flags: .isNilStatement)])
        #expect(found[.presence] == [.failed: 1])
        #expect(found.owing() == ["town"])
        #expect(try round.assess()[.presence] == [.notChecked: 1])
    }
}
