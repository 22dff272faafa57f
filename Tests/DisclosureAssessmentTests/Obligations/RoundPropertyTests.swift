import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import TestSupport
import Testing

/// What must hold for any records of any round.
@Suite struct RoundPropertyTests {
    private static let items = ["a", "b", "d", "e", "f"]

    /// A standing, an unregistered, a recurring, a registered and a joined item, with observations of half the bodies.
    private static func round(_ random: inout SplitMix64) throws -> SmallRound {
        let functions = ["乡镇人民政府", "村民委员会", "县政府部门"]
        var joined = SmallRound.item("f", [try within(7)], functions: functions)
        joined.sameAs = ["c/b"]
        var round = try SmallRound([
            SmallRound.item("a", [.standing], arises: .standing, functions: functions, channels: ["政府网站"]),
            SmallRound.item(
                "b", [try within(20), .postedFor(try lasting(7, .days))], functions: functions,
                channels: ["政府网站", "村公示栏"]),
            SmallRound.item("d", [.each(.month, times: 2)], arises: .eachCycle, functions: functions),
            SmallRound.item("e", [try within(10)], functions: functions), joined,
        ])
        if random.chance(2, in: 3) { try round.coverEverything() }
        for number in 0..<random.int(0...6) {
            try round.happened(day(&random), "批-\(number)", body: random.pick(bodies), item: "e")
        }
        for _ in 0..<random.int(0...4) {
            try round.observe(
                random.pick(Observation.State.allCases), day(&random), body: random.pick(bodies),
                item: random.pick(items), cycle: random.pick([nil, "2022-05", "批-1"]),
                channel: random.pick([nil, 0, 1]))
        }
        return round
    }

    private static let bodies = ["town", "village", "civil", "finance"]

    private static func day(_ random: inout SplitMix64) -> String {
        "2022-0\(random.int(4...7))-\(random.int(10...28))"
    }

    private static func posting(_ random: inout SplitMix64) -> Posting {
        var posting = Posting(body: random.pick(bodies), item: random.pick(items))
        if random.chance(9, in: 10) { posting.posted = day(&random) }
        if random.chance(9, in: 10) { posting.formed = day(&random) }
        if random.chance(1, in: 4) { posting.removed = day(&random) }
        posting.how = random.pick(DateSureness.allCases)
        posting.formedHow = random.pick(DateSureness.allCases)
        posting.cycle = random.pick([nil, nil, "2022-05", "2021-01"])
        posting.reference = random.pick([nil, "批-0", "批-1", "批-2"])
        posting.channels = random.pick([nil, 0b01, 0b10, 0b11])
        if random.chance(1, in: 3) {
            // Copies, often of one day, of which only the place in the file tells which comes first.
            posting.key = UInt64(random.int(1...4))
            posting.posted = random.pick(["2022-05-10", "2022-06-28"])
        }
        if random.chance(1, in: 10) { posting.flags = random.pick([.isNilStatement, .showsBankCard]) }
        return posting
    }

    /// Everything that a result holds, in words.
    private static func described(_ result: PartitionAssessor.Result) -> [String] {
        result.tallies.map { tally in
            "\(tally.body) \(tally.item) \(tally.obligations)"
                + Dimension.allCases.flatMap { dimension in Outcome.allCases.map { " \(tally[dimension][$0])" } }
                .joined()
        } + result.findings.map { "\($0)" } + result.carriedOver.map { "\($0)" } + [
            "\(result.recordsOutsideRound) \(result.duplicates) \(result.documents) \(result.late)"
        ]
    }

    private static func rows(_ plan: AssessmentPlan, _ random: inout SplitMix64) throws -> [RecordRow] {
        try (0..<random.int(0...40)).map { try posting(&random).row(in: plan, number: UInt32($0)) }
            // A reader files a joined item's record under the one it is judged as.
            .map { row in
                var row = row
                row.item = plan.routing.judgedAs[Int(row.item)]
                return row
            }
    }

    @Test func `the order of rows never matters`() throws {
        var findings = 0
        for seed in UInt64(0)..<50 {
            var random = SplitMix64(seed: seed)
            let plan = AssessmentPlan(try Self.round(&random).inputs)
            var rows = try Self.rows(plan, &random)
            let expected = SmallRound.assess(plan, &rows)
            findings += expected.findings.count
            for _ in 0..<2 {
                rows.shuffle(using: &random)
                #expect(Self.described(SmallRound.assess(plan, &rows)) == Self.described(expected), "seed \(seed)")
            }
        }
        #expect(findings > 200)
    }

    @Test func `the order of observations, occurrences and coverages does not matter either`() throws {
        for seed in UInt64(0)..<35 {
            var random = SplitMix64(seed: seed)
            var round = try Self.round(&random)
            let plan = AssessmentPlan(round.inputs)
            var rows = try Self.rows(plan, &random)
            let expected = Self.described(SmallRound.assess(plan, &rows))
            round.inputs.observations.shuffle(using: &random)
            round.inputs.occurrences.shuffle(using: &random)
            #expect(Self.described(SmallRound.assess(AssessmentPlan(round.inputs), &rows)) == expected, "seed \(seed)")
        }
    }

