import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import Testing

/// Frequency, channels, content, publicity, retention and privacy.
@Suite struct ObligationChecksTests {
    // MARK: Frequency

    @Test func `at least so many times in a cycle`() throws {
        var round = try SmallRound([SmallRound.item("a", [.each(.quarter, times: 3)], arises: .eachCycle)])
        try round.coverEverything()
        for count in 0...4 {
            let days = ["2022-04-01", "2022-05-05", "2022-06-30", "2022-04-02"].prefix(count)
            let found = try round.assess(days.map { Posting(posted: $0) })
            #expect(found[.frequency] == [count >= 3 ? .met : .failed: 1], "\(count)")
            #expect(
                found.findings(.frequency).map(\.detail) == (count >= 3 ? [] : [count == 0 ? 0 : UInt64(3 - count)]))
        }
        // Copies of one document are one posting.
        let copies = (0..<3).map { _ in Posting(posted: "2022-05-05", key: 9) }
        let found = try round.assess(copies)
        #expect(found[.frequency] == [.failed: 1])
        #expect(found.result.duplicates == 2)
    }

    private func gaps(_ days: [String], looked: Bool = true, how: DateSureness = .printed) throws -> RoundResult {
        var item = SmallRound.item(arises: .standing)
        item.refresh = TimeLimit(text: "", rules: [LimitRule(.renewed(every: try lasting(2, .months)))])
        var round = try SmallRound([item])
        if looked { try round.coverEverything() }
        return try round.assess(days.map { Posting(posted: $0, how: how) })
    }

    @Test func `no longer between two postings than the limit, from the period's first day to the cut-off`() throws {
        #expect(try gaps(["2022-06-01", "2022-07-20"])[.frequency] == [.met: 1])
        #expect(try gaps(["2022-06-02", "2022-07-20"])[.frequency] == [.failed: 1])
        #expect(try gaps(["2022-05-20"])[.frequency] == [.met: 1])
        let outdated = try gaps(["2022-05-19"])
        #expect(outdated[.frequency] == [.failed: 1])
        #expect(outdated.findings(.frequency).map(\.detail) == [62])
        #expect(try gaps(["2022-05-19"], looked: false)[.frequency] == [.notChecked: 1])
        #expect(try gaps(["2022-05-19"], how: .inferred)[.frequency] == [.noEvidence: 1])
    }

    @Test func `a posting after the cut-off closes no gap and opens none`() throws {
        #expect(try gaps(["2022-06-01", "2022-08-15"])[.frequency] == [.met: 1])
        #expect(try gaps(["2022-05-19", "2022-07-21"])[.frequency] == [.failed: 1])
    }

    // MARK: Channels

    private func channel(
        _ shown: UInt64?, _ meaning: Catalogue.ChannelMeaning, optional: Bool = false, coverage: [Int]?? = nil,
        observed: Int? = nil
    ) throws -> [Outcome: Int] {
        var item = SmallRound.item(channels: ["政府网站", "村公示栏"])
        item.channels[1].isOptional = optional
        var round = try SmallRound([item], channelsMean: meaning)
        if let coverage { try round.cover(from: "2022-01-01", to: "2022-07-31", on: "2022-07-31", channels: coverage) }
        if let observed { try round.observe(.notSeen, channel: observed) }
        return try round.assess([Posting(posted: "2022-05-05", channels: shown)])[.channel]
    }

    @Test func `a missing channel fails only where somebody looked at it`() throws {
        #expect(try channel(nil, .all, coverage: .some(nil)) == [.noEvidence: 1])
        #expect(try channel(0b11, .all) == [.met: 1])
        #expect(try channel(0b01, .all) == [.notChecked: 1])
        #expect(try channel(0b01, .all, coverage: [0]) == [.notChecked: 1])
        #expect(try channel(0b01, .all, coverage: [1]) == [.failed: 1])
        #expect(try channel(0b01, .all, observed: 1) == [.failed: 1])
        #expect(try channel(0b01, .all, observed: 0) == [.notChecked: 1])
    }

    @Test func `any: one suffices, and none is proved only by looking at all`() throws {
        #expect(try channel(0b10, .any) == [.met: 1])
        #expect(try channel(0b100, .any, coverage: [0]) == [.notChecked: 1])
        #expect(try channel(0b100, .any, coverage: [0], observed: 1) == [.failed: 1])
        #expect(try channel(0b100, .any, coverage: .some(nil)) == [.failed: 1])
    }

    @Test func `required and optional: an optional channel is never missed`() throws {
        #expect(try channel(0b01, .requiredAndOptional, optional: true, coverage: .some(nil)) == [.met: 1])
        #expect(try channel(0b10, .requiredAndOptional, optional: true, coverage: .some(nil)) == [.failed: 1])
        // Where the tick marks mean all, the mark does not excuse.
        #expect(try channel(0b01, .all, optional: true, coverage: .some(nil)) == [.failed: 1])
    }

    @Test func `copies of one document are one document in all their channels`() throws {
        var round = try SmallRound([SmallRound.item("a", [try within(20)], channels: ["政府网站", "村公示栏"])])
        try round.coverEverything()
        let found = try round.assess([
            Posting(posted: "2022-07-01", formed: "2022-06-01", channels: 0b01, key: 5),
            Posting(posted: "2022-06-30", formed: "2022-06-01", channels: 0b10, key: 5),
        ])
        #expect(found.result.documents == 1)
        #expect(found.result.duplicates == 1)
        #expect(found[.channel] == [.met: 1])
        // The earliest posting counts.
        #expect(found[.timeliness] == [.met: 1])
        // And its row is the one that a finding shows.
        let late = try round.assess([
            Posting(posted: "2022-07-05", formed: "2022-06-01", channels: 0b01, key: 5),
            Posting(posted: "2022-07-01", formed: "2022-06-01", channels: 0b10, key: 5),
        ])
        #expect(late.findings(.timeliness).map(\.row) == [1])
    }

    // MARK: Content, privacy

    @Test func `required elements must show, optional ones need not, and an empty cell is no evidence`() throws {
        var item = SmallRound.item()
        item.elements = [
            ContentElement(text: "甲"), ContentElement(text: "乙", isOptional: true), ContentElement(text: "丙"),
        ]
        let round = try SmallRound([item])
        for (elements, outcome) in [
            (0b101, Outcome.met), (0b111, .met), (0b011, .failed), (0, .failed), (nil, .noEvidence),
        ]
            as [(UInt64?, Outcome)]
        {
            let found = try round.assess([Posting(posted: "2022-05-05", elements: elements)])
            #expect(found[.content] == [outcome: 1])
            if outcome == .failed { #expect(found.findings(.content).map(\.detail) == [0b101 & ~(elements ?? 0)]) }
        }
    }

    @Test func `personal data on any copy fails`() throws {
        let round = try SmallRound([SmallRound.item()])
        #expect(try round.assess([Posting(posted: "2022-05-05")])[.privacy] == [.met: 1])
        let found = try round.assess([
            Posting(posted: "2022-05-05", key: 5), Posting(posted: "2022-05-06", key: 5, flags: .showsMobileNumber),
        ])
        #expect(found[.privacy] == [.failed: 1])
        #expect(found.findings(.privacy).map(\.detail) == [UInt64(RecordRow.Flags.showsMobileNumber.rawValue)])
    }

    // MARK: Publicity

    @Test func `posted for exactly so many days is enough, one fewer is not, and a day off shortens nothing`() throws {
        let round = try SmallRound([SmallRound.item("a", [.postedFor(try lasting(7, .days))])])
        for (removed, outcome) in [("2022-06-04", Outcome.met), ("2022-06-03", .failed), ("2022-05-28", .failed)] {
            let found = try round.assess([Posting(posted: "2022-05-28", removed: removed)])
            #expect(found[.publicity] == [outcome: 1], "\(removed)")
        }
        #expect(
            try round.assess([Posting(posted: "2022-05-28", removed: "2022-06-03", how: .stated)])[.publicity]
                == [.noEvidence: 1])
        let working = try SmallRound([SmallRound.item("a", [.postedFor(try lasting(5, .workingDays))])])
        // Over 1 June: 2, 6, 7, 8 and 9 June.
        #expect(try working.assess([Posting(posted: "2022-06-01", removed: "2022-06-09")])[.publicity] == [.met: 1])
        #expect(try working.assess([Posting(posted: "2022-06-01", removed: "2022-06-08")])[.publicity] == [.failed: 1])
    }

    @Test func `without a removal it takes a later sighting, or time`() throws {
        var round = try SmallRound([SmallRound.item("a", [.postedFor(try lasting(7, .days))])])
        let posting = Posting(posted: "2022-05-28", channels: 0b1)
        #expect(try round.assess([posting])[.publicity] == [.noEvidence: 1])
        #expect(try round.assess([Posting(removed: "2022-06-04")])[.publicity] == [.noEvidence: 1])
        #expect(try round.assess([Posting(posted: "2022-06-30")])[.publicity] == [.noEvidence: 1])
        try round.cover(from: "2022-05-01", to: "2022-06-30", on: "2022-06-03", channels: [0])
        #expect(try round.assess([posting])[.publicity] == [.noEvidence: 1])
        try round.cover(from: "2022-05-01", to: "2022-06-30", on: "2022-06-04", channels: [1])
        #expect(try round.assess([posting])[.publicity] == [.noEvidence: 1])
        try round.cover(from: "2022-05-01", to: "2022-06-30", on: "2022-06-04", channels: [0])
        #expect(try round.assess([posting])[.publicity] == [.met: 1])
        round.inputs.cutOff = try date("2022-06-03")
        round.inputs.coverages = []
        #expect(try round.assess([posting])[.publicity] == [.notYetDue: 1])
    }

    @Test func `two sightings of a visitor prove a length, one does not`() throws {
        var round = try SmallRound([SmallRound.item("a", [.postedFor(try lasting(7, .days))])])
        try round.observe(.seen, "2022-06-10")
        #expect(try round.assess()[.publicity] == [.noEvidence: 1])
        round.inputs.observations = []
        try round.observe(.seen, "2022-06-10", firstSeen: "2022-06-03")
        #expect(try round.assess()[.publicity] == [.met: 1])
        round.inputs.observations = []
        try round.observe(.seen, "2022-06-09", firstSeen: "2022-06-03")
        #expect(try round.assess()[.publicity] == [.noEvidence: 1])
    }

    // MARK: Retention

    @Test func `what must stay fails once taken down by the cut-off, and is proved by a late sighting`() throws {
        var round = try SmallRound([SmallRound.item("a", [.standing], arises: .standing)])
        for (removed, outcome) in [("2022-07-20", Outcome.failed), ("2022-07-21", .noEvidence), (nil, .noEvidence)]
            as [(String?, Outcome)]
        {
            let found = try round.assess([Posting(posted: "2021-05-05", removed: removed)])
            #expect(found[.retention] == [outcome: 1], "\(removed ?? "")")
        }
        try round.cover(from: "2021-01-01", to: "2022-06-30", on: "2022-06-29")
        #expect(try round.assess([Posting(posted: "2021-05-05", channels: 1)])[.retention] == [.noEvidence: 1])
        try round.cover(from: "2021-01-01", to: "2022-06-30", on: "2022-06-30")
        #expect(try round.assess([Posting(posted: "2021-05-05", channels: 1)])[.retention] == [.met: 1])
        var other = try SmallRound([SmallRound.item()])
        try other.coverEverything()
        #expect(try other.assess([Posting(posted: "2022-05-05", removed: "2022-05-06")])[.retention] == [:])
    }
}
