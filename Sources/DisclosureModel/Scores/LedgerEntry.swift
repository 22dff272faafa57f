import CivilCalendar
import ExactArithmetic
import SourceText

/// One deduction that somebody entered (扣分登记): a line of the office's own ledger of the year, or of an outside
/// evaluator's list.
public struct LedgerEntry: Sendable, Hashable {
    /// Whose list it stands in.
    public enum Origin: String, Sendable, CaseIterable {
        /// The office's own, kept day by day (日常扣分).
        case daily
        /// An evaluator's from outside (第三方扣分).
        case outside

        public var title: Wording {
            switch self {
            case .daily: Wording("日常扣分", "daily deduction")
            case .outside: Wording("第三方扣分", "outside deduction")
            }
        }
    }

    public var origin: Origin
    /// Points taken, never negative.
    public var points: ExactNumber
    /// Who entered it, why, and on what day.
    public var decision: ScoringFacts.Decision
    /// The list or evaluator it comes from.
    public var source: String?
    public var evidence: String?
    /// Number of the signed paper (文书编号).
    public var reference: String?
    /// When the body was told (告知日期).
    public var notifiedOn: CivilDate?
    /// Who signed for it on the body's side (签收人).
    public var acceptedBy: String?

    public init(
        origin: Origin = .daily, points: ExactNumber, decision: ScoringFacts.Decision, source: String? = nil,
        evidence: String? = nil, reference: String? = nil, notifiedOn: CivilDate? = nil, acceptedBy: String? = nil
    ) {
        self.origin = origin
        self.points = points
        self.decision = decision
        self.source = source
        self.evidence = evidence
        self.reference = reference
        self.notifiedOn = notifiedOn
        self.acceptedBy = acceptedBy
    }
}

extension LedgerEntry {
    /// 日常扣分2分，2022-05-12，张三：公示栏破损；文书〔2022〕3号；2022-05-13告知，李四签收
    var text: Wording {
        let day = decision.onDay.map { "\($0)" }
        let source = source.flatMap { $0 == decision.by ? nil : $0 }
        let taken = points.briefText
        var chinese = "\(origin.title.chinese)\(taken)分"
        var english = "\(origin.title.english) of \(taken)"
        for part in [source, day].compactMap(\.self) {
            chinese += "，\(part)"
            english += ", \(part)"
        }
        chinese += "，\(decision.by)：\(decision.reason)"
        english += ", \(decision.by): \(decision.reason)"
        if let reference {
            chinese += "；文书\(reference)"
            english += "; paper \(reference)"
        }
        switch (notifiedOn, acceptedBy) {
        case (let day?, let name?):
            chinese += "；\(day)告知，\(name)签收"
            english += "; notified on \(day), accepted by \(name)"
        case (let day?, nil):
            chinese += "；\(day)告知"
            english += "; notified on \(day)"
        case (nil, let name?):
            chinese += "；\(name)签收"
            english += "; accepted by \(name)"
        case (nil, nil): break
        }
        return Wording(chinese, english)
    }
}
