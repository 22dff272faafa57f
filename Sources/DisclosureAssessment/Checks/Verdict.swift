import DisclosureModel

/// What one check says: an outcome, and why where it is not plainly met.
struct Verdict: Sendable {
    var outcome: Outcome
    var reason: FindingReason?
    /// See `FindingDraft.detail`.
    var detail: UInt64 = 0
    /// Day number, or `RecordRow.none`.
    var due: Int32 = RecordRow.none
    /// Day number of the event that the due day was counted from, or `RecordRow.none`.
    var event: Int32 = RecordRow.none

    static let met = Verdict(outcome: .met)

    /// Worth a line of its own in the report. A cell that a form simply does not have is only counted.
    var isListed: Bool {
        switch outcome {
        case .failed, .needsPerson, .unexplained: true
        case .noEvidence: reason == .noPostedDay || reason == .unsureDay || reason == .calendarYearMissing
        default: false
        }
    }
}

/// One document as the checks see it: what all its copies show together.
struct Document {
    var flags: RecordRow.Flags
    /// Day numbers, `RecordRow.none` where unknown.
    var formed: Int32
    /// The earliest posting.
    var posted: Int32
    /// Whether the posted day is sure enough to fail a limit.
    var postedCanFail: Bool
    var removed: Int32
    /// The last day on which somebody saw it.
    var lastSeen: Int32
    var channels: UInt64
    var elements: UInt64
    var key: UInt64
    var block: UInt32
    var offset: UInt32
    var row: UInt32
    var observation: Int32
    var cycle: Int32
    var reference: UInt32

    @inline(__always)
    init(_ record: RecordRow) {
        flags = record.flags
        formed = record.formed
        posted = record.posted
        postedCanFail = record.flags.postedSureness?.canFail ?? false
        removed = record.removed
        lastSeen = RecordRow.none
        channels = record.channels
        elements = record.elements
        key = record.documentKey
        block = record.block
        offset = record.offset
        row = record.row
        observation = -1
        cycle = record.cycle
        reference = record.reference
    }

    /// A posting that an observer saw. Without a first day seen, the day of the visit only bounds it.
    init(_ observation: Observation, index: Int, cycle: Int32, reference: UInt32) {
        flags = [.isObservation, .hasChannels]
        formed = RecordRow.none
        posted = (observation.firstSeen ?? observation.lookedOn).dayNumber
        postedCanFail = observation.firstSeen != nil
        removed = RecordRow.none
        lastSeen = max(observation.lastSeen ?? observation.lookedOn, observation.lookedOn).dayNumber
        channels = observation.channel.map { 1 << UInt64($0) } ?? 0
        if observation.channel == nil { flags.remove(.hasChannels) }
        elements = 0
        key = 0
        block = UInt32.max
        offset = 0
        row = 0
        self.observation = Int32(truncatingIfNeeded: index)
        self.cycle = cycle
        self.reference = reference
    }

    /// Takes in another copy: every channel and element counts, the earliest posting, the latest removal.
    @inline(__always)
    mutating func merge(_ other: Document) {
        flags.formUnion(other.flags.intersection([.hasChannels, .hasElements, .showsPersonalData]))
        channels |= other.channels
        elements |= other.elements
        if formed == RecordRow.none { formed = other.formed }
        if posted == RecordRow.none || (other.posted != RecordRow.none && other.posted < posted) {
            posted = other.posted
            postedCanFail = other.postedCanFail
        }
        removed =
            removed == RecordRow.none || other.removed == RecordRow.none ? RecordRow.none : max(removed, other.removed)
        lastSeen = max(lastSeen, other.lastSeen)
    }
}
