/// The text of a table's cell made comparable: what a copyist may change without changing what is meant.
enum FormText {
    /// Half-width, without blanks and invisible characters: the form in which spellings are compared.
    static func folded(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case _ where isBlank(scalar), 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: continue
            case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xFE59: folded.append("(")
            case 0xFE5A: folded.append(")")
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isBlank(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { isBlank($0) || (0x200B...0x200F).contains($0.value) || $0 == "\u{FEFF}" }
    }

    /// The text on one line: blanks at wide characters are a wrapped line and go, others become one blank.
    static func oneLine(_ text: some StringProtocol) -> String {
        var line = ""
        var hasBlank = false
        for character in text {
            if isBlank(character) {
                hasBlank = true
                continue
            }
            if hasBlank, let last = line.last, isNarrow(last), isNarrow(character) { line.append(" ") }
            hasBlank = false
            line.append(character)
        }
        return line
    }

    private static func isNarrow(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    /// Lines that hold something, blanks at their ends taken off.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    static func trimmed(_ text: String, alsoOf more: Set<Character> = []) -> String {
        var slice = text[...]
        while let first = slice.first, isBlank(first) || more.contains(first) { slice.removeFirst() }
        while let last = slice.last, isBlank(last) || more.contains(last) { slice.removeLast() }
        return String(slice)
    }

    /// Nothing, or a mark that stands for nothing: 无, —, /.
    static func isVoid(_ text: String) -> Bool {
        // Hardly any cell begins as one of these does; the others need not be folded to know.
        if let first = text.unicodeScalars.first, isWord(first), !"无空暂".unicodeScalars.contains(first) { return false }
        let folded = folded(text)
        return folded.isEmpty || folded == "无" || folded == "空" || folded == "暂无"
            || folded.allSatisfy { "—-–―─－_/\\ˉ~".contains($0) }
    }

    /// A letter, digit, Chinese character or box: nothing that folding leaves out, and no mark for nothing.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25A0, 0x25A1, 0x221A, 0x300A, 0x3400...0x9FFF: true
        default: false
        }
    }

    static func isSameAsAbove(_ text: String) -> Bool {
        ["同上", "(同上)", "〃", "″", "同前", "\"", "''"].contains(folded(text))
    }

    /// 同左, 同第1项, 见上: words that point to another cell which no rule here finds.
    static func pointsElsewhere(_ text: String) -> Bool {
        let folded = folded(text)
        guard folded.count <= 8 else { return false }
        if ["同左", "同右", "同下", "见上", "如上", "下同", "详见上", "参照上", "参见上"].contains(where: folded.hasPrefix) { return true }
        return ["同第", "同序号", "同事项", "同项"].contains(where: folded.hasPrefix)
            || folded.first == "同" && folded.dropFirst().first?.isNumber == true
    }

    static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) || $0.value == 0x3007 } ?? false
    }

    /// Whether brackets and book title marks close as often as they open.
    static func isBalanced(_ text: some StringProtocol) -> Bool {
        var depths = (round: 0, title: 0)
        for character in text {
            switch character {
            case "(", "（": depths.round += 1
            case ")", "）": depths.round -= 1
            case "《": depths.title += 1
            case "》": depths.title -= 1
            default: break
            }
            if depths.round < 0 || depths.title < 0 { return false }
        }
        return depths == (0, 0)
    }

    /// Parts between separators that stand outside brackets and titles; empty parts are left out.
    static func parts(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if "(（《〈[【“".contains(character) { depth += 1 }
            if ")）》〉]】”".contains(character) { depth = max(0, depth - 1) }
            if depth == 0, isSeparator(character) { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map { trimmed($0) }.filter { !$0.isEmpty }
    }
}
