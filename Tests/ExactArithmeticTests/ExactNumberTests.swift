import BigInt
import ExactArithmetic
import Testing
import TestSupport

@Suite struct ExactNumberTests {
    @Test(arguments: [
        ("28.125", 2, "28.13"), ("-28.125", 2, "-28.13"), ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"),
        ("-0.004", 2, "0.00"), ("89.996", 2, "90.00"), ("99.5", 0, "100"), ("0", 3, "0.000"), ("7", 0, "7"),
        ("3.4548", 2, "3.45"), ("999999999999.999999", 5, "1000000000000.00000"),
    ])
    func `rounds half away from zero`(text: String, digits: Int, expected: String) throws {
        let number = try ExactNumber(decimal: text)
        #expect(number.decimalText(digits: digits) == expected)
        #expect(number.rounded(digits: digits).decimalText(digits: digits) == expected)
    }

    @Test(arguments: [
        ("", DecimalTextError.notDecimal), ("NaN", .notDecimal), (".inf", .notDecimal), ("1e30", .notDecimal),
        (".5", .notDecimal), ("5.", .notDecimal), ("1.2.3", .notDecimal), ("--1", .notDecimal), ("１", .notDecimal),
        ("1 ", .notDecimal), ("-", .notDecimal), ("1234567890123", .tooLarge), ("0.1234567", .tooFine),
        ("99999999999999999999999999999999999999999999", .tooLarge),
        ("0.99999999999999999999999999999999999999999999", .tooFine),
    ])
    func `refuses what is not a short decimal`(text: String, error: DecimalTextError) {
        #expect(throws: error) { try ExactNumber(decimal: text) }
    }

    @Test func `reads fractions`() throws {
        #expect(try ExactNumber(decimalOrFraction: "4/3") * 69 == 92)
        #expect(try ExactNumber(decimalOrFraction: "-1.5/0.5") == -3)
        #expect(throws: DecimalTextError.zeroDenominator) { try ExactNumber(decimalOrFraction: "1/0") }
        #expect(throws: DecimalTextError.notDecimal) { try ExactNumber(decimalOrFraction: "1/2/3") }
    }

    @Test func `prints without loss`() throws {
        #expect(ExactNumber(numerator: 225, denominator: 8)?.exactText == "28.125")
        #expect(ExactNumber(numerator: 225, denominator: 8)?.fractionText == "225/8")
        #expect(ExactNumber(numerator: 238, denominator: 3)?.exactText == "238/3")
        #expect(ExactNumber(numerator: -10, denominator: -5)?.exactText == "2")
        #expect(ExactNumber(numerator: 1, denominator: 0) == nil)
        #expect(ExactNumber.one.divided(by: .zero) == nil)
    }

    @Test func `reads back what it printed, however long, and nothing else`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<500 {
            var number = ExactNumber.zero
            for _ in 0..<6 {
                let term = ExactNumber(
                    numerator: Int.random(in: -99_999...99_999, using: &random),
                    denominator: Int.random(in: 1...99_999, using: &random))
                number += try #require(term)
            }
            #expect(ExactNumber(exactText: number.exactText) == number)
            #expect(ExactNumber(exactText: number.decimalText(digits: 9)) == number.rounded(digits: 9))
        }
        for text in ["", "-", "1/0", "1/", "/2", "1/2/3", "1.", ".5", "1e3", "NaN", " 1", "１", "+1"] {
            #expect(ExactNumber(exactText: text) == nil, "\(text)")
        }
    }

    @Test func `a third of one hundred and eighty is sixty`() throws {
        let third = try #require(ExactNumber(numerator: 1, denominator: 3))
        #expect(third * 180 == 60)
        #expect(ExactNumber.sum(Array(repeating: third, count: 180)) == 60)
    }

    @Test(arguments: [Int.min, Int.min + 1, -1, 0, 1, Int.max - 1, Int.max])
    func `the edges of 64 bits do not trap`(edge: Int) throws {
        for other in [Int.min, -1, 1, Int.max] {
            let left = ExactNumber(edge)
            let right = ExactNumber(other)
            for (number, oracle) in [
                (left + right, BigInt(edge) + BigInt(other)), (left - right, BigInt(edge) - BigInt(other)),
                (left * right, BigInt(edge) * BigInt(other)), (-left, -BigInt(edge)),
            ] { #expect(number.exactText == "\(oracle)") }
            #expect((left < right) == (edge < other))
            let quotient = try #require(left.divided(by: right))
            #expect(quotient * right == left)
            #expect(ExactNumber(numerator: edge, denominator: other) == quotient)
            #expect(left - right + right == left)
        }
    }

    @Test(arguments: 0..<16)
    func `agrees with plain fractions of big integers`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        // Small seeds stay in 64 bits, large ones leave them and come back.
        let bound = 1 << Int.random(in: 3...62, using: &generator)
        func draw() -> (ExactNumber, NaiveFraction) {
            let above = Int.random(in: -bound...bound, using: &generator)
            let below = Int.random(in: 1...bound, using: &generator)
            return (ExactNumber(numerator: above, denominator: below)!, NaiveFraction(BigInt(above), BigInt(below)))
        }
        var (number, oracle) = draw()
        for step in 0..<30 {
            let (other, otherOracle) = draw()
            #expect((number < other) == (oracle < otherOracle))
            #expect((number == other) == oracle.equals(otherOracle))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: (number, oracle) = (number + other, oracle + otherOracle)
            case 1: (number, oracle) = (number - other, oracle - otherOracle)
            case 2: (number, oracle) = (number * other, oracle * otherOracle)
            default:
                guard !other.isZero, let quotient = number.divided(by: other) else { continue }
                number = quotient
                oracle = oracle * NaiveFraction(otherOracle.denominator, otherOracle.numerator)
            }
            let digits = step % 8
            #expect(number.decimalText(digits: digits) == oracle.text(digits: digits))
            #expect(number.isNegative == (oracle.numerator < 0))
            // Equal values have equal storage, whichever way they came about.
            #expect((number + other) - other == number)
            #expect(((number + other) - other).hashValue == number.hashValue)
            if step % 8 == 7 { (number, oracle) = draw() }
        }
    }

    @Test(arguments: 0..<24)
    func `a sum does not depend on order or grouping`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let bound = [10, 1000, 1 << 40, Int.max][Int(seed % 4)]
        let numbers = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
            let number = ExactNumber(
                numerator: Int.random(in: -bound...bound, using: &generator),
                denominator: Int.random(in: 1...bound, using: &generator))!
            // Now and then a term that is itself beyond 64 bits, and pairs that cancel.
            return Int.random(in: 0..<9, using: &generator) == 0 ? number * number * number : number
        }
        let oneByOne = numbers.reduce(ExactNumber.zero, +)
        #expect(ExactNumber.sum(numbers) == oneByOne)
        #expect(ExactNumber.sum(numbers.shuffled(using: &generator)) == oneByOne)
        #expect(ExactNumber.sum(numbers + numbers.map { -$0 }.shuffled(using: &generator)) == .zero)
    }
}
