import DisclosureReports
import GridDrawings
import TabularFiles
import Testing

/// What each body is asked to mend, as it is sent out.
@Suite struct ProblemListTests {
    private func town(_ report: AssessmentReport = SampleReports.small()) throws -> ProblemList {
        try #require(try report.problemLists(of: "town-a").first)
    }

    @Test func `a town's list holds its villages' problems, in the columns of the trade`() throws {
        let written = try WrittenWorkbook(try town().workbook)
        #expect(written.diagnostics.isEmpty)
        #expect(written.grids.map(\.title) == ["问题清单", "指标得分"])
        try GoldenFile(name: "problem-list.txt").expect(
            written.grids.map(drawing).joined(separator: "\n---\n") + "\n")
    }

    @Test func `in English, and without villages there is no column for them`() throws {
        let report = SampleReports.small(language: "en")
        let lists = try report.problemLists()
        // The department's only finding waits for a person.
        #expect(lists.map(\.body.id) == ["town-a"])
        let written = try WrittenWorkbook(lists[0].workbook)
        #expect(
            drawing(written.grids.first).split(separator: "\n")[3]
                == "no.|body|field|item|indicator|full points|deduction|reason|evidence|rectify until|rectification|"
                + "rectification link|finding id")
        let civil = try #require(try SampleReports.small().problemLists(of: "民政局").first)
        #expect(civil.rows.isEmpty)
        #expect(civil.undecided == 1)
        let own = drawing(try WrittenWorkbook(civil.workbook).grids.first).split(separator: "\n")
        #expect(own[2].hasPrefix("请逐条填写") && own[2].contains("另有1项待人工判断，未列入本清单。"))
        #expect(own[3] == "序号|领域|事项|指标|分值|扣分|扣分原因|佐证|整改时限|整改情况|整改链接|问题编号")
        #expect(own[4].hasPrefix("合计：0个问题，不评分：检查覆盖率低于 60%，不评分|<"))
    }

    @Test func `a village by itself has a list of its own, an unknown body is told`() throws {
        let list = try #require(try SampleReports.small().problemLists(of: "东岭村").first)
        #expect(list.rows.map(\.finding) == ["a3", "a1"])
        #expect(!list.namesBodies)
        #expect(throws: UnknownSubject.self) { try SampleReports.small().problemLists(of: "南岭村") }
    }

    @Test func `points that findings share are not guessed apart`() throws {
        var report = SampleReports.small()
        #expect(try town(report).rows.map(\.deduction) == ["0.5", "0.25", "2"])
        for index in report.findings.indices { report.findings[index].deduction = nil }
        let rows = try town(report).rows
        #expect(rows.last?.deduction == "本指标共扣4")
        #expect(rows.map(\.full) == ["20", "20", "40"])
        report.findings[1].indicators = []
        report.findings[1].deduction = nil
        report.findings[2].indicators = ["泄露个人信息"]
        report.findings[2].deduction = nil
        report.findings[3].indicators = ["coverage", "late"]
        #expect(try town(report).rows.map(\.deduction) == ["不扣分", "以确认为准", "“公开率”共扣4；“及时性”共扣6"])
    }

    @Test func `what was set aside or waits for a person is not sent`() throws {
        var report = SampleReports.small()
        report.findings[1].outcome = "met"
        report.findings[2].outcome = "needsPerson"
        report.findings[3].outcome = "unexplained"
        report.findings[3].outcomeTitle = "未公开且未说明"
        let list = try town(report)
        #expect(list.rows.map(\.reason) == ["【未公开且未说明】公示栏上没有找到（自 2022-06-02 起 10 个工作日）"])
        #expect(list.undecided == 1)
    }

    @Test func `only what the body fills in can be written`() throws {
        let sheet = try #require(try town().workbook.sheets.first)
        #expect(sheet.isProtected)
        let headings = sheet.rows[3].map(\.value)
        for row in sheet.rows[4..<7] {
            for (heading, cell) in zip(headings, row) {
                let isOpen = heading == .text("整改情况") || heading == .text("整改链接")
                #expect(cell.style.isLocked != isOpen)
            }
        }
        let totals = sheet.rows[7].map(\.style.isLocked)
        #expect(!totals.contains(false))
        #expect(sheet.print?.isLandscape == true)
        #expect(sheet.print?.repeatedRows == 3...3)
        #expect(sheet.frozenRows == 4)
    }

    @Test func `the same list gives the same bytes`() throws {
        let bytes = try WrittenWorkbook(try town().workbook).bytes
        #expect(try WrittenWorkbook(try town().workbook).bytes == bytes)
    }

    @Test func `hostile text stays text, and what no cell can hold is cut and says so`() throws {
        var report = SampleReports.small()
        report.findings[1].message = "=HYPERLINK(\"x\")"
        report.findings[2].message = String(repeating: "长", count: 40_000)
        report.findings[3].evidence = Array(repeating: report.findings[3].evidence[0], count: 9)
        let written = try WrittenWorkbook(try town(report).workbook)
        let grid = try #require(written.grids.first)
        #expect(grid.cell(row: 4, column: 7)?.text == "=HYPERLINK(\"x\")（自 2022-06-02 起 10 个工作日）")
        let xml = try written.sheet(1)
        #expect(!xml.contains("<f>"))
        let long = try #require(grid.cell(row: 5, column: 7)?.text)
        #expect(long.utf16.count == WorkbookWriter.longestText)
        #expect(long.hasSuffix("长……"))
        #expect(grid.cell(row: 6, column: 8)?.text.hasSuffix("\n另有3处") == true)
    }

    @Test func `names of files are safe on every system, and no two are equal`() {
        #expect(
            FormFileName.safe([
                "清河镇问题清单", "清河镇问题清单", "a/b\\c:d*e?f\"g<h>i|j", "..", " .甲. ", "con", "甲\n乙", "", "ABC", "abc",
            ]) == [
                "清河镇问题清单", "清河镇问题清单(2)", "a_b_c_d_e_f_g_h_i_j", "_", "甲", "con_", "甲_乙", "_(2)", "ABC", "abc(2)",
            ])
        let long = FormFileName.safe([String(repeating: "村", count: 200)])[0]
        #expect(long.utf8.count <= 200)
    }
}
