import DisclosureModel
import SourceText
import TabularFiles

/// `scores.csv`: one row for each assessed body, by group and rank; those without a score say why.
public enum ScoreSheet {
    /// Headings are in `language`, by default that of the report.
    public static func text(of report: AssessmentReport, language: Language? = nil) -> String {
        let language = language ?? report.language
        // Only a round with appeals or a re-check has versions of its scores.
        let stages = report.stages.isEmpty ? [] : ScoreStage.allCases
        let headings = headings + stages.map { Wording($0.title.chinese + "得分", $0.title.english + " score") }
        var sheet = SpreadsheetText(headings: headings.map { $0.text(in: language) })
        for group in report.rankedGroups {
            for body in group.ranked + group.unranked {
                let cells = [
                    body.rank.map(String.init) ?? "", group.title, body.name, body.score ?? "", body.grade ?? "",
                    body.coverage.map { $0 + "%" } ?? "", body.points ?? "", body.remark ?? "", body.total ?? "",
                    body.ranked.map(String.init) ?? "", body.scheme ?? "",
                    body.kindTitle(in: language), body.id, group.id ?? "",
                ]
                sheet.add(cells + stages.map { body.version($0.rawValue)?.score ?? "" })
            }
        }
        return sheet.text
    }

    private static let headings = [
        Wording("名次", "rank"), Wording("分组", "group"), Wording("单位", "body"), Wording("得分", "score"),
        Wording("等次", "grade"), Wording("检查覆盖率", "coverage"), Wording("绩效分", "points"), Wording("备注", "remark"),
        Wording("满分", "total"), Wording("参评数", "ranked"),
        Wording("评分细则", "scheme"), Wording("单位类别", "kind"), Wording("单位编号", "body id"),
        Wording("分组编号", "group id"),
    ]
}
