import DisclosureModel
import ExactArithmetic
import SourceText

extension SchemeLintDiagnostics {
    // MARK: Scopes

    static func scopeNever(_ indicator: Indicator, isByItself: Bool, at place: Place?) -> Diagnostic {
        finding(
            "scope-never", at: place,
            isByItself
                ? "「\(indicator.id)」的适用范围自相矛盾，对谁都不适用"
                : "「\(indicator.id)」的适用范围与上级的没有交集，对谁都不适用",
            isByItself
                ? "the scope of '\(indicator.id)' contradicts itself: it applies to nobody"
                : "the scope of '\(indicator.id)' has nothing in common with that above it: it applies to nobody",
            remedy: Wording("核对 levels、kinds、groups、bodies 和起止日期", "look at levels, kinds, groups, bodies and days"))
    }

    static func unknownFunction(
        _ function: String, _ indicator: Indicator, nearest: String?, at place: Place?
    ) -> Diagnostic {
        finding(
            "unknown-function", at: place, "「\(indicator.id)」的适用范围写了职能「\(function)」，词表中没有",
            "the scope of '\(indicator.id)' names the function '\(function)', which is not in the list",
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("改用词表中的写法，或在词表中补上", "use a word of the list, or add this one"))
    }

    // MARK: Measures

    /// Why a measure sees nothing.
    enum Blindness {
        case levels([Level]), items, dimensions([Dimension])
    }

    static func nothingMeasured(_ id: String, _ why: Blindness, at place: Place?) -> Diagnostic {
        switch why {
        case .levels(let levels):
            finding(
                "nothing-measured", at: place,
                "「\(id)」测量\(levels.map(\.title.chinese).joined(separator: "、"))，适用的单位及其下级都不在这一层级",
                "'\(id)' looks at the level \(levels.map(\.title.english).joined(separator: ", ")), where neither the bodies it "
                    + "applies to nor those below them are",
                remedy: Wording("改正 measure 的 levels，或 applies-to", "mend the levels of the measure, or applies-to"))
        case .items:
            finding(
                "nothing-measured", at: place, "「\(id)」测量的事项都不在它写的目录中",
                "none of the items that '\(id)' measures is in the catalogues it names",
                remedy: Wording("只写 items 或只写 catalogues", "write items or catalogues, not both"))
        case .dimensions(let dimensions):
            finding(
                "nothing-measured", at: place,
                "「\(id)」看“\(dimensions.map(\.title.chinese).joined(separator: "、"))”，所测的目录中没有事项能得出这项结论",
                "'\(id)' asks for \(dimensions.map(\.title.english).joined(separator: ", ")), which no item it measures can show",
                remedy: Wording(
                    "改正 measure；公示时长、持续公开要事项的时限写明才核查",
                    "mend the measure; publicity and retention are checked only where an item's limit asks for them"))
        }
    }

    static func unknownReference(
        _ id: String, _ kind: Wording, _ name: String, nearest: String?, at place: Place?
    ) -> Diagnostic {
        finding(
            "unknown-reference", at: place, "「\(id)」测量的\(kind.chinese)「\(name)」不在一起检查的目录中",
            "'\(id)' measures the \(kind.english) '\(name)', which is not among the catalogues checked with it",
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("改正名称；目录在别处的，连同目录一起检查", "mend the name, or check the scheme with its catalogues"))
    }

    static func nothingOwed(_ id: String, isForNobody: Bool, at place: Place?) -> Diagnostic {
        isForNobody
            ? finding(
                "nothing-owed", at: place, "「\(id)」在本轮对谁都不适用", "'\(id)' applies to nobody in this round",
                remedy: Wording(
                    "核对 applies-to；只用于别的轮次的不必改", "look at applies-to; leave it where it is for other rounds"))
            : finding(
                "nothing-owed", at: place, "「\(id)」测量的事项，本轮没有一个被考核单位应当公开",
                "nobody whom this round scores owes what '\(id)' measures",
                remedy: Wording("核对 measure，或在轮次中加上目录", "look at the measure, or add catalogues to the round"))
    }

