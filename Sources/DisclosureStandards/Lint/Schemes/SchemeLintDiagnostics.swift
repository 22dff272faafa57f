import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence of the scheme linter about leaves and limits; about results and measures in the files beside it.
enum SchemeLintDiagnostics {
    static func finding(
        _ code: String, _ severity: Diagnostic.Severity = .warning, at place: Place?, _ chinese: String,
        _ english: String, remedy: Wording, related: Place? = nil
    ) -> Diagnostic {
        Diagnostic(
            "lint.scheme-" + code, severity, at: place, Wording(chinese, english), remedy: remedy, related: related)
    }

    // MARK: What a leaf earns and loses

    static func fullUnreachable(_ leaf: Indicator, most: ExactNumber, at place: Place?) -> Diagnostic {
        let (most, full) = (most.briefText, leaf.points.briefText)
        return finding(
            "full-unreachable", at: place, "「\(leaf.id)」满分\(full)分，照这条规则最多得\(most)分",
            "'\(leaf.id)' has \(full) points, but this rule leaves \(most) at most",
            remedy: Wording("提高规则的上限，或降低满分", "raise what the rule gives, or lower the full points"))
    }

    static func neverLost(_ leaf: Indicator, least: ExactNumber, at place: Place?) -> Diagnostic {
        let (least, full) = (least.briefText, leaf.points.briefText)
        return finding(
            "never-lost", .note, at: place, "「\(leaf.id)」满分\(full)分，怎么扣也有\(least)分",
            "'\(leaf.id)' has \(full) points and keeps \(least) of them whatever is found",
            remedy: Wording("有意保底的不必改；否则提高扣分上限", "leave it where that is meant; else raise the limit"))
    }

    static func partsSum(_ leaf: Indicator, _ sum: ExactNumber, at place: Place?) -> Diagnostic {
        let (sum, full) = (sum.briefText, leaf.points.briefText)
        return finding(
            "parts-sum", at: place, "「\(leaf.id)」各条扣分合计\(sum)分，本指标只有\(full)分",
            "the deductions of '\(leaf.id)' add up to \(sum), it has only \(full) points",
            remedy: Wording(
                "照原表保留时，扣完本指标为止；否则改正一处分值", "kept as the table has it, they stop at its points; else mend one of them"))
    }

    static func capsSum(_ leaf: Indicator, _ sum: ExactNumber, at place: Place?) -> Diagnostic {
        let (sum, full) = (sum.briefText, leaf.points.briefText)
        return finding(
            "caps-sum", .note, at: place, "「\(leaf.id)」各条扣分的上限合计\(sum)分，本指标只有\(full)分",
            "the limits of the deductions of '\(leaf.id)' add up to \(sum), it has only \(full) points",
            remedy: Wording("扣完本指标为止；要分清各条轻重的，改小上限", "they stop at its points; lower limits would keep them apart"))
    }

    static func eachExceeds(
        _ deduction: Deduction, _ deductible: ExactNumber, _ leaf: Indicator, at place: Place?
    ) -> Diagnostic {
        let (each, full) = (deduction.each.briefText, deductible.briefText)
        return finding(
            "deduction-exceeds", at: place, "「\(leaf.id)」每处扣\(each)分，可扣的只有\(full)分",
            "'\(leaf.id)' loses \(each) for one fault, of \(full) points that can be lost",
            remedy: Wording("一处就扣完的，写成扣\(full)分", "where one fault takes everything, write \(full)"))
    }

    static func eachExceedsLimit(
        _ deduction: Deduction, _ limit: ExactNumber, _ leaf: Indicator, at place: Place?, related: Place?
    ) -> Diagnostic {
        let (each, most) = (deduction.each.briefText, limit.briefText)
        return finding(
            "deduction-exceeds", at: place, "「\(leaf.id)」每处扣\(each)分，本指标最多扣\(most)分，一处就到上限",
            "'\(leaf.id)' loses \(each) for one fault and \(most) at most: one fault reaches the limit",
            remedy: Wording("改小每处扣分，或提高 loses-at-most", "lower the deduction, or raise loses-at-most"), related: related
        )
    }

    static func capExceeds(
        _ cap: ExactNumber, _ deductible: ExactNumber, _ leaf: Indicator, at place: Place?
    ) -> Diagnostic {
        let (cap, full) = (cap.briefText, deductible.briefText)
        return finding(
            "deduction-exceeds", at: place, "「\(leaf.id)」这一条最多扣\(cap)分，上级可扣的只有\(full)分",
            "this rule of '\(leaf.id)' takes up to \(cap), but deductions stop after \(full)",
            remedy: Wording("上限不超过\(full)分", "a limit of \(full) at most"))
    }

    static func limitWithoutDeduction(_ leaf: Indicator, at place: Place?) -> Diagnostic {
        finding(
            "limit-idle", at: place, "「\(leaf.id)」没有扣分规则，loses-at-most 不起作用",
            "'\(leaf.id)' has no deduction, so loses-at-most does nothing",
            remedy: Wording("删去 loses-at-most；要保底的用 mark 或分档", "delete it; use a mark or bands for a minimum"))
    }

