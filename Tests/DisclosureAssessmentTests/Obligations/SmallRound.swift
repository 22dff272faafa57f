import CivilCalendar
import DisclosureAssessment
import DisclosureModel
import TestSupport
import Testing

/// A round over a county of seven bodies (合成数据): the second quarter of 2022, looked at on 20 July.
struct SmallRound {
    static let calendar = WorkingDayCalendar(
        years: 2019...2026,
        exceptions: holidayFacts.compactMap { fact in
            CivilDate(fact.date).map { CalendarException(date: $0, name: fact.name, isWorkday: fact.isWorkday) }
        })
    static let channels = ["政府网站", "村公示栏", "政务新媒体"]
    static let everyLevel: Set<Level> = [.county, .township, .village]

    var inputs: AssessmentInputs

    init(_ items: [DisclosureItem], channelsMean: Catalogue.ChannelMeaning = .all) throws {
        let register = BodyRegister(
            id: "bodies", groups: [],
            bodies: [
                Body(id: "county", name: "示例县人民政府", kind: .government),
                Body(
                    id: "civil", name: "民政局", kind: .department, functions: ["民政部门", "救助部门"], group: "departments",
                    parent: "county"),
                Body(
                    id: "finance", name: "财政局", kind: .department, functions: ["财政部门", "救助部门"],
                    group: "departments", parent: "county"),
                Body(id: "town", name: "东山镇", kind: .town, functions: ["救助部门"], group: "towns", parent: "county"),
                Body(id: "street", name: "城关街道", kind: .street, group: "towns", parent: "county"),
                Body(id: "village", name: "新村", kind: .village, functions: ["救助部门"], parent: "town"),
                Body(id: "community", name: "城关社区", kind: .community, parent: "street"),
            ])
        inputs = AssessmentInputs(
            register: register,
            catalogues: [
                Catalogue(
                    id: "c", field: "示例", title: "示例", version: "1", issued: nil, channelsMean: channelsMean,
                    items: items, place: nil)
            ],
            vocabulary: Vocabulary(
                channels: Self.channels.map { .init(name: $0, spellings: [], isBoard: $0.hasSuffix("栏")) }),
            calendar: Self.calendar, period: try #require(CivilPeriod(try date("2022-04-01"), try date("2022-06-30"))),
            previousCutOff: try date("2022-04-20"), cutOff: try date("2022-07-20"))
    }

    /// An item that the town alone owes, unless said otherwise.
    static func item(
        _ id: String = "a", _ kinds: [LimitKind] = [], arises: DisclosureItem.Arising = .perOccurrence,
        functions: [String] = ["乡镇人民政府"], owedBy: DisclosureItem.Owing = .each, channels: [String] = [],
        levels: Set<Level> = everyLevel
    ) -> DisclosureItem {
        DisclosureItem(
            id: "c/" + id, names: [id],
            limit: kinds.isEmpty ? nil : TimeLimit(text: "", rules: kinds.map { LimitRule($0) }),
            arises: arises, functions: functions, owedBy: owedBy, channels: channels.map { .init(name: $0) },
            levels: levels)
    }

    /// Somebody looked at every channel from well before the period until 31 July.
    mutating func coverEverything() throws {
        try cover(from: "2022-01-01", to: "2022-07-31", on: "2022-07-31")
    }

    mutating func cover(
        from: String, to: String, on day: String, channels: [Int]? = nil, bodies: [String]? = nil
    ) throws {
        inputs.coverages.append(
            Coverage(
                channels: channels, bodies: bodies, postedFrom: try date(from), postedTo: try date(to),
                lookedOn: try date(day), file: "合成数据.csv"))
    }

    mutating func observe(
        _ state: Observation.State, _ day: String = "2022-07-25", body: String = "town", item: String = "a",
        cycle: String? = nil, channel: Int? = nil, firstSeen: String? = nil, lastSeen: String? = nil
    ) throws {
        inputs.observations.append(
            Observation(
                body: body, item: "c/" + item, cycle: cycle, channel: channel, state: state, lookedOn: try date(day),
                by: nil, firstSeen: try firstSeen.map(date), lastSeen: try lastSeen.map(date), evidence: nil, place: nil
            ))
    }

    mutating func happened(_ day: String, _ reference: String, body: String = "town", item: String = "a") throws {
        inputs.occurrences.append(
            Occurrence(
                kind: "批次", body: body, item: "c/" + item, occurredOn: try date(day), reference: reference,
                recipients: nil, total: nil, place: nil))
    }

