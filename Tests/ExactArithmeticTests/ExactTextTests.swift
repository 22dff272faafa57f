import ExactArithmetic
import TestSupport
import Testing

/// What the tool wrote exactly it reads back exactly, of any length.
@Suite struct ExactTextTests {
    @Test(arguments: ["0", "28", "28.125", "-0.5", "238/3", "-7/3", "83.5", "1/1000000007"])
    func `texts read back`(text: String) {
        #expect(ExactNumber(exactText: text)?.exactText == text)
    }

    @Test(arguments: ["", "-", "1.", ".5", "1/0", "1/-2", "1/2/3", "1/2.5", "+1", "1e3", "NaN", " 1", "１"])
    func `anything else is none`(text: String) {
        #expect(ExactNumber(exactText: text) == nil)
    }

    @Test func `sums of many bodies read back, however long their fractions`() {
        var random = SplitMix64(seed: 7)
        var longest = 0
        for _ in 0..<200 {
            var sum = ExactNumber.zero
            for _ in 0..<30 {
                let (above, below) = (Int.random(in: 0...400, using: &random), Int.random(in: 1...400, using: &random))
                sum = sum + (ExactNumber(numerator: above, denominator: below) ?? .zero)
            }
            #expect(ExactNumber(exactText: sum.exactText) == sum)
            #expect(ExactNumber(exactText: sum.fractionText) == sum)
            longest = max(longest, sum.fractionText.count)
        }
        // Far beyond the twelve digits that a document may have.
        #expect(longest > 40)
    }
}
