import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import TestSupport
import Testing

/// Two readings of the same bodies and indicators.
@Suite struct JudgementComparisonTests {
    static func judgement(
        _ body: String, _ subject: String, _ kind: Judgement.Kind, _ points: String?, by: String = "甲",
        reference: String? = nil
    ) -> Judgement {
        Judgement(
            body: body, subject: subject, kind: kind, points: points, reason: "查看", by: by, onDay: nil, until: nil,
            evidence: nil, reference: reference, place: nil)
    }

    /// 甲 and 乙 rate ten boards 优, 良 or 差; 7 alike.
    ///
    ///            乙 优 良 差
    ///     甲 优     3  1  0
    ///     甲 良     1  2  1
    ///     甲 差     0  0  2
    static var rated: (first: [Judgement], second: [Judgement]) {
        let pairs = ["优优", "优优", "优优", "优良", "良优", "良良", "良良", "良差", "差差", "差差"]
        func side(_ by: String, _ pick: (String) -> Character?) -> [Judgement] {
            pairs.enumerated().map { number, pair in
                judgement("b\(number)", "boards", .answer, pick(pair).map(String.init), by: by)
            }
        }
        return (side("甲", \.first), side("乙", \.last))
    }

    @Test func `kappa takes off what chance explains`() throws {
        let agreement = JudgementComparison.compare(Self.rated.first, with: Self.rated.second)
        let boards = try #require(agreement.subjects.first)
        #expect(boards.compared == 10 && boards.equal == 7 && boards.share?.exactText == "0.7")
        // Rows 4, 4, 2, columns 4, 3, 3: by chance (16 + 12 + 6) / 100; (0.7 - 0.34) / (1 - 0.34) = 36 / 66.
        #expect(boards.kappa == ExactNumber(numerator: 6, denominator: 11))
        #expect(boards.meanAbsoluteDifference == nil)
        #expect(agreement.differences.map(\.body) == ["b3", "b4", "b7"])
    }

    @Test func `where both used one word throughout there is no kappa`() throws {
        let first = (0..<3).map { Self.judgement("b\($0)", "x", .answer, "优") }
        let agreement = JudgementComparison.compare(first, with: first)
        #expect(agreement.share == .one && agreement.subjects.first?.kappa == nil)
    }

    @Test func `marks have a mean absolute difference, and a mean difference that shows who is milder`() throws {
        let first = [("a", "18"), ("b", "17.5"), ("c", "9")].map { Self.judgement($0.0, "work", .mark, $0.1) }
        let second = [("a", "18.0"), ("b", "16"), ("c", "10")].map { Self.judgement($0.0, "work", .mark, $0.1) }
        let work = try #require(JudgementComparison.compare(first, with: second).subjects.first)
        #expect(work.equal == 1 && work.compared == 3 && work.kappa == nil)
        // (0 + 1.5 + 1) / 3, and (0 - 1.5 + 1) / 3.
        #expect(work.meanAbsoluteDifference == ExactNumber(numerator: 5, denominator: 6))
        #expect(work.meanDifference == ExactNumber(numerator: -1, denominator: 6))
    }

    @Test func `answers are told apart by their reference, and what one alone judged is listed`() {
        let first = [
            Self.judgement("a", "boards", .answer, "优", reference: "一村"),
            Self.judgement("a", "boards", .answer, "良", reference: "二村"), Self.judgement("b", "work", .mark, "3"),
            Self.judgement("a", "daily", .deduction, "3"),
        ]
        let second = [
            Self.judgement("a", "boards", .answer, "优", reference: "二村"), Self.judgement("c", "work", .mark, "3"),
        ]
        let agreement = JudgementComparison.compare(first, with: second)
        #expect(agreement.compared == 1 && agreement.equal == 0)
        #expect(agreement.onlyFirst.map(\.reference) == ["一村", nil])
        #expect(agreement.onlySecond.map(\.body) == ["c"])
    }

    @Test func `order does not matter, a reading agrees with itself, and swapping them changes the sign only`() {
        for seed in UInt64(0)...200 {
            var generator = SplitMix64(seed: seed)
            func reading() -> [Judgement] {
                (0..<generator.int(0...12)).map { number in
                    generator.chance(1, in: 2)
                        ? Self.judgement("b\(number)", "x", .answer, generator.pick(["优", "良", "差"]))
                        : Self.judgement("b\(number)", "y", .mark, "\(generator.int(0...20))")
                }
            }
            let (first, second) = (reading(), reading())
            let agreement = JudgementComparison.compare(first, with: second)
            let shuffled = JudgementComparison.compare(
                first.shuffled(using: &generator), with: second.shuffled(using: &generator))
            #expect(shuffled == agreement)
            let swapped = JudgementComparison.compare(second, with: first)
            #expect(swapped.share == agreement.share)
            for (left, right) in zip(agreement.subjects, swapped.subjects) {
                #expect(left.kappa == right.kappa && left.meanAbsoluteDifference == right.meanAbsoluteDifference)
                #expect(left.meanDifference.map { -$0 } == right.meanDifference)
                if let kappa = left.kappa { #expect(kappa <= .one && .zero - .one <= kappa) }
            }
            let same = JudgementComparison.compare(first, with: first)
            #expect(same.differences.isEmpty && same.equal == same.compared)
        }
    }
}