    static func limitAtFull(_ branch: Indicator, at place: Place?) -> Diagnostic {
        finding(
            "limit-idle", .note, at: place, "「\(branch.id)」最多扣的就是满分，loses-at-most 不起作用",
            "'\(branch.id)' may lose all of its points anyway, so loses-at-most does nothing",
            remedy: Wording("删去 loses-at-most", "delete loses-at-most"))
    }

    static func limitBeyondBranch(
        _ child: Indicator, _ own: ExactNumber, _ branch: Indicator, _ limit: ExactNumber, at place: Place?,
        related: Place?
    ) -> Diagnostic {
        finding(
            "limit-idle", .note, at: place,
            "「\(child.id)」最多扣\(own.briefText)分，上级「\(branch.id)」合计只扣到\(limit.briefText)分",
            "'\(child.id)' may lose \(own.briefText), but '\(branch.id)' above it stops at \(limit.briefText)",
            remedy: Wording("下级的上限不超过上级的", "keep the limit within that of the indicator above"), related: related)
    }

    static func limitRefunds(
        _ branch: Indicator, _ limit: ExactNumber, _ leaf: Indicator, _ count: Int, at place: Place?
    ) -> Diagnostic {
        let least = (branch.points - limit).briefText
        let (chinese, english) = count > 1 ? ("等\(count)个指标", " and \(count - 1) more") : ("", "")
        return finding(
            "limit-refunds", .note, at: place,
            "「\(branch.id)」至少得\(least)分：loses-at-most 把「\(leaf.id)」\(chinese)没有得到的分也算作扣分",
            "'\(branch.id)' keeps \(least): loses-at-most counts what '\(leaf.id)'\(english) never earned as lost, too",
            remedy: Wording(
                "只想限制扣分的，把 loses-at-most 写在有扣分规则的下级",
                "to limit deductions only, write loses-at-most at the indicators that have them"))
    }

    static func zeroAmount(_ id: String, at place: Place?) -> Diagnostic {
        finding(
            "zero-amount", at: place, "「\(id)」写的是0分，不起作用", "'\(id)' says 0 points and does nothing",
            remedy: Wording("改正分值，或删去", "mend the points, or delete it"))
    }

    // MARK: Rules by themselves

    /// Why a rule changes nothing.
    enum Idleness {
        case ceilingAtFull(ExactNumber), factorOne, never(Int, Int), always, nothingEarned
    }

    static func idleRule(_ leaf: Indicator, _ why: Idleness, at place: Place?) -> Diagnostic {
        let reason: Wording
        let remedy: Wording
        switch why {
        case .ceilingAtFull(let full):
            reason = Wording("封顶不低于满分\(full.briefText)分，不起作用", "the ceiling is not below the \(full.briefText) points")
            remedy = Wording("封顶写得低于满分，或删去", "write a lower ceiling, or delete it")
        case .factorOne:
            reason = Wording("乘以1，不起作用", "a factor of 1 changes nothing")
            remedy = Wording("改正 times，或删去", "mend times, or delete it")
        case .never(let least, let most):
            reason = Wording(
                "条件要求至少\(least)又至多\(most)，永远不成立", "the condition asks for at least \(least) and at most \(most)")
            remedy = Wording("改正 at-least 和 at-most", "mend at-least and at-most")
        case .always:
            reason = Wording("条件“至少0个”总是成立", "“at least 0” always holds")
            remedy = Wording("一个也没有的写 at-most: 0；不论多少的删去 when", "for none at all write at-most: 0; else delete when")
        case .nothingEarned:
            reason = Wording("一项也不符合时本来就是0分，none-met 不起作用", "where nothing is met there are no points to limit")
            remedy = Wording("删去这条规则，或改用扣分起算", "delete the rule, or start from the full points")
        }
        return finding(
            "rule-idle", at: place, "「\(leaf.id)」的\(reason.chinese)", "'\(leaf.id)': \(reason.english)", remedy: remedy)
    }

    static func sameCounts(_ leaf: Indicator, _ count: String, at place: Place?) -> Diagnostic {
        finding(
            "rule-idle", at: place, "「\(leaf.id)」的分子和分母都是「\(count)」，比率总是1",
            "'\(leaf.id)' compares '\(count)' with itself: the ratio is always 1",
            remedy: Wording("分子写满足要求的件数，分母写全部件数", "count what is met over all that there is"))
    }

    static func sameBands(_ leaf: Indicator, _ points: ExactNumber, at place: Place?) -> Diagnostic {
        finding(
            "band-idle", .note, at: place, "「\(leaf.id)」相邻两档都得\(points.briefText)分，等于一档",
            "two neighbouring bands of '\(leaf.id)' both earn \(points.briefText)",
            remedy: Wording("合并，或改正分值", "join them, or mend the points"))
    }

    static func nobodyInBand(at place: Place?) -> Diagnostic {
        finding(
            "band-unreachable", at: place, "前0%没有单位，这一档永远用不上", "no body is in the first 0 %: nobody reaches this band",
            remedy: Wording("top 写从第一名起的累计比例，如 0.2", "top is the share from the first on, such as 0.2"))
    }
}
