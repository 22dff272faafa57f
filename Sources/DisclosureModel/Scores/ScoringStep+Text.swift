import ExactArithmetic
import SourceText

extension ScoringStep {
    /// The sentence, without amount and running value.
    public var text: Wording {
        switch self {
        case .full(let points):
            Wording("满分\(points.briefText)分", "full points \(points.briefText)")
        case .share(let share, let verdicts):
            Wording(
                "达标率\(share.percentText)（\(verdicts.text.chinese)）",
                "share \(share.percentText) (\(verdicts.text.english))")
        case .averagedShare(let share, let bodies, let skipped, let verdicts):
            Self.averagedShare(share, bodies: bodies, skipped: skipped, verdicts)
        case .band(let from, let points):
            Wording(
                "达标率不低于\(from.percentText)，得\(points.briefText)分",
                "share of at least \(from.percentText) earns \(points.briefText)"
            )
        case .allOrNothing(let isFull):
            isFull
                ? Wording("全部符合，得满分", "everything is met: full points")
                : Wording("未全部符合，不得分", "not everything is met: no points")
        case .mark(let title, let mark):
            Self.decision("评\(mark.points.briefText)分", "gives \(mark.points.briefText)", title, mark)
        case .deductMark(let title, let mark):
            Self.decision("扣\(mark.points.briefText)分", "takes \(mark.points.briefText)", title, mark)
        case .entry(let entry): entry.text
        case .ledgerComplete(let decision, let entries):
            Wording(
                "台账登记\(entries)条，\(decision.signature)说明已齐全：\(decision.reason)",
                "\(entries) entries in the ledger, complete according to \(decision.signature): \(decision.reason)")
        case .ledgerOpen(let entries):
            Wording(
                "扣分台账登记\(entries)条，尚无人说明已齐全，暂不计入",
                "\(entries) entries in a ledger that nobody declared complete: not counted yet")
        case .parts(let states, let credit):
            Wording(
                "共\(states.count)部分：\(states.map(\.title.chinese).joined(separator: "、"))（说明按\(credit.briefText)计）",
                "\(states.count) parts: \(states.map(\.title.english).joined(separator: ", ")) (a statement earns \(credit.briefText))"
            )
        case .deduct(let title, let count, let each):
            Wording(
                "\(title ?? "不符合")\(count.briefText)项，每项扣\(each.briefText)分",
                "\(title ?? "failed"): \(count.briefText), \(each.briefText) each")
        case .deductionLimit(let limit):
            Wording("此项扣分以\(limit.briefText)分为限，超出部分不扣", "this rule takes at most \(limit.briefText)")
        case .present, .partPoints, .rating, .ratio, .emptyRatio, .credits, .scale, .figure, .rank: awardText
        case .decided(let decisions): Self.decided(decisions)
        case .ceiling(let limit): Wording("得分以\(limit.briefText)分为上限", "cannot exceed \(limit.briefText)")
        case .factor(let factor): Wording("乘以\(factor.briefText)", "times \(factor.briefText)")
        case .indicatorLimit(let full):
            Wording("得分以本指标\(full.briefText)分为限", "the indicator cannot earn more than its \(full.briefText)")
        case .floor(let full):
            Wording("扣分以本指标\(full.briefText)分为限，超出部分不扣", "the indicator cannot lose more than its \(full.briefText)")
        case .lossLimit(let limit):
            Wording("失分合计以\(limit.briefText)分为限，超出部分不扣", "loses at most \(limit.briefText) altogether")
        case .indicatorVeto(let title, let share, let by): Self.indicatorVeto(title, share, by)
        case .uncounted(let verdicts): verdicts.uncountedText
        case .notApplicable(let reason):
            Wording("不涉及" + (reason.map { "：\($0)" } ?? ""), "not applicable" + (reason.map { ": \($0)" } ?? ""))
        case .waived(let waiver): Self.waived(waiver)
        case .outOfScope(let condition):
            Wording(
                "不涉及：本指标不适用于\(condition.title.chinese)", "not applicable: not meant for \(condition.title.english)")
        case .notApplicableKeeps(let policy): policy.keepingText
        case .notAssessed(let waitingForMark):
            waitingForMark
                ? Wording("待人工评分，暂不计入", "waits for an assessor's mark, not counted yet")
                : Wording("未检查或证据不足，不计入", "not checked or without evidence, not counted")
        case .redistributed(let from, let to):
            Wording(
                "并入不涉及或未评指标的分值，满分\(from.briefText)分调整为\(to.briefText)分",
                "receives points of indicators that do not apply or were not assessed: full points \(from.briefText) become \(to.briefText)"
            )
        case .weighted(let from, let to):
            Wording(
                "按权重折算：满分\(from.briefText)分折合\(to.briefText)分",
                "by weight: \(from.briefText) full points are worth \(to.briefText)")
        case .leafRounding(let digits):
            Wording("本指标四舍五入至\(digits)位小数", "the indicator is rounded to \(digits) decimals")
        case .sum: Wording("下级指标得分合计", "sum of the indicators below")
        case .scaled(let to, let from):
            Wording("按\(to.briefText)/\(from.briefText)折算", "scaled by \(to.briefText)/\(from.briefText)")
        case .penalty(let title, let count, let each, let by):
            Wording(
                "\(title)\(count)次，每次扣\(each.briefText)分（\(by.joined(separator: "、"))确认）",
                "\(title): \(count), \(each.briefText) each (confirmed by \(by.joined(separator: ", ")))")
        case .penaltyLimit(let limit):
            Wording("此项倒扣以\(limit.briefText)分为限", "this penalty takes at most \(limit.briefText)")
        case .bonus(let title, let count, let by):
            Wording(
                "加分：\(title)\(count)次（\(by.joined(separator: "、"))认定）",
                "bonus: \(title), \(count) (found by \(by.joined(separator: ", ")))")
        case .bonusEventLimit(let limit):
            Wording("此项加分以\(limit.briefText)分为限", "this event adds at most \(limit.briefText)")
        case .bonusLimit(let limit):
            Wording("加分合计以\(limit.briefText)分为限", "all bonus together adds at most \(limit.briefText)")
        case .bonusClosed(let above):
            Wording("得分未超过\(above.briefText)分，不计加分", "the score is not above \(above.briefText): no bonus")
        case .totalFloor: Wording("总分最低为0分", "the score does not fall below zero")
        case .composition(let isOwnCounted): Self.composition(isOwnCounted)
        case .composedPart(let step): step.text
        case .gate(let below, let grade):
            Wording(
                "低于\(below.briefText)分，等次最高为“\(grade)”", "below \(below.briefText): the grade is “\(grade)” at best")
        case .veto(let title, let effect, let by): Self.veto(title, effect, by)
        case .ruled, .givenBack, .givenBackLimit, .restored, .partlyRestored, .unmended, .unmendedLimit: reviewText
        case .rounding: Wording("四舍五入差额", "difference by rounding")
        }
    }

