import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence about judgements that do not fit the schemes of their round.
enum JudgementReferenceMessages {
    static func expired(_ judgement: Judgement, until: CivilDate, cutOff: CivilDate) -> Diagnostic {
        Diagnostic(
            "judgement.expired-waiver", .warning, at: judgement.place,
            Wording(
                "「\(judgement.body)」对「\(judgement.subject)」的合理缺项到\(until)为止，截止日\(cutOff)已失效，不再适用",
                "the waiver of '\(judgement.subject)' for '\(judgement.body)' ended on \(until), before the cut-off day \(cutOff); it is not applied"
            ),
            remedy: Wording("仍不涉及的，重新认定并改有效期；否则删去这一行", "renew it if it still does not apply, or delete the row"))
    }

    static func notScored(_ judgement: Judgement) -> Diagnostic {
        Diagnostic(
            "judgement.body-not-scored", .warning, at: judgement.place,
            Wording(
                "「\(judgement.body)」本轮不评分，这一行未用", "'\(judgement.body)' is not scored in this round; the row is not used"
            ),
            remedy: Wording(
                "核对单位；要评分的，在名录中归入组别，并给组别写上细则", "look at the body; one that is scored has a group with a scheme"))
    }

    static func ambiguous(_ judgement: Judgement, _ ids: [String]) -> Diagnostic {
        Diagnostic(
            "judgement.ambiguous-subject", at: judgement.place,
            Wording(
                "评分细则里有 \(ids.count) 处叫「\(judgement.subject)」",
                "the scheme has \(ids.count) of the name '\(judgement.subject)'"),
            remedy: Wording("改用编号：\(ids.joined(separator: "、"))", "write the id: \(ids.joined(separator: ", "))"))
    }

    static func unknown(
        _ text: String, _ kind: Judgement.Kind, nearest: String?, _ known: [String], at place: Place?
    ) -> Diagnostic {
        let remedy: Wording =
            if let nearest {
                Wording("是否想写 \(nearest)？", "did you mean \(nearest)?")
            } else if known.isEmpty {
                Wording(
                    "评分细则里没有可作“\(kind.title.chinese)”的内容，核对类别",
                    "the scheme has nothing for a \(kind.title.english): look at the kind")
            } else {
                Wording("可以是：\(known.joined(separator: "、"))", "it is one of: \(known.joined(separator: ", "))")
            }
        return Diagnostic(
            "judgement.unknown-subject", at: place,
            Wording(
                "本轮的评分细则都没有「\(text)」（\(kind.title.chinese)）",
                "no scheme of the round has '\(text)' (\(kind.title.english))"),
            remedy: remedy)
    }

    static func otherKind(_ judgement: Judgement, _ indicator: Indicator, _ known: [String]) -> Diagnostic {
        let kind = judgement.kind.title
        let fitting =
            known.isEmpty ? Wording("没有", "none") : Wording(known.joined(separator: "、"), known.joined(separator: ", "))
        return Diagnostic(
            "judgement.other-kind", at: judgement.place,
            Wording(
                "指标「\(indicator.title)」不按“\(kind.chinese)”计分",
                "the indicator '\(indicator.title)' takes no \(kind.english)"),
            remedy: Wording(
                "改正类别；可作“\(kind.chinese)”的：\(fitting.chinese)",
                "mend the kind; these take a \(kind.english): \(fitting.english)"))
    }

    static func otherScheme(_ judgement: Judgement, own: Scheme, other: Scheme) -> Diagnostic {
        Diagnostic(
            "judgement.other-scheme", at: judgement.place,
            Wording(
                "「\(judgement.body)」按《\(own.title)》评分，「\(judgement.subject)」是《\(other.title)》的",
                "'\(judgement.body)' is scored by '\(own.title)'; '\(judgement.subject)' belongs to '\(other.title)'"),
            remedy: Wording("改正单位或指标", "mend the body or the indicator"))
    }

    static func selfAssessedAboveFull(
        _ judgement: Judgement, _ points: ExactNumber, _ full: ExactNumber
    ) -> Diagnostic {
        Diagnostic(
            "judgement.self-assessed-above-full", .warning, at: judgement.place,
            Wording(
                "「\(judgement.body)」对「\(judgement.subject)」自评\(points.exactText)分，超过满分\(full.exactText)分，未列入对照",
                "'\(judgement.body)' gives itself \(points.exactText) for '\(judgement.subject)', more than its \(full.exactText); it is not shown"
            ),
            remedy: Wording("请填报单位改正", "have the body mend it"))
    }
}
