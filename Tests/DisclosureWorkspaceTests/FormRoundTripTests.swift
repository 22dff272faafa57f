import DisclosureReports
import DisclosureWorkspace
import Foundation
import SourceText
import TabularFiles
import Testing

/// Sheets that go out, are filled in by people and come back: through files, as they do.
@Suite struct FormRoundTripTests {
    /// A round whose scheme wants a mark, a word and a count, and whose item has a limit that needs a person.
    static func round() throws -> SmallRound {
        let round = try SmallRound(records: BadRecordFileTests.csv(DismissalTests.late, prompt))
        try round.write(
            """
            scheme: small
            title: 合成细则
            total: 100
            indicators:
              - {id: on-time, title: 及时, points: 40, measure: {dimension: timeliness, items: [small/notice]}, rule: {share: {}}}
              - {id: prompt, title: 随时, points: 10, measure: {dimension: timeliness, items: [small/prompt]}, rule: {share: {}}}
              - {id: work, title: 工作保障, points: 30, rule: {mark: {from: 0, to: 30}}}
              - {id: looks, title: 栏目, points: 10, rule: {rating: [{label: 优, points: 10}, {label: 良, points: 8}, {label: 差, points: 0}]}}
              - {id: site, title: 网站, points: 10, rule: {deduct: {count: dead-link, title: 死链, each: 2, at-most: 10}}}
            grades: {bands: [{from: 60, name: 合格}, {from: 0, name: 不合格}]}

            """, to: "Catalogues/schemes/small.yaml")
        try round.write(
            """
            catalogue: small
            field: 合成领域
            title: 合成目录
            version: "1"
            items:
              - {id: notice, name: [通知], limit: 信息形成或者变更之日起20个工作日内, arises: per-occurrence, channels: [政府网站], levels: [township], status: draft}
              - {id: prompt, name: [急事], limit: 及时公开, arises: per-occurrence, channels: [政府网站], levels: [township], status: draft}

            """, to: "Catalogues/fields/small.yaml")
        return round
    }

    static let prompt = "town-1,small/prompt,急事,2022-04-01,2022-06-30,,网站,标题;正文,https://example.invalid/prompt"

    private func judging(_ round: SmallRound, _ output: String, overwrites: Bool = false) throws
        -> WriteJudgingForm.Response
    {
        try WriteJudgingForm.run(
            WriteJudgingForm.Request(
                round: round.path + "/round", catalogues: round.path + "/Catalogues",
                output: round.path + "/round/" + output, language: nil, threads: 2, overwrites: overwrites))
    }

    @Test func `the judging sheet, filled in, goes straight into the round`() throws {
        let round = try Self.round()
        let before = try #require(try round.assess().report)
        let town = try #require(before.bodies.first { $0.id == "town-1" })
        // 通知 is late: 0 of 40; nothing else is assessed, so its points are the whole.
        #expect(town.score == "0.00")
        let form = try judging(round, "judgements/filled.xlsx")
        #expect(form.diagnostics.filter { $0.severity > .note } == [])
        #expect(
            form.sections.map { "\($0.section) \($0.rows) \($0.open)" } == [
                "mark 2 2", "answer 2 2", "count 2 2", "finding 3 3",
            ])

