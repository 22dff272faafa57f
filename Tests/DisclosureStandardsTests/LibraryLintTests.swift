import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import Foundation
import SourceText
import Testing
import YAMLFiles

/// The committed library under the linter.
@Suite struct LibraryLintTests {
    static let catalogues: [Catalogue] = {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = top.appendingPathComponent("Catalogues")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
            guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else {
                return nil
            }
            let document = YAMLReader.read(text: text, file: name)
            guard FileKind.of(document) == .catalogue else { return nil }
            return CatalogueReader.read(document, vocabulary: nil, into: DiagnosticCollector())
        }
    }()

    @Test func `no warning in the library`() {
        #expect(Self.catalogues.count > 3)
        let collector = DiagnosticCollector()
        CatalogueLint.check(Self.catalogues, into: collector)
        let warnings = collector.diagnostics.filter { $0.severity != .note }
        #expect(warnings.isEmpty, "\(warnings.map { "\($0.message.chinese)\n" }.joined())")
    }

    @Test func `the library does not differ from itself`() {
        #expect(CatalogueDiff.between(Self.catalogues, Self.catalogues).isEmpty)
    }
}
