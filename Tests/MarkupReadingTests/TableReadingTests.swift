import GridDrawings
import MarkupReading
import SourceText
import TabularFiles
import Testing

@Suite struct TableReadingTests {
    @Test func `two heading rows and merged cells`() {
        let (page, diagnostics) = readPage(
            """
            <table>
            <tr><td rowspan=2>序号</td><td colspan="2">公开事项</td></tr>
            <tr><td>一级</td><td>二级</td></tr>
            <tr><td>1</td><td rowspan="2">低保</td><td>政策</td></tr>
            <tr><td>2</td><td>名单</td></tr>
            </table>
            """)
        #expect(diagnostics.isEmpty)
        #expect(drawing(page?.grids.first) == "序号|公开事项|<\n^|一级|二级\n1|低保|政策\n2|^|名单")
        #expect(page?.grids.first?.cell(row: 3, column: 1)?.place == .text("page.html", line: 4, column: 1))
        #expect(page?.grids.first?.place == .text("page.html", line: 1, column: 1))
    }

    @Test(arguments: [
        "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>",
        "<table><tr><td>甲<td>乙</tr><td>丙</td><td>丁</table>",
        "<table><td>甲</td><td>乙</td><tr><td>丙</td><td>丁",
        "<table><tr><td><span>甲<td><b>乙</tr><tr><td><p>丙<td>丁</tr></table>",
        "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></td></tr>",
        "<table><thead><tr><th>甲<th>乙<tbody><tr><td>丙<td>丁",
        "<TABLE><TFOOT><TR><TD>丙<TD>丁</TFOOT><TBODY><TR><TD>甲<TD>乙</TABLE>",
        "<table><tr><td>甲</div></td><td>乙</li></td></tr></tr><tr><td>丙</td><td>丁</td></tr></table></table>",
        "<div><table><form><tr><td>甲</td><td>乙</td></tr></form><tr><td>丙</td><td>丁</td></tr></div>",
    ])
    func `broken markup is read as browsers read it`(html: String) {
        #expect(drawing(readPage(html).page?.grids.first) == "甲|乙\n丙|丁", "\(html)")
        #expect(readPage(html).page?.tables.count == 1)
    }

    @Test(arguments: [
        ("rowspan=0", "甲|乙\n^|丙", [String]()), ("rowspan=9", "甲|乙\n^|丙", ["page.span"]),
        ("rowspan=-2", "甲|乙\n丙|", ["page.span"]), ("rowspan=二", "甲|乙\n丙|", ["page.span"]),
        ("rowspan=99999999999999999999", "甲|乙\n^|丙", ["page.span", "page.span"]),
        ("colspan=0", "甲|乙\n丙|", ["page.span"]), ("colspan=2000", "甲|<|乙\n丙||", ["page.span", "page.span"]),
        ("colspan='2px'", "甲|<|乙\n丙||", []), ("rowspan=''", "甲|乙\n丙|", []),
    ])
    func `spans out of range are cut and told`(span: String, wanted: String, codes: [String]) {
        let html = "<table><tr><td \(span)>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>"
        let (page, diagnostics) = readPage(html)
        #expect(drawing(page?.grids.first) == wanted)
        #expect(diagnostics.map(\.code) == codes)
        #expect(diagnostics.allSatisfy { $0.remedy != nil && $0.place != nil })
    }

    @Test func `a span does not reach out of its section`() {
        let html = "<table><thead><tr><th rowspan=5>甲<th>乙</thead><tr><td>丙<td>丁</table>"
        #expect(drawing(readPage(html).page?.grids.first) == "甲|乙\n丙|丁")
    }

    @Test func `a table within a cell is a table of its own`() {
        let (page, _) = readPage(
            "<table><tr><td>渠道<td>公开平台<table><tr><td>√<td>网站</table>其他</td></tr><tr><td>a<td>b</table>")
        #expect(page?.tables.count == 2)
        #expect(drawing(page?.grids.first) == "渠道|公开平台/其他\na|b")
        #expect(drawing(page?.grids.last) == "√|网站")
        let enclosing = page?.tables.last?.enclosing
        #expect([enclosing?.table, enclosing?.row, enclosing?.column] == [0, 0, 1])
    }

