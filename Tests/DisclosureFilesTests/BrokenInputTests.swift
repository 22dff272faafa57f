import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles
import Testing
import YAMLFiles
import TestSupport

/// Whatever stands in a file, a reader answers, and what it cannot read it says.
@Suite struct BrokenInputTests {
    static let pieces = [
        "", " ", "\n", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "#", "&a", "*a", "|", "，", "：", "\u{3000}",
        "null", "-1", "1e9",
        "99999999999999999999", "2022-02-30", "\t", "\u{0}", "é", "NaN", "!!x", "<<",
    ]

    /// `text` with up to three pieces put in or characters taken out.
    static func broken(_ text: String, _ generator: inout SplitMix64) -> [UInt8] {
        var characters = Array(text)
        for _ in 0...Int.random(in: 0...2, using: &generator) {
            let place = Int.random(in: 0..<characters.count, using: &generator)
            let end = min(characters.count, place + Int.random(in: 0...4, using: &generator))
            characters.replaceSubrange(place..<end, with: Array(pieces.randomElement(using: &generator) ?? ""))
            if characters.isEmpty { characters = ["x"] }
        }
        return Array(String(characters).utf8)
    }

    @Test func `documents broken in a thousand ways`() throws {
        var generator = SplitMix64(seed: 1)
        let round = RoundReaderTests.plain + "records: [{file: a.csv, columns: {body: [单位]}, item: relief/policy}]\n"
        for _ in 0..<400 {
            let collector = DiagnosticCollector()
            func document(_ text: String) -> YAMLReading {
                YAMLReader.read(bytes: Self.broken(text, &generator), file: "relief.yaml")
            }
            let catalogue = CatalogueReader.read(
                document(Sample.relief), vocabulary: Sample.vocabulary, into: collector)
            let register = BodyRegisterReader.read(document(Sample.bodies), table: nil, into: collector)
            let read = RoundReader.read(document(round), into: collector)
            #expect(!(catalogue == nil || register == nil || read == nil) || collector.hasErrors)
            guard let register else { continue }
            let catalogues = catalogue.map { [$0] } ?? []
            CrossFileChecks.check(catalogues, into: collector)
            CrossFileChecks.check(catalogues, against: register, into: collector)
            guard let read else { continue }
            CrossFileChecks.check(
                read, register: register, catalogues: catalogues, calendarYears: [2022], into: collector)
            _ = CrossFileChecks.coverages(
                of: read, register: register, vocabulary: Sample.vocabulary, into: collector)
        }
    }

    @Test func `tables broken in a thousand ways`() throws {
        var generator = SplitMix64(seed: 2)
        let names = try Sample.names()
        let occurrences = OccurrenceReaderTests.head + "x,mzj,relief/approval,2022-04-20,1,12,3.5\n"
        let observations = ObservationReaderTests.head + "mzj,relief/policy,2022-Q1,网站,seen,2022-07-10,a,,,\n"
        let judgements = JudgementReaderTests.head + "mzj,work,,,mark,3.5,好,甲,2022-07-18,,,\n"
        for _ in 0..<400 {
            let collector = DiagnosticCollector()
            func table(_ text: String) -> HeadedTable? {
                DelimitedTable.read(bytes: Self.broken(text, &generator), file: "t.csv", into: collector)
            }
            if let table = table(BodyRegisterReaderTests.table) {
                _ = FileKind.of(table)
                _ = BodyRegisterReader.read(table, id: "x", into: collector)
            }
            if let table = table(occurrences) { _ = OccurrenceReader.read([table], names: names, into: collector) }
            if let table = table(observations) {
                _ = ObservationReader.read(table, source: nil, names: names, into: collector)
            }
            if let table = table(judgements) { _ = JudgementReader.read([table], names: names, into: collector) }
            #expect(collector.diagnostics.allSatisfy { $0.place != nil })
        }
    }
}
