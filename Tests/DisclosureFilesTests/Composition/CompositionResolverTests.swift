import DisclosureFiles
import DisclosureModel
import SourceText
import Testing
import YAMLFiles

/// A round's `compose:` beside those of its schemes.
@Suite struct CompositionResolverTests {
    static func round(_ compose: String) -> String {
        """
        round: year
        title: 年度
        period: {from: 2022-01-01, to: 2022-12-31}
        cut-off: 2023-01-15
        catalogues: [a]
        bodies: b
        schemes: {towns: s}
        \(compose)
        """
    }

    static let parts = "daily: {weight: 60, rounds: named-in-round, missed: skip}\nend: {weight: 40}"

    static func resolve(scheme: String, compose: String) -> (composition: Composition?, codes: [String]) {
        let collector = DiagnosticCollector()
        let scheme = SchemeReader.read(YAMLReader.read(text: scheme, file: "s.yaml"), into: collector)
        let round = RoundReader.read(YAMLReader.read(text: Self.round(compose), file: "round.yaml"), into: collector)
        guard let scheme, let round else { return (nil, collector.diagnostics.map(\.code)) }
        let resolved = CompositionResolver.resolve(
            [("towns", scheme), ("streets", scheme)], of: round, into: collector)
        for diagnostic in collector.diagnostics { #expect(diagnostic.remedy != nil, "\(diagnostic.code)") }
        return (resolved.first?.scheme.composition, collector.diagnostics.map(\.code))
    }

    static let plain = "scheme: s\ntitle: 例\ntotal: 100\n" + CompositionReaderTests.tree
    static let composed = CompositionReaderTests.scheme(parts, tree: CompositionReaderTests.tree)

    @Test func `a round alone composes schemes that have no parts, for every group`() throws {
        let (composition, codes) = Self.resolve(
            scheme: Self.plain,
            compose:
                "compose: {daily: {rounds: [demo-2022-q1, demo-2022-q2], by: mean, weight: 60}, year-end: {weight: 40}}"
        )
        #expect(codes == [])
        let parts = try #require(composition?.parts)
        #expect(parts.map(\.id) == ["daily", "year-end"] && parts.map(\.weight) == [60, 40])
        // Nothing is stated, and nothing is needed before somebody missed one.
        #expect(parts[0].missed == nil && parts[1].source == .own)
    }

    @Test func `where the scheme has the parts, the round only names rounds`() throws {
        let (composition, codes) = Self.resolve(scheme: Self.composed, compose: "compose: {daily: {rounds: [q1, q2]}}")
        #expect(codes == [])
        if case .rounds(let terms?) = composition?.parts.first?.source {
            #expect(terms.map(\.id) == ["q1", "q2"])
        } else {
            Issue.record("\(String(describing: composition))")
        }
    }

    @Test(arguments: [
        ("", "composition.rounds-wanted"),
        ("compose: {daily: {rounds: [q1], weight: 60}}", "composition.two-compositions"),
        ("compose: {dayly: {rounds: [q1]}}", "composition.unknown-part"),
        ("compose: {end: {rounds: [q1]}}", "composition.needs-no-rounds"),
        ("compose: {daily: {rounds: [q1, year]}}", "composition.ring-of-rounds"),
        ("compose: {daily: {rounds: [{round: q1, weight: 1}]}}", "composition.useless-weight"),
        ("compose: {daily: {rounds: named-in-round}}", "composition.named-here"),
        ("compose: {daily: {rounds: [q1], by: mean}}", "composition.without-weight"),
        ("compose: {}", "composition.empty"),
    ])
    func `what the round says must fit its schemes`(compose: String, code: String) {
        let (_, codes) = Self.resolve(scheme: Self.composed, compose: compose)
        // Told once, though two groups share the scheme.
        #expect(codes.filter { $0 == code }.count == 1, "\(codes)")
    }

    @Test(arguments: [
        ("compose: {a: {weight: 1, rounds: [year]}, b: {weight: 1}}", "composition.ring-of-rounds"),
        ("compose: {a: {weight: 1, rounds: [q1]}}", "composition.tree-uncounted"),
        ("compose: {work: {weight: 1, figure: {to: 1}}, b: {weight: 1}}", "composition.figure-is-indicator"),
        ("compose: {a: {weight: 1, rounds: [q1]}, b: {rounds: [q2]}, c: {weight: 1}}", "composition.without-weight"),
        ("compose: {a: {rounds: [q1]}}", "composition.unknown-part"),
    ])
    func `a whole composition of a round is checked like that of a scheme`(compose: String, code: String) {
        #expect(Self.resolve(scheme: Self.plain, compose: compose).codes == [code])
    }
}
