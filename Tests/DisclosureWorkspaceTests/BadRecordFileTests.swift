import DemoCounty
import DisclosureWorkspace
import Foundation
import SourceText
import Testing

/// What is wrong with a record file is told with its place; what is right in it still counts.
@Suite struct BadRecordFileTests {
    static let good = "town-1,small/notice,通知一,2022-05-05,2022-05-06,,网站,标题;正文,https://example.invalid/1"

    static func csv(_ rows: String...) -> [UInt8] {
        Array((([SmallRound.heading] + rows).joined(separator: "\n") + "\n").utf8)
    }

    /// Codes of the diagnostics, in order.
    static func codes(_ response: AssessRound.Response) -> [String] { response.diagnostics.map(\.code) }

    @Test func `好的文件没有话说`() throws {
        let round = try SmallRound(records: Self.csv(Self.good))
        let response = try round.assess()
        #expect(Self.codes(response) == [])
        let report = try #require(response.report)
        #expect(report.recordsRead == 1)
        #expect(report.bodies.first { $0.id == "town-1" }?.score == "100.00")
        #expect(round.result("input-problems.csv") == nil)
    }

    @Test(arguments: [
        ("town-1,small/notice,通知,2022-13-45,2022-05-06,,网站,标题;正文,x", "records.impossible-date", "formed"),
        ("town-1,small/notice,通知,去年,2022-05-06,,网站,标题;正文,x", "records.unreadable-date", "formed"),
        ("丙镇,small/notice,通知,2022-05-05,2022-05-06,,网站,标题;正文,x", "records.unknown-body", "body"),
        ("东村,small/notice,通知,2022-05-05,2022-05-06,,网站,标题;正文,x", "records.ambiguous-body", "body"),
        (",small/notice,通知,2022-05-05,2022-05-06,,网站,标题;正文,x", "records.no-body", "body"),
        ("town-1,small/notise,通知,2022-05-05,2022-05-06,,网站,标题;正文,x", "records.unknown-item", "item"),
        ("town-1,small/notice,通知,2022-05-05,2022-05-06,,飞鸽,标题;正文,x", "records.unknown-channel", "channels"),
        ("town-1,small/notice,通知", "records.too-few-cells", ""),
        ("town-1,small/notice,通知,2022-05-05,2022-05-06,,网站,标题;正文,x,多余", "records.too-many-cells", ""),
        ("town-1,small/notice,\"通知,2022-05-05,2022-05-06,,网站,标题;正文,x", "records.malformed-quote", "title"),
        ("town-1,small/notice,通\u{0}知,2022-05-05,2022-05-06,,网站,标题;正文,x", "records.nul-byte", "title"),
    ]) func `坏的一格报出行列，其余各行照算`(row: String, code: String, column: String) throws {
        let round = try SmallRound(records: Self.csv(Self.good, row, Self.good.replacing("/1", with: "/2")))
        let response = try round.assess()
        #expect(Self.codes(response) == [code])
        let diagnostic = try #require(response.diagnostics.first)
        #expect(diagnostic.severity == .warning)
        #expect(diagnostic.place == .field("records.csv", row: 2, column: column.isEmpty ? "—" : column))
        #expect(diagnostic.remedy != nil)
        let report = try #require(response.report)
        #expect(report.recordsRead == 3)
        let list = try #require(round.result("input-problems.csv"))
        #expect(list.hasPrefix("\u{FEFF}file,row,column,code,text\r\n"))
        #expect(list.contains("records.csv,2,\(column),\(code),"))
        // The two good rows count, whatever the bad one came to.
        #expect(report.bodies.first { $0.id == "town-1" }?.score == "100.00")
    }

    @Test func `没有配对的引号只损失一格，不吞掉后面的行`() throws {
        var rows = [SmallRound.heading, "town-1,small/notice,\"通知,2022-05-05,2022-05-06,,网站,标题;正文,x0"]
        for number in 1...500 { rows.append(Self.good.replacing("/1", with: "/\(number)")) }
        let round = try SmallRound(records: Array(rows.joined(separator: "\n").utf8))
        let response = try round.assess()
        #expect(response.report?.recordsRead == 501)
        #expect(Self.codes(response) == ["records.malformed-quote"])
    }

    /// UTF-16 without and with its mark, little end first.
    static let utf16 = "body,item\n".utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.joined()

    static let unreadable: [(bytes: [UInt8], code: String)] = [
        ([], "records.empty"), (Array("\n\n".utf8), "records.empty"), ([0xFF, 0xFE] + utf16, "records.utf16"),
        (Array(utf16), "records.utf16"), (Array("单位名,事项\n甲镇,x\n".utf8), "records.no-body-column"),
        (Array("body,单位,item\n甲镇,x,y\n".utf8), "records.double-heading"),
    ]

    @Test(arguments: unreadable)
    func `整份读不成表的文件是错误，不出结果`(bytes: [UInt8], code: String) throws {
        let round = try SmallRound(records: bytes)
        let response = try round.assess()
        #expect(Self.codes(response) == [code])
        #expect(response.hasErrors)
        #expect(response.report == nil)
        #expect(response.written == [])
        #expect(response.diagnostics.first?.remedy != nil)
    }

    @Test func `缺少的文件说出名字和本该在的地方`() throws {
        let round = try SmallRound(records: [], name: "nowhere.csv")
        let response = try round.assess()
        #expect(response.hasErrors && response.report == nil)
        let diagnostic = try #require(response.diagnostics.first)
        #expect(diagnostic.message.chinese.contains("nowhere.csv"))
    }

    @Test func `拒绝之后，上一次的好结果原样留着`() throws {
        let round = try SmallRound(records: Self.csv(Self.good))
        _ = try round.assess()
        let before = round.result("assessment.json")
        #expect(before != nil)
        try round.write(Array("".utf8), to: "round/records.csv")
        #expect(try round.assess().report == nil)
        #expect(round.result("assessment.json") == before)
    }

    @Test func `严格模式下，坏的一格也不出结果`() throws {
        let round = try SmallRound(records: Self.csv(Self.good, "丙镇,small/notice,x,,,,,,"))
        let response = try round.assess(isStrict: true)
        #expect(response.report == nil && response.hasErrors)
        #expect(Self.codes(response).contains("records.strict"))
        #expect(round.result("scores.csv") == nil)
    }

    @Test(arguments: ["\r\n", "\n"], [",", "\t", ";"]) func `分隔符、行尾和编码不影响结果`(
        lineEnd: String, delimiter: String
    ) throws {
        let heading = "单位,事项,标题,成文日期,发布日期,撤下日期,渠道,内容,网址"
        let row = "甲镇,small/notice,\"通知，\"\"一\"\"\n二\",2022年5月5日,2022/5/6,,政府网站,标题；正文,https://example.invalid/1"
        let text = [heading, row].map { $0.replacing(",", with: delimiter) }.joined(separator: lineEnd) + lineEnd
        let utf8 = Array(text.utf8)
        let gb18030 = ChineseEncoding.gb18030(utf8)
        #expect(gb18030 != utf8 && !gb18030.isEmpty)
        for bytes in [utf8, [0xEF, 0xBB, 0xBF] + utf8, gb18030] {
            let round = try SmallRound(records: bytes)
            let response = try round.assess()
            #expect(Self.codes(response) == [])
            #expect(response.report?.recordsRead == 1)
            #expect(response.report?.bodies.first { $0.id == "town-1" }?.score == "100.00")
        }
    }
}
