import CivilCalendar
import DisclosureModel

/// Assesses the bodies of one partition, one item at a time. The heart of the engine: rows in, tallies and drafts out.
///
/// Rows are put into one total order first (body, item, document, day, place), so that the order of files, blocks and
/// threads cannot show in any result.
public struct PartitionAssessor {
    /// What one partition came to.
    public struct Result: Sendable {
        public var tallies: [ItemTally] = []
        /// Sorted by `FindingDraft.precedes`.
        public var findings: [FindingDraft] = []
        public var carriedOver: [CarriedObligation] = []
        /// Records of cycles, occurrences or days that belong to another round.
        public var recordsOutsideRound = 0
        /// Rows that repeat a document already counted.
        public var duplicates = 0
        /// Documents whose limit could be judged, and how many of them were late.
        public var documents = 0
        public var late = 0

        public init() {}
    }

    private let plan: AssessmentPlan
    private let cutOff: Int32
    private let previousCutOff: Int32
    private let periodEnd: Int32
    private var result = Result()
    /// How often each outcome of each dimension: nine a dimension.
    private var counts = [Int32](repeating: 0, count: Dimension.allCases.count * 9)
    private var obligations = 0

    // The pair at hand.
    private var body = 0
    private var item = 0
    private var looks: [AssessmentPlan.Look] = []
    private var observations: Range<Int>?
    private var atOnce: DeadlineTable?

    public init(_ plan: AssessmentPlan) {
        self.plan = plan
        cutOff = plan.cutOff.dayNumber
        previousCutOff = plan.previousCutOff.dayNumber
        periodEnd = plan.period.last.dayNumber
    }

    /// - Parameter rows: every row of these bodies, in any order; they are put in order here.
    public mutating func assess(bodies: Range<Int>, rows: UnsafeMutableBufferPointer<RecordRow>) -> Result {
        result = Result()
        let itemCount = plan.items.count
        guard itemCount > 0 else { return result }
        let order = Self.sorted(rows, bodies: bodies, itemCount: itemCount)
        var next = 0
        for body in bodies {
            for item in 0..<itemCount {
                let start = next
                while next < order.count {
                    let row = rows[Int(order[next])]
                    guard Int(row.body) == body, Int(row.item) == item else { break }
                    next += 1
                }
                let isOwed = plan.routing.owes(body: UInt32(body), item: UInt16(item))
                guard isOwed, !isJudgedElsewhere(body, item) else { continue }
                self.body = body
                self.item = item
                order.withUnsafeBufferPointer { order in
                    assessPair(rows, UnsafeBufferPointer(rebasing: order[start..<next]))
                }
            }
        }
        result.findings.sort(by: FindingDraft.precedes)
        return result
    }

    /// A joined item is judged under the one it is joined to, where the body owes that one too.
    private func isJudgedElsewhere(_ body: Int, _ item: Int) -> Bool {
        let joined = plan.routing.judgedAs[item]
        return Int(joined) != item && plan.routing.owes(body: UInt32(body), item: joined)
    }

    /// A row's document with its position: what sorting looks at, without touching the row.
    private struct Sorted {
        var key: UInt64
        var position: UInt32
    }

