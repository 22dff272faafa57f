import DisclosureModel
import SourceText

/// Every sentence about a cell of an imported table, Chinese and English side by side.
enum ImportSentences {
    // MARK: Channels

    static func channelMarksUnclear(_ text: String) -> CellDoubt {
        CellDoubt(
            .channelMarksUnclear, text,
            Wording("看不出哪些渠道打了勾：“\(shown(text))”", "which channels are ticked cannot be told: '\(shown(text))'"))
    }

    static func channelNothingSelected(_ text: String) -> CellDoubt {
        CellDoubt(
            .channelNothingSelected, text,
            Wording("一个渠道也没有选：“\(shown(text))”", "no channel is selected: '\(shown(text))'"))
    }

    static func channelOtherEmpty(_ text: String) -> CellDoubt {
        CellDoubt(
            .channelOtherEmpty, text,
            Wording("选了“其他”，但没有写明是什么渠道", "'other' is selected, but what it is stands nowhere"))
    }

    static func channelUnknown(_ text: String, nearest: String?) -> CellDoubt {
        CellDoubt(
            .channelUnknown, text,
            nearest.map {
                Wording(
                    "词表中没有渠道“\(shown(text))”，最接近的是“\($0)”",
                    "the vocabulary has no channel '\(shown(text))'; the nearest is '\($0)'")
            } ?? Wording("词表中没有渠道“\(shown(text))”", "the vocabulary has no channel '\(shown(text))'"))
    }

    static func channelSpelled(_ text: String, _ spelling: String) -> CellDoubt {
        CellDoubt(
            .channelSpelled, text,
            Wording(
                "渠道写作“\(shown(text))”，按“\(spelling)”读",
                "the channel is spelled '\(shown(text))' and read as '\(spelling)'"))
    }

    static func channelRemark(_ text: String, _ channel: String, _ remark: String) -> CellDoubt {
        CellDoubt(
            .channelRemark, text,
            Wording(
                "渠道“\(channel)”后的说明没有录入：“\(shown(remark))”",
                "words behind the channel '\(channel)' are left out: '\(shown(remark))'"))
    }

    // MARK: Subjects, levels, audience, mode

    static func functionUnknown(_ text: String) -> CellDoubt {
        CellDoubt(
            .functionUnknown, text,
            Wording(
                "词表中没有公开主体“\(shown(text))”，照原文保留",
                "the vocabulary has no subject '\(shown(text))'; it stands as written"))
    }

    static func levelUnknown(_ text: String) -> CellDoubt {
        CellDoubt(
            .levelUnknown, text, Wording("看不出公开层级：“\(shown(text))”", "no level can be told from '\(shown(text))'"))
    }

    static func levelOutside(_ text: String) -> CellDoubt {
        CellDoubt(
            .levelOutside, text,
            Wording(
                "“\(shown(text))”在县、乡、村之上，没有录入",
                "'\(shown(text))' is above county, township and village; it is left out"))
    }

    static let levelMissing = CellDoubt(
        .levelMissing, "", Wording("没有标明公开层级", "no level is given"))

    static let levelNotTicked = CellDoubt(
        .levelMissing, "", Wording("各公开层级都没有打勾", "no level is ticked"))

    static func audienceGroupMissing(_ text: String) -> CellDoubt {
        CellDoubt(
            .audienceGroupMissing, text,
            Wording("选了“特定群体”，但没有写明是谁", "a named group is ticked, but its name stands nowhere"))
    }

    static func audienceUnclear(_ text: String) -> CellDoubt {
        CellDoubt(
            .audienceUnclear, text, Wording("看不出公开对象：“\(shown(text))”", "no audience can be told from '\(shown(text))'")
        )
    }

    static func modeUnclear(_ text: String) -> CellDoubt {
        CellDoubt(
            .modeUnclear, text,
            Wording("看不出是主动公开还是依申请公开：“\(shown(text))”", "proactive or on request cannot be told from '\(shown(text))'"))
    }

    static func ticksUnattributed(_ headings: [String], _ text: String) -> CellDoubt {
        let listed = headings.joined(separator: "、")
        return CellDoubt(
            .ticksUnattributed, text,
            Wording(
                "“\(shown(text))”跨了几列（\(listed)），分不清是哪一列",
                "'\(shown(text))' covers several columns (\(listed)); whose it is cannot be told"))
    }

    static func tickUnknown(_ text: String, _ heading: String) -> CellDoubt {
        CellDoubt(
            .tickUnknown, text,
            Wording("“\(heading)”一列的“\(shown(text))”不是勾选", "'\(shown(text))' below '\(heading)' is no tick"))
    }

    // MARK: Texts

    static func limitMalformed(_ limit: TimeLimit) -> CellDoubt {
        CellDoubt(
            .limitMalformed, limit.text,
            Wording(
                "公开时限不完整或自相矛盾：“\(shown(limit.text))”",
                "the time limit is incomplete or contradicts itself: '\(shown(limit.text))'"))
    }

