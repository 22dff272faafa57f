import CivilCalendar
import SourceText

/// The level of government or self-government at which an item is owed (公开层级).
public enum Level: String, Sendable, CaseIterable, Codable, Comparable {
    case county, township, village

    public static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }

    /// 0 county, 1 township, 2 village.
    public var depth: Int {
        switch self {
        case .county: 0
        case .township: 1
        case .village: 2
        }
    }

    public var title: Wording {
        switch self {
        case .county: Wording("县级", "county")
        case .township: Wording("乡级", "township")
        case .village: Wording("村级", "village")
        }
    }
}

/// What sort of body discloses (公开主体类别).
public enum BodyKind: String, Sendable, CaseIterable, Codable {
    /// 县级人民政府
    case government
    /// 县政府部门
    case department
    /// 垂直管理部门
    case verticalOffice = "vertical-office"
    /// 镇、乡
    case town
    /// 街道办事处: 派出机关, not a people's government
    case street
    case village
    case community
    /// 公共企事业单位
    case enterprise

    public var level: Level {
        switch self {
        case .government, .department, .verticalOffice, .enterprise: .county
        case .town, .street: .township
        case .village, .community: .village
        }
    }

    /// Functions that every body of the kind has by law, so that a register need not repeat them 300 times.
    ///
    /// A street office is an agency (派出机关) and not a people's government, a residents' committee is not a
    /// villagers' committee: 地方各级人民代表大会和地方各级人民政府组织法, 村民委员会组织法, 城市居民委员会组织法.
    public var impliedFunctions: [String] {
        switch self {
        case .government: ["县级人民政府"]
        case .department: ["县政府部门"]
        case .verticalOffice: ["垂直管理部门"]
        case .town: ["乡镇人民政府"]
        case .street: ["街道办事处"]
        case .village: ["村民委员会"]
        case .community: ["居民委员会"]
        case .enterprise: ["公共企事业单位"]
        }
    }

    public var title: Wording {
        switch self {
        case .government: Wording("县级政府", "county government")
        case .department: Wording("部门", "department")
        case .verticalOffice: Wording("垂管单位", "vertical office")
        case .town: Wording("乡镇", "town")
        case .street: Wording("街道", "street")
        case .village: Wording("村", "village")
        case .community: Wording("社区", "community")
        case .enterprise: Wording("企事业单位", "enterprise")
        }
    }
}

/// Who discloses and is assessed (公开主体).
public struct Body: Sendable, Hashable {
    public var id: String
    public var name: String
    public var aliases: [String]
    public var kind: BodyKind
    /// Functions beyond those that its kind implies.
    public var functions: [String]
    /// Id of the group it is ranked in; villages have none.
    public var group: String?
    public var parent: String?
    /// First day of its existence, where that matters.
    public var from: CivilDate?
    /// Last day of its existence.
    public var until: CivilDate?
    /// Who took over what it owed.
    public var succeededBy: String?
    public var place: Place?

    public init(
        id: String, name: String, aliases: [String] = [], kind: BodyKind, functions: [String] = [],
        group: String? = nil, parent: String? = nil, from: CivilDate? = nil, until: CivilDate? = nil,
        succeededBy: String? = nil, place: Place? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.functions = functions
        self.group = group
        self.parent = parent
        self.from = from
        self.until = until
        self.succeededBy = succeededBy
        self.place = place
    }

    public var level: Level { kind.level }

    public func has(function: String) -> Bool {
        functions.contains(function) || kind.impliedFunctions.contains(function)
    }
}

/// The register of bodies (主体名录), sorted by id.
public struct BodyRegister: Sendable {
    public struct Group: Sendable, Hashable {
        public let id: String
        public let title: String

        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    public let id: String
    /// In the order in which the register names them.
    public let groups: [Group]
    public let bodies: [Body]
    private let positions: [String: Int]

    /// Bodies may come in any order; of two with one id the first counts (a reader reports the second).
    public init(id: String, groups: [Group], bodies: [Body]) {
        self.id = id
        self.groups = groups
        var seen: [String: Int] = [:]
        var unique: [Body] = []
        for body in bodies where seen.updateValue(0, forKey: body.id) == nil { unique.append(body) }
        unique.sort { $0.id < $1.id }
        self.bodies = unique
        positions = Dictionary(uniqueKeysWithValues: unique.enumerated().map { ($1.id, $0) })
    }

    public func position(of id: String) -> Int? { positions[id] }

    public subscript(id: String) -> Body? { positions[id].map { bodies[$0] } }

    /// The body and everything below it, as positions in `bodies`, in order of id.
    public func territory(of id: String) -> [Int] {
        bodies.indices.filter { index in
            var current: Body? = bodies[index]
            var steps = 0
            while let body = current, steps <= bodies.count {
                if body.id == id { return true }
                current = body.parent.flatMap { self[$0] }
                steps += 1
            }
            return false
        }
    }
}
