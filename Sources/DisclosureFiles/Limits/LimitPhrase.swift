import DisclosureModel

/// A stretch of a folded time limit from which words are taken at the front and at the back.
struct LimitPhrase {
    var scalars: ArraySlice<Unicode.Scalar>

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = scalars
    }

    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    func begins(with word: String) -> Bool {
        length(of: word, at: scalars.startIndex) != nil
    }

    /// How many scalars a word has where it stands at `index`, else `nil`.
    private func length(of word: String, at index: Int) -> Int? {
        var place = index
        for scalar in word.unicodeScalars {
            guard place < scalars.endIndex, scalars[place] == scalar else { return nil }
            place += 1
        }
        return place - index
    }

    func ends(with word: String) -> Bool {
        lengthAtEnd(of: word) != nil
    }

    private func lengthAtEnd(of word: String) -> Int? {
        var place = scalars.endIndex
        for scalar in word.unicodeScalars.reversed() {
            guard place > scalars.startIndex, scalars[place - 1] == scalar else { return nil }
            place -= 1
        }
        return scalars.endIndex - place
    }

    func equals(_ word: String) -> Bool {
        length(of: word, at: scalars.startIndex) == count
    }

    func equals(anyOf words: [String]) -> Bool {
        words.contains(where: equals)
    }

    /// Takes the first of the words that the phrase begins with; longer words must stand before shorter ones.
    @discardableResult
    mutating func take(_ words: String...) -> Bool {
        take(anyOf: words) != nil
    }

    mutating func take(anyOf words: [String]) -> String? {
        for word in words {
            guard let length = length(of: word, at: scalars.startIndex) else { continue }
            scalars = scalars.dropFirst(length)
            return word
        }
        return nil
    }

    /// Drops the first of the words that the phrase ends with.
    @discardableResult
    mutating func drop(_ words: String...) -> Bool {
        drop(anyOf: words) != nil
    }

    mutating func drop(anyOf words: [String]) -> String? {
        for word in words {
            guard let length = lengthAtEnd(of: word) else { continue }
            scalars = scalars.dropLast(length)
            return word
        }
        return nil
    }

    /// Drops words at the end as long as there are any.
    mutating func dropAll(_ words: [String]) {
        while drop(anyOf: words) != nil {}
    }

    /// Where a word begins, first or from `start` on.
    func index(of word: String, from start: Int? = nil) -> Int? {
        guard let first = word.unicodeScalars.first else { return nil }
        var index = max(start ?? scalars.startIndex, scalars.startIndex)
        while index < scalars.endIndex {
            if scalars[index] == first, length(of: word, at: index) != nil { return index }
            index += 1
        }
        return nil
    }

    func contains(_ word: String) -> Bool { index(of: word) != nil }

    func contains(anyOf words: [String]) -> Bool { words.contains(where: contains) }

    func before(_ index: Int) -> LimitPhrase { LimitPhrase(scalars[scalars.startIndex..<index]) }

    func from(_ index: Int) -> LimitPhrase { LimitPhrase(scalars[index..<scalars.endIndex]) }

    /// The parts between separators that stand outside brackets; empty parts are left out.
    func split(at isSeparator: (Unicode.Scalar) -> Bool) -> [LimitPhrase] {
        var parts: [LimitPhrase] = []
        var (start, depth) = (scalars.startIndex, 0)
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == "(" || scalar == "《" { depth += 1 }
            if scalar == ")" || scalar == "》" { depth = max(0, depth - 1) }
            if depth == 0, isSeparator(scalar) {
                if start < index { parts.append(LimitPhrase(scalars[start..<index])) }
                start = index + 1
            }
        }
        if start < scalars.endIndex { parts.append(LimitPhrase(scalars[start..<scalars.endIndex])) }
        return parts
    }

    // MARK: Numbers

    /// Takes a number at the front: digits, or Chinese numerals up to 9999.
    mutating func takeNumber() -> Int? {
        var rest = self
        var value = 0
        var digits = 0
        while let scalar = rest.scalars.first, scalar.isDigit, digits < 5 {
            value = value * 10 + Int(scalar.value - 0x30)
            digits += 1
            rest.scalars = rest.scalars.dropFirst()
        }
        if digits > 0 {
            guard digits < 5 else { return nil }
            self = rest
            return value
        }
        return takeChineseNumber()
    }

    private mutating func takeChineseNumber() -> Int? {
        var rest = scalars
        var (total, pending, seen, last) = (0, -1, 0, 10_000)
        while let scalar = rest.first {
            if let digit = LimitPhrase.chineseDigit(scalar) {
                // Two digits side by side are no number (一二).
                guard pending <= 0 else { return nil }
                pending = digit
            } else if let power = LimitPhrase.chinesePower(scalar), power < last {
                guard pending != 0 else { return nil }
                total += (pending < 0 ? 1 : pending) * power
                (pending, last) = (-1, power)
            } else {
                break
            }
            seen += 1
            rest = rest.dropFirst()
        }
        guard seen > 0 else { return nil }
        scalars = rest
        return total + max(pending, 0)
    }

    private static func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    private static func chinesePower(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }

    /// Takes a number with its unit at the front: 20个工作日, 七天, 三个月, 一周.
    mutating func takeDuration() -> LimitDuration? {
        var rest = self
        guard let number = rest.takeNumber(), let word = rest.take(anyOf: LimitPhrase.unitWords) else { return nil }
        let unit: LimitDuration.Unit =
            word.hasSuffix("工作日")
            ? .workingDays
            : word.hasSuffix("月")
                ? .months : word.hasSuffix("小时") ? .hours : word == "年" ? .years : word.isWeek ? .weeks : .days
        guard let duration = LimitDuration(number, unit) else { return nil }
        self = rest
        return duration
    }

    private static let unitWords = [
        "个工作日", "工作日", "个自然日", "自然日", "个日历日", "日历日", "个小时", "小时", "个星期", "星期", "个月", "周", "天", "日", "年",
    ]

    /// The first duration in the phrase with what stands before and after it.
    func splitAtDuration() -> (head: LimitPhrase, duration: LimitDuration, tail: LimitPhrase)? {
        for index in scalars.indices {
            let scalar = scalars[index]
            guard scalar.isDigit || LimitPhrase.chineseDigit(scalar) != nil || LimitPhrase.chinesePower(scalar) != nil
            else { continue }
            // Not inside a longer number, and not an ordinal (第3个工作日).
            if index > scalars.startIndex, scalars[index - 1].isDigit || scalars[index - 1] == "第" { continue }
            var tail = from(index)
            if let duration = tail.takeDuration() { return (before(index), duration, tail) }
        }
        return nil
    }
}

extension String {
    fileprivate var isWeek: Bool { hasSuffix("周") || hasSuffix("星期") }
}
