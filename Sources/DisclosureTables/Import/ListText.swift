/// A cell's text cut at its own list marks: 1. 2、 (3) ① 一、, line breaks, ；.
enum ListText {
    struct Numbered {
        /// What stands before the first number.
        var lead: String
        /// Without their numbers.
        var entries: [String]
        /// A number is left out, comes twice, or is the only one in a text with other stops: where its entries end
        /// nobody can tell.
        var isBroken: Bool
    }

    /// The entries of a numbered list; `nil` where nothing is numbered.
    static func numbered(_ text: String) -> Numbered? {
        let characters = Array(text)
        guard characters.contains(where: numerals.contains) else { return nil }
        let start = firstSolid(characters)
        let lists = Style.allCases.map { ($0, sequence(of: $0, in: characters)) }.filter { !$0.1.isEmpty }
        // The numbers that open the text are the list's own; those of another style are lists inside it.
        guard
            let (style, marks) = lists.first(where: { $0.1[0].start == start })
                ?? lists.first(where: { $0.1.count > 1 })
        else { return nil }
        var entries: [String] = []
        for (index, mark) in marks.enumerated() {
            let end = index + 1 < marks.count ? marks[index + 1].start : characters.count
            entries.append(clean(String(characters[mark.end..<end])))
        }
        let isLonely = marks.count == 1 && entries[0].contains { ";；".contains($0) }
        return Numbered(
            lead: clean(String(characters[..<marks[0].start])), entries: entries.filter { !$0.isEmpty },
            isBroken: isLonely || hasStray(style, beside: Set(marks.map(\.start)), in: characters))
    }

    /// Whether a number of the style opens a line or follows a stop and is no part of the list.
    private static func hasStray(_ style: Style, beside marks: Set<Int>, in characters: [Character]) -> Bool {
        var isOpening = true
        for (index, character) in characters.enumerated() {
            if isOpening, !marks.contains(index), numerals.contains(character),
                (1...40).contains(where: { style.end(of: $0, at: index, in: characters) != nil })
            {
                return true
            }
            if character.isNewline || ";；。".contains(character) {
                isOpening = true
            } else if !FormText.isBlank(character) {
                isOpening = false
            }
        }
        return false
    }

    /// One entry on one line, without the punctuation that ended it in its list.
    static func clean(_ text: String) -> String {
        FormText.trimmed(FormText.oneLine(text), alsoOf: [";", "；", "。", "，", ",", "、"])
    }

    /// Takes a number of a list off the front of a text: 一、…, (二)…, 3.….
    static func withoutNumber(_ text: String) -> String {
        guard let first = text.first, numerals.contains(first) else { return text }
        let characters = Array(text)
        for style in Style.allCases {
            for number in 1...40 {
                guard let end = style.end(of: number, at: 0, in: characters) else { continue }
                let rest = FormText.trimmed(String(characters[end...]))
                return rest.isEmpty ? text : rest
            }
        }
        return text
    }

    /// What a number's mark can begin with.
    private static let numerals = Set(
        "0123456789０１２３４５６７８９一二三四五六七八九十(（"
            + String(String.UnicodeScalarView((0x2460...0x2487).compactMap(Unicode.Scalar.init))))

    private static func firstSolid(_ characters: [Character]) -> Int? {
        characters.firstIndex { !FormText.isBlank($0) }
    }

    /// Numbers 1, 2, 3 … of one style, each where a list may go on. The first one must open the text, a line, or follow
    /// a stop; a number inside a sentence opens no list.
    private static func sequence(of style: Style, in characters: [Character]) -> [(start: Int, end: Int)] {
        var marks: [(start: Int, end: Int)] = []
        var index = 0
        var expected = 1
        var isOpening = true
        while index < characters.count {
            let character = characters[index]
            let mayStand = isOpening || (expected > 1 && style.standsAfter(characters[index - 1]))
            if mayStand, numerals.contains(character), let end = style.end(of: expected, at: index, in: characters) {
                marks.append((index, end))
                expected += 1
                index = end
                isOpening = false
                continue
            }
            if character.isNewline || ":：;；。".contains(character) {
                isOpening = true
            } else if !FormText.isBlank(character) {
                isOpening = false
            }
            index += 1
        }
        return marks
    }

    enum Style: CaseIterable {
        case digits, chinese, bracketedChinese, bracketedDigits, circled

        /// Where the number's mark ends when it stands at `start`.
        func end(of number: Int, at start: Int, in text: [Character]) -> Int? {
            switch self {
            case .circled:
                guard number <= 20, let scalar = Unicode.Scalar(0x245F + UInt32(number)),
                    start < text.count, text[start] == Character(scalar)
                else { return nil }
                return start + 1
            case .digits:
                guard let end = matched(digits(number), at: start, in: text), end < text.count,
                    ".、．)）".contains(text[end]), end + 1 >= text.count || !isDigit(text[end + 1])
                else { return nil }
                return end + 1
            case .chinese:
                guard let end = matched(chinese(number), at: start, in: text), end < text.count,
                    "、.．".contains(text[end])
                else { return nil }
                return end + 1
            case .bracketedDigits, .bracketedChinese:
                if self == .bracketedDigits, number <= 20, start < text.count,
                    let scalar = Unicode.Scalar(0x2473 + UInt32(number)), text[start] == Character(scalar)
                {
                    return start + 1
                }
                let words = self == .bracketedDigits ? digits(number) : chinese(number)
                guard start < text.count, "(（".contains(text[start]),
                    let end = matched(words, at: start + 1, in: text), end < text.count, ")）".contains(text[end])
                else { return nil }
                return end + 1
            }
        }

        /// A further number may follow any text, but never a digit (10.5) and never 第 or a Chinese numeral.
        func standsAfter(_ character: Character) -> Bool {
            switch self {
            case .digits: !isDigit(character) && !"第.-/〔[(（".contains(character)
            case .chinese: character.isNewline || "；;。".contains(character)
            case .bracketedChinese, .bracketedDigits, .circled: character != "第" && character != "条"
            }
        }

        private func isDigit(_ character: Character) -> Bool {
            character.isASCII && character.isNumber || ("０"..."９").contains(character)
        }

        private func digits(_ number: Int) -> [[Character]] {
            let plain = Array(String(number))
            let wide = plain.compactMap { digit in
                digit.wholeNumberValue.flatMap { Unicode.Scalar(0xFF10 + UInt32($0)) }.map(Character.init)
            }
            return [plain, wide]
        }

        private func chinese(_ number: Int) -> [[Character]] {
            let words = Array("〇一二三四五六七八九")
            let tens = number / 10
            var text: [Character] = tens == 0 ? [] : tens == 1 ? ["十"] : [words[tens], "十"]
            if number % 10 > 0 { text.append(words[number % 10]) }
            return [text]
        }

        private func matched(_ words: [[Character]], at start: Int, in text: [Character]) -> Int? {
            for word in words where start + word.count <= text.count {
                if Array(text[start..<start + word.count]) == word { return start + word.count }
            }
            return nil
        }
    }
}
