import CivilCalendar
import DisclosureModel

/// Everything the engine knows before it sees a record.
public struct AssessmentInputs: Sendable {
    public var register: BodyRegister
    public var catalogues: [Catalogue]
    public var vocabulary: Vocabulary
    public var calendar: WorkingDayCalendar
    public var period: CivilPeriod
    /// Obligations due on or before this day belonged to the round before.
    public var previousCutOff: CivilDate
    public var cutOff: CivilDate
    public var occurrences: [Occurrence]
    public var observations: [Observation]
    public var coverages: [Coverage]
    public var judgements: [Judgement]
    /// How long 及时 may take, by group of bodies; villages follow the body above them.
    public var atOnce: [String: LimitDuration]
    /// What a sample leaves out.
    public var outside = OutsideSample()

    public init(
        register: BodyRegister, catalogues: [Catalogue], vocabulary: Vocabulary, calendar: WorkingDayCalendar,
        period: CivilPeriod, previousCutOff: CivilDate, cutOff: CivilDate, occurrences: [Occurrence] = [],
        observations: [Observation] = [], coverages: [Coverage] = [], judgements: [Judgement] = [],
        atOnce: [String: LimitDuration] = [:]
    ) {
        self.register = register
        self.catalogues = catalogues
        self.vocabulary = vocabulary
        self.calendar = calendar
        self.period = period
        self.previousCutOff = previousCutOff
        self.cutOff = cutOff
        self.occurrences = occurrences
        self.observations = observations
        self.coverages = coverages
        self.judgements = judgements
        self.atOnce = atOnce
    }
}

/// A round worked out: who owes what by which rules, and who looked where. Built before any record is read and then
/// only read, by any number of threads.
public final class AssessmentPlan: Sendable {
    public let register: BodyRegister
    /// Sorted by id; an item position everywhere is a position in them.
    public let items: [DisclosureItem]
    public let vocabulary: Vocabulary
    public let calendar: WorkingDayCalendar
    public let period: CivilPeriod
    public let previousCutOff: CivilDate
    public let cutOff: CivilDate
    public let routing: RecordRouting
    /// Sorted by body, item, day, reference.
    public let occurrences: [Occurrence]
    /// References of all occurrences, sorted; a record's `reference` is a position + 1.
    public let references: [String]
    /// Sorted by body, item, cycle, day.
    public let observations: [Observation]
    public let coverages: [Coverage]
    /// By position of item: the field of its catalogue.
    public let fields: [String]

    let rules: [ItemRules]
    /// Owns what the tables in `rules` and `atOnce` point to.
    private let deadlines: DeadlineTables
    /// By body: the coverages that include it.
    let looks: [[Look]]
    /// By `RecordRouting.key`.
    let occurrencesOf: [UInt64: Range<Int>]
    let observationsOf: [UInt64: Range<Int>]
    /// Items that a register names.
    let isRegistered: [Bool]
    let waived: Set<UInt64>
    /// By body.
    let atOnce: [DeadlineTable?]
    let referenceNumbers: [String: UInt32]

    /// What one coverage means for a body.
    struct Look: Sendable {
        var channels: UInt64
        var postedFrom: Int32
        var postedTo: Int32
        var lookedOn: Int32
        var coverage: Int32
    }

