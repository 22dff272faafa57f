import SourceText

/// What a column of an exported table may hold. A closed set: a mapping names values and computes nothing.
public enum ExportValue: Sendable, Hashable {
    /// 1, 2, 3 … down the table.
    case number
    case name, id, kind, group, groupID, scheme
    case score, exactScore, total
    /// The score in percent of the total.
    case percentage
    case grade, rank, ranked, coverage
    /// Why there is no score, or what forced the grade.
    case remark
    /// Appraisal points as the scheme itself converts them.
    case points
    /// 按实绩赋分: the column's points × score / total, not more than all of them.
    case pointsByScore
    /// 按排名赋分: the first of n gets all of the column's points, each rank below one n-th less.
    case pointsByRank
    case roundTitle, roundID, periodFrom, periodTo, cutOff
    /// Points of one indicator, and its full points.
    case indicator(String)
    case indicatorFull(String)

    /// Every value with a fixed name, in the order in which a person is told of them.
    public static let named: [(name: String, value: ExportValue, title: Wording)] = [
        ("number", .number, Wording("序号", "1, 2, 3 …")), ("name", .name, Wording("单位名称", "name of the body")),
        ("id", .id, Wording("单位编号", "id of the body")), ("kind", .kind, Wording("单位类别", "kind of body")),
        ("group", .group, Wording("组别", "title of the group")),
        ("group-id", .groupID, Wording("组别编号", "id of the group")),
        ("scheme", .scheme, Wording("评分细则", "title of the scheme")),
        ("score", .score, Wording("得分", "published score")),
        ("exact-score", .exactScore, Wording("未修约的得分", "score before rounding")),
        ("total", .total, Wording("满分", "full points")),
        ("percentage", .percentage, Wording("折合百分制的得分", "score in percent of the total")),
        ("grade", .grade, Wording("等次", "grade")), ("rank", .rank, Wording("组内名次", "rank in the group")),
        ("ranked", .ranked, Wording("组内参评数", "how many are ranked in the group")),
        ("coverage", .coverage, Wording("检查覆盖率（百分数）", "coverage in percent")),
        ("remark", .remark, Wording("备注", "remark")),
        ("points", .points, Wording("细则自己折算的绩效分", "appraisal points by the scheme's own choice")),
        ("points-by-score", .pointsByScore, Wording("按实绩赋分", "points by achievement")),
        ("points-by-rank", .pointsByRank, Wording("按排名赋分", "points by rank")),
        ("round-title", .roundTitle, Wording("轮次名称", "title of the round")),
        ("round-id", .roundID, Wording("轮次编号", "id of the round")),
        ("period-from", .periodFrom, Wording("考核期起", "first day of the period")),
        ("period-to", .periodTo, Wording("考核期止", "last day of the period")),
        ("cut-off", .cutOff, Wording("截止日", "cut-off day")),
    ]

    private static let indicatorPrefix = "indicator/"
    private static let fullSuffix = "/full"

    /// Reads a name: one of `named`, `indicator/<id>` or `indicator/<id>/full`.
    public init?(_ name: String) {
        if let known = Self.named.first(where: { $0.name == name }) {
            self = known.value
            return
        }
        guard name.hasPrefix(Self.indicatorPrefix) else { return nil }
        let rest = String(name.dropFirst(Self.indicatorPrefix.count))
        let isFull = rest.hasSuffix(Self.fullSuffix)
        let id = isFull ? String(rest.dropLast(Self.fullSuffix.count)) : rest
        guard !id.isEmpty, !id.contains("/") else { return nil }
        self = isFull ? .indicatorFull(id) : .indicator(id)
    }

    /// The name that a mapping writes.
    public var name: String {
        switch self {
        case .indicator(let id): Self.indicatorPrefix + id
        case .indicatorFull(let id): Self.indicatorPrefix + id + Self.fullSuffix
        default: Self.named.first { $0.value == self }?.name ?? ""
        }
    }

    /// Whether it is a number that can be rounded.
    public var isFigure: Bool {
        switch self {
        case .score, .exactScore, .total, .percentage, .coverage, .points, .pointsByScore, .pointsByRank, .indicator,
            .indicatorFull:
            true
        default: false
        }
    }

    /// Whether it is taken from a score, which is both exact and published.
    public var hasReadings: Bool { self == .score || self == .percentage || self == .pointsByScore }

    /// Whether it says something of the round and not of a body.
    public var isOfRound: Bool {
        switch self {
        case .roundTitle, .roundID, .periodFrom, .periodTo, .cutOff: true
        default: false
        }
    }

    /// Whether the column has to say how many points there are, and to how many digits.
    public var convertsPoints: Bool { self == .pointsByScore || self == .pointsByRank }
}