        var sheet = try FilledSheet(round.path + "/round/judgements/filled.xlsx")
        #expect(
            sheet.bodies == [
                "street-1", "town-1", "street-1", "town-1", "street-1", "town-1", "street-1", "street-1", "town-1",
            ])
        // Blank as it is, nothing is judged, and nothing is wrong with it.
        try round.writeRound(file: "records.csv", more: "judgements: [judgements/filled.xlsx]")
        let blank = try round.assess()
        #expect(blank.diagnostics.filter { $0.severity > .note }.map(\.code) == [])
        #expect(blank.report?.bodies == before.bodies)

        for (row, points) in [(2, "24"), (4, "良"), (6, "3")] {
            sheet.fill(row, "得分", points)
            sheet.fill(row, "理由", "看了台账")
            sheet.fill(row, "评判人", "评审组")
            sheet.fill(row, "日期", "2022-08-01")
        }
        sheet.fill(9, "类别", "确认")
        sheet.fill(9, "理由", "拖了三个月")
        sheet.fill(9, "评判人", "评审组")
        try sheet.write()
        let filled = try round.assess()
        #expect(filled.diagnostics.filter { $0.severity > .note }.map(\.code) == [])
        let scored = try #require(filled.report?.bodies.first { $0.id == "town-1" })
        // 0 of 40, 0 of 10 now that it is found true, 24 of 30, 8 of 10, 10 - 3 × 2
        #expect(scored.score == "36.00")
        let finding = try #require(filled.report?.findings.first { $0.item == "small/prompt" && $0.body == "town-1" })
        #expect(finding.outcome == "failed")
        #expect(finding.message.hasSuffix("；原判“待人工判断”，经评审组评判属实：拖了三个月"))

        // The next sheet has it all filled in, and takes the place of the first.
        let again = try judging(round, "judgements/again.xlsx")
        #expect(again.replaced == ["judgements/filled.xlsx"])
        #expect(again.open == 5)
        try round.writeRound(file: "records.csv", more: "judgements: [judgements/again.xlsx]")
        let once = try #require(try round.assess().report)
        // Only the places at which a decision is written differ.
        #expect(once.bodies.map(\.exactScore) == filled.report?.bodies.map(\.exactScore))
        #expect(
            once.bodies.flatMap { $0.indicators.map(\.points) }
                == filled.report?.bodies.flatMap { $0.indicators.map(\.points) })
    }

    @Test func `a sheet that somebody may have filled in is not lost`() throws {
        let round = try Self.round()
        let first = try judging(round, "forms/judging.xlsx")
        let path = round.path + "/round/forms/judging.xlsx"
        #expect(first.written == path)
        let bytes = FileManager.default.contents(atPath: path)
        // The same again changes nothing, whatever the time.
        #expect(try judging(round, "forms/judging.xlsx").written == path)
        #expect(FileManager.default.contents(atPath: path) == bytes)
        var sheet = try FilledSheet(path)
        sheet.fill(1, "得分", "24")
        try sheet.write()
        let filled = FileManager.default.contents(atPath: path)
        let kept = try judging(round, "forms/judging.xlsx")
        #expect(kept.written == nil)
        #expect(kept.diagnostics.filter { $0.severity == .error }.map(\.code) == ["form.kept"])
        #expect(FileManager.default.contents(atPath: path) == filled)
        #expect(try FileManager.default.contentsOfDirectory(atPath: round.path + "/round/forms") == ["judging.xlsx"])
        #expect(try judging(round, "forms/judging.xlsx", overwrites: true).written == path)
        #expect(FileManager.default.contents(atPath: path) == bytes)
    }

    @Test func `lists of problems come from what was published`() throws {
        let round = try Self.round()
        let folder = round.path + "/round"
        func write(_ body: String? = nil) throws -> WriteProblemLists.Response {
            try WriteProblemLists.run(
                WriteProblemLists.Request(round: folder, results: nil, output: nil, body: body, overwrites: false))
        }
        #expect(try write().diagnostics.map(\.code) == ["results.missing"])
        try round.writeRound(
            file: "records.csv", more: "stages: {list-issued: 2022-08-02, rectify-until: 2022-08-20}")
        _ = try round.assess()
        let response = try write()
        #expect(response.diagnostics == [])
        #expect(
            response.written.map(\.path) == ["甲镇", "乙街道"].map { "\(folder)/forms/problem-lists/\($0)问题清单.xlsx" })
        // The street posted neither and stated nothing.
        #expect(response.written.map(\.problems) == [1, 2])
        #expect(response.undecided == 1)
        let sheet = try FilledSheet(response.written[0].path, headingRow: 3)
        #expect(sheet.rows[0][0] == "甲镇问题清单")
        #expect(sheet.rows[1][0] == "轮次：合成数据　　印发日期：2022-08-02　　整改时限：2022-08-20")
        #expect(sheet.text(4, "事项") == "通知")
        #expect(sheet.text(4, "整改时限") == "2022-08-20")
        #expect(try write("town-1/v-1").written.map(\.problems) == [0])
        #expect(try write("丙镇").diagnostics.map(\.code) == ["form.unknown-body"])
    }

    @Test func `a list that comes back filled in is read for the re-check`() throws {
        let round = try ReviewRound(policy: "re-check: {restores: 1}")
        _ = try round.assess()
        let folder = round.small.path + "/round"
        let lists = try WriteProblemLists.run(
            WriteProblemLists.Request(
                round: folder, results: nil, output: folder + "/returned", body: "甲镇", overwrites: false))
        #expect(lists.written.map(\.problems) == [4])
        var sheet = try FilledSheet(folder + "/returned/甲镇问题清单.xlsx", headingRow: 3)
        #expect(Set((4..<8).map { sheet.text($0, "问题编号") }) == Set(round.late))
        // Two with a link, one with words alone, one left blank.
        for (row, action, link) in [
            (4, "已补发", "https://example.invalid/r1"), (5, "已补发", "https://example.invalid/r2"), (6, "正在整改", ""),
        ] {
            sheet.fill(row, "整改情况", action)
            sheet.fill(row, "整改链接", link)
        }
        let answered = (4..<8).map { sheet.text($0, "问题编号") }
        try sheet.write()
        let response = try round.assess(more: "rectifications: [returned/甲镇问题清单.xlsx]")
        // The street's list has not come back, and what has a link waits for the re-checker; nothing was misread.
        #expect(
            response.diagnostics.filter { $0.severity > .note }.map(\.code) == [
                "rectifications.not-returned", "rectifications.pending",
            ])
        let report = try #require(response.report)
        let states = answered.map { id in report.findings.first { $0.id == id }?.rectification?.stateTitle }
        #expect(states == ["待复查", "待复查", "未整改", "未整改"])
    }

    @Test func `the appraisal table of the published results, as CSV and as a workbook`() throws {
        let round = try Self.round()
        _ = try round.assess()
        func export(_ mapping: String?, _ form: ExportAppraisal.Form, _ output: String?) throws
            -> ExportAppraisal.Response
        {
            try ExportAppraisal.run(
                ExportAppraisal.Request(
                    round: round.path + "/round", results: nil, mapping: mapping,
                    catalogues: round.path + "/Catalogues", form: form, output: output))
        }
        try round.write(
            "export: office\ncolumns: [{heading: 单位, value: name}, {heading: 分, value: points-by-score, points: 4, digits: 2}]\n",
            to: "Catalogues/exports/office.yaml")
        #expect(try export("office", .csv, nil).text == "\u{FEFF}单位,分\r\n甲镇,0.00\r\n乙街道,不评分\r\n")
        let path = round.path + "/out.xlsx"
        let written = try export("office", .xlsx, path)
        #expect(written.written == path && written.rows == 2)
        #expect(try FilledSheet(path).rows == [["单位", "分"], ["甲镇", "0"], ["乙街道", "不评分"]])
        let bytes = FileManager.default.contents(atPath: path)
        _ = try export("office", .xlsx, path)
        #expect(FileManager.default.contents(atPath: path) == bytes)
        #expect(try export("ofice", .csv, nil).diagnostics.map(\.code) == ["file.missing"])
        try round.write(
            "export: bad\ncolumns: [{heading: 单位, value: nam}]\n", to: "Catalogues/exports/bad.yaml")
        let bad = try export("bad", .csv, path + ".csv")
        #expect(bad.diagnostics.map(\.code) == ["export.unknown-value"])
        #expect(bad.written == nil && !FileManager.default.fileExists(atPath: path + ".csv"))
    }
}