    private static func averagedShare(
        _ share: ExactNumber, bodies: Int, skipped: Int, _ verdicts: VerdictSummary
    ) -> Wording {
        let skippedText =
            skipped == 0
            ? Wording("", "")
            : Wording("，另有\(skipped)个单位无可评事项", ", \(skipped) more had nothing to judge")
        return Wording(
            "\(bodies)个单位达标率平均\(share.percentText)（\(verdicts.text.chinese)\(skippedText.chinese)）",
            "mean share of \(bodies) bodies \(share.percentText) (\(verdicts.text.english)\(skippedText.english))")
    }

    private static func decision(
        _ chinese: String, _ english: String, _ title: String?, _ mark: ScoringFacts.Mark
    ) -> Wording {
        Wording(
            "\(title.map { "\($0)：" } ?? "")\(mark.decision.signature)\(chinese)，理由：\(mark.decision.reason)",
            "\(title.map { "\($0): " } ?? "")\(mark.decision.signature) \(english), because: \(mark.decision.reason)")
    }

    private static func decided(_ decisions: [ScoringFacts.Decision]) -> Wording {
        func once(_ sentences: [String]) -> [String] {
            sentences.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        let chinese = once(decisions.map { "\($0.signature)（\($0.reason)）" })
        let english = once(decisions.map { "\($0.signature) (\($0.reason))" })
        return Wording("认定：\(chinese.joined(separator: "、"))", "found by \(english.joined(separator: ", "))")
    }

    private static func waived(_ waiver: ScoringFacts.Waiver) -> Wording {
        let by = waiver.by ?? ""
        let signature = waiver.onDay.map { by.isEmpty ? "\($0)" : "\(by) \($0)" } ?? by
        var chinese = "不涉及：\(waiver.reason ?? "")（\(signature)认定"
        var english = "not applicable: \(waiver.reason ?? "") (found by \(signature)"
        if let until = waiver.until {
            chinese += "，有效期至\(until)"
            english += ", holds until \(until)"
        }
        return Wording(chinese + "）", english + ")")
    }

    private static func indicatorVeto(_ title: String, _ share: ExactNumber, _ by: [String]) -> Wording {
        let (chinese, english) =
            share.isZero
            ? ("不得分", "no points") : ("最多得\(share.percentText)的分", "at most \(share.percentText) of the points")
        return Wording(
            "否决：\(title)，本指标\(chinese)（\(by.joined(separator: "、"))确认）",
            "veto: \(title), \(english) here (confirmed by \(by.joined(separator: ", ")))")
    }

    private static func veto(_ title: String, _ effect: Veto.Effect, _ by: [String]) -> Wording {
        let consequence: Wording =
            switch effect {
            case .noScore: Wording("不予评分", "there is no score")
            case .zero: Wording("得0分", "the score is 0")
            case .fixed(let points): Wording("得\(points.briefText)分", "the score is \(points.briefText)")
            case .share(let share):
                Wording("最多得\(share.percentText)的分", "at most \(share.percentText) of the points")
            }
        return Wording(
            "单项否决：\(title)，\(consequence.chinese)（\(by.joined(separator: "、"))确认）",
            "veto: \(title), \(consequence.english) (confirmed by \(by.joined(separator: ", ")))")
    }
}

extension Applicability.Condition {
    fileprivate var title: Wording {
        switch self {
        case .level: Wording("这一层级", "this level")
        case .kind: Wording("这类单位", "this kind of body")
        case .group: Wording("这一组别", "this group")
        case .functions: Wording("没有相应职能的单位", "bodies without the function")
        case .bodies: Wording("本单位", "this body")
        case .day: Wording("本期", "this period")
        }
    }
}

extension NotApplicablePolicy {
    fileprivate var keepingText: Wording {
        switch self {
        case .full: Wording("不涉及，按满分计", "not applicable: keeps its points")
        case .nilStatement: Wording("不涉及，按“本期无”说明计", "not applicable: earns what a nil statement earns")
        default: Wording("不涉及，按0分计", "not applicable: no points")
        }
    }
}

extension VerdictSummary {
    var text: Wording {
        var chinese = ["符合\(counts[.met])"]
        var english = ["met \(counts[.met])"]
        if counts[.nilStated] > 0 {
            chinese.append("本期无说明\(counts[.nilStated])（按\(nilCredit.briefText)计）")
            english.append("nil stated \(counts[.nilStated]) (at \(nilCredit.briefText))")
        }
        chinese.append("不符合\(counts[.failed])")
        english.append("failed \(counts[.failed])")
        if unexplained == .zero, counts[.unexplained] > 0 {
            chinese.append("未公开且未说明\(counts[.unexplained])")
            english.append("unexplained \(counts[.unexplained])")
        }
        return Wording(chinese.joined(separator: "、"), english.joined(separator: ", "))
    }

    fileprivate var uncountedText: Wording {
        var kinds: [Outcome] = [.notChecked, .noEvidence, .needsPerson]
        if unexplained != .zero { kinds.append(.unexplained) }
        let found = kinds.filter { counts[$0] > 0 }
        let chinese = found.map { outcome in
            let waits = outcome == .unexplained && unexplained == .judge
            return "\(outcome.title.chinese)\(counts[outcome])\(waits ? "（待认定）" : "")"
        }
        let english = found.map { outcome in
            let waits = outcome == .unexplained && unexplained == .judge
            return "\(outcome.title.english) \(counts[outcome])\(waits ? " (to be judged)" : "")"
        }
        return Wording(
            "未计入：\(chinese.joined(separator: "、"))", "not counted: \(english.joined(separator: ", "))")
    }
}

extension ExactNumber {
    /// `92.5%`, `≈66.67%`.
    package var percentText: String {
        let percent = self * 100
        let isShort = percent.rounded(digits: 2) == percent
        return isShort ? percent.exactText + "%" : "≈" + percent.decimalText(digits: 2) + "%"
    }
}
