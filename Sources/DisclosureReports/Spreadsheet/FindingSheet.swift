import SourceText
import TabularFiles

/// `findings.csv`: one row a finding, in the columns that assessors' deduction lists (扣分清单) have, then ours.
public enum FindingSheet {
    /// Headings are in `language`, by default that of the report.
    ///
    /// 整改情况 and 整改链接 hold what came back; until then they are empty: the assessed body fills them in. A round with
    /// appeals or a re-check has further columns at the end.
    public static func text(of report: AssessmentReport, language: Language? = nil) -> String {
        let language = language ?? report.language
        let index = ReportIndex(report)
        let separator = language == .chinese ? "；" : "; "
        let hasVersions = !report.stages.isEmpty
        let headings = headings + (hasVersions ? reviewHeadings : [])
        var sheet = SpreadsheetText(headings: headings.map { $0.text(in: language) })
        for finding in report.findings {
            let indicators = finding.indicators.map { index.indicator($0, for: finding.body) }
            let item = index.items[finding.item]
            let cells = [
                finding.bodyName, indicators.map(\.title).joined(separator: separator),
                indicators.map(\.full).joined(separator: separator), finding.deduction ?? "", finding.message,
                finding.evidence.map { $0.sentence(in: language) }.joined(separator: separator),
                report.round.rectifyUntil ?? "", finding.rectification?.action ?? "",
                finding.rectification?.link ?? "", finding.id, finding.itemTitle,
                finding.cycleTitle(in: language) ?? "", finding.dimensionTitle, finding.outcomeTitle,
                finding.due ?? "", finding.counting ?? "", finding.basis.joined(separator: separator),
                item?.field ?? "",
                item?.place ?? "", index.parent(of: finding.body)?.name ?? "", finding.body, finding.item,
            ]
            sheet.add(cells + (hasVersions ? reviewCells(finding) : []))
        }
        addEntries(of: report, to: &sheet, index, language)
        return sheet.text
    }

    private static func reviewCells(_ finding: AssessmentReport.FindingReport) -> [String] {
        let found = finding.rectification
        return [
            finding.originalDeduction ?? "", found?.restored ?? "", found?.stateTitle ?? "", found?.doneOn ?? "",
            found?.checkedBy ?? "", found?.checkedOn ?? "",
        ]
    }

    private static let reviewHeadings = [
        Wording("原扣分", "original deduction"), Wording("恢复", "restored"), Wording("状态", "state"),
        Wording("整改日期", "mended on"), Wording("复查人", "re-checked by"), Wording("复查日期", "re-checked on"),
    ]

    /// Deductions that people entered stand below the findings: they cost points like these, and have no item.
    private static func addEntries(
        of report: AssessmentReport, to sheet: inout SpreadsheetText, _ index: ReportIndex, _ language: Language
    ) {
        for entry in report.decisions ?? [] where entry.isDeduction {
            let paper = [entry.evidence, entry.reference].compactMap(\.self)
            let who = [entry.source, entry.by, entry.onDay].compactMap(\.self).reduce(into: [String]()) {
                if !$0.contains($1) { $0.append($1) }
            }.joined(separator: " ")
            let cells = [
                entry.bodyName, entry.subjectTitle ?? entry.subject,
                index.indicator(entry.subject, for: entry.body).full, entry.points ?? "",
                Wording("\(entry.reason)（\(who)）", "\(entry.reason) (\(who))").text(in: language),
                paper.joined(separator: language == .chinese ? "；" : "; "), report.round.rectifyUntil ?? "", "", "",
                "", "", "", entry.kindTitle, "", "", "", "", "", "", index.parent(of: entry.body)?.name ?? "",
                entry.body, "",
            ]
            let review = report.stages.isEmpty ? 0 : reviewHeadings.count
            sheet.add(cells + Array(repeating: "", count: review))
        }
    }

    private static let headings = [
        Wording("单位", "body"), Wording("指标", "indicator"), Wording("分值", "full points"), Wording("扣分", "deduction"),
        Wording("扣分原因", "reason"), Wording("佐证", "evidence"), Wording("整改时限", "rectify until"),
        Wording("整改情况", "rectification"), Wording("整改链接", "rectification link"), Wording("问题编号", "finding id"),
        Wording("事项", "item"), Wording("周期", "cycle"), Wording("核查维度", "dimension"), Wording("结论", "outcome"),
        Wording("到期日", "due"), Wording("期限计算", "how it was counted"), Wording("依据", "basis"),
        Wording("领域", "field"), Wording("目录出处", "catalogue line"), Wording("上级单位", "answers to"),
        Wording("单位编号", "body id"), Wording("事项编号", "item id"),
    ]
}
