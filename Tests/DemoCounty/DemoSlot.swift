import CivilCalendar

/// One thing that one body has to post: an item in one cycle, for one occurrence, or one of several documents.
struct DemoSlot {
    var body: Int
    var item: Int
    /// `2022-Q2`, `2022-04`, a register's reference, or empty.
    var cycle = ""
    var ordinal = 0
    /// The day of the occurrence in the register.
    var occurred: CivilDate?
    /// The last day in time, where that does not depend on the document.
    var due: CivilDate?
}

/// What becomes of a slot: posted as it should be, spoilt so that a check must see it, or odd so that none may.
enum DemoFate {
    // Defects
    case missing
    case late
    case wrongChannel
    case lacksElement
    case takenDownEarly
    case noLongerPosted
    case showsIdentityNumber
    case showsMobileNumber
    case showsBankCard
    case nilContradicted
    /// Posted by the level above, which does not count for this item.
    case postedAbove
    /// Late only if the make-up workdays of April and May 2022 are counted.
    case lateByMakeUpDays

    // Innocents
    case posted
    /// Nobody looked and nothing is known.
    case unknown
    /// Somebody came, and left the line blank.
    case notChecked
    case masked
    case almostIdentityNumber
    case indexNumber
    case nilStated
    case notApplicable
    case waived
    case onDueDay
    case lateInferred
    case lateStated
    case onlySeen
    /// Hung 7 working days only because 24 April was worked.
    case hungOverMakeUpDay
    /// Due on Sunday 24 April, which was worked, and posted on that day.
    case dueOnMakeUpDay
    /// The county's posting counts, the item being shared.
    case servedByCounty
    /// Looked for and not found, but nothing says that it arose.
    case unexplained
}

/// A finding that the assessment must report.
public struct ExpectedFinding: Sendable, Hashable {
    public let body: String
    public let item: String
    /// Cycle or reference; empty for standing items and single documents.
    public let cycle: String
    /// Raw value of the dimension.
    public let dimension: String
    public let why: String
}

/// One file of the round, at its path within the round's folder.
public struct GeneratedFile: Sendable {
    public let path: String
    public let bytes: [UInt8]
}
