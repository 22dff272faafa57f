import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Foundation
import Testing

/// Official and published examples, as text that must be equal, not near.
@Suite struct GoldenScoreTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        let example, scheme, facts, body, what, value: String

        var testDescription: String { "\(example) \(body) \(what)" }
    }

    static let expectations: [Expectation] = {
        let file = ScoringFixtures.folder.appending(path: "expected.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 6 else { return nil }
            return Expectation(
                example: cells[0], scheme: cells[1], facts: cells[2], body: cells[3], what: cells[4], value: cells[5])
        }
    }()

    @Test func `the table of examples is read`() {
        #expect(Self.expectations.count == 167)
    }

    @Test(arguments: expectations)
    func `official examples come out exactly`(expectation: Expectation) throws {
        let scheme = try ScoringFixtures.scheme(expectation.scheme)
        let sheet = try ScoringFixtures.facts(expectation.facts)
        let results = sheet.bodies.map { ($0.body, Scorer(scheme: scheme).score($0)) }
        let result = try #require(results.first { $0.0 == expectation.body }?.1)
        if expectation.what == "error" {
            #expect(result.score == nil)
            #expect(result.diagnostics.map(\.code) == [expectation.value])
            #expect(result.diagnostics.first?.place?.file == expectation.facts + ".yaml")
            return
        }
        #expect(result.diagnostics.isEmpty)
        let ranked = GroupRanking.rank(results.compactMap(\.1.score), under: scheme)
        let score = try #require(ranked.first { $0.score.body == expectation.body })
        let found: String? =
            switch expectation.what {
            case "score": score.score.shown ?? "none"
            case "grade": score.score.grade
            case "rank": score.rank.map(String.init)
            case "points": score.score.appraisalPoints?.decimalText(digits: 2)
            case "percent": score.score.percentage?.decimalText(digits: 2)
            case "percent-exact": score.score.percentage?.fractionText
            case "sum": Self.sum(of: score.score)
            case "full": ExactNumber.sum(score.score.indicators.map(\.full)).exactText
            default: Self.indicators(of: score.score).first { $0.id == expectation.what }?.shown
            }
        #expect(found == expectation.value)
    }

    /// Points of the tree before they are scaled.
    static func sum(of score: BodyScore) -> String? {
        score.lines.first { $0.step == .sum }?.running.exactText
    }

    static func indicators(of score: BodyScore) -> [IndicatorScore] {
        func family(_ indicator: IndicatorScore) -> [IndicatorScore] {
            [indicator] + indicator.indicators.flatMap(family)
        }
        return score.indicators.flatMap(family)
    }
}
