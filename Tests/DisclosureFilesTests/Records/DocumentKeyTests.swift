import DisclosureModel
import Testing

/// Which rows are one document.
@Suite struct DocumentKeyTests {
    private func keys(_ lines: [String]) throws -> [UInt64] {
        let text = "单位,事项,标题,文号,发布日期,网址\n" + lines.map { "town,c/all,\($0)\n" }.joined()
        let reading = try RecordReading(text)
        #expect(reading.rows.count == lines.count)
        return reading.rows.map(\.documentKey)
    }

    @Test func `http and https, www or none, a slash at the end and blanks around are one page`() throws {
        let same = try keys([
            "甲,,2022-06-01,http://example.cn/a", "乙,,2022-06-02,https://example.cn/a",
            "丙,,2022-06-03,https://www.example.cn/a", "丁,,2022-06-04,www.example.cn/a/", "戊,,, example.cn/a　",
        ])
        #expect(Set(same).count == 1)
        #expect(Set(try keys(["甲,,,http://example.cn/a", "甲,,,http://example.cn/b"])).count == 2)
    }

    @Test func `without an address the document number tells, and 无文号 is none`() throws {
        let numbered = try keys(["甲,示政发〔2022〕1号,2022-06-01,", "乙, 示政发〔2022〕1号 ,2022-06-09,"])
        #expect(Set(numbered).count == 1)
        let unnumbered = try keys(["甲,无文号,2022-06-01,", "乙,无文号,2022-06-01,", "丙,无,2022-06-01,"])
        #expect(Set(unnumbered).count == 3)
    }

    @Test(arguments: ["", " ", "　", "无", "暂无", "/", "-", "——", "http://"])
    func `a cell that only fills the place of an address makes no two documents one`(filler: String) throws {
        let different = try keys(["甲,,2022-06-01,\(filler)", "乙,,2022-06-01,\(filler)", "甲,,2022-06-02,\(filler)"])
        #expect(Set(different).count == 3)
        #expect(Set(try keys(["甲,,2022-06-01,\(filler)", " 甲,,2022-06-01,\(filler)"])).count == 1)
    }
}