    /// Positions of the rows in total order: counted into (body, item), then sorted within each.
    private static func sorted(
        _ rows: UnsafeMutableBufferPointer<RecordRow>, bodies: Range<Int>, itemCount: Int
    ) -> [UInt32] {
        var ends = [Int](repeating: 0, count: bodies.count * itemCount + 1)
        for row in rows { ends[(Int(row.body) - bodies.lowerBound) * itemCount + Int(row.item) + 1] += 1 }
        for index in 1..<ends.count { ends[index] += ends[index - 1] }
        let starts = ends
        var order = [Sorted](repeating: Sorted(key: 0, position: 0), count: rows.count)
        for index in rows.indices {
            let bucket = (Int(rows[index].body) - bodies.lowerBound) * itemCount + Int(rows[index].item)
            order[ends[bucket]] = Sorted(key: rows[index].documentKey, position: UInt32(truncatingIfNeeded: index))
            ends[bucket] += 1
        }
        order.withUnsafeMutableBufferPointer { order in
            for bucket in 0..<starts.count - 1 where starts[bucket + 1] - starts[bucket] > 1 {
                var part = UnsafeMutableBufferPointer(rebasing: order[starts[bucket]..<starts[bucket + 1]])
                part.sort { left, right in
                    if left.key != right.key { return left.key < right.key }
                    let left = rows[Int(left.position)], right = rows[Int(right.position)]
                    if left.posted != right.posted { return left.posted < right.posted }
                    return left.block == right.block ? left.offset < right.offset : left.block < right.block
                }
            }
        }
        return order.map(\.position)
    }

    // MARK: One body and one item

    private mutating func assessPair(
        _ rows: UnsafeMutableBufferPointer<RecordRow>, _ order: UnsafeBufferPointer<UInt32>
    ) {
        for index in counts.indices { counts[index] = 0 }
        obligations = 0
        let rules = plan.rules[item]
        let key = RecordRouting.key(body: UInt32(body), item: UInt16(item))
        observations = plan.observationsOf[key]
        looks = plan.looks[body]
        atOnce = plan.atOnce[body]
        let occurrences = plan.occurrencesOf[key]
        if plan.waived.contains(key) {
            obligations = 1
            count(rules.arises == .eachCycle ? .frequency : .presence, .notApplicable)
        } else if rules.arises == .eachCycle, rules.cycleRule != nil {
            assessCycles(rules, documents(rows, order, observations), observations, occurrences)
        } else if plan.isRegistered[item] {
            assessOccurrences(rules, documents(rows, order, observations), observations, occurrences)
        } else if !(rules.isOnRequest && order.isEmpty) {
            assessDocuments(rules, rows, order, observations)
        }
        guard obligations > 0 || counts.contains(where: { $0 > 0 }) else { return }
        var tally = ItemTally(body: body, item: item)
        tally.obligations = obligations
        for dimension in Dimension.allCases {
            for outcome in Outcome.allCases {
                tally[dimension][outcome] = Int(counts[dimension.index * 9 + outcome.index])
            }
        }
        result.tallies.append(tally)
    }

    /// Every document, copies joined, and every posting that an observer saw.
    private mutating func documents(
        _ rows: UnsafeMutableBufferPointer<RecordRow>, _ order: UnsafeBufferPointer<UInt32>, _ observations: Range<Int>?
    ) -> [Document] {
        var documents: [Document] = []
        var index = 0
        while index < order.count {
            documents.append(nextDocument(rows, order, &index))
        }
        for position in observations ?? 0..<0 where plan.observations[position].state == .seen {
            documents.append(seen(position))
        }
        return documents
    }

    @inline(__always)
    private mutating func nextDocument(
        _ rows: UnsafeMutableBufferPointer<RecordRow>, _ order: UnsafeBufferPointer<UInt32>, _ index: inout Int
    ) -> Document {
        var document = Document(rows[Int(order[index])])
        index += 1
        while index < order.count, rows[Int(order[index])].documentKey == document.key {
            document.merge(Document(rows[Int(order[index])]))
            result.duplicates += 1
            index += 1
        }
        return document
    }

    private func seen(_ position: Int) -> Document {
        let observation = plan.observations[position]
        let cycle = observation.cycle.flatMap(Cycle.init)?.code ?? RecordRow.none
        return Document(
            observation, index: position, cycle: cycle,
            reference: observation.cycle.flatMap { plan.referenceNumbers[$0] } ?? 0)
    }

    // MARK: Standing items, and items of which nobody registers what arises

