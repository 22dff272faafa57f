import CivilCalendar
import DisclosureModel
import SourceText

/// Every sentence about judgements that cannot be used.
enum JudgementMessages {
    static func expiredWaiver(_ judgement: Judgement, until: CivilDate, cutOff: CivilDate) -> Diagnostic {
        Diagnostic(
            "judgement.expired-waiver", .warning, at: judgement.place,
            Wording(
                "「\(judgement.body)」对「\(judgement.subject)」的合理缺项到\(until)为止，截止日\(cutOff)已失效",
                "the waiver of '\(judgement.subject)' for '\(judgement.body)' ended on \(until), before the cut-off day \(cutOff)"
            ),
            remedy: Wording("仍不涉及的，重新认定并改有效期；否则删去这一行", "renew it if it still does not apply, or delete the row"))
    }

    static func judgedThoughWaived(_ leaf: String, of body: String, at place: Place?, waiver: Place?) -> Diagnostic {
        Diagnostic(
            "judgement.contradiction", at: place,
            Wording(
                "「\(body)」的「\(leaf)」既认定为不涉及，又有评判", "'\(leaf)' of '\(body)' was waived, and judged all the same"),
            remedy: Wording("只留一个", "keep one of them"), related: waiver)
    }

    static func confirmedAndDismissed(_ judgement: Judgement, _ other: Judgement) -> Diagnostic {
        Diagnostic(
            "judgement.contradiction", at: judgement.place,
            Wording(
                "问题「\(judgement.subject)」既有\(judgement.by)确认，又有\(other.by)不予采纳",
                "the finding '\(judgement.subject)' was confirmed by \(judgement.by) and set aside by \(other.by)"),
            remedy: Wording("只留一个", "keep one of them"), related: other.place)
    }

    static func withoutPoints(_ judgement: Judgement) -> Diagnostic {
        Diagnostic(
            "judgement.without-points", at: judgement.place,
            Wording(
                "「\(judgement.body)」的「\(judgement.subject)」没有写分数",
                "the mark '\(judgement.subject)' for '\(judgement.body)' gives no points"),
            remedy: Wording("写在“得分”一栏", "write them in the column of points"))
    }

    static func unreadablePoints(_ judgement: Judgement, _ text: String) -> Diagnostic {
        Diagnostic(
            "judgement.bad-points", at: judgement.place,
            Wording(
                "「\(judgement.body)」的「\(judgement.subject)」分数「\(text)」不是数字",
                "the points '\(text)' of '\(judgement.subject)' for '\(judgement.body)' are not a number"),
            remedy: Wording("写成 18 或 18.5 这样的数字", "write a number such as 18 or 18.5"))
    }

    static func withoutAnswer(_ judgement: Judgement) -> Diagnostic {
        Diagnostic(
            "judgement.without-answer", at: judgement.place,
            Wording(
                "「\(judgement.body)」的「\(judgement.subject)」没有写评定或计数的内容",
                "'\(judgement.subject)' of '\(judgement.body)' gives no answer or count"),
            remedy: Wording("写在“得分”一栏", "write it in the column of points"))
    }

    static func unreadableCount(_ judgement: Judgement, _ text: String) -> Diagnostic {
        Diagnostic(
            "judgement.bad-count", at: judgement.place,
            Wording(
                "「\(judgement.body)」的「\(judgement.subject)」计数「\(text)」不是整数",
                "the count '\(text)' of '\(judgement.subject)' for '\(judgement.body)' is not a whole number"),
            remedy: Wording("写成 0 到 1000000 之间的整数", "write a whole number from 0 to 1000000"))
    }

    static func contradiction(
        _ judgement: Judgement, _ second: String, _ first: String, related place: Place?
    ) -> Diagnostic {
        Diagnostic(
            "judgement.contradiction", at: judgement.place,
            Wording(
                "「\(judgement.body)」的「\(judgement.subject)」有两个不同的结果：\(first)和\(second)",
                "'\(judgement.subject)' of '\(judgement.body)' was decided twice, \(first) and \(second)"),
            remedy: Wording("只留一个", "keep one of them"), related: place)
    }
}
