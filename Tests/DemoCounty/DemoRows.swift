import CivilCalendar

/// One line of a record file, before it is known which.
struct DemoRecord {
    enum Carrier {
        /// The site's standing columns.
        case siteColumns
        /// The site's export of the quarter.
        case site
        /// What departments and townships reported themselves.
        case offices
        /// What villages hung on their boards, kept by the townships.
        case villages
    }

    var carrier: Carrier
    var body: Int
    var forBodies: [Int] = []
    var item: Int
    var title: String
    var documentNumber = ""
    var formed: CivilDate?
    var posted: CivilDate
    var postedHow = "printed"
    var removed: CivilDate?
    var channels: [String]
    var elements: [String]
    var address = ""
    var note = ""
    var cycle = ""
    var reference = ""
}

/// One line of a board check.
struct DemoObservation {
    enum Visit { case may, july }

    var visit: Visit
    var body: Int
    var item: Int
    var cycle = ""
    var state: String
    var lookedOn: CivilDate
    var firstSeen: CivilDate?
    var lastSeen: CivilDate?
    var evidence = ""
}

struct DemoOccurrence {
    var kind: String
    var body: Int
    var item: Int
    var occurredOn: CivilDate
    var reference: String
    var recipients: Int
}

struct DemoJudgement {
    var body: Int
    var subject: String
    var kind: String
    var points = ""
    var reason: String
}
