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

    let plan: AssessmentPlan
    let cutOff: Int32
    let previousCutOff: Int32
    let periodEnd: Int32
    var result = Result()
    /// How often each outcome of each dimension: nine a dimension.
    var counts = [Int32](repeating: 0, count: Dimension.allCases.count * 9)
    var obligations = 0

    // The pair at hand.
    var body = 0
    var item = 0
    var looks: [AssessmentPlan.Look] = []
    var observations: Range<Int>?
    var atOnce: DeadlineTable?

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
    func isJudgedElsewhere(_ body: Int, _ item: Int) -> Bool {
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

    mutating func assessPair(
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
            assessCycles(rules, documents(rows, order), occurrences)
        } else if plan.isRegistered[item] {
            assessOccurrences(rules, documents(rows, order), occurrences)
        } else if !(rules.isOnRequest && order.isEmpty) {
            assessDocuments(rules, rows, order)
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
    mutating func documents(
        _ rows: UnsafeMutableBufferPointer<RecordRow>, _ order: UnsafeBufferPointer<UInt32>
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
    mutating func nextDocument(
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

    func seen(_ position: Int) -> Document {
        let observation = plan.observations[position]
        let cycle = observation.cycle.flatMap(Cycle.init)?.code ?? RecordRow.none
        return Document(
            observation, index: position, cycle: cycle,
            reference: observation.cycle.flatMap { plan.referenceNumbers[$0] } ?? 0)
    }
}
