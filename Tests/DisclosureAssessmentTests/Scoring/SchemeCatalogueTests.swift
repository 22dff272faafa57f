import DisclosureModel
import Foundation
import Testing

/// The schemes that a county can choose from, and the foreign ones that prove the engine.
@Suite struct SchemeCatalogueTests {
    static let names: [String] = ["", "foreign/"].flatMap { folder in
        let place = ScoringFixtures.catalogue.appending(path: folder)
        let files = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted().map { folder + $0.dropLast(5) }
    }

    @Test func `all of them are found`() {
        #expect(Self.names.count >= 36)
        #expect(Self.names.contains("foreign/mexico-sipot"))
    }

    @Test(arguments: names)
    func `a scheme is read without a word and says where it is from`(name: String) throws {
        let scheme = try ScoringFixtures.scheme(name)
        #expect(name.hasSuffix(scheme.id))
        if name.hasPrefix("demo-") { return }
        let source = try #require(scheme.source)
        // Only a government page that was read makes a table a published one.
        #expect((scheme.provenance == .published) == (source.contains("gov.cn") && scheme.provenance != .draft))
        if scheme.provenance == .draft || scheme.provenance == .copied { #expect(scheme.note != nil) }
    }
}