    /// Changes one body of the register.
    mutating func change(_ body: String, _ change: (inout Body) throws -> Void) rethrows {
        var bodies = inputs.register.bodies
        for index in bodies.indices where bodies[index].id == body { try change(&bodies[index]) }
        inputs.register = BodyRegister(id: "bodies", groups: [], bodies: bodies)
    }

    func assess(_ postings: [Posting] = []) throws -> RoundResult {
        let plan = AssessmentPlan(inputs)
        var rows = try postings.enumerated().map { try $1.row(in: plan, number: UInt32($0)) }
        return RoundResult(plan: plan, result: Self.assess(plan, &rows))
    }

    static func assess(
        _ plan: AssessmentPlan, _ rows: inout [RecordRow], bodies: Range<Int>? = nil
    ) -> PartitionAssessor.Result {
        var assessor = PartitionAssessor(plan)
        return rows.withUnsafeMutableBufferPointer {
            assessor.assess(bodies: bodies ?? plan.register.bodies.indices, rows: $0)
        }
    }
}

/// One record, with days and names as people write them.
struct Posting {
    var posted: String?
    var formed: String?
    var removed: String?
    var body = "town"
    var item = "a"
    var how = DateSureness.printed
    var formedHow = DateSureness.printed
    var cycle: String?
    var reference: String?
    /// `nil` where the record says nothing of channels.
    var channels: UInt64?
    var elements: UInt64?
    /// The document; a new one for each posting unless said otherwise.
    var key: UInt64?
    var flags: RecordRow.Flags = []

    func row(in plan: AssessmentPlan, number: UInt32) throws -> RecordRow {
        var all = RecordRow.Flags(posted: how, formed: formedHow).union(flags)
        if channels != nil { all.insert(.hasChannels) }
        if elements != nil { all.insert(.hasElements) }
        func day(_ text: String?) throws -> Int32 { try text.map { try date($0).dayNumber } ?? RecordRow.none }
        return RecordRow(
            body: UInt32(try #require(plan.register.position(of: body))),
            item: UInt16(try #require(plan.items.firstIndex { $0.id == "c/" + item })), flags: all,
            formed: try day(formed), posted: try day(posted), removed: try day(removed),
            cycle: cycle.flatMap { Cycle($0)?.code } ?? RecordRow.none, channels: channels ?? 0,
            elements: elements ?? 0, documentKey: key ?? UInt64(number) + 1_000,
            reference: reference.flatMap { plan.references.firstIndex(of: $0) }.map { UInt32($0 + 1) } ?? 0, block: 0,
            offset: number * 64, row: number)
    }
}

struct RoundResult {
    var plan: AssessmentPlan
    var result: PartitionAssessor.Result

    /// The outcomes that occurred, with how often.
    subscript(dimension: Dimension, body: String = "town", item: String = "a") -> [Outcome: Int] {
        guard let tally = tally(body, item) else { return [:] }
        var counts: [Outcome: Int] = [:]
        for outcome in Outcome.allCases where tally[dimension][outcome] > 0 {
            counts[outcome] = tally[dimension][outcome]
        }
        return counts
    }

    func tally(_ body: String = "town", _ item: String = "a") -> ItemTally? {
        result.tallies.first {
            plan.register.bodies[$0.body].id == body && plan.items[$0.item].id == "c/" + item
        }
    }

    func obligations(_ body: String = "town", _ item: String = "a") -> Int { tally(body, item)?.obligations ?? 0 }

    /// Ids of the bodies that owe the item.
    func owing(_ item: String = "a") -> [String] {
        result.tallies.filter { plan.items[$0.item].id == "c/" + item }.map { plan.register.bodies[$0.body].id }
    }

    func findings(_ dimension: Dimension) -> [FindingDraft] { result.findings.filter { $0.dimension == dimension } }
}

func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
func lasting(_ count: Int, _ unit: LimitDuration.Unit) throws -> LimitDuration {
    try #require(LimitDuration(count, unit))
}
func within(_ count: Int, _ unit: LimitDuration.Unit = .workingDays) throws -> LimitKind {
    .within(try lasting(count, unit), after: .formedOrChanged)
}
/// On or before 20 April, July …: the quarter before.
let quarterly = LimitKind.by(
    NamedDay(cycle: .quarter, position: .day(month: 1, day: 20), about: .previousCycle))
