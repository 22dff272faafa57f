import DisclosureReports
import Foundation
import SourceText
import Testing

/// Versions, appeals and the re-check in every output.
@Suite struct ReviewReportTests {
    @Test func `explanation, table and sheets read as their golden files`() throws {
        let report = SampleReports.contested()
        try GoldenFile(name: "explain-contested.txt").expect(ExplanationText().text(of: report, body: "town-a"))
        try GoldenFile(name: "explain-contested-en.txt").expect(
            ExplanationText().text(of: SampleReports.contested(language: "en"), body: "town-a", indicator: "late"))
        try GoldenFile(name: "ranking-contested.txt").expect(RankingTable().text(of: report))
        try GoldenFile(name: "scores-contested.csv").expect(ScoreSheet.text(of: report))
        try GoldenFile(name: "findings-contested.csv").expect(FindingSheet.text(of: report))
    }

    @Test(arguments: [40, 60, 80, 120]) func `no line is too long`(width: Int) throws {
        let report = SampleReports.contested()
        for text in [
            RankingTable(width: width).text(of: report),
            try ExplanationText(width: width).text(of: report, body: "town-a"),
        ] {
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
        }
    }

    @Test func `a table shows earlier versions only where they differ`() {
        var report = SampleReports.contested()
        #expect(RankingTable().text(of: report).contains("初评  申诉后   得分"))
        for index in report.bodies.indices {
            for version in report.bodies[index].versions?.indices ?? 0..<0 {
                report.bodies[index].versions?[version].score = "83.50"
            }
        }
        let table = RankingTable().text(of: report)
        #expect(!table.contains("初评") && !table.contains("申诉后") && table.contains("申诉 4 件："))
    }

    @Test func `the page has the versions and each appeal from claim to ruling`() throws {
        let page = try ReportPage.html(of: SampleReports.contested())
        for expected in [
            "<caption>得分版本</caption>", "<td>申诉后</td><td>83.00</td><td>良好</td><td>2</td><td>+2</td>",
            "复查：已整改1项，共扣0.5分，返还100%；+0.5，计83.5分", "申诉 4 件", "<dt>诉求</dt><dd>台账已补齐</dd>",
            "<dt>裁定</dt><dd>部分支持，33.5分，复核组，2022-07-28</dd>", "<dt>理由</dt><dd>补充材料属实</dd>",
            "<dt>整改</dt><dd>已整改，恢复0.5分，复查员 2022-08-08</dd>", "<dt>原扣分</dt><dd>1</dd>",
        ] {
            #expect(page.contains(expected), "\(expected)")
        }
        #expect(!(try ReportPage.html(of: SampleReports.small())).contains("得分版本"))
    }

    @Test func `what is written is read again`() throws {
        let report = SampleReports.contested()
        #expect(try AssessmentJSON.report(from: AssessmentJSON.text(of: report)) == report)
    }
}
