import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct YAMLMappingTests {
    enum Level { case county, township, village }

    @Test func `a reader takes what is right and says everything that is wrong`() throws {
        let marked = MarkedText(
            """
            catalogue: social-assistance
            items:
              - id: minimum-living.approval
                name: [最低生活保障, 审核审批信息]
                levels: [county, ⟦vilage⟧]
                ⟦elemnts⟧: [初审对象名单]
                points: 0.5
              - ⟦⟧name: 特困人员
                ⟦name⟧: 特困
                points: ⟦NaN⟧
            """)
        let reading = YAMLReader.read(text: marked.text, file: "a.yaml")
        let collector = DiagnosticCollector(reading.diagnostics)
        let root = YAMLMapping(try #require(reading.root), into: collector, kind: Wording("标准目录", "catalogue"))
        #expect(root.required("catalogue")?.identifier() == "social-assistance")
        let items = root.required("items")?.mappings(Wording("公开事项", "item")) { item in
            let id = item.required("id")?.identifier()
            let names = item.required("name")?.texts()
            let levels = item.optional("levels")?.list {
                $0.choice([("county", Level.county), ("township", .township), ("village", .village)])
            }
            _ = item.optional("elements")?.texts()
            let points = item.optional("points")?.decimal()
            item.finish()
            return (id, names, levels, points)
        }
        root.finish()
        #expect(items?.count == 2)
        #expect(items?[0].0 == "minimum-living.approval")
        #expect(items?[0].1 == ["最低生活保障", "审核审批信息"])
        #expect(items?[0].2 == [.county])
        #expect(items?[0].3 == "0.5")
        #expect(
            collector.diagnostics.map(\.code) == [
                "yaml.duplicate-key", "yaml.unknown-word", "yaml.unknown-key", "yaml.missing-key", "yaml.not-a-number",
            ])
        let spans = collector.diagnostics.map { MarkedText.Span($0.place) }
        #expect(Set(spans) == Set(marked.spans))
        #expect(collector.diagnostics[2].remedy?.english == "did you mean elements?")
    }
}

extension MarkedText.Span {
    init(_ place: Place?) {
        if case .text(let line, let column, let length) = place?.spot {
            self.init(line: line, column: column, length: length)
        } else {
            self.init(line: 0, column: 0, length: 0)
        }
    }
}