    private mutating func assessDocuments(
        _ rules: ItemRules, _ rows: UnsafeMutableBufferPointer<RecordRow>, _ order: UnsafeBufferPointer<UInt32>,
        _ observations: Range<Int>?
    ) {
        let exists = isAlive(on: periodEnd)
        if exists { obligations = 1 }
        var seenChannels: UInt64 = 0
        var postings = 0
        var days: [Int32] = []
        var allDaysSure = true
        let needsDays = rules.renewal != nil
        for position in observations ?? 0..<0 where plan.observations[position].state == .seen {
            let document = seen(position)
            seenChannels |= document.channels
            postings += 1
            if needsDays {
                days.append(document.posted)
                allDaysSure = allDaysSure && document.postedCanFail
            }
            judgeSighting(document, rules)
        }
        var index = 0
        var nilStated = isNilStated(observations, cycle: nil)
        while index < order.count {
            let document = nextDocument(rows, order, &index)
            if document.flags.contains(.isNilStatement) {
                if isOfThisRound(Cycle(code: document.cycle)) {
                    nilStated = true
                } else {
                    result.recordsOutsideRound += 1
                }
                continue
            }
            let verdict = TimelinessCheck.verdict(
                document, rules.timing, event: document.formed,
                eventCanFail: document.flags.formedSureness?.canFail ?? false, atOnce: atOnce)
            let (belongsEarlier, belongsLater) =
                rules.arises == .standing
                ? (false, false) : round(of: document, due: verdict?.due ?? RecordRow.none)
            if belongsEarlier {
                result.recordsOutsideRound += 1
                continue
            }
            postings += 1
            if needsDays, document.posted != RecordRow.none {
                days.append(document.posted)
                allDaysSure = allDaysSure && document.postedCanFail
            }
            if belongsLater {
                result.recordsOutsideRound += 1
                continue
            }
            result.documents += 1
            if let verdict { record(.timeliness, verdict, document) }
            judge(document, rules, seenChannels: seenChannels)
        }
        guard exists else { return }
        if postings > 0 {
            count(.presence, .met)
        } else if isNotApplicable(observations, cycle: nil) {
            count(.presence, .notApplicable)
        } else {
            let look = look(
                rules, from: plan.period.first.dayNumber, due: periodEnd, observations, cycle: nil, reference: nil)
            record(
                .presence,
                PresenceCheck.verdict(
                    absent: rules.arises == .standing ? .standing : .unregistered, nilStated: nilStated,
                    isObserved: look != nil, due: RecordRow.none),
                look)
        }
        if let renewal = rules.renewal, postings > 0 {
            let look = look(
                rules, from: plan.period.first.dayNumber, due: cutOff, observations, cycle: nil, reference: nil)
            record(
                .frequency,
                FrequencyCheck.verdict(
                    gaps: days, longest: renewal.duration, from: plan.period.first, to: plan.cutOff,
                    allCanFail: allDaysSure, isObserved: look != nil, calendar: plan.calendar),
                look)
        }
    }

    /// A document belongs to the round in whose window its due day falls; one without a due day to the round in whose
    /// period it was posted.
    @inline(__always)
    private func round(of document: borrowing Document, due: Int32) -> (isEarlier: Bool, isLater: Bool) {
        if due != RecordRow.none { return (due <= previousCutOff, due > cutOff) }
        if document.posted == RecordRow.none { return (false, false) }
        return (document.posted < plan.period.first.dayNumber, document.posted > periodEnd)
    }

    // MARK: Items that recur

