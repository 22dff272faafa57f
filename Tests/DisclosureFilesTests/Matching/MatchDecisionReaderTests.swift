import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles
import Testing

@Suite struct MatchDecisionReaderTests {
    static let catalogue = Sample.catalogue(
        """
        catalogue: relief
        field: 社会救助
        title: 目录
        version: "1"
        items:
          - {id: approval, name: [审批], arises: per-occurrence, levels: [county]}
        """
    ).value

    static func read(_ text: String) -> (decisions: [MatchDecision], waiting: Int, diagnostics: [Diagnostic]) {
        let collector = DiagnosticCollector()
        let table = Sample.table(text, collector)
        let catalogues = [catalogue].compactMap { $0 }
        let read = MatchDecisionReader.read([table].compactMap { $0 }, catalogues: catalogues, into: collector)
        return (read.decisions, read.waiting, collector.diagnostics)
    }

    @Test func `an item, 无 and a row that waits`() throws {
        let read = Self.read(
            """
            标题,发布机构,发布日期,事项,理由,裁定人,裁定日期,最接近,把握
            甲公示,某局,2024-05-01,relief/approval,标题写错,office,2024-06-01,,
            乙公示,,,无,动态新闻,office,,relief/approval,0.41
            丙公示,某局,,,,,,relief/approval,0.45
            """)
        #expect(read.diagnostics.isEmpty && read.waiting == 1)
        #expect(read.decisions.map(\.item) == ["relief/approval", nil])
        #expect(read.decisions[0].publisher == "某局" && read.decisions[0].posted == "2024-05-01")
        #expect(read.decisions[1].publisher == nil && read.decisions[1].by == "office")
    }

    @Test func `unknown item, missing reason and two ways are told, and nothing is guessed`() {
        let read = Self.read(
            """
            标题,事项,理由,裁定人
            甲公示,relief/aproval,错字,office
            乙公示,relief/approval,,office
            丙公示,无,一,office
            丙公示,relief/approval,二,office
            丙公示,无,三,office
            """)
        #expect(
            read.diagnostics.map(\.code).sorted() == [
                "match.repeated-decision", "match.repeated-decision", "table.blank-cell", "table.unknown-item",
            ])
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.code) == ["match.repeated-decision"])
        #expect(read.decisions.map(\.reason) == ["一"])
    }
}
