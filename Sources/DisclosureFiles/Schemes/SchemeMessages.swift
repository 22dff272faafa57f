import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence about schemes that are wrong in meaning.
enum SchemeMessages {
    static func followsItself(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.follows-itself", at: place,
            Wording("follows 写的就是本体系", "'follows' names this scheme itself"),
            remedy: Wording("写上一年体系的编号或路径", "name the scheme of the year before"))
    }

    static func sum(_ sum: ExactNumber, _ wanted: ExactNumber, of id: String?, at place: Place) -> Diagnostic {
        let (found, full) = (sum.briefText, wanted.briefText)
        guard let id else {
            return Diagnostic(
                "scheme.sum", at: place,
                Wording("一级指标合计\(found)分，总分是\(full)分", "the indicators add up to \(found), the total is \(full)"),
                remedy: Wording(
                    "改正分值；确需折算的写 scaled: true", "mend the points; where scaling is meant, write scaled: true"))
        }
        return Diagnostic(
            "scheme.sum", at: place,
            Wording(
                "「\(id)」的下级指标合计\(found)分，本级是\(full)分", "the indicators below '\(id)' add up to \(found), it has \(full)"
            ),
            remedy: Wording("改正其中一个分值", "mend one of the points"))
    }

    static func zeroTotal(at place: Place) -> Diagnostic {
        Diagnostic("scheme.zero-total", at: place, Wording("总分不能是0", "the total cannot be 0"))
    }

    static func duplicateID(_ id: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            "scheme.duplicate-id", at: place, Wording("编号「\(id)」已用过", "the id '\(id)' is used already"),
            remedy: Wording("换一个编号", "choose another id"), related: first)
    }

    static func emptyBranch(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic("scheme.empty-branch", at: place, Wording("「\(id)」没有下级指标", "'\(id)' has no indicators below it"))
    }

    static func branchWithRule(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.branch-with-rule", at: place,
            Wording("「\(id)」有下级指标，不能再有 measure 或 rule", "'\(id)' has indicators below it and takes no measure or rule"),
            remedy: Wording("把它们移到下级指标", "move them to an indicator below"))
    }

    static func leafWithoutRule(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.leaf-without-rule", at: place,
            Wording("「\(id)」没有计分规则", "'\(id)' has no rule"),
            remedy: Wording("补上 rule: {…}，例如 rule: {share: {}}", "add rule: {…}, such as rule: {share: {}}"))
    }

    static func secondLedger(_ id: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            "scheme.second-ledger", at: place,
            Wording(
                "「\(id)」有两条 entries，同一笔登记会扣两次", "'\(id)' has two rules 'entries': every entry would count twice"),
            remedy: Wording("只留一条", "keep one of them"), related: first)
    }

    static func awardNotFirst(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.award-not-first", at: place,
            Wording("给分的规则只能放在第一条", "a rule that awards points can only stand first"),
            remedy: Wording(
                "后面只放 deduct、deductions、deduct-mark、entries、ceiling 和 factor",
                "after it come deduct, deductions, deduct-mark, entries, ceiling and factor only"))
    }

    static func missingMeasure(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.missing-measure", at: place,
            Wording("「\(id)」按核查结论计分，但没有写测量范围", "'\(id)' counts verdicts but does not say which"),
            remedy: Wording(
                "补上 measure: {dimension: timeliness}，或给扣分规则写 count",
                "add measure: {dimension: timeliness}, or give the deduction a count"
            ))
    }

    static func unusedMeasure(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.unused-measure", .warning, at: place,
            Wording("「\(id)」的 measure 没有规则用到", "no rule of '\(id)' uses its measure"),
            remedy: Wording("删去 measure，或改用 share、bands、deduct", "delete the measure, or use share, bands or deduct"))
    }

    static func oneKindPerRule(_ kinds: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.rule-form", at: place,
            Wording("一条规则只写一个种类", "a rule has exactly one kind"),
            remedy: Wording(
                "几条规则写成 rules: [{…}, {…}]；种类有：\(kinds.joined(separator: "、"))",
                "write several as rules: [{…}, {…}]; the kinds are: \(kinds.joined(separator: ", "))"))
    }

    static func unknownRule(_ kind: String, _ kinds: [String], at place: Place) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: kind, among: kinds)
        return Diagnostic(
            "scheme.unknown-rule", at: place, Wording("没有「\(kind)」这种计分规则", "there is no kind of rule '\(kind)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("可以是：\(kinds.joined(separator: "、"))", "it is one of: \(kinds.joined(separator: ", "))"))
    }

    static func scaleNeeded(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.scale-needed", at: place,
            Wording("「\(id)」只有权重，规则里的分值无从比较", "'\(id)' has a weight only, so the points in its rules mean nothing"),
            remedy: Wording(
                "补上 points: 本指标自己的满分，如 points: 100", "add points: the full points of its own scale, such as 100"))
    }

    static func unknownTier(_ name: String, _ known: [String], at place: Place) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: name, among: known)
        let list = known.joined(separator: "、")
        return Diagnostic(
            "scheme.unknown-tier", at: place, Wording("没有层次「\(name)」", "there is no tier '\(name)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? (known.isEmpty
                    ? Wording("在开头写 tiers: {\(name): 权重}", "write tiers: {\(name): weight} at the top")
                    : Wording("可以是：\(list)", "it is one of: \(list)")))
    }

    static func mixedWeights(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.mixed-weights", at: place,
            Wording("「\(id)」没有权重，而同级指标有", "'\(id)' has no weight, but its siblings have"),
            remedy: Wording("同级指标要么都写 weight（或 tier），要么都不写", "give all siblings a weight (or tier), or none"))
    }

    static func zeroWeights(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.zero-weights", at: place, Wording("同级指标的权重都是0", "the weights of all siblings are 0"),
            remedy: Wording("至少一个权重大于0", "give one of them a weight above 0"))
    }

    static func weightSum(_ sum: ExactNumber, meant: ExactNumber, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.weight-sum", .warning, at: place,
            Wording(
                "同级指标的权重合计\(sum.briefText)，不是\(meant.briefText)，按相对比例计算",
                "the weights of these siblings add up to \(sum.briefText), not \(meant.briefText); they count in proportion"
            ),
            remedy: Wording("核对原表的权重", "compare the weights with the table"))
    }

    static func weightsWithoutPoints(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.weights-without-points", at: place,
            Wording(
                "「\(id)」的下级写了权重，本级没有分值", "the indicators below '\(id)' have weights, but it has no points to share"),
            remedy: Wording("给本级写上 points 或 weight", "give it points or a weight"))
    }

    static func weightOfNothing(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.weight-of-nothing", at: place,
            Wording("「\(id)」有权重，满分却是0", "'\(id)' has a weight, but its full points are 0"),
            remedy: Wording("改正 points，或把权重写成0", "mend the points, or write a weight of 0"))
    }

    static let emptyScope = Wording("适用范围是空的，本指标对谁都不适用", "the scope is empty: the indicator applies to nobody")
    static let anyScope = Wording(
        "对所有单位适用的，删去 applies-to 或其中的空项", "where it applies to all, delete applies-to or the empty list")

    static func reversedDays(_ from: CivilDate, _ until: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.reversed-days", at: place,
            Wording("起 \(from) 晚于止 \(until)", "it begins on \(from), after \(until)"),
            remedy: Wording("对调 from 和 until", "swap from and until"))
    }

    static func wrongEffect(onIndicators: Bool, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.veto-effect", at: place,
            onIndicators
                ? Wording("只否决部分指标时，后果只能是 zero 或 {share: …}", "a veto of some indicators leaves zero or {share: …}")
                : Wording("{share: …} 只用于否决部分指标", "{share: …} is for vetoes of some indicators"),
            remedy: onIndicators
                ? Wording("写 effect: zero 或 effect: {share: 0.6}", "write effect: zero or effect: {share: 0.6}")
                : Wording(
                    "补上 indicators: […]，或写 no-score、zero、{fixed: 59}",
                    "add indicators: […], or write no-score, zero or {fixed: 59}"))
    }

    static func unknownIndicator(_ id: String, _ known: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            "scheme.unknown-indicator", at: place, Wording("没有指标「\(id)」", "there is no indicator '\(id)'"),
            remedy: NearestWord.suggestion(for: id, among: known).map { Wording("是否想写 \($0)？", "did you mean \($0)?") })
    }

    static func quotaAndBands(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.quota-and-bands", at: place,
            Wording("等次要么按分数分段，要么按名次比例，不能都写", "grades go by bands or by quota, not both"),
            remedy: Wording(
                "只留 bands 或 quota；不论名次的底线写 floor", "keep bands or quota; what holds whatever the rank is the floor"))
    }

    static func quotaOrder(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.quota-order", at: place, Wording("各档的 top 要由小到大", "the tops go from small to large"),
            remedy: Wording("top 是从第一名起的累计比例：0.2、0.5、1", "top is the share from the first on: 0.2, 0.5, 1"))
    }

    static func quotaGap(_ last: ExactNumber, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.quota-gap", at: place,
            Wording(
                "最后一档只到\(last.briefText)，其余名次没有等次", "the quota ends at \(last.briefText); lower ranks have no grade"),
            remedy: Wording("加一档 top: 1", "add one with top: 1"))
    }

    static func lastBandNeeds(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.last-band-needs", at: place,
            Wording("最低一档不能再有 needs", "the lowest band cannot need anything more"),
            remedy: Wording("在它下面加一档没有 needs 的 from: 0", "add a band from: 0 without needs below it"))
    }

    static func idleTies(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.idle-key", at: place, Wording("ties 和 floor 只用于 quota", "ties and floor go with a quota"),
            remedy: Wording("删去，或改用 quota", "delete them, or use a quota"))
    }

    static func passOrFailWithIndicators(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.pass-or-fail", at: place,
            Wording(
                "pass-or-fail 只用于没有指标、只按否决事项判定的细则",
                "pass-or-fail is for schemes without indicators, judged by vetoes alone"),
            remedy: Wording(
                "删去 indicators、total 等，或删去 pass-or-fail", "delete indicators, total and the like, or pass-or-fail"))
    }

    static func nothingToJudge(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.pass-or-fail", at: place, Wording("没有否决事项，无从判定", "there is no veto to judge by"),
            remedy: Wording("补上 veto: […]", "add veto: […]"))
    }

    static func aboveFull(_ points: ExactNumber, _ full: ExactNumber, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.above-full-points", at: place,
            Wording(
                "\(points.briefText)分超过本指标的满分\(full.briefText)分",
                "\(points.briefText) is more than the indicator's full points of \(full.briefText)"),
            remedy: Wording("不超过满分，或提高满分", "stay within the full points, or raise them"))
    }

    static func limitBelowEach(_ limit: ExactNumber, _ each: ExactNumber, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.limit-below-each", .warning, at: place,
            Wording(
                "上限\(limit.briefText)分小于每项\(each.briefText)分，一项就到上限",
                "the limit of \(limit.briefText) is below \(each.briefText) each: one case reaches it"))
    }

    static func reversedRange(_ from: ExactNumber, _ to: ExactNumber, at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.reversed-range", at: place,
            Wording(
                "范围从\(from.briefText)到\(to.briefText)，上下限颠倒",
                "the range from \(from.briefText) to \(to.briefText) is reversed"),
            remedy: Wording("对调 from 和 to", "swap from and to"))
    }

    static func worseEarnsMore(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.bands-not-monotone", at: place,
            Wording("达标率较低的档得分反而更高", "a lower share earns more than a higher one"),
            remedy: Wording("各档得分由高到低", "let the points fall with the shares"))
    }

    static func worseRankEarnsMore(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.bands-not-monotone", at: place,
            Wording("名次靠后的档得分反而更高", "a lower rank earns more than a higher one"),
            remedy: Wording("各档得分由高到低", "let the points fall with the ranks"))
    }

    static func unknownGrade(_ grade: String, _ names: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            "scheme.unknown-grade", at: place, Wording("没有「\(grade)」这个等次", "there is no grade '\(grade)'"),
            remedy: names.isEmpty
                ? Wording("写上 grades", "add grades")
                : Wording("可以是：\(names.joined(separator: "、"))", "it is one of: \(names.joined(separator: ", "))"))
    }

    /// Lower bounds from the highest to zero, each below the one before.
    static func checkBands(
        _ bounds: [(from: ExactNumber, place: Place)], at place: Place, into collector: DiagnosticCollector
    ) {
        var previous: ExactNumber?
        for (from, place) in bounds {
            if let previous, previous == from {
                collector.report(
                    Diagnostic(
                        "scheme.band-twice", at: place,
                        Wording("两档的下限都是\(from.exactText)", "two bands begin at \(from.exactText)"),
                        remedy: Wording("删去一档或改正下限", "delete one, or mend its bound")))
            } else if let previous, previous < from {
                collector.report(
                    Diagnostic(
                        "scheme.band-order", at: place,
                        Wording(
                            "各档要由高到低，\(from.exactText)排在\(previous.exactText)之后",
                            "bands go from high to low; \(from.exactText) comes after \(previous.exactText)"),
                        remedy: Wording("按下限由高到低排列", "sort the bands by their lower bounds, highest first")))
            }
            previous = from
        }
        if !bounds.contains(where: { $0.from.isZero }) {
            collector.report(
                Diagnostic(
                    "scheme.band-gap", at: bounds.last?.place ?? place,
                    Wording("没有从0开始的一档，低分落在各档之外", "no band begins at 0, so low values fall outside"),
                    remedy: Wording("在最后加一档 from: 0", "add a last band with from: 0")))
        }
    }
}
