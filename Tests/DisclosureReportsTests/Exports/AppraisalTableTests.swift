import DisclosureModel
import DisclosureReports
import ExactArithmetic
import Foundation
import GridDrawings
import SourceText
import TabularFiles
import Testing

/// The results in the receiving office's own columns.
@Suite struct AppraisalTableTests {
    typealias Column = ExportMapping.Column

    /// A report of one group: scores as published, exact scores, ranks.
    static func report(
        _ scores: [(score: String?, exact: String?, rank: Int?)], total: String = "100"
    ) -> AssessmentReport {
        var report = SampleReports.empty
        report.groups = [.init(id: "towns", title: "镇街")]
        let ranked = scores.count { $0.rank != nil }
        report.bodies = scores.enumerated().map { index, entry in
            AssessmentReport.BodyReport(
                id: "t\(index + 1)", name: "第\(index + 1)镇", kind: "town", level: "township", group: "towns",
                groupTitle: "镇街", scheme: "细则", score: entry.score, total: total, exactScore: entry.exact,
                rank: entry.rank, ranked: entry.rank == nil ? nil : ranked,
                remark: entry.score == nil ? "检查覆盖率低于60%" : nil)
        }
        return report
    }

    static func table(_ report: AssessmentReport, _ columns: Column...) -> AppraisalTable {
        AppraisalTable(report, ExportMapping(id: "m", columns: columns))
    }

    private func texts(_ table: AppraisalTable) -> [[String]] { table.rows.map { $0.map(\.text) } }

    // MARK: Points

    @Test func `G14: 4 points and 86.37 are 3.4548, sent as 3.45`() throws {
        let report = Self.report([("86.37", "86.3749", 1)])
        func points(_ digits: Int, _ reading: Scheme.Reading = .rounded) -> String {
            let column = Column(
                heading: "分", content: .value(.pointsByScore), digits: digits, reading: reading, points: 4)
            return Self.table(report, column).rows[0][0].text
        }
        #expect(points(2) == "3.45")
        #expect(points(4) == "3.4548")
        #expect(points(6, .exact) == "3.454996")
        #expect(points(0) == "3")
    }

    @Test func `points by rank: the first gets all, each rank below one n-th less, ties alike`() {
        let report = Self.report([
            ("90", "90", 1), ("80", "80", 2), ("80", "80", 2), ("70", "70", 4), (nil, nil, nil),
        ])
        let column = Column(
            heading: "分", content: .value(.pointsByRank), digits: 2, points: ExactNumber(numerator: 10, denominator: 3))
        // 10/3 × 4/4, 3/4, 3/4, 1/4
        #expect(texts(Self.table(report, column)).flatMap(\.self) == ["3.33", "2.50", "2.50", "0.83", "不评分"])
    }

    @Test func `points by achievement stay between none and all`() {
        let report = Self.report([("118.00", "118", 1), ("-3", "-3", 2)])
        let column = Column(heading: "分", content: .value(.pointsByScore), digits: 2, points: 4)
        #expect(texts(Self.table(report, column)).flatMap(\.self) == ["4.00", "0.00"])
    }

