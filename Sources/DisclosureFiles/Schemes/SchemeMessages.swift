import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence about schemes that are wrong in meaning.
enum SchemeMessages {
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

    static func awardNotFirst(at place: Place) -> Diagnostic {
        Diagnostic(
            "scheme.award-not-first", at: place,
            Wording("给分的规则只能放在第一条", "a rule that awards points can only stand first"),
            remedy: Wording(
                "后面只放 deduct、deductions、deduct-mark、ceiling 和 factor",
                "after it come deduct, deductions, deduct-mark, ceiling and factor only"))
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
