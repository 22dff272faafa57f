import DisclosureModel

/// What a column of a published table holds.
enum FormColumn: Hashable {
    case serial
    /// 公开领域: the field, a name only where it is not the catalogue's own.
    case field
    /// 类别: a name where the table has none finer.
    case category
    /// 一级事项, 二级事项 …: which level it is, its place among the names says.
    case name
    case elements
    /// 内容要求: elements where there is no column of them.
    case contentRequirement
    case basis
    case limit
    /// 公开要求: the limit where there is no column of limits.
    case requirement
    case refresh
    case subject
    /// 责任股室: the subject where there is no column of subjects.
    case office
    case channels
    /// One channel of the vocabulary as a column of ticks.
    case channel(Int)
    /// 公开形式, 公开方式: channels or mode, which its cells say.
    case form
    case audience, everybody, group
    case mode, proactive, onRequest
    case levels
    case level(Set<Level>)
    /// 市级 beside 县级: a level above the catalogue's.
    case levelOutside
    /// A column under 公开层级 whose name says no level, or more than one.
    case levelUnclear
    case note
    /// 五公开, 网址, 咨询电话: no part of a catalogue.
    case leftOut
    /// A heading that is not known.
    case unknown

    /// Columns whose cells are ticks.
    var isTicked: Bool {
        switch self {
        case .channel, .everybody, .group, .proactive, .onRequest, .level, .levelOutside, .levelUnclear: true
        default: false
        }
    }

    var isName: Bool { self == .field || self == .category || self == .name }

    /// Columns whose headings stand below a common one: 公开对象 over 全社会.
    var isGroup: Bool {
        switch self {
        case .name, .channels, .form, .audience, .mode, .levels: true
        default: false
        }
    }

    /// The key of an item's YAML that the column fills.
    var key: String {
        switch self {
        case .serial, .leftOut, .unknown: "note"
        case .field, .category, .name: "name"
        case .elements, .contentRequirement: "elements"
        case .basis: "basis"
        case .limit, .requirement: "limit"
        case .refresh: "refresh"
        case .subject, .office: "functions"
        case .channels, .channel: "channels"
        case .form: "channels"
        case .audience, .everybody, .group: "audience"
        case .mode, .proactive, .onRequest: "mode"
        case .levels, .level, .levelOutside, .levelUnclear: "levels"
        case .note: "note"
        }
    }
}