/// The first sheet of a workbook as a person sees it, written in and saved by our own writer.
struct FilledSheet {
    private let path: String
    private let headingRow: Int
    private(set) var rows: [[String]]

    init(_ path: String, headingRow: Int = 0) throws {
        self.path = path
        self.headingRow = headingRow
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
        let collector = DiagnosticCollector()
        let reader = try #require(WorkbookReader(bytes: bytes, file: path, into: collector))
        let grid = try #require(reader.grid(of: reader.sheets[0], into: collector))
        #expect(collector.diagnostics == [])
        rows = (0..<grid.rowCount).map { row in
            (0..<grid.columnCount).map { column in
                guard let cell = grid.cell(row: row, column: column), cell.row == row, cell.column == column else {
                    return ""
                }
                return cell.text
            }
        }
    }

    private func column(_ heading: String) -> Int { rows[headingRow].firstIndex(of: heading) ?? 0 }

    func text(_ row: Int, _ heading: String) -> String { rows[row][column(heading)] }

    var bodies: [String] { rows.dropFirst(headingRow + 1).map { $0[column("单位")] } }

    mutating func fill(_ row: Int, _ heading: String, _ text: String) { rows[row][column(heading)] = text }

    func write() throws {
        let sheet = Workbook.Sheet(name: "人工评判", rows: rows.map { $0.map { Workbook.Cell($0) } })
        try WorkbookWriter.write(
            Workbook(sheets: [sheet]), to: path,
            temporaryFolder: String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)),
            created: (2022, 8, 1))
    }
}
