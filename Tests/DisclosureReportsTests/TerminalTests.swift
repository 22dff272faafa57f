import DisclosureReports
import Foundation
import SourceText
import Testing

@Suite struct TerminalTests {
    @Test func `the small report's table and explanations read as their golden files`() throws {
        try GoldenFile(name: "ranking.txt").expect(RankingTable().text(of: SampleReports.small()))
        try GoldenFile(name: "ranking-county.txt").expect(RankingTable(width: 100).text(of: SampleReports.county()))
        try GoldenFile(name: "explain-town.txt").expect(
            ExplanationText().text(of: SampleReports.small(), body: "town-a"))
        try GoldenFile(name: "explain-village.txt").expect(
            ExplanationText(width: 60).text(of: SampleReports.small(), body: "东岭村"))
        try GoldenFile(name: "explain-en.txt").expect(
            ExplanationText().text(of: SampleReports.small(language: "en"), body: "town-a", indicator: "late"))
    }

    @Test(arguments: [40, 48, 60, 80, 120, 200]) func `columns line up under Chinese names and no line is too long`(
        width: Int
    ) {
        let report = SampleReports.county()
        let lines = RankingTable(width: width).text(of: report).split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        let towns = lines.drop { !$0.hasPrefix("名次") }.prefix { !$0.hasPrefix("部门") }
        #expect(towns.count == 13)
        // The score ends in the same column in every line.
        let ends = towns.dropFirst().map { line in
            line.firstRange(of: ".").map { DisplayWidth.of(line[..<$0.upperBound]) }
        }
        #expect(Set(ends).count == 1)
    }

    @Test(arguments: [40, 90], [Sample.small, .english, .county, .hostile])
    func `an explanation keeps to the width and sends nothing but text`(width: Int, sample: Sample) throws {
        for body in sample.report.bodies.suffix(4) + sample.report.bodies.prefix(4) {
            let text = try ExplanationText(width: width).text(of: sample.report, body: body.id)
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        }
        let table = RankingTable(width: width).text(of: sample.report)
        #expect(table.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
        #expect(table.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(!table.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `colours are only there when asked for, and change nothing else`() throws {
        let report = SampleReports.county()
        let plain = RankingTable(width: 90).text(of: report)
        let colourful = RankingTable(width: 90, style: .ansi).text(of: report)
        #expect(colourful.contains("\u{1B}[1m"))
        #expect(colourful.replacingOccurrences(of: "\u{1B}\\[[0-9]+m", with: "", options: .regularExpression) == plain)
    }

    @Test func `an explanation says all that the point was lost by`() throws {
        let text = try ExplanationText(width: 200).text(
            of: SampleReports.small(), body: "town-a", indicator: "coverage")
        for expected in [
            "[合成数据] 清河镇 (town-a)", "得分 83.50 / 100", "第 1 名（共 2 家）", "覆盖率 96.30%", "公开率 [coverage]  36 / 40",
            "> 规则：达标率90%（符合18、不符合1）；+36，计36分（自动）",
            "- 东岭村 · 村级财务收支 · 2022年第一季度 · 是否公开: 不符合 · 扣2分，余38分 · 自动",
            "无记录  检查记录 records/boards.csv:21：2022-07-02 检查：未公开",
            "village-affairs/accounts  village/village-affairs.yaml:7", "《村民委员会组织法》第三十条",
            "到期    2022-06-17，自 2022-06-02 起 10 个工作日",
        ] {
            #expect(text.contains(expected), "\(expected)")
        }
        #expect(!text.contains("及时性 [late]"))
    }

    @Test func `a village is told who answers for it, a body without score why`() throws {
        let report = SampleReports.small()
        #expect(try ExplanationText().text(of: report, body: "town-a/v-1").contains("不单独评分；扣分计入“清河镇”"))
        #expect(try ExplanationText().text(of: report, body: "civil").contains("检查覆盖率低于 60%，不评分"))
        #expect(try ExplanationText().text(of: report, body: "town-a/v-1").contains("结转下轮 1 项"))
        #expect(try ExplanationText().text(of: report, body: "town-a/v-1").contains("计入  及时性"))
        #expect(throws: UnknownSubject.self) { try ExplanationText().text(of: report, body: "nobody") }
    }

    @Test(arguments: [
        ("甲乙丙丁戊", 4, ["甲乙", "丙丁", "戊"]), ("甲，乙", 4, ["甲，", "乙"]), ("one two three", 7, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 10, [""]), ("甲 abc", 5, ["甲", "abc"]),
        ("a（乙）c", 6, ["a", "（乙）", "c"]),
    ])
    func `lines break between Chinese characters and between words`(text: String, width: Int, lines: [String]) {
        #expect(TerminalText.wrapped(text, to: width) == lines)
    }
}
