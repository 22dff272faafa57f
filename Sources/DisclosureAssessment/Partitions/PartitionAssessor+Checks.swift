import CivilCalendar
import DisclosureModel

/// The checks of one document, and the counting of verdicts.
extension PartitionAssessor {
    /// All but presence, frequency and timeliness.
    @inline(__always)
    mutating func judge(
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
    mutating func judgeSighting(_ document: Document, _ rules: ItemRules) {
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

    func observedChannel(_ position: Int, _ cycle: Int32, _ occurrence: Int32) -> UInt64 {
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

    @inline(__always)
    mutating func count(_ dimension: Dimension, _ outcome: Outcome) {
        counts[dimension.index * 9 + outcome.index] += 1
    }

    @inline(__always)
    mutating func record(
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

    mutating func record(
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