    @Test func `a score is rounded once more only where digits are asked for, half away from zero`() {
        let report = Self.report([("28.13", "225/8", 1)], total: "32")
        func text(_ value: ExportValue, _ digits: Int?, _ reading: Scheme.Reading = .rounded) -> String {
            Self.table(report, Column(heading: "x", content: .value(value), digits: digits, reading: reading))
                .rows[0][0].text
        }
        #expect(text(.score, nil) == "28.13")
        #expect(text(.score, 1) == "28.1")
        #expect(text(.score, 3) == "28.130")
        #expect(text(.score, 3, .exact) == "28.125")
        #expect(text(.exactScore, nil) == "225/8")
        #expect(text(.exactScore, 2) == "28.13")
        #expect(text(.percentage, 2) == "87.91")
        #expect(text(.percentage, 4, .exact) == "87.8906")
        // A fraction is text in a workbook, a decimal a number.
        #expect(
            Self.table(report, Column(heading: "x", content: .value(.exactScore))).rows[0][0] == .text("225/8"))
        #expect(Self.table(report, Column(heading: "x", content: .value(.score))).rows[0][0] == .number("28.13"))
    }

    @Test func `exact scores of any length are rounded exactly`() {
        func text(_ exact: String) -> String {
            let column = Column(heading: "x", content: .value(.score), digits: 2, reading: .exact)
            return Self.table(Self.report([("86.38", exact, 1)]), column).rows[0][0].text
        }
        // 86.385 less one part in 10²⁸, and 86.385 itself: more digits than a document may have.
        #expect(text("863849999999999999999999999999/10000000000000000000000000000") == "86.38")
        #expect(text("863850000000000000000000000000/10000000000000000000000000000") == "86.39")
    }

    // MARK: Who, and what is not there

    @Test func `villages have no row, and those without a score say why`() throws {
        var mapping = ExportMapping.standard
        mapping.columns.append(Column(heading: "覆盖", content: .value(.coverage), missing: "—"))
        let table = AppraisalTable(SampleReports.small(), mapping)
        #expect(table.titles == ["二季度政务公开评估"])
        #expect(
            texts(table) == [
                ["1", "镇街", "清河镇", "83.50", "100", "良好", "1", "2", "3.34", "", "96.30"],
                ["2", "镇街", "柳林街道", "83.50", "100", "良好", "1", "2", "3.34", "", "96.30"],
                [
                    "3", "部门", "民政局", "不评分：检查覆盖率低于 60%，不评分", "100", "不评分", "不评分", "不评分", "不评分",
                    "检查覆盖率低于 60%，不评分", "41.67",
                ],
            ])
        #expect(table.diagnostics.isEmpty)
    }

    @Test func `groups, kinds and order choose the rows`() {
        let report = SampleReports.small()
        func names(_ change: (inout ExportMapping) -> Void) -> [String] {
            var mapping = ExportMapping(id: "m", columns: [Column(heading: "单位", content: .value(.id))])
            change(&mapping)
            return texts(AppraisalTable(report, mapping)).flatMap(\.self)
        }
        #expect(names { _ in } == ["town-a", "town-b", "civil"])
        #expect(names { $0.groups = [.init("departments")] } == ["civil"])
        #expect(names { $0.kinds = [.street, .department] } == ["town-b", "civil"])
        #expect(names { $0.order = .id } == ["civil", "town-a", "town-b"])
        #expect(names { $0.order = .score } == ["town-a", "town-b", "civil"])
        // 45 of 50 is more than 80 of 100.
        var mixed = Self.report([("80", "80", 1), ("45", "45", 2), (nil, nil, nil)])
        mixed.bodies[1].total = "50"
        let mapping = ExportMapping(id: "m", columns: [Column(heading: "单位", content: .value(.id))], order: .score)
        #expect(texts(AppraisalTable(mixed, mapping)).flatMap(\.self) == ["t2", "t1", "t3"])
    }

    @Test func `indicators, words and constants`() {
        let columns = [
            Column(heading: "公开率", content: .value(.indicator("coverage")), digits: 1),
            Column(heading: "满分", content: .value(.indicatorFull("coverage"))),
            Column(heading: "等次", content: .value(.grade), words: ["良好": "B"]),
            Column(heading: "指标", content: .text("基层政务公开")), Column(heading: "类别", content: .value(.kind)),
        ]
        let table = AppraisalTable(SampleReports.small(), ExportMapping(id: "m", columns: columns))
        #expect(
            texts(table) == [
                ["36.0", "40", "B", "基层政务公开", "乡镇"], ["40.0", "40", "B", "基层政务公开", "街道"],
                ["不评分", "不评分", "不评分", "基层政务公开", "部门"],
            ])
        #expect(table.diagnostics.isEmpty)
    }

    // MARK: What the report does not have

    @Test func `unknown groups and indicators, grades without a word, nobody to report`() {
        let place = Place.text("m.yaml", line: 3, column: 5)
        func diagnostics(_ column: Column, _ groups: [ExportMapping.Name]? = nil) -> [Diagnostic] {
            AppraisalTable(SampleReports.small(), ExportMapping(id: "m", columns: [column], groups: groups)).diagnostics
        }
        let wrong = diagnostics(Column(heading: "x", content: .value(.indicator("coverag")), place: place))
        #expect(wrong.map(\.code) == ["export.unknown-indicator"])
        #expect(wrong[0].place == place)
        #expect(wrong[0].message.chinese == "所报单位的细则里没有指标「coverag」")
        #expect(wrong[0].remedy?.chinese == "是否想写 indicator/coverage？")
        let grade = diagnostics(Column(heading: "x", content: .value(.grade), words: ["优秀": "A"], place: place))
        #expect(grade.map(\.message.chinese) == ["等次「良好」没有写对方的叫法"])
        let group = diagnostics(
            Column(heading: "x", content: .value(.name)), [.init("town", at: place), .init("departments")])
        #expect(group.map(\.code) == ["export.unknown-group"])
        #expect(group[0].remedy?.chinese == "是否想写 towns？")
        let nobody = AppraisalTable(
            SampleReports.small(),
            ExportMapping(id: "m", columns: [Column(heading: "x", content: .value(.name))], kinds: [.enterprise]))
        #expect(nobody.diagnostics.map(\.code) == ["export.no-rows"])
        #expect((wrong + grade + group + nobody.diagnostics).allSatisfy { $0.severity == .error })
    }

    @Test func `a scheme that converts nothing is told once`() {
        let table = Self.table(
            Self.report([("90", "90", 1), ("80", "80", 2)]),
            Column(heading: "绩效分", content: .value(.points)))
        #expect(texts(table).flatMap(\.self) == ["细则未定折算", "细则未定折算"])
        #expect(table.diagnostics.map(\.code) == ["export.no-appraisal"])
        #expect(table.diagnostics.map(\.severity) == [.warning])
    }

    // MARK: Files

    @Test func `the CSV reads as its golden file`() throws {
        try GoldenFile(name: "appraisal.csv").expect(AppraisalTable(SampleReports.small(), .standard).csv)
        let english = AppraisalTable(SampleReports.small(language: "en"), .standard)
        try GoldenFile(name: "appraisal-en.csv").expect(english.csv)
    }

    @Test func `the workbook reads back, with numbers as numbers`() throws {
        let written = try WrittenWorkbook(AppraisalTable(SampleReports.small(), .standard).workbook(title: "考核结果"))
        #expect(written.diagnostics.isEmpty)
        #expect(
            drawing(written.grids.first)
                == """
                二季度政务公开评估|<|<|<|<|<|<|<|<|<
                序号|组别|单位名称|得分|满分|等次|名次|参评数|折算绩效分|备注
                1|镇街|清河镇|83.50|100|良好|1|2|3.34|
                2|镇街|柳林街道|83.50|100|良好|1|2|3.34|
                3|部门|民政局|不评分：检查覆盖率低于 60%，不评分|100|不评分|不评分|不评分|不评分|检查覆盖率低于 60%，不评分
                """.replacing("83.50", with: "83.5"))
        let xml = try written.sheet(1)
        #expect(xml.contains("<v>83.5</v>"))
        #expect(!xml.contains("<f>"))
    }

    @Test(arguments: ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx"])
    func `a cell that begins like a formula is text, in CSV and workbook, in every kind of cell`(text: String) throws {
        var report = Self.report([("90", "90", 1)])
        report.round.title = text
        report.bodies[0].name = text
        report.bodies[0].remark = text
        report.bodies[0].grade = "优"
        let mapping = ExportMapping(
            id: "m", titles: [.text(text), .value(.roundTitle)],
            columns: [
                Column(heading: text, content: .value(.name)), Column(heading: "x", content: .text(text)),
                Column(heading: "y", content: .value(.remark)),
                Column(heading: "z", content: .value(.grade), words: ["优": text]),
            ])
        let table = AppraisalTable(report, mapping)
        let guarded = "'" + text
        let cells = table.csv.dropFirst().replacing("\"" + guarded + "\"", with: guarded)
        #expect(
            String(cells)
                == "\(guarded),,,\r\n\(guarded),,,\r\n\(guarded),x,y,z\r\n\(guarded),\(guarded),\(guarded),\(guarded)\r\n"
        )
        let written = try WrittenWorkbook(table.workbook(title: "表"))
        let xml = try written.sheet(1)
        #expect(!xml.contains("<f"))
        let read = try #require(written.grids.first)
        #expect(read.cell(row: 3, column: 0)?.text == text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
