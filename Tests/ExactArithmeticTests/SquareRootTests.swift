import ExactArithmetic
import TestSupport
import Testing

/// A root rounded up is never below the true one, and never more than one unit above.
@Suite struct SquareRootTests {
    @Test(arguments: [
        ("0", 4, "0.0000"), ("4", 2, "2.00"), ("2", 4, "1.4143"), ("0.25", 3, "0.500"), ("1/9", 4, "0.3334"),
        ("1/3", 6, "0.577351"), ("152.2756", 2, "12.34"), ("152.275601", 2, "12.35"),
    ])
    func `worked numbers`(number: String, digits: Int, root: String) throws {
        let number = try ExactNumber(decimalOrFraction: number)
        #expect(number.squareRootRoundedUp(digits: digits)?.decimalText(digits: digits) == root)
    }

    @Test func `a negative number has none`() {
        #expect(ExactNumber(-1).squareRootRoundedUp(digits: 2) == nil)
    }

    @Test func `its square is not below, that of the decimal before is`() throws {
        var random = SplitMix64(seed: 3)
        let unit = try #require(ExactNumber(numerator: 1, denominator: 100_000_000))
        for _ in 0..<2_000 {
            let number = try #require(
                ExactNumber(
                    numerator: Int.random(in: 1...1_000_000_000_000, using: &random),
                    denominator: Int.random(in: 1...1_000_000_000, using: &random)))
            let root = try #require(number.squareRootRoundedUp(digits: 8))
            #expect(number <= root * root)
            #expect((root - unit) * (root - unit) < number)
        }
    }
}