    static func itemsUnseen(
        _ scheme: Scheme, _ catalogue: String, _ first: DisclosureItem, _ count: Int, of all: Int
    ) -> Diagnostic {
        finding(
            "item-unseen", .note, at: scheme.place,
            "目录「\(catalogue)」的 \(all) 个事项中，有 \(count) 个被考核单位应公开、而「\(scheme.id)」没有指标看，如「\(first.id)」",
            "of the \(all) items of '\(catalogue)', \(count) are owed by bodies that '\(scheme.id)' scores and seen by none of "
                + "its indicators, '\(first.id)' the first of them",
            remedy: Wording("加一个指标，或在轮次中去掉这些事项", "add an indicator, or leave the items out of the round"),
            related: first.place)
    }

    // MARK: One fact twice

    static func samePair(
        _ first: String, _ others: [String], _ dimensions: [Dimension], at place: Place?, related: Place?
    ) -> Diagnostic {
        let (chinese, english) = (
            dimensions.map(\.title.chinese).joined(separator: "、"),
            dimensions.map(\.title.english).joined(separator: ", ")
        )
        let ids = others.map { "「\($0)」" }.joined()
        let plain = others.map { "'\($0)'" }.joined(separator: ", ")
        return finding(
            "double-punishment", at: place, "「\(first)」与\(ids)看同样的“\(chinese)”，同一问题会重复扣分",
            "'\(first)' and \(plain) look at the same \(english): one fault costs points in each",
            remedy: Wording(
                "用 dimension、levels、catalogues 或 items 把它们分开", "part them by dimension, levels, catalogues or items"),
            related: related)
    }

    static func sameVerdicts(_ leaf: Indicator, at place: Place?, related: Place?) -> Diagnostic {
        finding(
            "double-punishment", at: place, "「\(leaf.id)」已按达标率给分，又对同样的不符合项扣分，同一问题扣两次",
            "'\(leaf.id)' earns by the share that is met and loses for the same failures again",
            remedy: Wording("只留一条，或给扣分写 count", "keep one of them, or give the deduction a count"), related: related)
    }

    static func penaltyAndLeaf(
        _ penalty: Penalty, _ other: String, at place: Place?, related: Place?
    ) -> Diagnostic {
        finding(
            "double-punishment", at: place, "倒扣「\(penalty.id)」与「\(other)」看同样的核查结论，同一问题会重复扣分",
            "the penalty '\(penalty.id)' and '\(other)' look at the same verdicts: one fault costs points in both",
            remedy: Wording("只留一处，或把它们分开", "keep one of them, or part them"), related: related)
    }

    static func sameCount(
        _ count: String, _ first: String, _ second: String, at place: Place?, related: Place?
    ) -> Diagnostic {
        finding(
            "double-punishment", at: place,
            first == second
                ? "「\(second)」对「\(count)」扣两次分" : "「\(first)」和「\(second)」都对「\(count)」扣分",
            first == second
                ? "'\(second)' takes points for '\(count)' twice"
                : "'\(first)' and '\(second)' both take points for '\(count)'",
            remedy: Wording("只留一处；不是同一问题的，换一个 count", "keep one of them; what is another fault gets another count"),
            related: related)
    }

    // MARK: Last year

    static func predecessorMissing(_ name: String, at place: Place?) -> Diagnostic {
        finding(
            "predecessor-missing", .note, at: place, "没有找到上一年的细则「\(name)」，日常考核的比重没有比较",
            "last year's scheme '\(name)' was not found, so the daily share was not compared",
            remedy: Wording("连同上一年的细则一起检查", "check it together with last year's"))
    }

    static func dailyLower(
        _ share: ExactNumber, _ predecessor: Scheme, _ was: ExactNumber, at place: Place?, related: Place?
    ) -> Diagnostic {
        finding(
            "daily-share", at: place,
            "日常考核占\(share.percentText)，比上一年「\(predecessor.id)」的\(was.percentText)低",
            "the daily part is \(share.percentText), less than the \(was.percentText) of '\(predecessor.id)' before",
            remedy: Wording("工作要点要求加大日常考核的比重", "the plan wants the daily share to grow"), related: related)
    }

    static func dailyGone(
        _ predecessor: Scheme, _ was: ExactNumber, at place: Place?, related: Place?
    ) -> Diagnostic {
        finding(
            "daily-share", at: place,
            "没有日常考核的部分，上一年「\(predecessor.id)」占\(was.percentText)",
            "there is no daily part; it was \(was.percentText) of '\(predecessor.id)' before",
            remedy: Wording(
                "编号写 daily 或名称带“日常”的部分才认得出", "a part is known by its id, daily, or by 日常 in its title"),
            related: related)
    }
}
