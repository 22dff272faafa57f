import SourceText
import TabularFiles

/// `self-assessment.csv`: what each body gives itself beside what it got (自评分、考核分、差额).
public enum SelfAssessmentSheet {
    /// `nil` where no body said anything of itself.
    public static func text(of report: AssessmentReport, language: Language? = nil) -> String? {
        guard let entries = report.selfAssessments, !entries.isEmpty else { return nil }
        let language = language ?? report.language
        var sheet = SpreadsheetText(headings: headings.map { $0.text(in: language) })
        for entry in entries {
            sheet.add([
                entry.bodyName, entry.indicatorTitle, entry.full, entry.claimed, entry.mark ?? "", entry.points ?? "",
                entry.difference ?? "", entry.evidence ?? "", entry.by, entry.onDay ?? "", entry.body,
                entry.indicator,
            ])
        }
        return sheet.text
    }

    private static let headings = [
        Wording("单位", "body"), Wording("指标", "indicator"), Wording("分值", "full points"),
        Wording("自评分", "claimed"), Wording("评判分", "assessor's mark"), Wording("考核分", "points"),
        Wording("差额", "difference"), Wording("佐证", "evidence"), Wording("填报人", "by"), Wording("日期", "on day"),
        Wording("单位编号", "body id"), Wording("指标编号", "indicator id"),
    ]
}