    private mutating func assessCycles(
        _ rules: ItemRules, _ documents: [Document], _ observations: Range<Int>?, _ occurrences: Range<Int>?
    ) {
        guard let kind = rules.cycle else { return }
        var owed: [(cycle: Cycle, due: CivilDate)] = []
        var cycle = Cycle(kind: kind, year: plan.previousCutOff.year - 2, number: 1)
        while let start = cycle.start, start <= plan.cutOff {
            defer { cycle = cycle.next }
            guard let due = rules.due(cycle), due > plan.previousCutOff else { continue }
            if due > plan.cutOff {
                if start <= plan.period.last, isAlive(on: due.dayNumber) {
                    result.carriedOver.append(
                        CarriedObligation(
                            body: plan.register.bodies[body].id, item: plan.items[item].id, cycle: cycle.text, due: due)
                    )
                }
            } else if isAlive(on: due.dayNumber) {
                owed.append((cycle, due))
            }
        }
        var byCycle: [Int32: [Document]] = [:]
        var undated: [Document] = []
        let owedCodes = Set(owed.map(\.cycle.code))
        for document in documents {
            var code = document.cycle
            if code == RecordRow.none, document.posted != RecordRow.none,
                let day = CivilDate(dayNumber: document.posted)
            {
                code = rules.cycle(postedOn: day)?.code ?? RecordRow.none
            }
            if owedCodes.contains(code) {
                byCycle[code, default: []].append(document)
            } else if code == RecordRow.none {
                undated.append(document)
            } else {
                result.recordsOutsideRound += 1
            }
        }
        // A posting without any day can only stand for the first cycle that has none.
        for document in undated {
            if let empty = owed.first(where: { byCycle[$0.cycle.code] == nil }) {
                byCycle[empty.cycle.code] = [document]
            } else if let first = owed.first {
                byCycle[first.cycle.code, default: []].append(document)
            } else {
                result.recordsOutsideRound += 1
            }
        }
        for (cycle, due) in owed {
            assess(rules, cycle, due: due, byCycle[cycle.code] ?? [], observations, occurrences)
        }
    }

    private mutating func assess(
        _ rules: ItemRules, _ cycle: Cycle, due: CivilDate, _ documents: [Document], _ observations: Range<Int>?,
        _ occurrences: Range<Int>?
    ) {
        obligations += 1
        let code = cycle.code
        let postings = documents.filter { !$0.flags.contains(.isNilStatement) }
        if postings.isEmpty, isNotApplicable(observations, cycle: cycle) {
            count(.frequency, .notApplicable)
            return
        }
        let look = look(
            rules, from: rules.isAboutPreviousCycle ? (cycle.end ?? due).dayNumber + 1 : (cycle.start ?? due).dayNumber,
            due: due.dayNumber, observations, cycle: cycle, reference: nil)
        let nilStated = postings.count < documents.count || isNilStated(observations, cycle: cycle)
        let isContradicted = (occurrences ?? 0..<0).contains { cycle.holds(plan.occurrences[$0].occurredOn) }
        record(
            .frequency,
            FrequencyCheck.verdict(
                postings: postings.count, needed: rules.timesPerCycle, nilStated: nilStated,
                isContradicted: isContradicted, isObserved: look != nil, due: due.dayNumber),
            look, cycle: code)
        guard let merged = joined(postings) else { return }
        if rules.cycleRule.isTimed {
            record(
                .timeliness,
                TimelinessCheck.verdict(
                    merged, due: due, cycleEnd: cycle.end, notBeforeCycleEnd: rules.notBeforeCycleEnd),
                merged, cycle: code)
        }
        result.documents += postings.count
        judge(merged, rules, seenChannels: 0, cycle: code)
    }

    /// All postings of one obligation as one: a report on the website and on the board is one report in two places.
    private func joined(_ documents: [Document]) -> Document? {
        guard var joined = documents.first(where: { $0.block != UInt32.max }) ?? documents.first else { return nil }
        var latestSeen = RecordRow.none
        for document in documents {
            let observation = joined.observation
            joined.merge(document)
            if observation < 0, joined.block == UInt32.max { joined.observation = document.observation }
            latestSeen = max(latestSeen, document.lastSeen)
        }
        joined.lastSeen = latestSeen
        // Of several postings one that is still up is enough.
        if documents.contains(where: { $0.removed == RecordRow.none }) { joined.removed = RecordRow.none }
        return joined
    }

    // MARK: Items with a register of what happened

