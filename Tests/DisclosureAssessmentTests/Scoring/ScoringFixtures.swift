import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import Foundation
import SourceText
import Testing
import YAMLFiles

/// Schemes and facts as a user would write them, read from the files beside the tests and from the catalogues.
enum ScoringFixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/scoring")
    static let catalogue = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Catalogues/schemes")

    static func scheme(_ name: String) throws -> Scheme {
        let own = folder.appending(path: name + ".yaml")
        let file =
            FileManager.default.fileExists(atPath: own.path) ? own : catalogue.appending(path: name + ".yaml")
        let collector = DiagnosticCollector()
        let scheme = SchemeReader.read(try read(file), into: collector)
        #expect(collector.diagnostics.isEmpty, "\(name): \(collector.diagnostics.map(\.message.english))")
        return try #require(scheme)
    }

    static func facts(_ name: String) throws -> FactsSheet {
        let collector = DiagnosticCollector()
        let sheet = FactsReader.read(try read(folder.appending(path: name + ".yaml")), into: collector)
        #expect(collector.diagnostics.isEmpty, "\(name): \(collector.diagnostics.map(\.message.english))")
        return try #require(sheet)
    }

    /// A scheme written in a test.
    static func scheme(text: String) throws -> Scheme {
        let collector = DiagnosticCollector()
        let scheme = SchemeReader.read(YAMLReader.read(text: text, file: "scheme.yaml"), into: collector)
        #expect(collector.diagnostics.isEmpty, "\(collector.diagnostics.map(\.message.english))")
        return try #require(scheme)
    }

    /// What a scheme and facts written in a test come to, ranked as one group, and everything that was said about them.
    static func scores(_ scheme: String, _ facts: String) -> (ranked: [RankedScore], codes: [String]) {
        let collector = DiagnosticCollector()
        let read = SchemeReader.read(YAMLReader.read(text: scheme, file: "scheme.yaml"), into: collector)
        let sheet = FactsReader.read(YAMLReader.read(text: facts, file: "facts.yaml"), into: collector)
        guard let read, let sheet, !collector.hasErrors else { return ([], collector.diagnostics.map(\.code)) }
        let results = Scorer(scheme: read).score(group: sheet.bodies)
        collector.report(results.flatMap(\.diagnostics))
        return (GroupRanking.rank(results.compactMap(\.score), under: read), collector.diagnostics.map(\.code))
    }

    private static func read(_ file: URL) throws -> YAMLReading {
        YAMLReader.read(bytes: [UInt8](try Data(contentsOf: file)), file: file.lastPathComponent)
    }
}
