/// A natural number of machine words, lowest first, changed in place by single words: what a long sum needs.
struct WordNumber {
    /// Never ends in zero.
    private(set) var words: [UInt]

    init(_ word: UInt) { words = word == 0 ? [] : [word] }

    func remainder(dividingBy divisor: UInt64) -> UInt64 {
        var rest: UInt = 0
        for index in words.indices.reversed() { rest = UInt(divisor).dividingFullWidth((rest, words[index])).remainder }
        return UInt64(rest)
    }

    /// Throws the remainder away.
    mutating func divide(by divisor: UInt64) {
        if divisor == 1 { return }
        var rest: UInt = 0
        for index in words.indices.reversed() {
            (words[index], rest) = UInt(divisor).dividingFullWidth((rest, words[index]))
        }
        trim()
    }

    mutating func multiply(by factor: UInt64) {
        if factor == 1 { return }
        var carry: UInt = 0
        for index in words.indices {
            let (high, low) = words[index].multipliedFullWidth(by: UInt(factor))
            let (sum, overflow) = low.addingReportingOverflow(carry)
            words[index] = sum
            carry = high &+ (overflow ? 1 : 0)
        }
        if carry > 0 { words.append(carry) }
        trim()
    }

    mutating func add(_ other: WordNumber) {
        if words.count < other.words.count {
            words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
        }
        var carry: UInt = 0
        for index in words.indices {
            if index >= other.words.count, carry == 0 { break }
            let (first, overflow) = words[index].addingReportingOverflow(
                index < other.words.count ? other.words[index] : 0)
            let (second, again) = first.addingReportingOverflow(carry)
            words[index] = second
            carry = overflow || again ? 1 : 0
        }
        if carry > 0 { words.append(carry) }
    }

    /// `other` is not the larger one.
    mutating func subtract(_ other: WordNumber) {
        var borrow: UInt = 0
        for index in words.indices {
            if index >= other.words.count, borrow == 0 { break }
            let (first, overflow) = words[index].subtractingReportingOverflow(
                index < other.words.count ? other.words[index] : 0)
            let (second, again) = first.subtractingReportingOverflow(borrow)
            words[index] = second
            borrow = overflow || again ? 1 : 0
        }
        trim()
    }

    func isLess(than other: WordNumber) -> Bool {
        if words.count != other.words.count { return words.count < other.words.count }
        for index in words.indices.reversed() where words[index] != other.words[index] {
            return words[index] < other.words[index]
        }
        return false
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }
}