    static func limitNotUnderstood(_ limit: TimeLimit) -> CellDoubt {
        CellDoubt(
            .limitNotUnderstood, limit.text,
            Wording("读不懂公开时限：“\(shown(limit.text))”", "the time limit is not understood: '\(shown(limit.text))'"))
    }

    static func elementsUnclear(_ text: String) -> CellDoubt {
        CellDoubt(
            .elementsUnclear, text,
            Wording("分不清公开内容有几项，整段保留", "how many elements these are cannot be told; the text is kept whole"))
    }

    static func elementMarksUnclear(_ text: String) -> CellDoubt {
        CellDoubt(
            .elementMarksUnclear, text,
            Wording("每项公开内容前都有圆圈，不知是可选还是项目符号", "a circle stands before every element: optional, or a mere bullet"))
    }

    static func tooMany(_ count: Int, limit: Int) -> CellDoubt {
        CellDoubt(
            .tooMany, "",
            Wording(
                "公开内容有 \(count) 项，超过上限 \(limit) 项，整段保留",
                "\(count) elements, more than the limit of \(limit); the text is kept whole"))
    }

    static func basisUnclear(_ text: String) -> CellDoubt {
        CellDoubt(
            .basisUnclear, text,
            Wording("公开依据的书名号或括号不成对，整段保留", "a title or bracket is not closed; the basis is kept whole"))
    }

    static func nameUnclear(_ text: String) -> CellDoubt {
        CellDoubt(.nameUnclear, text, Wording("看不出事项名称：“\(shown(text))”", "no name can be told from '\(shown(text))'"))
    }

    static func nameAlone(_ text: String) -> CellDoubt {
        CellDoubt(
            .nameUnclear, text,
            Wording(
                "这一行只有名称“\(shown(text))”，可能是一组事项的标题",
                "the row has the name '\(shown(text))' alone: perhaps the title of a group"))
    }

    static let namesRepeated = CellDoubt(
        .namesRepeated, "", Wording("与另一行事项同名而内容不同", "another row has the same names and other content"))

    // MARK: Cells

    static func sameAsNothing(_ text: String) -> CellDoubt {
        CellDoubt(
            .sameAsNothing, text,
            Wording("写作“\(shown(text))”，找不到所指的内容", "what '\(shown(text))' points to is not found"))
    }

    static func sameAsAbove(_ text: String) -> CellDoubt {
        CellDoubt(.sameAsAbove, text, Wording("“同上”取上一行的“\(shown(text))”", "'the same as above' took '\(shown(text))'"))
    }

    static func nameInherited(_ text: String) -> CellDoubt {
        CellDoubt(
            .nameInherited, text, Wording("空格承接上一行的“\(shown(text))”", "an empty cell took '\(shown(text))' from above"))
    }

    static func maybeMerged(_ heading: String) -> CellDoubt {
        CellDoubt(
            .maybeMerged, "",
            Wording(
                "“\(heading)”是空格，上一行有内容，可能是合并的单元格",
                "'\(heading)' is empty below a filled cell: perhaps they were merged"))
    }

    static func mergedAcross(_ headings: [String], _ text: String) -> CellDoubt {
        let listed = headings.joined(separator: "、")
        return CellDoubt(
            .mergedAcross, text,
            Wording(
                "一格跨了几列（\(listed)）：“\(shown(text))”", "one cell covers several columns (\(listed)): '\(shown(text))'"))
    }

    static func columnUnknown(_ heading: String, _ text: String) -> CellDoubt {
        CellDoubt(
            .columnUnknown, text,
            Wording("“\(heading)”一列没有录入：“\(shown(text))”", "the column '\(heading)' is left out: '\(shown(text))'"))
    }

    static func columnLeftOut(_ heading: String, _ text: String) -> CellDoubt {
        CellDoubt(
            .columnLeftOut, text,
            Wording(
                "“\(heading)”不属于标准目录，没有录入：“\(shown(text))”", "'\(heading)' is no part of a catalogue: '\(shown(text))'")
        )
    }

    static func arisesInferred(_ arising: DisclosureItem.Arising, from word: String?) -> CellDoubt {
        let name = arisingName(arising)
        return CellDoubt(
            .arisesInferred, word ?? "",
            word.map { Wording("按“\($0)”推定为\(name.chinese)", "taken for \(name.english) because of '\($0)'") }
                ?? Wording("没有可供判断的字词，暂作\(name.chinese)", "no word tells; taken for \(name.english)"))
    }

    static func arisingName(_ arising: DisclosureItem.Arising) -> Wording {
        switch arising {
        case .standing: Wording("长期公开", "standing")
        case .eachCycle: Wording("按周期公开", "each cycle")
        case .perOccurrence: Wording("逐次公开", "per occurrence")
        }
    }

    /// At most forty characters of what was read.
    static func shown(_ text: String) -> String {
        let line = FormText.oneLine(text)
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}
