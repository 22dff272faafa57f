import SourceText

extension Judgement.Kind {
    /// The usual word for it in tables and reports.
    public var title: Wording {
        switch self {
        case .mark: Wording("评分", "mark")
        case .waive: Wording("合理缺项", "waiver")
        case .confirm: Wording("确认", "confirmation")
        case .dismiss: Wording("不予采纳", "dismissal")
        case .event: Wording("加分", "bonus event")
        case .answer: Wording("评定", "answer")
        case .count: Wording("计数", "count")
        }
    }

    /// The word that a sheet offers for it, which the reader of judgements takes.
    public var sheetWord: Wording { Wording(title.chinese, rawValue) }
}
