import SourceText

/// Which version of a score it is (得分版本): each is computed anew, and all are kept.
public enum ScoreStage: String, Sendable, CaseIterable, Comparable {
    case first
    case afterAppeals = "after-appeals"
    case afterReCheck = "after-re-check"

    public var title: Wording {
        switch self {
        case .first: Wording("初评", "first")
        case .afterAppeals: Wording("申诉后", "after appeals")
        case .afterReCheck: Wording("复查后", "after re-check")
        }
    }

    public static func < (left: ScoreStage, right: ScoreStage) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
