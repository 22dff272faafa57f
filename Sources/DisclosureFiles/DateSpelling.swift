import CivilCalendar

/// Reads the spellings of a day that stand on government pages: `2022年6月17日`, `2022/6/17`, `2022.6.17`, `20220617`,
/// `二○二二年六月十七日`, blanks inside, doubled dashes, a Beijing clock time behind.
///
/// The text is first folded to one byte a character: `0`–`9` digits, `a`–`j` Chinese digits, `O` a letter that stands
/// for a zero, `十` as `t`, `廿` as `u`, `卅` as `v`, `元` as `z`, `年月日时分秒` as `YMDhms`, dashes, slashes, dots,
/// colons and blanks as their plain ASCII forms, `T` and `+` as themselves.
struct DateSpelling {
    /// Characters, more than any spelling has.
    static let longest = 48

    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    mutating func read() -> DateText {
        skipBlanks()
        guard peek != nil else { return .empty }
        guard let (year, month, day) = glyphed() ?? separated() ?? compact(), endsOrShowsClock() else {
            return .unreadable
        }
        return CivilDate(year: year, month: month, day: day).map(DateText.day) ?? .impossible
    }

    // MARK: Forms

    private typealias Parts = (year: Int, month: Int, day: Int)

    /// `2017年7 月6日`, `二〇〇九年四月二日`: since all three glyphs stand there, blanks between digits mean nothing.
    private mutating func glyphed() -> Parts? {
        let start = index
        if let year = number(until: "Y", .year), let month = number(until: "M", .month),
            let day = number(until: "D", .day)
        {
            return (year, month, day)
        }
        index = start
        return nil
    }

    /// `2022-6-17`, `2022/06/17`, `2022.6.17`, `2017——04——12`; both separators are the same.
    private mutating func separated() -> Parts? {
        let start = index
        if let year = digits(4...4), let first = separator(), let month = digits(1...2), let second = separator(),
            first == second, let day = digits(1...2)
        {
            return (year, month, day)
        }
        index = start
        return nil
    }

    /// `20220617`: eight digits and no more.
    private mutating func compact() -> Parts? {
        let start = index
        if let all = digits(8...8) { return (all / 10_000, all / 100 % 100, all % 100) }
        index = start
        return nil
    }

    /// Nothing more, or ` 09:32`, `T09:32:00+08:00`, `16时40分`.
    private mutating func endsOrShowsClock() -> Bool {
        let hasBlank = skipBlanks()
        guard let next = peek else { return true }
        if next == UInt8(ascii: "T") {
            index += 1
        } else if !hasBlank, text[index - 1] != UInt8(ascii: "D") {
            return false
        }
        guard let hour = digits(1...2), hour < 24 else { return false }
        let glyphs = take("h")
        guard glyphs || take(":") else { return false }
        if !(glyphs && peek == nil) {
            guard let minute = digits(1...2), minute < 60 else { return false }
            if glyphs ? take("m") && peek != nil : take(":") {
                guard let second = digits(1...2), second < 60, !glyphs || take("s") else { return false }
                if !glyphs, take(".") { guard digits(1...9) != nil else { return false } }
            }
        }
        skipBlanks()
        if take("+") {
            // Beijing time, +08:00 or +0800.
            guard let zone = digits(2...4) else { return false }
            guard zone == 800 || (zone == 8 && take(":") && digits(2...2) == 0) else { return false }
            skipBlanks()
        }
        return peek == nil
    }

    // MARK: Pieces

    private enum Part { case year, month, day }

    private var peek: UInt8? { index < text.count ? text[index] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = index
        while peek == UInt8(ascii: " ") { index += 1 }
        return index > start
    }

    private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
        var value = 0
        var seen = 0
        while let byte = peek, byte >= 0x30, byte <= 0x39 {
            guard seen < count.upperBound else { return nil }
            value = value * 10 + Int(byte - 0x30)
            seen += 1
            index += 1
        }
        return count.contains(seen) ? value : nil
    }

    /// One dash, slash or dot, or a dash drawn twice, with blanks around.
    private mutating func separator() -> UInt8? {
        skipBlanks()
        guard let byte = peek, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
        else { return nil }
        index += 1
        let isDoubled = byte == UInt8(ascii: "-") && peek == byte
        if isDoubled { index += 1 }
        skipBlanks()
        return isDoubled ? byte | 0x80 : byte
    }

    /// The number that stands before a glyph; it has at most four characters besides blanks.
    private mutating func number(until glyph: Unicode.Scalar, _ part: Part) -> Int? {
        var characters: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
        while let byte = peek, byte != UInt8(ascii: glyph) {
            index += 1
            if byte == UInt8(ascii: " ") { continue }
            guard characters.0 == 0 else { return nil }
            characters = (characters.1, characters.2, characters.3, byte)
        }
        guard take(glyph) else { return nil }
        return part == .year ? Self.year(characters) : Self.small(characters, part)
    }

    /// `2022`, `二○二二`, `二00九`, `二OO八`: among Chinese digits a zero may be written in any script.
    private static func year(_ text: (UInt8, UInt8, UInt8, UInt8)) -> Int? {
        if let thousands = arabic(text.0), let hundreds = arabic(text.1), let tens = arabic(text.2),
            let units = arabic(text.3)
        {
            return thousands * 1000 + hundreds * 100 + tens * 10 + units
        }
        guard let thousands = chinese(text.0), let hundreds = chineseOrZero(text.1), let tens = chineseOrZero(text.2),
            let units = chineseOrZero(text.3)
        else { return nil }
        return thousands * 1000 + hundreds * 100 + tens * 10 + units
    }

    /// A month or day: `7`, `07`, `六`, `〇六`, `十`, `十二`, `二十`, `二十三`, `廿三`, `元`(月).
    private static func small(_ text: (UInt8, UInt8, UInt8, UInt8), _ part: Part) -> Int? {
        let ten = UInt8(ascii: "t")
        switch text {
        case (0, 0, 0, UInt8(ascii: "z")): return part == .month ? 1 : nil
        case (0, 0, 0, ten): return 10
        case (0, 0, 0, UInt8(ascii: "u")): return 20
        case (0, 0, 0, UInt8(ascii: "v")): return 30
        case (0, 0, 0, let units): return arabic(units) ?? chinese(units)
        case (0, 0, let tens, let units):
            if let tens = arabic(tens), let units = arabic(units) { return tens * 10 + units }
            if tens == UInt8(ascii: "a") { return chinese(units) }
            if units == ten { return chinese(tens).flatMap { $0 > 0 ? $0 * 10 : nil } }
            guard let units = chinese(units), units > 0 else { return nil }
            // 一二月 could be the first two months: of two plain Chinese digits the first must be a zero.
            return tens == ten
                ? 10 + units : tens == UInt8(ascii: "u") ? 20 + units : tens == UInt8(ascii: "v") ? 30 + units : nil
        case (0, let tens, ten, let units):
            guard let tens = chinese(tens), tens > 0, let units = chinese(units), units > 0 else { return nil }
            return tens * 10 + units
        default: return nil
        }
    }

    private static func arabic(_ byte: UInt8) -> Int? {
        byte >= 0x30 && byte <= 0x39 ? Int(byte - 0x30) : nil
    }

    private static func chinese(_ byte: UInt8) -> Int? {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "j") ? Int(byte - UInt8(ascii: "a")) : nil
    }

    private static func chineseOrZero(_ byte: UInt8) -> Int? {
        byte == UInt8(ascii: "0") || byte == UInt8(ascii: "O") ? 0 : chinese(byte)
    }
}