    @Test func `a table that only places things is text of the page`() {
        let (page, _) = readPage(
            """
            <table width=100%><tr><td><h1>高唐县目录</h1><p>说明</p>
            <table><tr><td>甲<td>乙</table>尾注</td></tr><tr><td>版权</td></tr></table>
            """)
        #expect(page?.tables.count == 1)
        #expect(drawing(page?.grids.first) == "甲|乙")
        #expect(page?.tables.first?.before == ["高唐县目录", "说明"])
        #expect(page?.grids.first?.title == "说明")
        let texts: [String] =
            page?.blocks.map { block in
                if case .text(let text, _, _) = block { text } else { "[table]" }
            } ?? []
        #expect(texts == ["高唐县目录", "说明", "[table]", "尾注", "版权"])
    }

    @Test(arguments: [
        ("a<br>b<p>c</p><div>d</div>", "a/b/c/d"), ("<ol><li>甲<li>乙</ol>", "1. 甲/2. 乙"),
        ("<ol start=3><li>甲</li><li value=7>乙</li><li>丙</li></ol>", "3. 甲/7. 乙/8. 丙"),
        ("<ul><li>甲<li>乙</ul>", "甲/乙"), ("&nbsp;　 甲 &nbsp;", "甲"), ("社会\n   救助", "社会救助"),
        ("social\n aid", "social aid"), ("甲 乙", "甲 乙"),
        ("<input type=checkbox checked>政府网站<input type=checkbox>公报", "☑政府网站☐公报"),
        ("<img src=x alt='√'>网站", "√网站"), ("甲<span style='DISPLAY : none'>隐</span>乙", "甲乙"),
        ("甲<script>if (a<b) {}</script><style>td{}</style>乙", "甲乙"),
        ("<font face=Wingdings>&thorn;</font>网站 <font face='Wingdings 2'>£</font>公报", "þ网站 £公报"),
        ("<span style='font-family:Wingdings'>&#61694;</span>网站", "þ网站"),
        ("<select><option>甲<option selected>乙</select>", "乙"), ("a&lt;b&amp;c&#x4E2D;", "a<b&c中"),
        ("<pre>甲  乙\n丙</pre>", "甲  乙/丙"), ("甲<!-- 注 -->乙", "甲乙"), ("一\u{200B}二", "一二"),
    ])
    func `the text of a cell`(html: String, wanted: String) {
        let (page, _) = readPage("<table><tr><td>\(html)</td><td>末</td></tr></table>")
        #expect(drawing(page?.grids.first) == wanted + "|末")
    }

    @Test func `hidden rows are left out and told`() {
        let (page, diagnostics) = readPage(
            "<table><tr><td>甲<tr style='display:none'><td>乙</td></tr><tr><td>丙</table>")
        #expect(drawing(page?.grids.first) == "甲\n丙")
        #expect(diagnostics.map(\.code) == ["page.hidden"])
    }

    @Test func `caption, title and meta tags`() {
        let (page, _) = readPage(
            """
            <html><head><title> 社会救助
             目录 </title><meta name="PubDate" content="2022-06-17 16:40"><meta charset=utf-8></head><body>
            <h2>一、目录</h2><table><caption>附件1</caption><tr><td>甲</td></tr></table></body></html>
            """)
        #expect(page?.title == "社会救助 目录")
        #expect(page?.metaTags.map { "\($0.name)=\($0.content)" } == ["PubDate=2022-06-17 16:40"])
        #expect(page?.grids.first?.title == "附件1")
        #expect(page?.tables.first?.before == ["一、目录"])
        #expect(page?.blocks.first == .text("一、目录", level: 2, place: .text("page.html", line: 3, column: 1)))
    }
}
