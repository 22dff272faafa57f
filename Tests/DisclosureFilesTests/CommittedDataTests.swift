import DisclosureFiles
import DisclosureModel
import Foundation
import SourceText
import TabularFiles
import TestSupport
import Testing
import YAMLFiles

/// Everything in the repository's `Catalogues` and `Reports` reads without an error or a warning.
@Suite struct CommittedDataTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func files(under folder: String, named ending: String) -> [String] {
        let folder = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0).path }
    }

    static func document(_ path: String) throws -> YAMLReading {
        YAMLReader.read(bytes: Array(try Data(contentsOf: URL(filePath: path))), file: path)
    }

    static func find(_ reference: Round.Reference) -> String {
        root.appending(path: "Catalogues").appending(path: reference.path + ".yaml").path
    }

    static func register(_ path: String, into collector: DiagnosticCollector) throws -> BodyRegister? {
        let document = try document(path)
        let table = try BodyRegisterReader.table(namedIn: document).flatMap { named in
            let file = URL(filePath: path).deletingLastPathComponent().appending(path: named.path)
            return DelimitedTable.read(
                bytes: Array(try Data(contentsOf: file)), file: named.path, severity: .error, into: collector)
        }
        return BodyRegisterReader.read(document, table: table, into: collector)
    }

    static func vocabulary(into collector: DiagnosticCollector) throws -> Vocabulary {
        let document = try document(root.appending(path: "Catalogues/vocabulary.yaml").path)
        return try #require(VocabularyReader.read(document, into: collector))
    }

    func expectNothing(_ collector: DiagnosticCollector, _ path: String) {
        for diagnostic in collector.diagnostics where diagnostic.severity != .note {
            Issue.record(
                "\(path): \(diagnostic.code) \(diagnostic.message.chinese) \(String(describing: diagnostic.place))")
        }
    }

    @Test func `vocabulary, catalogues and registers`() throws {
        let collector = DiagnosticCollector()
        let vocabulary = try Self.vocabulary(into: collector)
        expectNothing(collector, "vocabulary")
        var catalogues: [Catalogue] = []
        let files = Self.files(under: "Catalogues", named: ".yaml")
        #expect(files.count > 5)
        for path in files {
            let document = try Self.document(path)
            let collector = DiagnosticCollector()
            let kind = try #require(FileKind.of(document), "\(path)")
            switch kind {
            case .catalogue:
                let catalogue = CatalogueReader.read(document, vocabulary: vocabulary, into: collector)
                catalogues.append(try #require(catalogue))
            case .matching: #expect(MatchingWordsReader.read(document, into: collector)?.subjects.isEmpty == false)
            case .bodies: #expect(try Self.register(path, into: collector)?.bodies.isEmpty == false)
            case .export: #expect(ExportMappingReader.read(document, into: collector)?.columns.isEmpty == false)
            case .calendar: #expect(CalendarReader.read(document, into: collector)?.years.contains(2022) == true)
            default: break
            }
            expectNothing(collector, path)
        }
        let across = DiagnosticCollector()
        CrossFileChecks.check(catalogues, into: across)
        #expect(across.diagnostics.isEmpty)
        #expect(catalogues.flatMap(\.items).count > 70)
    }

    @Test func `rounds with what they name`() throws {
        let calendar = try #require(
            CalendarReader.read(
                try Self.document(Self.root.appending(path: "Catalogues/calendar/cn.yaml").path),
                into: DiagnosticCollector()))
        let rounds = Self.files(under: "Reports", named: "round.yaml")
        #expect(rounds.count >= 2)
        for path in rounds {
            let collector = DiagnosticCollector()
            let vocabulary = try Self.vocabulary(into: collector)
            let round = try #require(RoundReader.read(try Self.document(path), into: collector))
            let register = try #require(try Self.register(Self.find(round.bodies), into: collector))
            let catalogues = try round.catalogues.map { reference in
                try #require(
                    CatalogueReader.read(
                        try Self.document(Self.find(reference)), vocabulary: vocabulary, into: collector))
            }
            CrossFileChecks.check(catalogues, into: collector)
            CrossFileChecks.check(catalogues, against: register, into: collector)
            CrossFileChecks.check(
                round, register: register, catalogues: catalogues, calendarYears: calendar.years, into: collector)
            _ = CrossFileChecks.coverages(of: round, register: register, vocabulary: vocabulary, into: collector)
            expectNothing(collector, path)
        }
    }
}
