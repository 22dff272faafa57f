import DisclosureFiles
import DisclosureModel
import SourceText
import Testing

@Suite struct MatchingWordsReaderTests {
    static func read(_ text: String) -> Reading<MatchingWords?> {
        Reading { MatchingWordsReader.read(Sample.document(text), into: $0) }
    }

    @Test func `subjects, stages, news and common columns`() throws {
        let reading = Self.read(
            """
            matching: demo
            subjects:
              - {name: 政策解读, decides: true, titles: [^图解, 政策解读$, 征求…反馈], columns: 政策解读}
              - {name: 年度报告, fields: [政府信息公开年报], items: [a/b.*], news: true}
            stages:
              - {name: 问答, words: ['?', 如何]}
            news: {titles: [召开], columns: [工作动态]}
            common-columns: [首页]
            """)
        #expect(reading.diagnostics.isEmpty)
        let words = try #require(reading.value ?? nil)
        #expect(words.subjects.map(\.name) == ["政策解读", "年度报告"])
        #expect(words.subjects[0].decides && words.subjects[0].titles == ["^图解", "政策解读$", "征求…反馈"])
        #expect(words.subjects[1].isNews && words.subjects[1].fields == ["政府信息公开年报"])
        #expect(words.stages == [.init(name: "问答", words: ["?", "如何"])])
        #expect(words.newsTitles == ["召开"] && words.newsColumns == ["工作动态"] && words.commonColumns == ["首页"])
    }

    @Test(arguments: ["图^解", "$政策", "…反馈", "征求…", "征求……反馈", "《》", "^", "^^图解"])
    func `a word that can never match is told`(word: String) {
        let reading = Self.read("matching: demo\nsubjects: [{name: 甲, titles: ['\(word)', 好词]}]\n")
        #expect(reading.diagnostics.map(\.code) == ["matching.bad-word"])
        #expect((reading.value ?? nil)?.subjects.first?.titles == ["好词"])
    }

    @Test func `a subject written twice and an unknown key are told`() {
        let reading = Self.read(
            "matching: demo\nsubjects: [{name: 甲, titel: [乙]}, {name: 甲, titles: [丙]}]\n")
        #expect(reading.diagnostics.map(\.code).sorted() == ["matching.repeated-subject", "yaml.unknown-key"])
        #expect((reading.value ?? nil)?.subjects.count == 1)
    }

    @Test func `more stages than a mask holds are told`() {
        let stages = (0...64).map { "  - {name: s\($0), words: [w\($0)]}" }.joined(separator: "\n")
        let reading = Self.read("matching: demo\nsubjects: []\nstages:\n\(stages)\n")
        #expect(reading.diagnostics.map(\.code) == ["matching.too-many-stages"])
        #expect((reading.value ?? nil)?.stages.count == 64)
    }
}