    public init(_ inputs: AssessmentInputs) {
        register = inputs.register
        vocabulary = inputs.vocabulary
        calendar = inputs.calendar
        period = inputs.period
        previousCutOff = inputs.previousCutOff
        cutOff = inputs.cutOff
        coverages = inputs.coverages
        let bodies = register.bodies

        var seen: Set<String> = []
        var rows: [(item: DisclosureItem, catalogue: Catalogue)] = []
        for catalogue in inputs.catalogues {
            for item in catalogue.items where seen.insert(item.id).inserted && !Self.isRetired(item, inputs.period) {
                rows.append((item, catalogue))
            }
        }
        rows.sort { $0.item.id < $1.item.id }
        items = rows.map(\.item)
        fields = rows.map(\.catalogue.field)
        let deadlines = DeadlineTables(inputs.calendar)
        self.deadlines = deadlines
        let firstDay = inputs.calendar.tables.first?.base ?? 0
        rules = rows.map {
            ItemRules(
                $0.item, channelsMean: $0.catalogue.channelsMean, vocabulary: inputs.vocabulary,
                tables: deadlines, firstDay: firstDay)
        }
        routing = Ownership.routing(register: register, items: items, outside: inputs.outside)

        var positions: [String: UInt16] = [:]
        for (position, item) in items.enumerated() {
            positions[item.id] = UInt16(truncatingIfNeeded: position)
        }
        func key(_ body: String, _ item: String) -> UInt64? {
            guard let body = inputs.register.position(of: body), let item = positions[item] else { return nil }
            return RecordRouting.key(body: UInt32(body), item: item)
        }
        occurrences = inputs.occurrences.compactMap { line in key(line.body, line.item).map { ($0, line) } }
            .sorted {
                ($0.0, $0.1.occurredOn.dayNumber, $0.1.reference) < ($1.0, $1.1.occurredOn.dayNumber, $1.1.reference)
            }.map(\.1)
        occurrencesOf = Self.ranges(occurrences) { key($0.body, $0.item) }
        observations = inputs.observations.compactMap { line in key(line.body, line.item).map { ($0, line) } }
            .sorted {
                (
                    $0.0, $0.1.cycle ?? "", $0.1.lookedOn.dayNumber, $0.1.channel ?? -1, $0.1.state.rawValue,
                    $0.1.by ?? ""
                )
                    < (
                        $1.0, $1.1.cycle ?? "", $1.1.lookedOn.dayNumber, $1.1.channel ?? -1, $1.1.state.rawValue,
                        $1.1.by ?? ""
                    )
            }.map(\.1)
        observationsOf = Self.ranges(observations) { key($0.body, $0.item) }
        var isRegistered = [Bool](repeating: false, count: items.count)
        for line in inputs.occurrences { if let position = positions[line.item] { isRegistered[Int(position)] = true } }
        self.isRegistered = isRegistered
        references = Set(occurrences.map(\.reference)).filter { !$0.isEmpty }.sorted()
        referenceNumbers = Dictionary(
            uniqueKeysWithValues: references.enumerated().map { ($1, UInt32(truncatingIfNeeded: $0 + 1)) })

        var waived: Set<UInt64> = []
        for judgement in inputs.judgements where judgement.kind == .waive {
            // What has ended by the cut-off day is not applied; the resolver of judgements tells it.
            if let until = judgement.until, until < inputs.cutOff { continue }
            if let pair = key(judgement.body, judgement.subject) { waived.insert(pair) }
        }
        self.waived = waived

        looks = bodies.map { body in Self.looks(at: body, inputs.coverages) }
        let register = inputs.register
        atOnce = bodies.map { body in
            var current: Body? = body
            var steps = 0
            while let here = current, steps < 8 {
                if let group = here.group, let duration = inputs.atOnce[group] { return deadlines.table(duration) }
                current = here.parent.flatMap { register[$0] }
                steps += 1
            }
            return nil
        }
    }

    private static func isRetired(_ item: DisclosureItem, _ period: CivilPeriod) -> Bool {
        item.retired.map { $0 <= period.first } ?? false
    }

    private static func looks(at body: Body, _ coverages: [Coverage]) -> [Look] {
        coverages.enumerated().compactMap { index, coverage in
            if let bodies = coverage.bodies, !bodies.contains(body.id), !(body.group.map(bodies.contains) ?? false) {
                return nil
            }
            let mask = coverage.channels.map { $0.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) } } ?? UInt64.max
            return Look(
                channels: mask, postedFrom: coverage.postedFrom.dayNumber, postedTo: coverage.postedTo.dayNumber,
                lookedOn: coverage.lookedOn.dayNumber, coverage: Int32(truncatingIfNeeded: index))
        }
    }

    private static func ranges<Line>(_ lines: [Line], _ key: (Line) -> UInt64?) -> [UInt64: Range<Int>] {
        var ranges: [UInt64: Range<Int>] = [:]
        var start = 0
        for index in lines.indices {
            guard let current = key(lines[index]) else { continue }
            let next = index + 1 < lines.count ? key(lines[index + 1]) : nil
            if next != current {
                ranges[current] = start..<index + 1
                start = index + 1
            }
        }
        return ranges
    }
}
