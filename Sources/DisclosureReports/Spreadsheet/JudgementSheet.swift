import SourceText
import TabularFiles

/// `judgements.csv`: every decision of a person with who and when, in the columns that tables of judgements have.
public enum JudgementSheet {
    /// `nil` where nobody decided anything.
    public static func text(of report: AssessmentReport, language: Language? = nil) -> String? {
        guard let decisions = report.decisions, !decisions.isEmpty else { return nil }
        let language = language ?? report.language
        var sheet = SpreadsheetText(headings: headings.map { $0.text(in: language) })
        for decision in decisions {
            let expired = Wording("已过有效期，未适用", "expired, not applied").text(in: language)
            sheet.add([
                decision.bodyName, decision.subjectTitle ?? decision.subject, decision.kindTitle,
                decision.points ?? "", decision.reason, decision.by, decision.onDay ?? "", decision.until ?? "",
                decision.isExpired ? expired : "", decision.evidence ?? "", decision.reference ?? "",
                decision.source ?? "", decision.notifiedOn ?? "", decision.acceptedBy ?? "", decision.place ?? "",
                decision.body, decision.subject,
            ])
        }
        return sheet.text
    }

    private static let headings = [
        Wording("单位", "body"), Wording("评判对象", "subject"), Wording("类别", "kind"), Wording("得分或扣分", "points"),
        Wording("理由", "reason"), Wording("评判人", "by"), Wording("日期", "on day"), Wording("有效期至", "until"),
        Wording("备注", "remark"), Wording("佐证", "evidence"), Wording("文书编号", "reference"), Wording("来源", "source"),
        Wording("告知日期", "notified on"), Wording("签收人", "accepted by"), Wording("出处", "place"),
        Wording("单位编号", "body id"), Wording("对象编号", "subject id"),
    ]
}
