import MarkupReading
import SourceText
import TabularFiles
import Testing
import TestSupport

@Suite struct PageLimitTests {
    static let refused: [(bytes: [UInt8], code: String)] = [
        ([], "page.empty-file"), (Array(" \r\n".utf8), "page.empty-file"),
        ([UInt8](repeating: 0x61, count: PageLimits.pageLength + 1), "page.too-large"),
        (repeated("<div>", PageLimits.depth + 1), "page.too-deep"),
        (Array("<p ".utf8) + repeated("a=1 ", PageLimits.attributes + 1), "page.too-many-attributes"),
        (repeated("<p " + String(repeating: "a=1 ", count: 9_000) + ">", 300), "page.too-many-attributes"),
    ]

    static func repeated(_ text: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: text, count: count).utf8)
    }

    @Test(arguments: refused.indices)
    func `what passes a limit is refused with a remedy`(index: Int) {
        let (bytes, code) = Self.refused[index]
        let (page, diagnostics) = readPage(bytes)
        #expect(page == nil)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.remedy != nil })
    }

    @Test func `a million cells`() {
        let (page, diagnostics) = readPage("<table><tr>" + String(repeating: "<td>", count: PageLimits.cells + 1))
        #expect(page == nil)
        #expect(diagnostics.map(\.code) == ["page.too-many-cells"])
    }

    @Test func `many end tags allow less depth`() {
        let html = String(repeating: "<i>", count: 2_000) + String(repeating: "</b>", count: 1_000_000)
        #expect(readPage(html).diagnostics.map(\.code) == ["page.too-deep"])
    }

    @Test func `spans that would cover millions of squares are not spread`() {
        let row = "<tr>" + String(repeating: "<td rowspan=0 colspan=100>x</td>", count: 20) + "</tr>"
        let (page, diagnostics) = readPage("<table>" + String(repeating: row, count: 100) + "</table>")
        #expect(page?.grids.first?.cells.count == 2_000)
        #expect(diagnostics.contains { $0.code == "page.spans-too-large" })
        #expect(diagnostics.count <= 2 * (PageLimits.toldEach + 1))
    }

    @Test func `tables within tables beyond the limit join the one around them`() {
        let depth = PageLimits.tableDepth + 2
        let html = (0..<depth).map { "<table><tr><td>\($0)" }.joined()
        let (page, diagnostics) = readPage(html)
        #expect(page != nil)
        #expect(diagnostics.map(\.code) == ["page.tables-too-deep", "page.tables-too-deep"])
    }

    @Test func `a cell of megabytes is cut and told`() {
        let (page, diagnostics) = readPage(
            "<table><tr><td>甲</td><td>" + String(repeating: "字", count: 400_000) + "</td></tr></table>")
        #expect(diagnostics.map(\.code) == ["page.cell-too-long"])
        #expect(page?.grids.first?.cell(row: 0, column: 1)?.text.utf8.count ?? 0 <= PageLimits.cellLength + 3)
    }

    /// Whatever the bytes, the reader comes back and every cell lies within its grid.
    @Test func `any sequence of tags is read`() {
        let pieces = [
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<th colspan=2>", "</td>", "<tbody>",
            "</tbody>", "<tfoot>", "<thead>", "<caption>", "</caption>", "甲", "乙 ", "<p>", "</p>", "<ol>", "<li>",
            "</ol>", "<b>", "</b>", "<select>", "<option>", "</select>", "<div>", "</div>", "<title>", "</title>",
            "<h2>", "</h2>", "<form>", "</form>", "<span style=display:none>", "</span>", "<", "&", "<!--", "-->",
        ]
        var random = SplitMix64(seed: 20_220_617)
        for _ in 0..<3_000 {
            let html = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let (page, _) = readPage(html)
            for table in page?.tables ?? [] {
                let inside = table.grid.cells.allSatisfy {
                    $0.row >= 0 && $0.row + $0.rowSpan <= table.grid.rowCount && $0.columnSpan >= 1
                }
                #expect(inside, "\(html)")
            }
        }
    }
}
