import DisclosureReports
import SourceText
import TabularFiles
import Testing

@Suite struct SheetTests {
    /// Reads CSV back by the rules of RFC 4180, independently of the writer.
    private func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell: [Unicode.Scalar] = []
        var quoted = false
        var scalars = Array(text.unicodeScalars.dropFirst())[...]
        func end() {
            rows[rows.count - 1].append(String(String.UnicodeScalarView(cell)))
            cell = []
        }
        while let scalar = scalars.popFirst() {
            if quoted {
                if scalar == "\"", scalars.first == "\"" {
                    cell.append(scalars.removeFirst())
                } else if scalar == "\"" {
                    quoted = false
                } else {
                    cell.append(scalar)
                }
            } else if scalar == "\"" {
                quoted = true
            } else if scalar == "," {
                end()
            } else if scalar == "\r", scalars.first == "\n" {
                scalars.removeFirst()
                end()
                rows.append([])
            } else {
                cell.append(scalar)
            }
        }
        rows.removeLast()
        return rows
    }

    @Test func `the small report's sheets read as their golden files`() throws {
        try GoldenFile(name: "scores.csv").expect(ScoreSheet.text(of: SampleReports.small()))
        try GoldenFile(name: "findings.csv").expect(FindingSheet.text(of: SampleReports.small()))
        try GoldenFile(name: "findings-en.csv").expect(FindingSheet.text(of: SampleReports.small(language: "en")))
    }

    @Test func `Excel finds a BOM and CRLF, and no bare line feed outside a cell`() {
        for text in [ScoreSheet.text(of: SampleReports.county()), FindingSheet.text(of: SampleReports.county())] {
            #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
            #expect(text.hasSuffix("\r\n"))
            let bytes = Array(text.utf8)
            #expect(bytes.indices.allSatisfy { bytes[$0] != 0x0A || bytes[$0 - 1] == 0x0D })
        }
    }

    @Test func `the trade's columns come first, in the trade's words`() {
        let heading = rows(FindingSheet.text(of: SampleReports.empty))[0]
        #expect(heading.prefix(9) == ["单位", "指标", "分值", "扣分", "扣分原因", "佐证", "整改时限", "整改情况", "整改链接"])
        #expect(
            rows(FindingSheet.text(of: SampleReports.empty, language: .english))[0].prefix(3) == [
                "body", "indicator", "full points",
            ])
        #expect(
            rows(ScoreSheet.text(of: SampleReports.empty))[0].prefix(8) == [
                "名次", "分组", "单位", "得分", "等次", "检查覆盖率", "绩效分", "备注",
            ])
    }

    @Test func `a village's finding bears the indicator of the town that answers for it`() {
        let row = rows(FindingSheet.text(of: SampleReports.small()))[3]
        #expect(row.prefix(5) == ["东岭村", "及时性", "20", "0.25", "应于 2022-06-17 前公开，实际 2022-06-20"])
        #expect(row[6] == "2022-08-05")
        #expect(row.contains("清河镇"))
    }

    @Test func `every assessed body has a row, villages have none`() {
        let names = rows(ScoreSheet.text(of: SampleReports.county())).dropFirst().map { $0[2] }
        #expect(names.count == 42)
        #expect(Set(names).count == 42)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"), ("\t1", "'\t1"),
        ("\r1", "'\r1"),
        ("\n1", "'\n1"), ("  =1", "'  =1"), ("\u{3000}=1", "'\u{3000}=1"), ("＝1", "'＝1"), ("\u{FEFF}=1", "'\u{FEFF}=1"),
        ("=\u{0301}1", "'=\u{0301}1"), ("-", "'-"), ("-2.5", "-2.5"), ("+3", "+3"), ("--2", "'--2"), ("-2.", "'-2."),
        ("2022-06-17", "2022-06-17"), ("第1-3项", "第1-3项"), ("'=1", "''=1"), ("", ""),
    ])
    func `a cell that could run as a formula gets an apostrophe`(cell: String, expected: String) {
        var sheet = SpreadsheetText(headings: ["h"])
        sheet.add([cell])
        let written = rows(sheet.text)[1][0]
        #expect(written.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test func `hostile text stays within its cell`() {
        for text in [FindingSheet.text(of: SampleReports.hostile()), ScoreSheet.text(of: SampleReports.hostile())] {
            let table = rows(text)
            #expect(table.allSatisfy { $0.count == table[0].count })
            let cells = table.joined()
            #expect(!cells.contains { "=+@＝\t\r\n".unicodeScalars.contains($0.unicodeScalars.first ?? "a") })
        }
        let messages = rows(FindingSheet.text(of: SampleReports.hostile())).dropFirst(5).map { $0[4] }
        for (message, text) in zip(messages, SampleReports.hostileTexts) {
            #expect(
                message.unicodeScalars.elementsEqual(text.unicodeScalars)
                    || message.unicodeScalars.elementsEqual(("'" + text).unicodeScalars))
        }
    }
}