    private mutating func assessOccurrences(
        _ rules: ItemRules, _ documents: [Document], _ observations: Range<Int>?, _ occurrences: Range<Int>?
    ) {
        let lines = Array(occurrences ?? 0..<0)
        var assigned = [[Document]](repeating: [], count: lines.count)
        var loose: [Document] = []
        var nilStatements: [Document] = []
        for document in documents {
            if document.flags.contains(.isNilStatement) {
                nilStatements.append(document)
            } else if document.reference != 0,
                let place = lines.firstIndex(where: { referenceNumber($0) == document.reference })
            {
                assigned[place].append(document)
            } else {
                loose.append(document)
            }
        }
        // Postings that name no occurrence go, by day, each to the first one before it that has none.
        loose.sort { ($0.posted, $0.key, $0.observation) < ($1.posted, $1.key, $1.observation) }
        for document in loose {
            let place = lines.indices.first { place in
                assigned[place].isEmpty && document.posted != RecordRow.none
                    && plan.occurrences[lines[place]].occurredOn.dayNumber <= document.posted
            }
            if let place { assigned[place].append(document) } else { result.recordsOutsideRound += 1 }
        }
        for (place, line) in lines.enumerated() {
            assess(rules, occurrence: line, assigned[place], nilStatements, observations)
        }
    }

    private func referenceNumber(_ occurrence: Int) -> UInt32 {
        plan.referenceNumbers[plan.occurrences[occurrence].reference] ?? 0
    }

    private mutating func assess(
        _ rules: ItemRules, occurrence line: Int, _ documents: [Document], _ nilStatements: [Document],
        _ observations: Range<Int>?
    ) {
        let occurrence = plan.occurrences[line]
        let event = occurrence.occurredOn.dayNumber
        var due = event
        switch rules.timing {
        case .within(_, let loose, _): due = loose[event] == DeadlineTable.unknown ? event : loose[event]
        case .atOnce: due = atOnce.map { $0[event] == DeadlineTable.unknown ? event : $0[event] } ?? event
        default: break
        }
        if due > cutOff {
            if event <= periodEnd, isAlive(on: due), let day = CivilDate(dayNumber: due) {
                result.carriedOver.append(
                    CarriedObligation(
                        body: occurrence.body, item: occurrence.item, cycle: occurrence.reference, due: day))
            }
            return
        }
        guard due > previousCutOff, isAlive(on: due) else {
            result.recordsOutsideRound += documents.count
            return
        }
        obligations += 1
        let number = Int32(truncatingIfNeeded: line)
        let look = look(rules, from: event, due: due, observations, cycle: nil, reference: occurrence.reference)
        guard let merged = joined(documents) else {
            if isNotApplicable(observations, reference: occurrence.reference) {
                count(.presence, .notApplicable)
                return
            }
            let nilStated =
                nilStatements.contains { statement in
                    guard let cycle = Cycle(code: statement.cycle) else { return true }
                    return cycle.holds(occurrence.occurredOn)
                } || isNilStated(observations, on: occurrence)
            record(
                .presence,
                PresenceCheck.verdict(
                    absent: .occurrence, nilStated: nilStated, isObserved: look != nil, due: due),
                look, occurrence: number)
            return
        }
        count(.presence, .met)
        result.documents += documents.count
        if let verdict = TimelinessCheck.verdict(
            merged, rules.timing, event: event, eventCanFail: true, atOnce: atOnce)
        {
            record(.timeliness, verdict, merged, occurrence: number)
        }
        judge(merged, rules, seenChannels: 0, occurrence: number)
    }

    // MARK: The checks of one document

