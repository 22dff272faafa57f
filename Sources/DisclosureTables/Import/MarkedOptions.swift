/// Options with boxes before or behind them as one cell shows them: ■政府网站 □政府公报.
struct MarkedOptions {
    enum State { case selected, empty, unmarked }

    struct Option {
        /// As written, on one line, without its box.
        var text: String
        var state: State
    }

    private(set) var options: [Option] = []
    /// Some mark stands at no option, or between two of them.
    private(set) var isUnclear = false
    private(set) var hasMarks = false

    static let selected: Set<Character> = [
        "■", "▄", "▲", "◆", "●", "☑", "🗹", "☒", "◼", "⬛", "█", "★", "▪", "◾", "▉", "▇", "þ", "🗷",
    ]
    static let ticks: Set<Character> = ["√", "✓", "✔", "∨"]
    static let empty: Set<Character> = [
        "□", "£", "☐", "◇", "△", "◯", "○", "〇", "¨", "▢", "⬜", "◻", "囗", "☆", "▫", "❑",
    ]
    /// Letters that symbol fonts leave behind when a text is copied. They are boxes only where an option begins.
    static let selectedLetters: Set<Character> = ["R", "t", "Ｒ"]
    static let emptyLetters: Set<Character> = ["口", "o"]

    private enum Token {
        case mark(State, isTick: Bool, gluedBefore: Bool, gluedAfter: Bool)
        case text(String)
    }

    /// - Parameters:
    ///   - isKnown: whether a folded text is an option as a whole.
    ///   - begins: whether an option known begins with these characters.
    init(_ text: String, isKnown: (String) -> Bool, begins: (ArraySlice<Character>) -> Bool) {
        let characters = Array(text)
        var tokens = Self.tokens(characters, letters: false, isKnown: isKnown, begins: begins)
        let confirmed = tokens.contains { if case .mark = $0 { true } else { false } }
        tokens = Self.tokens(characters, letters: confirmed, isKnown: isKnown, begins: begins)
        hasMarks = tokens.contains { if case .mark = $0 { true } else { false } }
        guard hasMarks else {
            options = Self.plainOptions(text, isKnown: isKnown).map { Option(text: $0, state: .unmarked) }
            return
        }
        gather(tokens)
    }

    /// - Parameter letters: whether other boxes were seen, so that a letter alone at the front of an option is one too.
    private static func tokens(
        _ text: [Character], letters: Bool, isKnown: (String) -> Bool, begins: (ArraySlice<Character>) -> Bool
    ) -> [Token] {
        var tokens: [Token] = []
        var run = ""
        func close() {
            if run.contains(where: { !FormText.isBlank($0) }) { tokens.append(.text(run)) }
            run = ""
        }
        for (index, character) in text.enumerated() {
            var state: State?
            if selected.contains(character) || ticks.contains(character) {
                state = .selected
            } else if empty.contains(character) {
                state = .empty
            } else if selectedLetters.contains(character) || emptyLetters.contains(character) {
                let rest = text[(index + 1)...].drop(while: FormText.isBlank)
                let atFront = run.allSatisfy(FormText.isBlank) || run.last.map(FormText.isBlank) == true
                let opens = index == 0 || FormText.isBlank(text[index - 1])
                let afterOption = isKnown(FormText.folded(run))
                let isWord =
                    character.isASCII
                    && (index > 0 && text[index - 1].isASCII && text[index - 1].isLetter
                        || rest.first.map { $0.isASCII && $0.isLetter } == true)
                // Among other boxes a letter before an option is one, whatever stands before it (…/存公示栏口精准推送).
                let isAmong = letters && (opens || emptyLetters.contains(character) && begins(rest))
                if !isWord, (atFront || afterOption) && begins(rest) || isAmong {
                    state = selectedLetters.contains(character) ? .selected : .empty
                }
            }
            guard let state else {
                run.append(character)
                continue
            }
            let before = index > 0 && !FormText.isBlank(text[index - 1])
            let after = index + 1 < text.count && !FormText.isBlank(text[index + 1])
            close()
            tokens.append(
                .mark(state, isTick: ticks.contains(character), gluedBefore: before, gluedAfter: after))
        }
        close()
        return tokens
    }

    private mutating func gather(_ tokens: [Token]) {
        var tokens = tokens[...]
        var isBehind = false
        if case .text = tokens.first {
            guard case .mark = tokens.last else {
                // An option whose mark was lost, or words that introduce the list.
                isUnclear = true
                return
            }
            isBehind = true
        }
        while !tokens.isEmpty {
            if isBehind {
                guard case .text(let text) = tokens.removeFirst(), let state = takeMark(&tokens, single: true) else {
                    isUnclear = true
                    return
                }
                append(text, state)
            } else {
                guard let state = takeMark(&tokens, single: false), case .text(let text)? = tokens.popFirst() else {
                    isUnclear = true
                    return
                }
                append(text, state)
                tickBehind(&tokens)
            }
        }
    }

    /// The mark at the front. Two marks side by side say one thing only where they agree, or a tick follows its box.
    private func takeMark(_ tokens: inout ArraySlice<Token>, single: Bool) -> State? {
        guard case .mark(var state, var isTick, _, _)? = tokens.first else { return nil }
        tokens.removeFirst()
        while case .mark(let next, let nextIsTick, _, _)? = tokens.first {
            guard !single, next == state || (state == .empty && nextIsTick && !isTick) else { return nil }
            (state, isTick) = (next, nextIsTick)
            tokens.removeFirst()
        }
        return state
    }

    /// □政府网站√ □政府公报: a tick that clings to the option before it ticks that option's box.
    private mutating func tickBehind(_ tokens: inout ArraySlice<Token>) {
        guard case .mark(_, true, true, false)? = tokens.first, options.last?.state == .empty else { return }
        options[options.count - 1].state = .selected
        tokens.removeFirst()
    }

    private mutating func append(_ text: String, _ state: State) {
        let clean = FormText.trimmed(FormText.oneLine(text), alsoOf: ["、", "，", ",", "；", ";", "。", "."])
        let option = ListText.withoutNumber(clean)
        if !option.isEmpty { options.append(Option(text: option, state: state)) }
    }

    /// A list without boxes: by its numbers, lines and stops; 、 and blanks part only what is no option as a whole.
    private static func plainOptions(_ text: String, isKnown: (String) -> Bool) -> [String] {
        let entries = ListText.numbered(text).map { ($0.lead.isEmpty ? [] : [$0.lead]) + $0.entries } ?? [text]
        return entries.flatMap { entry -> [String] in
            if isKnown(FormText.folded(entry)) { return [ListText.clean(entry)] }
            return FormText.parts(entry) { $0.isNewline || ";；".contains($0) }.flatMap { line -> [String] in
                if isKnown(FormText.folded(line)) { return [ListText.clean(line)] }
                return FormText.parts(line) { "、，,。".contains($0) || FormText.isBlank($0) }.flatMap { part in
                    if isKnown(FormText.folded(part)) { return [part] }
                    let halves = FormText.parts(part) { "和及与/／".contains($0) }
                    return halves.count > 1 && halves.allSatisfy { isKnown(FormText.folded($0)) } ? halves : [part]
                }
            }
        }
        .map { ListText.clean($0) }.filter { !$0.isEmpty }
    }
}
