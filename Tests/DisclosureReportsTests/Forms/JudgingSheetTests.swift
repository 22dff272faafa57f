import DisclosureModel
import DisclosureReports
import ExactArithmetic
import GridDrawings
import SourceText
import TabularFiles
import Testing

/// The sheet of all that needs a person: what is asked, what may be entered, what is filled in.
@Suite struct JudgingSheetTests {
    static let states = ScoringFacts.PartState.allCases.map(\.title.chinese)

    static func question(
        _ section: JudgingQuestion.Section, _ subject: JudgingQuestion.Subject, _ wanted: JudgingQuestion.Wanted,
        kinds: [Judgement.Kind], reference: String? = nil, given: Judgement? = nil
    ) -> JudgingQuestion {
        JudgingQuestion(
            section: section, body: "town-a", bodyName: "清河镇", subject: subject, title: Wording("工作保障", "work"),
            explanation: Wording("满分20分", "full points 20"), wanted: wanted, kinds: kinds, reference: reference,
            state: Wording("未评", "not judged yet"), given: given)
    }

    static func judgement(_ kind: Judgement.Kind, _ subject: String, points: String?) -> Judgement {
        Judgement(
            body: "town-a", subject: subject, kind: kind, points: points, reason: "台账齐全", by: "评审组",
            onDay: .init("2022-07-12"), until: .init("2022-12-31"), evidence: "照片1", reference: "1号", place: nil)
    }

    static let questions = [
        question(.mark, .indicator("work"), .points(from: 0, to: 20), kinds: [.mark]),
        question(
            .mark, .indicator("work"), .points(from: 0, to: 20), kinds: [.mark],
            given: judgement(.mark, "work", points: "18.5")),
        question(.answer, .indicator("looks"), .words(["优", "差"]), kinds: [.answer]),
        question(.answer, .indicator("steps"), .words(states), kinds: [.answer], reference: "before"),
        question(
            .answer, .indicator("scale"), .value(ValueRange(from: 3, to: 0)), kinds: [.answer]),
        question(.count, .indicator("no-date"), .count, kinds: [.count]),
        question(.allegation, .finding("a1b2"), .nothing, kinds: [.confirm, .dismiss]),
        question(
            .waiver, .item("village-affairs/accounts"), .nothing, kinds: [.waive],
            given: judgement(.waive, "village-affairs/accounts", points: nil)),
    ]

    func sheet(_ questions: [JudgingQuestion] = questions, language: Language = .chinese) -> JudgingSheet {
        JudgingSheet(
            title: "二季度 人工评判表", questions: questions,
            options: [
                JudgingOption(
                    scheme: "镇街细则", groups: ["镇", "街道"], id: "commended", title: "通报表扬", kind: .event,
                    effect: Wording("每次加3分", "adds 3 each"))
            ], replaced: ["judgements/office.csv"], language: language)
    }

    @Test func `the sheet and its notes read as their golden file`() throws {
        let written = try WrittenWorkbook(sheet().workbook)
        #expect(written.diagnostics.isEmpty)
        #expect(written.grids.map(\.title) == ["人工评判", "填表说明"])
        try GoldenFile(name: "judging.txt").expect(written.grids.map(drawing).joined(separator: "\n---\n") + "\n")
        let english = try WrittenWorkbook(sheet(language: .english).workbook)
        try GoldenFile(name: "judging-en.txt").expect(
            english.grids.map(drawing).joined(separator: "\n---\n") + "\n")
    }

    @Test func `drop-downs and ranges stand where they belong`() throws {
        let xml = try WrittenWorkbook(sheet().workbook).sheet(1)
        func expect(_ part: String) { #expect(xml.contains(part), "\(part)") }
        expect("sqref=\"G2:G3\"><formula1>0</formula1><formula2>20</formula2>")
        expect("sqref=\"G4\"><formula1>\"优,差,不涉及\"</formula1>")
        expect("sqref=\"G5\"><formula1>\"已公开,未公开,已发布说明,依申请公开,不涉及\"</formula1>")
        // A scale that runs downwards has its bounds in order.
        expect("sqref=\"G6\"><formula1>0</formula1><formula2>3</formula2>")
        expect("type=\"whole\"")
        expect("sqref=\"F8\"><formula1>\"确认,不予采纳\"</formula1>")
        expect("<sheetProtection")
        expect("<pane xSplit=\"2\" ySplit=\"1\"")
        expect("<autoFilter ref=\"A1:Q39\"/>")
        expect("<conditionalFormatting sqref=\"H2:H39\">")
    }

    @Test func `only what a person writes is open`() throws {
        let rows = sheet().workbook.sheets[0].rows
        func open(_ row: Int) -> [Int] { rows[row].indices.filter { !rows[row][$0].style.isLocked } }
        #expect(open(0) == [])
        // 得分 理由 评判人 日期 佐证 文号
        #expect(open(1) == [6, 7, 8, 9, 11, 12])
        // The part that is asked for stays as it is.
        #expect(open(4) == [6, 7, 8, 9, 11])
        // 类别 is chosen, and there are no points.
        #expect(open(7) == [5, 7, 8, 9, 11, 12])
        // 有效期至
        #expect(open(8) == [7, 8, 9, 10, 11, 12])
        // An empty row takes everything that the reader reads.
        #expect(open(9) == Array(5...16))
        #expect(rows.count == 9 + 30)
    }

    @Test func `a list too long for a rule stands on a hidden sheet`() throws {
        let words = (0..<40).map { "第\($0)种情况，很长" }
        let long = sheet([Self.question(.answer, .indicator("x"), .words(words), kinds: [.answer])])
        #expect(long.workbook.sheets.map(\.name) == ["人工评判", "填表说明", "选项"])
        #expect(long.workbook.sheets[2].isHidden)
        let written = try WrittenWorkbook(long.workbook)
        #expect(try written.sheet(1).contains("<formula1>'选项'!$A$1:$A$41</formula1>"))
        // Commas part the words of a rule, so a word with one stands on the sheet too.
        let comma = sheet([Self.question(.answer, .indicator("x"), .words(["a,b", "c"]), kinds: [.answer])])
        #expect(try WrittenWorkbook(comma.workbook).sheet(1).contains("<formula1>'选项'!$A$1:$A$3</formula1>"))
    }

    @Test func `nothing to judge is a sheet with empty rows`() throws {
        let written = try WrittenWorkbook(sheet([]).workbook)
        #expect(drawing(written.grids.first).split(separator: "\n").count == 1)
        #expect(try WrittenWorkbook(sheet([]).workbook).bytes == written.bytes)
    }
}
