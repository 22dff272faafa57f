/// What stands in a column of ticks.
package enum TickCell: Sendable, Hashable {
    case ticked, empty
    /// A tick with words, or words alone.
    case words(String, isTicked: Bool)

    package init(_ text: String) {
        let folded = FormText.folded(text)
        let words = FormText.oneLine(text).filter { !Self.isTick($0) }
        if folded.isEmpty || FormText.isVoid(folded) || Self.isNo(folded) {
            self = .empty
        } else if words.isEmpty || Self.letters.contains(folded) {
            self = .ticked
        } else {
            self = .words(Self.bare(words), isTicked: folded.contains(where: Self.isTick))
        }
    }

    /// Without brackets around the whole and stops at its ends.
    private static func bare(_ words: String) -> String {
        let ends: Set<Character> = [":", "：", "(", "（"]
        let bare = FormText.trimmed(words, alsoOf: ends)
        return FormText.isBalanced(bare) ? bare : FormText.trimmed(bare, alsoOf: [")", "）"])
    }

    private static func isTick(_ character: Character) -> Bool {
        MarkedOptions.selected.contains(character) || MarkedOptions.ticks.contains(character)
            || circles.contains(character)
    }

    /// A circle in a column of ticks is a tick; a square box is one only when it is filled.
    private static let circles: Set<Character> = ["○", "◯", "〇", "⭕", "◎", "⚫", "•"]
    /// What symbol fonts and keyboards give for a tick.
    private static let letters: Set<String> = ["v", "V", "R", "P", "t", "ü", "是", "有", "Y", "y", "勾", "对"]

    private static func isNo(_ folded: String) -> Bool {
        ["否", "×", "✗", "✘", "x", "X", "□", "£", "☐", "口", "囗", "¨", "0", "不公开", "N", "n"].contains(folded)
    }
}
