import DisclosureFiles
import DisclosureModel
import SourceText
import Testing

@Suite struct MatchQuestionReaderTests {
    @Test func `headings as sites spell them`() throws {
        let collector = DiagnosticCollector()
        let table = try #require(
            Sample.table(
                """
                序号,[ 标 题 ]：,来源,发 布 机 构,组配分类,所属栏目,发布时间,文号
                1,甲公示,转载,某局,办事指南,社会救助,2024-05-01 09:00,某发〔2024〕1号
                2,,,,,,,
                """, collector))
        let read = try #require(MatchQuestionReader.read(table, into: collector))
        #expect(collector.diagnostics.isEmpty && read.map(\.row) == [1, 2])
        #expect(
            read[0].question
                == MatchQuestion(
                    title: "甲公示", columnPath: "社会救助>办事指南", publisher: "某局", documentNumber: "某发〔2024〕1号",
                    posted: "2024-05-01 09:00"))
        #expect(read[1].question == MatchQuestion(title: ""))
    }

    @Test func `a table without titles is told`() throws {
        let collector = DiagnosticCollector()
        let table = try #require(Sample.table("日期,地址\n2024-01-01,http://a.invalid/\n", collector))
        #expect(MatchQuestionReader.read(table, into: collector)?.count == nil)
        #expect(collector.diagnostics.map(\.code) == ["match.no-title-column"])
    }
}
