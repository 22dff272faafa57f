import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import TestSupport
import Testing

/// Intervals against numbers reckoned by hand, and against what they promise.
@Suite struct SampleEstimateTests {
    /// One mean over strata of `(size, drawn, values)`; a stratum may have drawn more than had anything to judge.
    static func term(
        _ strata: [(size: Int, drawn: Int, values: [String])], coefficient: String = "1", first: Int = 0
    ) throws -> SampleEstimate.Term {
        let cells = strata.enumerated().map {
            LeafSample.Cell(stratum: "s\($0.offset)", size: $0.element.size, drawn: $0.element.drawn)
        }
        let entries = strata.enumerated().flatMap { stratum in
            stratum.element.values.indices.map {
                LeafSample.Entry(body: "s\(stratum.offset)-\(first + $0)", cell: stratum.offset)
            }
        }
        return SampleEstimate.Term(
            coefficient: try ExactNumber(decimalOrFraction: coefficient),
            sample: LeafSample(cells: cells, entries: entries),
            values: try strata.flatMap { try $0.values.map { try ExactNumber(decimalOrFraction: $0) } })
    }

    @Test func `一层：平均数加减 t 乘标准误`() throws {
        // 4 of 20: mean 3/4, s² = 1/24, v = 1/24 / 4 × (1 − 4/20) = 1/120, t(3) = 3.1824.
        let estimate = SampleEstimate(of: [try Self.term([(20, 4, ["1", "1/2", "3/4", "3/4"])])])
        #expect(estimate.variance.fractionText == "1/120")
        #expect(estimate.degrees == ExactNumber(3))
        // 3.1824 × √(1/120) = 0.29051204…
        #expect(estimate.halfWidth?.width.decimalText(digits: 6) == "0.290512")
        #expect(estimate.halfWidth?.degrees == 3)
    }

    @Test func `分层：按层的大小加权，自由度按 Satterthwaite`() throws {
        // W 0.6 and 0.4, v = 0.36 × 1/16 / 3 × 3/4 + 0.16 × 1/8 / 2 × 3/4 = 0.005625 + 0.0075;
        // degrees 0.013125² / (0.005625² / 2 + 0.0075² / 1) = 98/41, so t(2) = 4.3027.
        let estimate = SampleEstimate(of: [try Self.term([(12, 3, ["1", "3/4", "1/2"]), (8, 2, ["1/4", "3/4"])])])
        #expect(estimate.variance.fractionText == "21/1600")
        #expect(estimate.degrees?.fractionText == "98/41")
        #expect(estimate.halfWidth?.degrees == 2)
        #expect(estimate.halfWidth?.width.decimalText(digits: 4) == "0.4929")
    }

    @Test func `全查的层没有抽样误差，没有可评的单位按比例缩小`() throws {
        let estimate = SampleEstimate(of: [
            try Self.term([(12, 4, ["1", "3/4", "1/2"]), (8, 2, ["1/4", "3/4"]), (1, 1, ["1/2"])])
        ])
        #expect(estimate.variance.fractionText == "11/864")
        #expect(estimate.degrees?.fractionText == "242/137")
    }

    @Test func `只抽一个、一个没抽、抽到的都一样，都不给区间`() throws {
        #expect(SampleEstimate(of: [try Self.term([(5, 1, ["1"])])]).missing == .oneDrawn(stratum: "s0"))
        #expect(
            SampleEstimate(of: [try Self.term([(5, 2, ["1", "0"]), (5, 0, [])])]).missing
                == .noneDrawn(stratum: "s1"))
        let alike = SampleEstimate(of: [try Self.term([(5, 2, ["1", "1"])])])
        #expect(alike.missing == .allAlike)
        #expect(alike.halfWidth == nil)
        // One alone is enough where it is the whole stratum.
        #expect(SampleEstimate(of: [try Self.term([(5, 2, ["1", "0"]), (1, 1, ["0"])])]).missing == nil)
    }

    @Test func `同一批村的两个指标一起变，不当作互不相干`() throws {
        let values = ["1", "1/2", "3/4", "3/4"]
        let opposite = values.map { "-\($0)".replacing("-1/2", with: "1/2").replacing("-1", with: "0") }
        #expect(opposite == ["0", "1/2", "-3/4", "-3/4"])
        let one = try Self.term([(20, 4, values)], coefficient: "60")
        let other = try Self.term([(20, 4, values)], coefficient: "40")
        // The same values in both: 60 y + 40 y = 100 y, so the variance is 100² / 120.
        #expect(SampleEstimate(of: [one, other]).variance.fractionText == "250/3")
        // What one gains the other loses: nothing is left.
        let against = try Self.term([(20, 4, values)], coefficient: "-60")
        #expect(SampleEstimate(of: [one, against]).missing == .allAlike)
        // Other villages, the same values: variances add up.
        let elsewhere = SampleEstimate.Term(
            coefficient: ExactNumber(60),
            sample: LeafSample(
                cells: [.init(stratum: "t", size: 20, drawn: 4)],
                entries: (0..<4).map { .init(body: "t-\($0)", cell: 0) }), values: one.values)
        #expect(SampleEstimate(of: [one, elsewhere]).variance.fractionText == "60")
    }

    @Test(arguments: [
        ("1", 1, "12.7062"), ("3", 3, "3.1824"), ("98/41", 2, "4.3027"), ("100", 100, "1.984"), ("119.5", 100, "1.984"),
        ("120", 120, "1.9799"), ("5000", 1000, "1.9623"),
    ])
    func `t 值取表上不大于自由度的一行`(degrees: String, line: Int, factor: String) throws {
        let found = try #require(StudentTable.line(for: try ExactNumber(decimalOrFraction: degrees)))
        #expect(found.degrees == line)
        #expect(found.factor.exactText == factor)
    }

    @Test func `不足一个自由度没有 t 值`() throws {
        #expect(StudentTable.line(for: try ExactNumber(decimalOrFraction: "0.9")) == nil)
    }

    /// 2,000 draws of 3 to 12 villages of 4 towns with shares of tenths, skewed as real ones are.
    @Test func `区间在九成以上的抽样中盖住全部村的平均`() throws {
        var random = SplitMix64(seed: 20_220_401)
        var covered = 0
        let draws = 2_000
        for _ in 0..<draws {
            let towns = (0..<4).map { _ -> [Int] in
                let base = Int.random(in: 4...8, using: &random)
                return (0..<Int.random(in: 12...24, using: &random)).map { _ in
                    min(10, max(0, base + Int.random(in: -3...3, using: &random)))
                }
            }
            let all = towns.flatMap(\.self)
            let mean = try #require(ExactNumber(numerator: all.reduce(0, +), denominator: 10 * all.count))
            let drawn = towns.map { town in
                Array(town.shuffled(using: &random).prefix(Int.random(in: 3...12, using: &random)))
            }
            let term = try Self.term(
                zip(towns, drawn).map { (size: $0.count, drawn: $1.count, values: $1.map { "\($0)/10" }) })
            let estimate = SampleEstimate(of: [term])
            let (width, _) = try #require(estimate.halfWidth)
            let weights = term.values.indices.map(term.sample.weight)
            let weighted = ExactNumber.sum(zip(term.values, weights).map { ($0 ?? .zero) * $1 })
            let centre = try #require(weighted.divided(by: ExactNumber.sum(weights)))
            let distance = centre < mean ? mean - centre : centre - mean
            if distance <= width { covered += 1 }
        }
        #expect(covered >= draws * 9 / 10, "\(covered) of \(draws)")
        // An interval that always covers would be no use either.
        #expect(covered < draws)
    }
}
