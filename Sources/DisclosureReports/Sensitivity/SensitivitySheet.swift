import DisclosureModel
import SourceText
import TabularFiles

/// `sensitivity.csv`: one row for each body of a group, best first.
public enum SensitivitySheet {
    public static func text(of report: SensitivityReport) -> String {
        let language = report.language
        var sheet = SpreadsheetText(headings: headings.map { $0.text(in: language) })
        let comma = Wording("；", "; ").text(in: language)
        for group in report.groups {
            for body in group.result.bodies {
                func cause(_ extreme: Sensitivity.Extreme?) -> String {
                    extreme?.change.map { SensitivityWords.change($0, in: group).text(in: language) } ?? ""
                }
                func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
                let grades = body.grades.map { "\($0.grade ?? "—") \($0.changes)" }
                let rounding = SensitivityWords.rounding(of: body, in: group, names: report.name)
                sheet.add([
                    number(body.rank), group.title, report.name(body.id), group.shown(body) ?? "", body.grade ?? "",
                    number(body.best?.rank), cause(body.best), number(body.worst?.rank), cause(body.worst),
                    number(body.keepingAll?.lowerBound), number(body.keepingAll?.upperBound),
                    number(group.result.changes), number(body.keepsRank), number(body.keepsGrade),
                    grades.joined(separator: comma), rounding.map { $0.text(in: language) }.joined(separator: comma),
                    number(body.otherReading.rank), body.otherReading.grade ?? "", group.scheme.id, body.id, group.id,
                ])
            }
        }
        return sheet.text
    }

    private static let headings = [
        Wording("名次", "rank"), Wording("分组", "group"), Wording("单位", "body"), Wording("得分", "score"),
        Wording("等次", "grade"), Wording("最好名次", "best rank"), Wording("怎样到最好名次", "what leads to the best"),
        Wording("最差名次", "worst rank"), Wording("怎样到最差名次", "what leads to the worst"),
        Wording("不去掉指标时最好", "best with every indicator"), Wording("不去掉指标时最差", "worst with every indicator"),
        Wording("权重变动数", "changes"), Wording("名次不变数", "same rank"), Wording("等次不变数", "same grade"),
        Wording("变动后的等次", "grades by changes"), Wording("贴近界线或由舍入决定", "near an edge or decided by rounding"),
        Wording("按另一读数的名次", "rank by the other reading"), Wording("按另一读数的等次", "grade by the other reading"),
        Wording("评分细则", "scheme"), Wording("单位编号", "body id"), Wording("分组编号", "group id"),
    ]
}
