import DisclosureReports
import SourceText
import Testing

@Suite struct CatalogueOverviewTests {
    private let overview = CatalogueOverview([CatalogueSamples.relief, CatalogueSamples.village])

    @Test func `items count by provenance and level, retired ones not`() {
        #expect(overview.rows.map(\.items) == [2, 1])
        #expect(overview.total.items == 3)
        #expect([overview.total.published, overview.total.copied, overview.total.draft] == [1, 1, 1])
        #expect(overview.total.levels.village == 2 && overview.total.levels.county == 1)
    }

    @Test func `columns line up whatever the characters' width`() {
        #expect(
            overview.text(in: .chinese) == """
                目录             领域      事项  已发布  转载  拟稿  县级  乡级  村级
                relief           社会救助     2       1     1     -     1     1     1
                village-affairs  村务公开     1       -     -     1     -     -     1
                合计                          3       1     1     1     1     1     2

                """)
        #expect(overview.text(in: .english).hasPrefix("catalogue        field     items  published  copied  draft"))
        let lines = overview.text(in: .chinese).split(separator: "\n")
        #expect(Set(lines.map { DisplayWidth.of($0) }).count == 1)
    }

    @Test func `as JSON it is an array of one object a catalogue`() throws {
        #expect(
            try CatalogueOverview([CatalogueSamples.village]).json() == """
                [
                  {
                    "catalogue": "village-affairs",
                    "copied": 0,
                    "draft": 1,
                    "field": "村务公开",
                    "items": 1,
                    "levels": {
                      "county": 0,
                      "township": 0,
                      "village": 1
                    },
                    "published": 0
                  }
                ]

                """)
        #expect(try CatalogueOverview([]).json() == "[]\n")
    }
}
