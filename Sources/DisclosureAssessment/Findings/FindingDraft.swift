import DisclosureModel

/// Why an outcome is what it is; the sentence stands with the check that gives it.
enum FindingReason: UInt8, Sendable {
    case absent, unexplained, nilContradicted
    case late, beforeCycleEnd, noPostedDay, noEventDay, unsureDay, calendarYearMissing
    case limitNeedsPerson, conditionNeedsPerson, softLimitMissed, clockTimeNeeded, atOnceUndefined
    case cycleEmpty, tooFewInCycle, gapTooLong
    case channelsMissing, elementsMissing
    case takenDownEarly, lengthUnproved, takenDownStanding
    case personalDataShown
}

/// A finding before it is put into words: fixed width, so that millions can be kept.
public struct FindingDraft: Sendable, BitwiseCopyable {
    /// Position in the register.
    public var body: UInt32
    /// Position in the round's items.
    public var item: UInt16
    var dimensionIndex: UInt8
    var outcomeIndex: UInt8
    var reasonNumber: UInt8
    /// Code of the cycle; `RecordRow.none` where there is none.
    public var cycle: Int32
    /// Position in the round's occurrences; -1 where there is none.
    public var occurrence: Int32
    /// Day number; `RecordRow.none` where there is none.
    public var due: Int32
    /// Day number of the event that the due day was counted from; `RecordRow.none` where there is none.
    public var event: Int32
    /// Missing channels or elements as bits, or the kinds of personal data, or a number of days.
    public var detail: UInt64
    /// The document, where several are judged under one obligation; else 0.
    public var documentKey: UInt64
    /// Place of the record; `block` is `UInt32.max` where there is none.
    public var block: UInt32
    public var offset: UInt32
    public var row: UInt32
    /// Position in the round's observations; -1 where there is none.
    public var observation: Int32
    /// Position in the round's coverages; -1 where there is none.
    public var coverage: Int32

    public var dimension: Dimension { Dimension.allCases[Int(dimensionIndex)] }
    public var outcome: Outcome { Outcome.allCases[Int(outcomeIndex)] }
    var reason: FindingReason { FindingReason(rawValue: reasonNumber) ?? .absent }
    public var hasRecord: Bool { block != UInt32.max }

    /// Total: body, item, cycle, occurrence, dimension, document, place.
    public static func precedes(_ left: FindingDraft, _ right: FindingDraft) -> Bool {
        if left.body != right.body { return left.body < right.body }
        if left.item != right.item { return left.item < right.item }
        if left.cycle != right.cycle { return left.cycle < right.cycle }
        if left.occurrence != right.occurrence { return left.occurrence < right.occurrence }
        if left.dimensionIndex != right.dimensionIndex { return left.dimensionIndex < right.dimensionIndex }
        if left.documentKey != right.documentKey { return left.documentKey < right.documentKey }
        if left.block != right.block { return left.block < right.block }
        return left.offset < right.offset
    }
}
