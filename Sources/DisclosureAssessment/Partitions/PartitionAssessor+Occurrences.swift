import CivilCalendar
import DisclosureModel

/// Items with a register of what happened.
extension PartitionAssessor {
    mutating func assessOccurrences(
        _ rules: ItemRules, _ documents: [Document], _ occurrences: Range<Int>?
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
            assess(rules, occurrence: line, assigned[place], nilStatements)
        }
    }

    func referenceNumber(_ occurrence: Int) -> UInt32 {
        plan.referenceNumbers[plan.occurrences[occurrence].reference] ?? 0
    }

    mutating func assess(
        _ rules: ItemRules, occurrence line: Int, _ documents: [Document], _ nilStatements: [Document]
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
        let look = look(rules, from: event, due: due, cycle: nil, reference: occurrence.reference)
        guard let merged = joined(documents) else {
            if isNotApplicable(reference: occurrence.reference) {
                count(.presence, .notApplicable)
                return
            }
            let nilStated =
                nilStatements.contains { statement in
                    guard let cycle = Cycle(code: statement.cycle) else { return true }
                    return cycle.holds(occurrence.occurredOn)
                } || isNilStated(on: occurrence)
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
}
