import MarkupReading
import SourceText
import TabularFiles
import Testing

@Suite struct PageEncodingTests {
    /// 社会救助领域基层政务公开标准目录 in GB18030.
    static let chinese: [UInt8] = [
        0xC9, 0xE7, 0xBB, 0xE1, 0xBE, 0xC8, 0xD6, 0xFA, 0xC1, 0xEC, 0xD3, 0xF2, 0xBB, 0xF9, 0xB2, 0xE3, 0xD5, 0xFE,
        0xCE, 0xF1, 0xB9, 0xAB, 0xBF, 0xAA, 0xB1, 0xEA, 0xD7, 0xBC, 0xC4, 0xBF, 0xC2, 0xBC,
    ]
    static let text = "社会救助领域基层政务公开标准目录"

    static func page(_ head: String, _ content: [UInt8]) -> [UInt8] {
        Array("<html><head>\(head)</head><table><tr><td>".utf8) + content + Array("</td><td>1</td></tr></table>".utf8)
    }

    static func cell(_ page: MarkupPage?) -> String? { page?.grids.first?.cell(row: 0, column: 0)?.text }

    @Test(arguments: [
        "", "<meta charset=gbk>", "<meta http-equiv=Content-Type content='text/html; charset=GB2312'>",
        "<meta charset=\"gb18030\"/>", "<META charset = 'iso-8859-1'>",
    ])
    func `GB18030, declared or not`(head: String) {
        let (page, diagnostics) = readPage(Self.page(head, Self.chinese))
        #expect(Self.cell(page) == Self.text)
        #expect(page?.encoding == .gb18030)
        #expect(diagnostics.isEmpty)
    }

    @Test func `GB18030 that calls itself UTF-8`() {
        let (page, diagnostics) = readPage(Self.page("<meta charset=utf-8>", Self.chinese))
        #expect(Self.cell(page) == Self.text)
        #expect(diagnostics.map(\.code) == ["page.wrong-charset"])
        #expect(diagnostics.first?.severity == .note)
    }

    @Test func `UTF-8 that calls itself gb2312`() {
        let (page, diagnostics) = readPage(Self.page("<meta charset=gb2312>", Array(Self.text.utf8)))
        #expect(Self.cell(page) == Self.text)
        #expect(page?.encoding == .utf8)
        #expect(diagnostics.map(\.code) == ["page.wrong-charset"])
    }

    @Test func `two characters of gb2312 that could be UTF-8 are what the page says`() {
        // 联通: C1 AA CD A8, all sound as UTF-8 but for the overlong first; 耗 A8 is not. CD A8 alone is sound.
        let (page, diagnostics) = readPage(Self.page("<meta charset=gb2312>", [0xCD, 0xA8]))
        #expect(Self.cell(page) == "通")
        #expect(diagnostics.isEmpty)
    }

    @Test func `the server's word goes before the page's`() {
        let (page, diagnostics) = readPage(Self.page("<meta charset=utf-8>", Self.chinese), charset: "GBK")
        #expect(Self.cell(page) == Self.text)
        #expect(diagnostics.isEmpty)
    }

    @Test func `byte order marks`() {
        let html = "<meta charset=gb2312><table><tr><td>\(Self.text)</table>"
        let little: [UInt8] = [0xFF, 0xFE] + html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + html.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [[0xEF, 0xBB, 0xBF] + Array(html.utf8), little, big] {
            let (page, diagnostics) = readPage(bytes)
            #expect(Self.cell(page) == Self.text)
            #expect(diagnostics.isEmpty)
        }
    }

    @Test func `bytes that are no text are counted and told`() {
        let cut = Array(Self.text.utf8.dropLast(1))
        let (page, diagnostics) = readPage(Array("<p>\n".utf8) + Self.page("", cut))
        #expect(Self.cell(page) == "社会救助领域基层政务公开标准目\u{FFFD}")
        #expect(diagnostics.map(\.code) == ["page.bad-characters"])
        #expect(diagnostics.first?.place == .text("page.html", line: 2, column: 1))
    }

    @Test func `an unknown charset is told, a NUL byte does not end the page`() {
        let (page, diagnostics) = readPage(Self.page("<meta charset=big5>", Array("甲乙\0丙".utf8)))
        #expect(Self.cell(page) == "甲乙 丙")
        #expect(diagnostics.map(\.code) == ["page.unknown-charset", "page.nul-byte"])
    }
}
