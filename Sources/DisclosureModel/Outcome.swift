import SourceText

/// What a check asks about an obligation (核查维度).
public enum Dimension: String, Sendable, CaseIterable, Codable {
    /// Is there a record at all? For obligations that do not recur.
    case presence
    /// Was it posted within its time limit?
    case timeliness
    /// Is there a posting in every cycle? Takes the place of `presence` for obligations that recur.
    case frequency
    /// Was it posted where it must be?
    case channel
    /// Does it show every required element?
    case content
    /// Was it posted for long enough (公示期)?
    case publicity
    /// Is it still posted at the cut-off?
    case retention
    /// Does it keep personal data out?
    case privacy

    /// A small number for tables; the order of declaration.
    public var index: Int {
        switch self {
        case .presence: 0
        case .timeliness: 1
        case .frequency: 2
        case .channel: 3
        case .content: 4
        case .publicity: 5
        case .retention: 6
        case .privacy: 7
        }
    }

    public var title: Wording {
        switch self {
        case .presence: Wording("是否公开", "presence")
        case .timeliness: Wording("及时性", "timeliness")
        case .frequency: Wording("公开频次", "frequency")
        case .channel: Wording("公开渠道", "channel")
        case .content: Wording("公开内容", "content")
        case .publicity: Wording("公示时长", "publicity")
        case .retention: Wording("持续公开", "retention")
        case .privacy: Wording("个人信息保护", "privacy")
        }
    }
}

/// What a check found, never a Bool (核查结论).
public enum Outcome: String, Sendable, CaseIterable, Codable {
    case met, failed, notApplicable, notYetDue, nilStated, unexplained, notChecked, noEvidence, needsPerson

    @inlinable public var index: Int {
        switch self {
        case .met: 0
        case .failed: 1
        case .notApplicable: 2
        case .notYetDue: 3
        case .nilStated: 4
        case .unexplained: 5
        case .notChecked: 6
        case .noEvidence: 7
        case .needsPerson: 8
        }
    }

    public var title: Wording {
        switch self {
        case .met: Wording("符合", "met")
        case .failed: Wording("不符合", "failed")
        case .notApplicable: Wording("不涉及", "not applicable")
        case .notYetDue: Wording("未到期", "not yet due")
        case .nilStated: Wording("本期无(已说明)", "nil stated")
        case .unexplained: Wording("未公开且未说明", "unexplained")
        case .notChecked: Wording("未检查", "not checked")
        case .noEvidence: Wording("证据不足", "no evidence")
        case .needsPerson: Wording("待人工判断", "needs a person")
        }
    }
}

/// How often each outcome was found: the whole of what scoring needs to know of a body's item in one dimension.
public struct OutcomeCounts: Sendable, Hashable {
    @usableFromInline var counts: InlineArray<9, Int32> = .init(repeating: 0)

    public init() {}

    @inlinable public subscript(outcome: Outcome) -> Int {
        get { Int(counts[outcome.index]) }
        set { counts[outcome.index] = Int32(clamping: newValue) }
    }

    public static func += (left: inout OutcomeCounts, right: OutcomeCounts) {
        for index in 0..<9 { left.counts[index] &+= right.counts[index] }
    }

    public static func == (left: OutcomeCounts, right: OutcomeCounts) -> Bool {
        (0..<9).allSatisfy { left.counts[$0] == right.counts[$0] }
    }

    public func hash(into hasher: inout Hasher) {
        for index in 0..<9 { hasher.combine(counts[index]) }
    }

    /// Every verdict, whatever its outcome.
    public var total: Int { (0..<9).reduce(0) { $0 + Int(counts[$1]) } }
    /// Verdicts about things that were owed and due: all but not applicable and not yet due.
    public var owed: Int { total - self[.notApplicable] - self[.notYetDue] }
    /// Owed verdicts for which somebody looked: all owed but `notChecked`.
    public var observed: Int { owed - self[.notChecked] }

    /// Verdicts that count against the body.
    @inlinable public func failed(unexplained: Scheme.UnexplainedPolicy) -> Int {
        self[.failed] + (unexplained == .zero ? self[.unexplained] : 0)
    }
}
