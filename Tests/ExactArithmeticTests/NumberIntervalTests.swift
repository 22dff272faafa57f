import ExactArithmetic
import TestSupport
import Testing

@Suite struct NumberIntervalTests {
    private func number(_ numerator: Int, _ denominator: Int) throws -> ExactNumber {
        try #require(ExactNumber(numerator: numerator, denominator: denominator))
    }

    private func holds(_ interval: NumberInterval, _ number: ExactNumber) -> Bool {
        interval.bounds.map { $0.contains(number) } ?? true
    }

    @Test func `decimals have no width, thirds have one unit`() throws {
        let decimal = NumberInterval(try number(123_456_789, 1_000_000))
        #expect(decimal.isExact)
        #expect(decimal.bounds?.lowerBound == (try number(123_456_789, 1_000_000)))
        let third = NumberInterval(try number(-1, 3))
        #expect(third.low == -333_333_333_334)
        #expect(third.high == -333_333_333_333)
        #expect(NumberInterval(100).times(2, over: 3).low == 66_666_666_666_666)
        #expect(NumberInterval(100).times(3, over: 4).isExact)
    }

    @Test func `rounds half away from zero`() throws {
        for (value, digits, rounded) in [(28_125, 2, 2813), (-5, 2, -1), (4, 2, 0), (5, 2, 1), (28_124, 2, 2812)] {
            let interval = NumberInterval(try number(value, 1000)).rounded(digits: digits)
            #expect(interval.bounds?.lowerBound == (try number(rounded, 100)))
            #expect(interval.isExact)
        }
        #expect(NumberInterval(try number(5, 2)).rounded(digits: 0).low == 3_000_000_000_000)
    }

    @Test func `what is too large says nothing, and never traps`() throws {
        let million = ExactNumber(1_000_000)
        let large = NumberInterval(million)
        #expect(!large.isUnknown)
        #expect(large.times(large).isUnknown)
        #expect(large.times(large).bounds == nil)
        #expect((large + large + large).isUnknown)
        #expect(NumberInterval(million * million * million).isUnknown)
        #expect(NumberInterval.unknown.times(UInt64.max, over: 1).isUnknown)
        #expect(large.times(UInt64.max, over: 1).isUnknown)
        #expect((NumberInterval.zero - .unknown - .unknown).isUnknown)
        #expect(large.over(.zero).isUnknown)
        // A limit makes sense of it again.
        let limited = NumberInterval.greater(.lesser(.unknown, large), .zero)
        #expect(limited.bounds == ExactNumber.zero...million)
    }

    @Test func `every operation holds the exact result`() throws {
        for seed in UInt64(0)...5000 {
            var generator = SplitMix64(seed: seed)
            func random(_ most: Int, signed: Bool) throws -> ExactNumber {
                let value = Int.random(in: (signed ? -most : 0)...most, using: &generator)
                return try number(value, [1, 2, 3, 7, 10, 1000, 999_983][Int.random(in: 0...6, using: &generator)])
            }
            let (a, b) = (try random(100_000, signed: true), try random(100_000, signed: true))
            let factor = try random(20, signed: false)
            let (left, right, scale) = (NumberInterval(a), NumberInterval(b), NumberInterval(factor))
            #expect(holds(left + right, a + b), "seed \(seed)")
            #expect(holds(left - right, a - b), "seed \(seed)")
            #expect(holds(left.times(scale), a * factor), "seed \(seed)")
            #expect(holds(left.times(scale).times(scale), a * factor * factor), "seed \(seed)")
            #expect(holds(.lesser(left, right), min(a, b)), "seed \(seed)")
            #expect(holds(.greater(left, right), max(a, b)), "seed \(seed)")
            #expect(holds(.spanning(left, right), (a + b) * (try number(1, 2))), "seed \(seed)")
            if let quotient = a.divided(by: factor) { #expect(holds(left.over(scale), quotient), "seed \(seed)") }
            let (above, below) = (Int.random(in: 0...40, using: &generator), Int.random(in: 1...40, using: &generator))
            let fraction = try number(above, below)
            #expect(holds(left.times(UInt64(above), over: UInt64(below)), a * fraction), "seed \(seed)")
            let width = left.times(scale).high - left.times(scale).low
            // One unit of each factor, times the other one.
            #expect(width < 200_000, "seed \(seed)")
            let digits = Int.random(in: 0...6, using: &generator)
            let product = left.times(scale)
            #expect(holds(product.rounded(digits: digits), (a * factor).rounded(digits: digits)), "seed \(seed)")
        }
    }
}
