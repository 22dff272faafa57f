import Foundation
import Testing

/// Every worked number of the manual of schemes, `Catalogues/schemes/README.md`, computed from the text that stands there.
@Suite struct SchemeManualTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let number: Int
        let scheme, facts: String
        /// By body: the score, and the grade where the manual gives one.
        let expected: [String: String]

        var testDescription: String { "example \(number)" }
    }

    static let examples: [Example] = {
        let file = ScoringFixtures.catalogue.appending(path: "README.md")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "```yaml\n").dropFirst().enumerated().compactMap { number, rest in
            let parts = rest.components(separatedBy: "```")[0].components(separatedBy: "---\n")
            guard parts.count == 2 else { return nil }
            let results = parts[1].split(separator: "\n").filter { $0.hasPrefix("# ") }.map {
                $0.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
            }
            return Example(
                number: number + 1, scheme: "scheme: example\ntitle: 算例\n" + parts[0],
                facts: "facts: example\nbodies:\n" + parts[1],
                expected: Dictionary(uniqueKeysWithValues: results.map { ($0[0], $0[1]) }))
        }
    }()

    @Test func `every block of the manual is an example`() {
        #expect(Self.examples.map(\.number) == Array(1...15))
        #expect(Self.examples.allSatisfy { !$0.expected.isEmpty })
    }

    @Test(arguments: examples)
    func `the manual's number comes out`(example: Example) {
        let (ranked, codes) = ScoringFixtures.scores(example.scheme, example.facts)
        #expect(codes.isEmpty)
        let found = ranked.map { entry in
            (entry.score.body, [entry.score.shown, entry.score.grade].compactMap(\.self).joined(separator: " "))
        }
        #expect(Dictionary(uniqueKeysWithValues: found) == example.expected)
    }
}
