import CivilCalendar
import DisclosureFiles
import DisclosureModel
import Testing

/// What the cells of a row become.
@Suite struct RecordCellsTests {
    private func day(_ text: String) throws -> Int32 { try #require(CivilDate(text)).dayNumber }

    @Test func `days are read in the spellings of government pages, and an unreadable one costs the day only`() throws {
        let reading = try RecordReading(
            "单位,事项,成文日期,发布日期,撤下日期\ntown,c/all,2022年6月17日,20220620,2022/6/30\ntown,c/all,,　,2022-02-30\ntown,c/all,六月,2022-06-17,\n"
        )
        #expect(
            reading.rows.map(\.formed) == [try day("2022-06-17"), RecordRow.none, RecordRow.none])
        #expect(
            reading.rows.map(\.posted) == [try day("2022-06-20"), RecordRow.none, try day("2022-06-17")])
        #expect(reading.rows.map(\.removed) == [try day("2022-06-30"), RecordRow.none, RecordRow.none])
        #expect(
            reading.problems == [
                .init(kind: .impossibleDate, row: 1, column: 4, text: "2022-02-30"),
                .init(kind: .unreadableDate, row: 2, column: 2, text: "六月"),
            ])
    }

    @Test func `how sure a day is: the word, else what the file says, and an unknown word counts as stated`() throws {
        let text =
            "单位,事项,成文日期来源,发布日期来源\ntown,c/all,seen,页面标注\ntown,c/all,单位自报,网址推断\ntown,c/all,,\ntown,c/all,printed,大概\n"
        let reading = try RecordReading(text, defaultPosted: .inferred)
        #expect(reading.rows.map(\.flags.postedSureness) == [.printed, .inferred, .inferred, .stated])
        #expect(reading.rows.map(\.flags.formedSureness) == [.seen, .stated, .printed, .printed])
        #expect(reading.problems == [.init(kind: .unknownSureness, row: 3, column: 3, text: "大概")])
    }

    @Test(arguments: [
        ("政府网站；微信", UInt64(0b101)), ("政府网站;政务新媒体", 0b101), ("政府网站|微信 ", 0b101), ("网站、微信", 0b101),
        // An official name that itself holds 、 is taken whole before it is split.
        ("公示栏（电子屏）、公告栏", 0b010), ("公示栏（电子屏）、公告栏；网站", 0b011), ("；|、", 0),
    ])
    func `channels are a list`(cell: String, mask: UInt64) throws {
        let reading = try RecordReading("单位,事项,渠道\ntown,c/all,\(cell)\n")
        #expect(reading.problems.isEmpty)
        #expect(try reading.row.channels == mask)
        #expect(try reading.row.flags.contains(.hasChannels) == (mask != 0))
    }

    @Test func `an unknown channel is named at every place, and what the file covers stands in for an empty cell`()
        throws
    {
        let reading = try RecordReading(
            "单位,事项,渠道\ntown,c/all,网站；广播\ntown,c/all,网站；广播\ntown,c/all,\n", defaultChannels: 0b100)
        #expect(reading.rows.map(\.channels) == [0b001, 0b001, 0b100])
        #expect(reading.problems.map(\.text) == ["广播", "广播"])
        #expect(reading.kinds == [.unknownChannel, .unknownChannel])
    }

    @Test func `elements are those of the item, and one may hold 、`() throws {
        let reading = try RecordReading(
            "单位,事项,内容\ntown,c/all,办理时间、地点；办理条件\ntown,c/all,联系电话、办理条件\ntown,c/all,别的\ntown,c/all,\ntown,c/town,办理条件\n")
        #expect(reading.rows.map(\.elements) == [0b101, 0b110, 0, 0, 0])
        #expect(reading.rows.map { $0.flags.contains(.hasElements) } == [true, true, true, false, true])
    }

    @Test func `a row with too few or too many cells goes on`() throws {
        let reading = try RecordReading("单位,事项,发布日期\ntown,c/all\ntown,c/all,2022-06-17,x,y\n")
        #expect(reading.rows.map(\.posted) == [RecordRow.none, try day("2022-06-17")])
        #expect(
            reading.problems == [
                .init(kind: .tooFewCells, row: 0, column: -1, text: "town,c/all"),
                .init(kind: .tooManyCells, row: 1, column: -1, text: "town,c/all,2022-06-17,x,y"),
            ])
    }

    @Test func `NUL bytes and quotes that do not pair up are said and lose no other cell`() throws {
        let reading = try RecordReading(
            "单位,事项,标题,发布日期\ntown,c/all,a\u{0}b,2022-06-17\ntown,c/all,\"通知\"二,2022-06-18\n")
        #expect(reading.rows.map(\.posted) == [try day("2022-06-17"), try day("2022-06-18")])
        #expect(reading.kinds == [.nulByte, .malformedQuote])
        #expect(reading.problems.map(\.column) == [2, 2])
    }

    @Test func `a word of a problem is cut between characters`() throws {
        let name = String(repeating: "村", count: 100)
        let reading = try RecordReading("单位,事项\n\(name),c/all\n")
        let shown = try #require(reading.problems.first).text
        #expect(shown == String(repeating: "村", count: CellProblems.shownBytes / 3))
    }

    @Test func `a statement that nothing arose is a record, other states are none`() throws {
        let reading = try RecordReading(
            "单位,事项,状态\ntown,c/all,本期无\ntown,c/all,nil-stated\ntown,c/all,已公开\ntown,c/all,\ntown,c/all,未公开\ntown,c/all,不涉及\ntown,c/all,未检查\ntown,c/all,也许\n"
        )
        #expect(reading.rows.map { $0.flags.contains(.isNilStatement) } == [true, true, false, false])
        #expect(reading.problems == [.init(kind: .unknownState, row: 7, column: 2, text: "也许")])
    }

    @Test func `a cycle is read in figures or in Chinese`() throws {
        let reading = try RecordReading(
            "单位,事项,周期\ntown,c/all,2022-Q1\ntown,c/all,2022年第一季度\ntown,c/all,2022-03\ntown,c/all,2022年上半年\ntown,c/all,2022\ntown,c/all,去年\ntown,c/all,\n"
        )
        let cycles = ["2022-Q1", "2022-Q1", "2022-03", "2022-H1", "2022"].compactMap { Cycle($0)?.code }
        #expect(reading.rows.map(\.cycle) == cycles + [RecordRow.none, RecordRow.none])
        #expect(reading.problems == [.init(kind: .badCycle, row: 5, column: 2, text: "去年")])
    }

    @Test func `a row knows its place`() throws {
        let heading = "单位,事项\n", first = "town,c/all\n"
        let reading = try RecordReading(heading + first + "\n" + "north,c/all\n")
        #expect(reading.rows.map(\.row) == [0, 1])
        #expect(reading.rows.map(\.block) == [3, 3])
        #expect(
            reading.rows.map(\.offset) == [
                UInt32(heading.utf8.count), UInt32(heading.utf8.count + first.utf8.count + 1),
            ])
    }
}