    /// All but presence, frequency and timeliness.
    @inline(__always)
    private mutating func judge(
        _ document: Document, _ rules: borrowing ItemRules, seenChannels: UInt64, cycle: Int32 = RecordRow.none,
        occurrence: Int32 = -1
    ) {
        var observed: UInt64 = 0
        var lastSighting = RecordRow.none
        for look in looks {
            guard
                document.posted == RecordRow.none
                    || look.postedFrom <= document.posted && document.posted <= look.postedTo
            else { continue }
            observed |= look.channels
            if look.channels & document.channels != 0 { lastSighting = max(lastSighting, look.lookedOn) }
        }
        for position in observations ?? 0..<0 { observed |= observedChannel(position, cycle, occurrence) }
        if let verdict = ChannelCheck.verdict(
            shown: document.channels | seenChannels, isStated: document.flags.contains(.hasChannels), rules,
            observed: observed)
        {
            record(.channel, verdict, document, cycle: cycle, occurrence: occurrence)
        }
        if let verdict = ContentCheck.verdict(
            shown: document.elements, isStated: document.flags.contains(.hasElements), rules)
        {
            record(.content, verdict, document, cycle: cycle, occurrence: occurrence)
        }
        if let verdict = PublicityCheck.verdict(
            document, rules.postedFor, lastSighting: lastSighting, cutOff: cutOff, plan.calendar)
        {
            record(.publicity, verdict, document, cycle: cycle, occurrence: occurrence)
        }
        if let verdict = RetentionCheck.verdict(
            document, isStanding: rules.isStanding, lastSighting: lastSighting, periodEnd: periodEnd, cutOff: cutOff)
        {
            record(.retention, verdict, document, cycle: cycle, occurrence: occurrence)
        }
        if document.block != UInt32.max {
            record(.privacy, PrivacyCheck.verdict(document.flags), document, cycle: cycle, occurrence: occurrence)
        }
    }

    /// A posting that an observer saw of an item with no cycle and no register: how long it was up, and nothing else.
    private mutating func judgeSighting(_ document: Document, _ rules: ItemRules) {
        if let verdict = PublicityCheck.verdict(
            document, rules.postedFor, lastSighting: document.lastSeen, cutOff: cutOff, plan.calendar)
        {
            record(.publicity, verdict, document)
        }
        if let verdict = RetentionCheck.verdict(
            document, isStanding: rules.isStanding, lastSighting: document.lastSeen, periodEnd: periodEnd,
            cutOff: cutOff)
        {
            record(.retention, verdict, document)
        }
    }

    private func observedChannel(_ position: Int, _ cycle: Int32, _ occurrence: Int32) -> UInt64 {
        let observation = plan.observations[position]
        guard observation.state == .seen || observation.state == .notSeen, let channel = observation.channel else {
            return 0
        }
        if let text = observation.cycle {
            if cycle != RecordRow.none, Cycle(text)?.code != cycle { return 0 }
            if occurrence >= 0, plan.occurrences[Int(occurrence)].reference != text { return 0 }
        }
        return 1 << UInt64(channel)
    }

    // MARK: Who looked

    /// Who looked: a coverage or an observation.
    private enum Look {
        case coverage(Int32)
        case observation(Int32)
    }

    /// Somebody who looked for the obligation after it was due, in a channel where it would have been.
    private func look(
        _ rules: ItemRules, from start: Int32, due: Int32, _ observations: Range<Int>?, cycle: Cycle?,
        reference: String?
    ) -> Look? {
        for position in observations ?? 0..<0 {
            let observation = plan.observations[position]
            guard observation.state == .notSeen, observation.lookedOn.dayNumber >= due else { continue }
            if let text = observation.cycle {
                if let cycle, Cycle(text) != cycle { continue }
                if let reference, text != reference { continue }
            }
            return .observation(Int32(truncatingIfNeeded: position))
        }
        for look in looks {
            guard look.postedFrom <= start, look.postedTo >= due, look.lookedOn >= due,
                rules.anyChannel == 0 || look.channels & rules.anyChannel != 0
            else { continue }
            return .coverage(look.coverage)
        }
        return nil
    }

    private func isNilStated(_ observations: Range<Int>?, cycle: Cycle?) -> Bool {
        (observations ?? 0..<0).contains { position in
            let observation = plan.observations[position]
            guard observation.state == .nilStated else { return false }
            guard let text = observation.cycle else { return true }
            guard let cycle else { return isOfThisRound(Cycle(text)) }
            return Cycle(text) == cycle
        }
    }