    @Test func `partitions add up to the whole`() throws {
        for seed in UInt64(0)..<40 {
            var random = SplitMix64(seed: seed)
            let plan = AssessmentPlan(try Self.round(&random).inputs)
            var rows = try Self.rows(plan, &random)
            let whole = SmallRound.assess(plan, &rows)
            let cut = random.int(0...plan.register.bodies.count)
            var joined = PartitionAssessor.Result()
            for part in [0..<cut, cut..<plan.register.bodies.count] {
                var own = rows.filter { part.contains(Int($0.body)) }
                let found = SmallRound.assess(plan, &own, bodies: part)
                joined.tallies += found.tallies
                joined.findings += found.findings
                joined.carriedOver += found.carriedOver
                joined.recordsOutsideRound += found.recordsOutsideRound
                joined.duplicates += found.duplicates
                joined.documents += found.documents
                joined.late += found.late
            }
            #expect(Self.described(joined) == Self.described(whole), "seed \(seed)")
        }
    }

    @Test func `one more good record never adds an absence`() throws {
        var mended = 0
        for seed in UInt64(0)..<70 {
            var random = SplitMix64(seed: seed)
            let plan = AssessmentPlan(try Self.round(&random).inputs)
            var rows = try Self.rows(plan, &random)
            let before = Self.absences(SmallRound.assess(plan, &rows))
            let day = Self.day(&random)
            let good = Posting(
                posted: day, formed: day, body: random.pick(Self.bodies), item: random.pick(["a", "b", "d", "e"]))
            rows.append(try good.row(in: plan, number: 10_000))
            let after = Self.absences(SmallRound.assess(plan, &rows))
            #expect(after <= before, "seed \(seed)")
            if after < before { mended += 1 }
        }
        #expect(mended > 5)
    }

    private static func absences(_ result: PartitionAssessor.Result) -> Int {
        result.tallies.reduce(0) {
            $0 + $1[.presence][.failed] + $1[.presence][.unexplained] + $1[.frequency][.failed]
        }
    }

    // MARK: Counted day by day

    private static let exceptions = Dictionary(
        holidayFacts.map { ($0.date, $0.isWorkday) }, uniquingKeysWith: { first, _ in first })

    /// The twentieth working day after `day`, found by walking.
    private static func deadline(_ day: Int32) throws -> Int32 {
        var number = day, worked = 0
        while worked < 20 {
            number += 1
            let text = try #require(CivilDate(dayNumber: number)).description
            // 5 January 1970 was a Monday.
            let weekday = ((number - 4) % 7 + 7) % 7
            if exceptions[text] ?? (weekday < 5) { worked += 1 }
        }
        return number
    }

    @Test func `documents and late ones are what a walk through the days counts`() throws {
        let round = try SmallRound([SmallRound.item("a", [try within(20)])])
        let plan = AssessmentPlan(round.inputs)
        let first = try date("2022-03-01").dayNumber
        var seen = (late: 0, outside: 0, duplicates: 0)
        for seed in UInt64(0)..<60 {
            var random = SplitMix64(seed: seed)
            var rows: [RecordRow] = []
            for number in 0..<UInt32(random.int(0...40)) {
                var row = try Posting(
                    how: random.pick(DateSureness.allCases), formedHow: random.pick([.printed, .stated])
                )
                .row(in: plan, number: number)
                if random.chance(9, in: 10) { row.formed = first + Int32(random.int(0...150)) }
                if random.chance(9, in: 10) {
                    row.posted = (row.formed == RecordRow.none ? first : row.formed) + Int32(random.int(0...50))
                }
                rows.append(row)
                if random.chance(1, in: 5) {
                    // A copy elsewhere, posted later: the document's own day stays.
                    row.offset += 1
                    if row.posted != RecordRow.none { row.posted += 1 }
                    rows.append(row)
                }
            }
            var documents = 0, late = 0, outside = 0
            var copies: Set<UInt64> = []
            for row in rows where copies.insert(row.documentKey).inserted {
                var belongs = true
                if row.posted != RecordRow.none, row.formed != RecordRow.none {
                    let due = try Self.deadline(row.formed)
                    belongs = due > plan.previousCutOff.dayNumber && due <= plan.cutOff.dayNumber
                    let canFail =
                        [.seen, .printed].contains(row.flags.postedSureness) && row.flags.formedSureness == .printed
                    if belongs, row.posted > due, canFail { late += 1 }
                } else if row.posted != RecordRow.none {
                    belongs = row.posted >= plan.period.first.dayNumber && row.posted <= plan.period.last.dayNumber
                }
                if belongs { documents += 1 } else { outside += 1 }
            }
            let result = SmallRound.assess(plan, &rows)
            #expect(result.documents == documents, "seed \(seed)")
            #expect(result.late == late, "seed \(seed)")
            #expect(result.recordsOutsideRound == outside, "seed \(seed)")
            #expect(result.duplicates == rows.count - copies.count, "seed \(seed)")
            seen = (seen.late + late, seen.outside + outside, seen.duplicates + result.duplicates)
        }
        #expect(seen.late > 50 && seen.outside > 50 && seen.duplicates > 50)
    }
}
