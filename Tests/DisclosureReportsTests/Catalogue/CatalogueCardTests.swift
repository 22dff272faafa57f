import DisclosureModel
import DisclosureReports
import RandomCatalogues
import SourceText
import Testing

@Suite struct CatalogueCardTests {
    private func text(_ index: Int, _ language: Language = .chinese, width: Int = 80) -> String {
        let catalogue = CatalogueSamples.relief
        let lines = CatalogueCard.lines(of: catalogue.items[index], in: catalogue, language: language, width: width)
        return lines.map { $0 + "\n" }.joined()
    }

    @Test func `a card reads as its golden file, in both languages`() throws {
        try GoldenFile(name: "card.txt").expect(text(0))
        try GoldenFile(name: "card-en.txt").expect(text(0, .english))
        try GoldenFile(name: "card-short.txt").expect(text(1))
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `no line but an address is wider than asked, and nothing of it moves a cursor`(seed: UInt64) {
        let catalogue = RandomCatalogue.make(seed: seed)
        for item in catalogue.items {
            for line in CatalogueCard.lines(of: item, in: catalogue, width: 60) where !line.contains("://") {
                #expect(DisplayWidth.of(line) <= 60, "\(line)")
                #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
            }
        }
    }
}
