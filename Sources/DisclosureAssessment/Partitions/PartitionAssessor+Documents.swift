import CivilCalendar
import DisclosureModel

/// Standing items, and items of which nobody registers what arises.
extension PartitionAssessor {
    mutating func assessDocuments(
        _ rules: ItemRules, _ rows: UnsafeMutableBufferPointer<RecordRow>, _ order: UnsafeBufferPointer<UInt32>
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
        var nilStated = isNilStated(cycle: nil)
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
        } else if isNotApplicable(cycle: nil) {
            count(.presence, .notApplicable)
        } else {
            let look = look(
                rules, from: plan.period.first.dayNumber, due: periodEnd, cycle: nil, reference: nil)
            record(
                .presence,
                PresenceCheck.verdict(
                    absent: rules.arises == .standing ? .standing : .unregistered, nilStated: nilStated,
                    isObserved: look != nil, due: RecordRow.none),
                look)
        }
        if let renewal = rules.renewal, postings > 0 {
            let look = look(
                rules, from: plan.period.first.dayNumber, due: cutOff, cycle: nil, reference: nil)
            record(
                .frequency,
                FrequencyCheck.verdict(
                    gaps: days, longest: renewal, from: plan.period.first, to: plan.cutOff,
                    allCanFail: allDaysSure, isObserved: look != nil, calendar: plan.calendar),
                look)
        }
    }

    /// A document belongs to the round in whose window its due day falls; one without a due day to the round in whose
    /// period it was posted.
    @inline(__always)
    func round(of document: borrowing Document, due: Int32) -> (isEarlier: Bool, isLater: Bool) {
        if due != RecordRow.none { return (due <= previousCutOff, due > cutOff) }
        if document.posted == RecordRow.none { return (false, false) }
        return (document.posted < plan.period.first.dayNumber, document.posted > periodEnd)
    }
}
