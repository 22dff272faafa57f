import DisclosureModel

/// A column of the official form (基层政务公开标准目录) of the State Council's General Office.
public enum OfficialColumn: Hashable, Sendable {
    /// 序号
    case number
    /// 一级事项, 二级事项 … from 0.
    case name(Int)
    case elements, basis, limit, functions, channels
    /// 公开对象: 全社会 and 特定群体.
    case everyone, group
    /// 公开方式
    case proactive, onRequest
    /// 公开层级
    case level(Level)

    /// The form's columns from left to right.
    public static func all(nameLevels: Int) -> [OfficialColumn] {
        [.number] + (0..<nameLevels).map { .name($0) }
            + [.elements, .basis, .limit, .functions, .channels, .everyone, .group, .proactive, .onRequest]
            + Level.allCases.map { .level($0) }
    }

    /// The text of the first heading row, which columns that belong together share.
    public var heading: String {
        switch self {
        case .number: "序号"
        case .name: "公开事项"
        case .elements: "公开内容(要素)"
        case .basis: "公开依据"
        case .limit: "公开时限"
        case .functions: "公开主体"
        case .channels: "公开渠道和载体"
        case .everyone, .group: "公开对象"
        case .proactive, .onRequest: "公开方式"
        case .level: "公开层级"
        }
    }

    /// The text of the second heading row; `nil` where the first reaches over both.
    public var subheading: String? {
        switch self {
        case .name(let level): (Self.numerals.indices.contains(level) ? Self.numerals[level] : "\(level + 1)") + "级事项"
        case .everyone: "全社会"
        case .group: "特定群体"
        case .proactive: "主动"
        case .onRequest: "依申请"
        case .level(.county): "县级"
        case .level(.township): "乡级"
        case .level(.village): "村级"
        default: nil
        }
    }

    private static let numerals = ["一", "二", "三", "四", "五", "六"]

    /// Both headings in one, for forms with a single heading row.
    public var wholeHeading: String {
        guard let subheading else { return heading }
        if case .name = self { return subheading }
        return "\(heading)(\(subheading))"
    }

    /// What of an item the column shows, several columns the same; `nil` for the number.
    public var part: OfficialPart? {
        switch self {
        case .number: nil
        case .name: .names
        case .elements: .elements
        case .basis: .basis
        case .limit: .limit
        case .functions: .functions
        case .channels: .channels
        case .everyone, .group: .audience
        case .proactive, .onRequest: .mode
        case .level: .levels
        }
    }

    /// In characters of which a Chinese one takes two, as spreadsheets count.
    public var width: Int {
        switch self {
        case .number: 6
        case .name: 14
        case .elements: 40
        case .basis: 36
        case .limit: 22
        case .functions: 20
        case .channels: 36
        case .group: 12
        case .everyone, .proactive, .onRequest: 8
        case .level: 6
        }
    }

    /// Whether what it shows is short and stands in the middle.
    public var isCentered: Bool {
        switch self {
        case .elements, .basis, .limit, .functions, .channels: false
        default: true
        }
    }
}

/// What of an item one or several columns of the official form show.
public enum OfficialPart: String, Sendable, CaseIterable {
    case names, elements, basis, limit, functions, channels, audience, mode, levels

    /// As the form's first heading row says it.
    public var heading: String {
        OfficialColumn.all(nameLevels: 1).first { $0.part == self }?.heading ?? rawValue
    }
}
