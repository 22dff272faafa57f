import CivilCalendar

/// What the generator must know of one catalogue item to post it in time, or not.
struct DemoItem {
    /// Kinds of bodies that owe an item.
    struct Owners: OptionSet {
        let rawValue: Int
        static let civilAffairs = Owners(rawValue: 1)
        static let finance = Owners(rawValue: 2)
        static let agriculture = Owners(rawValue: 4)
        static let departments = Owners(rawValue: 8)
        static let government = Owners(rawValue: 16)
        static let towns = Owners(rawValue: 32)
        static let streets = Owners(rawValue: 64)
        static let villages = Owners(rawValue: 128)
        static let communities = Owners(rawValue: 256)
        static let townships: Owners = [.towns, .streets]
        static let neighbourhoods: Owners = [.villages, .communities]
    }

    /// How obligations arise, and from when to when something is posted for them.
    enum Pattern: Hashable {
        case standing
        /// Once a quarter; the second of 2022 is due on 30 June.
        case quarterly
        /// Once a month; April, May and June are due in the round.
        case monthly
        /// By the 20th of the quarter's first month, about the quarter before: due on 20 April about 2022-Q1.
        case twentieth
        /// No register: so many documents a body, each judged by its own days.
        case documents(Int)
        /// Documents that only some bodies have.
        case occasional(percent: Int)
        /// One posting for each line of a register.
        case registered
    }

    enum Limit {
        case none
        case workingDays(Int)
        case days(Int)
    }

    enum Posting {
        case none
        case days(Int)
        case workingDays(Int)
    }

    var id: String
    var owners: Owners
    var pattern: Pattern
    var title: String
    var limit = Limit.none
    var posting = Posting.none
    /// 长期公开
    var isPermanent = false
    var isShared = false
    var channels: [String]
    /// Required ones.
    var elements: [String] = []

    var isOnSite: Bool { channels.first == DemoItem.site }

    static let site = "政府网站"
    static let board = "社区/企事业单位/村公示栏(电子屏)"
    static let villageBoard = "村务公开栏"

    func isOwed(by body: DemoBody) -> Bool {
        var roles: Owners = []
        switch body.kind {
        case "government": roles = .government
        case "town": roles = .towns
        case "street": roles = .streets
        case "village": roles = .villages
        case "community": roles = .communities
        default: roles = .departments
        }
        if body.functions.contains("民政部门") { roles.insert(.civilAffairs) }
        if body.functions.contains("财政部门") { roles.insert(.finance) }
        if body.functions.contains("农业农村部门") { roles.insert(.agriculture) }
        return !owners.isDisjoint(with: roles)
    }

    /// The last day in time for something formed, decided or paid on `day`.
    func dueDay(after day: CivilDate) -> CivilDate? {
        switch limit {
        case .none: nil
        case .workingDays(let count): DemoDay.adding(workingDays: count, to: day)
        case .days(let count): DemoDay.endOfPeriod(days: count, after: day)
        }
    }

    /// The first day on which a posting of `day` has hung long enough.
    func postedThrough(from day: CivilDate) -> CivilDate? {
        switch posting {
        case .none: nil
        case .days(let count): DemoDay.adding(count, to: day)
        case .workingDays(let count): DemoDay.adding(workingDays: count, to: day)
        }
    }
}
