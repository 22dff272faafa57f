import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import Foundation
import SourceText
import Testing
import YAMLFiles

/// The committed schemes under the linter, together with the library of catalogues: real tables keep their real faults,
/// and the linter finds them, these and no others.
@Suite struct LibrarySchemeLintTests {
    /// One line a finding: file, line, severity and code. `ZWGK_RECORD_GOLDEN=1 swift test` writes it anew, and the test
    /// then fails: look at the difference and commit it.
    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden/scheme-lint.txt")

    private static func expected() throws -> String { try String(contentsOf: golden, encoding: .utf8) }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Catalogues")

    private static func findings(catalogues: [Catalogue]) throws -> (files: Int, lines: [String]) {
        let schemes = folder.appendingPathComponent("schemes")
        let names = FileManager.default.enumerator(atPath: schemes.path)?.compactMap { $0 as? String } ?? []
        var lines: [(file: String, line: Int, text: String)] = []
        let files = names.filter { $0.hasSuffix(".yaml") }
        for name in files {
            let text = try String(contentsOf: schemes.appendingPathComponent(name), encoding: .utf8)
            let collector = DiagnosticCollector()
            let scheme = try #require(
                SchemeReader.read(YAMLReader.read(text: text, file: name), into: collector), "\(name)")
            #expect(collector.diagnostics.isEmpty, "\(name)")
            let found = DiagnosticCollector()
            SchemeLint.check(scheme, catalogues: catalogues, into: found)
            for diagnostic in found.diagnostics {
                guard case .text(let line, _, _)? = diagnostic.place?.spot else {
                    Issue.record("\(name): \(diagnostic.code) has no place")
                    continue
                }
                let code = diagnostic.code.split(separator: "-", maxSplits: 1).last.map(String.init) ?? ""
                lines.append((name, line, "\(name):\(line) \(diagnostic.severity.rawValue) \(code)"))
            }
        }
        return (files.count, lines.sorted { ($0.file, $0.line, $0.text) < ($1.file, $1.line, $1.text) }.map(\.text))
    }

    @Test func `every scheme of the library, and what is said of it`() throws {
        let found = try Self.findings(catalogues: LibraryLintTests.catalogues)
        #expect(found.files > 40)
        let text = found.lines.map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["ZWGK_RECORD_GOLDEN"] != nil {
            try Data(text.utf8).write(to: Self.golden)
            Issue.record("recorded scheme-lint.txt; run again without ZWGK_RECORD_GOLDEN")
        }
        #expect(try text == Self.expected())
    }

    @Test func `without catalogues the same is said`() throws {
        #expect(try Self.findings(catalogues: []).lines.map { $0 + "\n" }.joined() == Self.expected())
    }

    @Test func `the proposals are sound`() throws {
        let said = try Self.expected()
        for name in ["township-2022", "village-board-2022", "department-2022"] { #expect(!said.contains(name)) }
    }
}