    private func isNilStated(_ observations: Range<Int>?, on occurrence: Occurrence) -> Bool {
        (observations ?? 0..<0).contains { position in
            let observation = plan.observations[position]
            guard observation.state == .nilStated else { return false }
            guard let text = observation.cycle else { return true }
            return text == occurrence.reference || Cycle(text)?.holds(occurrence.occurredOn) ?? false
        }
    }

    private func isNotApplicable(_ observations: Range<Int>?, cycle: Cycle? = nil, reference: String? = nil) -> Bool {
        (observations ?? 0..<0).contains { position in
            let observation = plan.observations[position]
            guard observation.state == .notApplicable else { return false }
            guard let text = observation.cycle else { return true }
            if let cycle { return Cycle(text) == cycle }
            return reference.map { text == $0 } ?? isOfThisRound(Cycle(text))
        }
    }

    /// Whether a statement on this time, or on no particular one, can speak for the round's period.
    private func isOfThisRound(_ cycle: Cycle?) -> Bool {
        cycle?.period.map { $0.overlaps(plan.period) } ?? true
    }

    /// What a merged or founded body owes ends or begins with it.
    private func isAlive(on day: Int32) -> Bool {
        let body = plan.register.bodies[body]
        if let until = body.until, day > until.dayNumber { return false }
        if let from = body.from, day < from.dayNumber { return false }
        return true
    }

    // MARK: Counting

    @inline(__always)
    private mutating func count(_ dimension: Dimension, _ outcome: Outcome) {
        counts[dimension.index * 9 + outcome.index] += 1
    }

    @inline(__always)
    private mutating func record(
        _ dimension: Dimension, _ verdict: Verdict, _ document: Document, cycle: Int32 = RecordRow.none,
        occurrence: Int32 = -1
    ) {
        count(dimension, verdict.outcome)
        if dimension == .timeliness, verdict.outcome == .failed { result.late += 1 }
        guard verdict.isListed else { return }
        let isShared = cycle != RecordRow.none || occurrence >= 0
        result.findings.append(
            FindingDraft(
                body: UInt32(body), item: UInt16(item), dimensionIndex: UInt8(dimension.index),
                outcomeIndex: UInt8(verdict.outcome.index), reasonNumber: verdict.reason?.rawValue ?? 0, cycle: cycle,
                occurrence: occurrence, due: verdict.due, event: verdict.event, detail: verdict.detail,
                documentKey: isShared ? 0 : document.key, block: document.block, offset: document.offset,
                row: document.row, observation: document.observation, coverage: -1))
    }

    private mutating func record(
        _ dimension: Dimension, _ verdict: Verdict, _ look: Look?, cycle: Int32 = RecordRow.none, occurrence: Int32 = -1
    ) {
        count(dimension, verdict.outcome)
        guard verdict.isListed else { return }
        var coverage: Int32 = -1, observation: Int32 = -1
        switch look {
        case .coverage(let index): coverage = index
        case .observation(let index): observation = index
        case nil: break
        }
        result.findings.append(
            FindingDraft(
                body: UInt32(body), item: UInt16(item), dimensionIndex: UInt8(dimension.index),
                outcomeIndex: UInt8(verdict.outcome.index), reasonNumber: verdict.reason?.rawValue ?? 0, cycle: cycle,
                occurrence: occurrence, due: verdict.due, event: verdict.event, detail: verdict.detail, documentKey: 0,
                block: UInt32.max,
                offset: 0, row: 0, observation: observation, coverage: coverage))
    }
}

extension Cycle {
    func holds(_ date: CivilDate) -> Bool { Cycle(kind, holding: date) == self }
}

extension Optional<ItemRules.CycleRule> {
    /// Whether the cycle's posting has a day it is due, rather than just a number of times.
    var isTimed: Bool {
        switch self {
        case .by, .after: true
        case .times, nil: false
        }
    }
}
