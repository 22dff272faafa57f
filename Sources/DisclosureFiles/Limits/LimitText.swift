/// A time limit's text folded for reading: half-width punctuation and digits, no blanks beside digits and punctuation,
/// list numbers as separators; every folded character knows where it came from.
struct LimitText {
    /// What blanks between two Chinese characters are: nothing (a line was wrapped), or a separator (two limits in a cell).
    enum Blanks { case nothing, separators }

    let original: [Character]
    let folded: [Unicode.Scalar]
    /// For each folded scalar the character of the original it stands for.
    let offsets: [Int]

    init(_ text: String, blanks: Blanks) {
        let original = Array(text)
        var folded: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var hasBlank = false
        for (offset, character) in original.enumerated() {
            for scalar in character.unicodeScalars {
                let plain = LimitText.fold(scalar)
                if plain == " " {
                    hasBlank = true
                    continue
                }
                if plain == "\u{0}" { continue }
                if hasBlank, blanks == .separators, let last = folded.last, last.isHan, plain.isHan {
                    folded.append(";")
                    offsets.append(offset)
                }
                hasBlank = false
                folded.append(plain)
                offsets.append(offset)
            }
        }
        LimitText.separateListNumbers(&folded)
        self.original = original
        self.folded = folded
        self.offsets = offsets
    }

    var whole: LimitPhrase { LimitPhrase(folded[...]) }

    /// The characters of the original that a phrase stands for, first to last.
    func span(of phrase: LimitPhrase) -> Range<Int> {
        guard let first = phrase.scalars.indices.first, let last = phrase.scalars.indices.last else {
            let start = phrase.scalars.startIndex < offsets.count ? offsets[phrase.scalars.startIndex] : original.count
            return start..<start
        }
        return offsets[first]..<offsets[last] + 1
    }

    /// The phrase as the standard words it.
    func verbatim(_ phrase: LimitPhrase) -> String {
        String(original[span(of: phrase)])
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2002...0x200A: " "
        case 0x200B...0x200F, 0xFEFF, 0x2060: "\u{0}"
        case 0x3002: "。"
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x201C, 0x201D: "\""
        default: scalar
        }
    }

    /// `1.`, `1、`, `(1)`, `一、`, `(一)` at the beginning of a clause and ①… anywhere become separators.
    private static func separateListNumbers(_ text: inout [Unicode.Scalar]) {
        let numerals = Set("一二三四五六七八九十".unicodeScalars)
        var index = 0
        var isBeginning = true
        while index < text.count {
            let scalar = text[index]
            if (0x2460...0x2473).contains(scalar.value) {
                text[index] = ";"
                isBeginning = true
                index += 1
                continue
            }
            if isBeginning, !scalar.isSeparator {
                let isBracketed = scalar == "("
                let start = isBracketed ? index + 1 : index
                var end = start
                while end < text.count, text[end].isDigit { end += 1 }
                let isChinese = end == start
                if isChinese { while end < text.count, numerals.contains(text[end]) { end += 1 } }
                if end > start, end - start <= 2, end < text.count {
                    let closer = text[end]
                    let next: Unicode.Scalar = end + 1 < text.count ? text[end + 1] : ";"
                    let closes =
                        isBracketed ? closer == ")" : closer == "、" || (closer == "." && !isChinese && !next.isDigit)
                    if closes {
                        for position in index...end { text[position] = ";" }
                        index = end + 1
                        continue
                    }
                }
            }
            isBeginning = scalar == ";" || scalar == "。"
            index += 1
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }
    var isHan: Bool { (0x4E00...0x9FFF).contains(value) || value == 0x3007 }
    var isSeparator: Bool { self == ";" || self == "。" }
}
