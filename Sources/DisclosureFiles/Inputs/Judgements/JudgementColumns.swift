import DisclosureModel

/// The columns and words of tables of judgements.
enum JudgementColumns {
    static let all = [
        TableColumn("body", "单位", "公开主体", isRequired: true),
        TableColumn("indicator", "指标", "指标编号"),
        TableColumn("finding", "问题", "问题编号"), TableColumn("item", "事项", "事项编号"),
        TableColumn("kind", "类别", "评判类别", isRequired: true),
        TableColumn("points", "得分", "评分", "评定", "自评分"), TableColumn("value", "分值"),
        TableColumn("taken", "扣分", "扣分值", "扣减分值"),
        TableColumn("reason", "理由", "原因", "扣分原因", isRequired: true),
        TableColumn("by", "评判人", "评分人", "确认人", "登记人", "填报人", isRequired: true),
        TableColumn("on-day", "日期", "评判日期", "扣分日期"),
        TableColumn("until", "有效期至"), TableColumn("evidence", "佐证", "证据", "佐证链接"),
        TableColumn("reference", "文号", "依据", "文书编号"), TableColumn("source", "来源"),
        TableColumn("notified-on", "告知日期"), TableColumn("accepted-by", "签收人"),
    ]

    /// The usual Chinese word of each kind stands first.
    static let kinds: [(word: String, value: Judgement.Kind)] = [
        ("评分", .mark), ("合理缺项", .waive), ("确认", .confirm), ("撤销", .dismiss), ("事件", .event), ("打分", .mark),
        ("不涉及", .waive), ("属实", .confirm), ("不予采纳", .dismiss), ("加分", .event),
        ("日常扣分", .deduction), ("扣分", .deduction), ("第三方扣分", .outsideDeduction), ("台账齐全", .complete),
        ("无扣分", .complete), ("自评", .selfAssessment),
        ("评定", .answer), ("计数", .count), ("answer", .answer), ("count", .count), ("mark", .mark), ("waive", .waive),
        ("confirm", .confirm), ("dismiss", .dismiss), ("event", .event), ("daily-deduction", .deduction),
        ("outside-deduction", .outsideDeduction), ("ledger-complete", .complete),
        ("self-assessment", .selfAssessment),
    ]

    /// What a judgement may be about.
    static let subjects = Judgement.Target.allCases.map(\.rawValue)
}

extension Judgement.Kind {
    var isDeduction: Bool { self == .deduction || self == .outsideDeduction }

    /// Whether a row of this kind says nothing without something in its column of points.
    var needsPoints: Bool {
        switch self {
        case .mark, .answer, .count, .deduction, .outsideDeduction, .selfAssessment: true
        case .waive, .confirm, .dismiss, .event, .complete: false
        }
    }
}
