import CivilCalendar
import DisclosureModel

/// Items that recur by the month, quarter, half-year or year.
extension PartitionAssessor {
    mutating func assessCycles(
        _ rules: ItemRules, _ documents: [Document], _ occurrences: Range<Int>?
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
            assess(rules, cycle, due: due, byCycle[cycle.code] ?? [], occurrences)
        }
    }

    mutating func assess(
        _ rules: ItemRules, _ cycle: Cycle, due: CivilDate, _ documents: [Document],
        _ occurrences: Range<Int>?
    ) {
        obligations += 1
        let code = cycle.code
        let postings = documents.filter { !$0.flags.contains(.isNilStatement) }
        if postings.isEmpty, isNotApplicable(cycle: cycle) {
            count(.frequency, .notApplicable)
            return
        }
        let look = look(
            rules, from: rules.isAboutPreviousCycle ? (cycle.end ?? due).dayNumber + 1 : (cycle.start ?? due).dayNumber,
            due: due.dayNumber, cycle: cycle, reference: nil)
        let nilStated = postings.count < documents.count || isNilStated(cycle: cycle)
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
    func joined(_ documents: [Document]) -> Document? {
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
