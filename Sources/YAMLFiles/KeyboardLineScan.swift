import SourceText

/// Slips of a Chinese keyboard in the lines where YAML stopped making sense, found line by line.
struct KeyboardLineScan {
    private let source: SourceFile
    private let failure: YAMLTreeBuilder.Failure
    private var mistakes: [KeyboardMistake] = []
    /// The brackets that are open, and the indentation of the line that opened the first of them.
    private var brackets: [Unicode.Scalar] = []
    private var bracketIndent = 0
    /// The quotation mark of a text that runs over lines.
    private var openQuote: Unicode.Scalar?
    /// The indentation of the line whose `|` or `>` began a block of text.
    private var blockIndent: Int?
    private let firstSuspect: Int
    private let lastSuspect: Int

    /// Lines looked at behind a failure; what stands further down is found when the file is read again.
    static let reach = 5000
    /// Bytes beyond which a line is not looked at: nobody types such a line.
    static let longestLine = 16 * 1024

    /// Every slip from the line on where reading stopped.
    static func find(_ failure: YAMLTreeBuilder.Failure, in source: SourceFile) -> [KeyboardMistake] {
        var scan = KeyboardLineScan(failure, source)
        let start = min(failure.context ?? failure.problem, failure.problem, failure.readUpTo)
        let first = source.lineNumber(at: start)
        for bracket in failure.brackets where bracket.offset < source.byteRange(ofLine: first).lowerBound {
            scan.brackets.append(bracket.scalar)
        }
        let last = min(source.lineCount, source.lineNumber(at: failure.problem) + reach)
        for line in first...max(first, last) {
            let range = source.byteRange(ofLine: line)
            if range.count <= longestLine { scan.read(Glyph.read(source.bytes, range), line) }
        }
        return scan.mistakes.filter {
            $0.range.lowerBound >= start || scan.isSuspect(source.lineNumber(at: $0.range.lowerBound))
        }
    }

    private init(_ failure: YAMLTreeBuilder.Failure, _ source: SourceFile) {
        self.failure = failure
        self.source = source
        firstSuspect = source.lineNumber(at: failure.context ?? failure.problem)
        lastSuspect = source.lineNumber(at: failure.problem)
    }

    /// Whether the failure lies on the line, so that a doubtful sign is no longer one.
    private func isSuspect(_ line: Int) -> Bool { line == firstSuspect || line == lastSuspect }

    private mutating func read(_ glyphs: [Glyph], _ line: Int) {
        let indent = glyphs.prefix { $0.isSpace }.count
        if let blockIndent {
            if indent > blockIndent || indent == glyphs.count { return }
            self.blockIndent = nil
        }
        if let openQuote {
            guard let end = glyphs.firstIndex(where: { $0.scalar == openQuote }) else { return }
            self.openQuote = nil
            if !brackets.isEmpty { flow(glyphs, from: end + 1, line) }
            return
        }
        if !brackets.isEmpty {
            let isKeyLine =
                indent <= bracketIndent && indent < glyphs.count && KeyboardRules.keyEnd(glyphs, from: indent) > indent
            if !isKeyLine { return flow(glyphs, from: indent, line) }
            // The bracket was never closed: a new key begins.
            brackets = []
        }
        guard let start = leading(glyphs, line) else { return }
        let value = key(glyphs, from: start, line)
        self.value(glyphs, from: value ?? start, line, indent)
    }

    // MARK: A line's beginning

    /// Where the text of a line begins; `nil` for an empty line or a comment.
    private mutating func leading(_ glyphs: [Glyph], _ line: Int) -> Int? {
        var position = 0
        var found: [KeyboardMistake] = []
        scan: while position < glyphs.count {
            let glyph = glyphs[position]
            if glyph.isSpace {
                position += 1
            } else if glyph.isOddSpace || glyph.scalar == "\t" {
                var spaces = KeyboardRules.spaces(glyphs, at: position)
                if position == 0, let column = likelyColumn(glyphs, spaces.end, line) {
                    let mistake = spaces.mistake
                    let indentation = String(repeating: " ", count: column)
                    spaces.mistake = KeyboardMistake(mistake.kind, mistake.range, mistake.written, indentation)
                }
                found.append(spaces.mistake)
                position = spaces.end
            } else if glyph.scalar == "-", position + 1 < glyphs.count,
                glyphs[position + 1].isSpace || glyphs[position + 1].isOddSpace || glyphs[position + 1].scalar == "\t"
            {
                position += 1
            } else if KeyboardRules.isInvisible(glyph.scalar) {
                found.append(KeyboardRules.invisible(glyph, isCertain: true))
                position += 1
            } else if KeyboardRules.isItemDash(glyphs, at: position) {
                let dash = KeyboardRules.dash(glyphs, at: position)
                found.append(dash.mistake)
                position = dash.end
            } else {
                break scan
            }
        }
        // A line of nothing but a tab matters only where YAML stumbled over it.
        guard position < glyphs.count else {
            if isSuspect(line) { mistakes += found }
            return nil
        }
        mistakes += found
        if glyphs[position].scalar == "＃" { mistakes.append(KeyboardMistake(.hash, glyphs[position].range, "＃", "#")) }
        return glyphs[position].scalar == "#" || glyphs[position].scalar == "＃" ? nil : position
    }

    /// The column where a line indented by a tab was probably meant to begin: that of the text above it.
    private func likelyColumn(_ glyphs: [Glyph], _ end: Int, _ line: Int) -> Int? {
        guard line > 1, end < glyphs.count, glyphs[0].scalar == "\t", glyphs[end].scalar != "-" else { return nil }
        let above = Glyph.read(source.bytes, source.byteRange(ofLine: line - 1))
        guard let last = lastGlyph(above) else { return nil }
        var column = 0
        for glyph in above {
            if glyph.scalar == "\t" { return nil }
            guard glyph.isSpace || glyph.isOddSpace || glyph.scalar == "-" else { break }
            column += glyph.scalar == "\u{3000}" ? 2 : 1
        }
        return column + (above[last].scalar == ":" ? 2 : 0)
    }

    /// Where the value of a line begins that has a key, rightly written or not.
    private mutating func key(_ glyphs: [Glyph], from start: Int, _ line: Int) -> Int? {
        let end = KeyboardRules.keyEnd(glyphs, from: start)
        if end > start, end < glyphs.count {
            var colon = end
            while colon < glyphs.count, glyphs[colon].isSpace || glyphs[colon].isOddSpace { colon += 1 }
            if colon < glyphs.count, glyphs[colon].scalar == "：" {
                mistakes.append(KeyboardRules.colon(glyphs, at: colon))
                return colon + 1
            }
            if glyphs[end].scalar == ":", end + 1 < glyphs.count, !glyphs[end + 1].isSpace {
                if glyphs[end + 1].isOddSpace {
                    mistakes.append(KeyboardRules.spaces(glyphs, at: end + 1).mistake)
                    return end + 1
                }
                if isSuspect(line) ? glyphs[end + 1].scalar != "/" : !glyphs[end + 1].isASCII {
                    mistakes.append(KeyboardMistake(.missingSpace, glyphs[end].range, ":", ": "))
                    return end + 1
                }
            }
        }
        if ["[", "{", "［", "｛"].contains(glyphs[start].scalar) { return nil }
        if let colon = glyphs.indices.dropFirst(start).first(where: { isColon(glyphs, at: $0) }) { return colon + 1 }
        // A Chinese key is told from prose by the failure alone: YAML missed a colon on this very line.
        if line == firstSuspect, failure.reason.problem == "could not find expected ':'",
            let colon = glyphs.indices.dropFirst(start + 1).first(where: { glyphs[$0].scalar == "：" })
        {
            mistakes.append(KeyboardRules.colon(glyphs, at: colon))
            return colon + 1
        }
        return nil
    }

    private func isColon(_ glyphs: [Glyph], at position: Int) -> Bool {
        glyphs[position].scalar == ":" && (position + 1 == glyphs.count || glyphs[position + 1].isSpace)
    }

    // MARK: Values

    private mutating func value(_ glyphs: [Glyph], from start: Int, _ line: Int, _ indent: Int) {
        var position = start
        while position < glyphs.count, glyphs[position].isSpace { position += 1 }
        guard position < glyphs.count else { return }
        switch glyphs[position].scalar {
        case "|", ">": blockIndent = indent
        case "[", "{", "［", "｛":
            bracketIndent = indent
            flow(glyphs, from: position, line)
        case "\"", "'": _ = quoted(glyphs, from: position)
        case "【":
            if let last = lastGlyph(glyphs), last > position {
                mistakes += KeyboardRules.lenticular(glyphs[position...last])
            }
        default:
            if let last = lastGlyph(glyphs), last > position {
                mistakes += KeyboardRules.quotes(glyphs[position...last])
            }
        }
    }

    /// The last glyph before trailing spaces and a comment.
    private func lastGlyph(_ glyphs: [Glyph]) -> Int? {
        var end = glyphs.count
        for position in glyphs.indices.dropFirst() where glyphs[position].scalar == "#" && glyphs[position - 1].isSpace
        {
            end = position
            break
        }
        return glyphs[..<end].lastIndex { !$0.isSpace }
    }

    /// Where a quoted text ends that begins at `start`; the end of the line where it does not, or ends in a Chinese mark.
    private mutating func quoted(_ glyphs: [Glyph], from start: Int) -> Int {
        let mark = glyphs[start].scalar
        var position = start + 1
        while position < glyphs.count {
            if mark == "\"", glyphs[position].scalar == "\\" {
                position += 2
                continue
            }
            if glyphs[position].scalar == mark {
                guard mark == "'", position + 1 < glyphs.count, glyphs[position + 1].scalar == "'" else {
                    return position + 1
                }
                position += 1
            }
            position += 1
        }
        let chinese: [Unicode.Scalar] = mark == "\"" ? ["”", "“", "＂"] : ["’", "‘", "＇"]
        if let end = glyphs.indices.dropFirst(start + 1).first(where: {
            chinese.contains(glyphs[$0].scalar) && isEnd(glyphs, $0)
        }) {
            mistakes.append(KeyboardMistake(.quotes, glyphs[end].range, String(glyphs[end].scalar), String(mark)))
            return end + 1
        }
        openQuote = mark
        return glyphs.count
    }

    /// Whether a value may end at `position`: a separator or nothing follows.
    private func isEnd(_ glyphs: [Glyph], _ position: Int) -> Bool {
        guard let next = glyphs[(position + 1)...].first(where: { !$0.isSpace }) else { return true }
        return [",", "，", "]", "}", "］", "｝", ":", "：", "#"].contains(next.scalar)
    }

    // MARK: Brackets

    private mutating func flow(_ glyphs: [Glyph], from start: Int, _ line: Int) {
        var position = start
        var token = start
        while position < glyphs.count {
            let scalar = glyphs[position].scalar
            var isTokenStart: Bool { glyphs[token..<position].allSatisfy(\.isSpace) }
            var next = position + 1
            switch scalar {
            case "[", "{":
                if isTokenStart {
                    brackets.append(scalar)
                    token = next
                }
            case "［", "｛":
                if isTokenStart {
                    mistakes.append(KeyboardRules.bracket(glyphs[position]))
                    brackets.append(scalar == "［" ? "[" : "{")
                    token = next
                }
            case "]", "}", "］", "｝":
                if KeyboardRules.isCloseBracket(scalar) { mistakes.append(KeyboardRules.bracket(glyphs[position])) }
                if brackets.popLast() != nil, brackets.isEmpty { return }
                token = next
            case "\"", "'":
                if isTokenStart {
                    next = quoted(glyphs, from: position)
                    token = position
                }
            case "“", "‘", "＂", "＇", "”", "’":
                if isTokenStart, let end = quotedEnd(glyphs, from: position) {
                    mistakes += KeyboardRules.quotes(glyphs[position...end])
                    next = end + 1
                }
            case ",": token = next
            case "，":
                if isSeparator(glyphs, at: position) {
                    mistakes.append(KeyboardRules.comma(glyphs[position], isCertain: true))
                    token = next
                }
            case "：":
                let name = glyphs[token..<position].drop { $0.isSpace }
                if brackets.last == "{", !name.isEmpty,
                    name.allSatisfy({ $0.isKeyCharacter || $0.isSpace }) || isSuspect(line)
                {
                    mistakes.append(KeyboardRules.colon(glyphs, at: position))
                    token = next
                }
            case ":": if isColon(glyphs, at: position) { token = next }
            case "#": if position > 0, glyphs[position - 1].isSpace { return }
            default: break
            }
            position = next
        }
    }

    private func quotedEnd(_ glyphs: [Glyph], from start: Int) -> Int? {
        guard let pair = KeyboardRules.quotePairs.first(where: { $0.open == glyphs[start].scalar }) else { return nil }
        return glyphs.indices.dropFirst(start + 1).first { pair.close.contains(glyphs[$0].scalar) && isEnd(glyphs, $0) }
    }

    /// Whether a full-width comma stands between two values rather than inside a text.
    private func isSeparator(_ glyphs: [Glyph], at position: Int) -> Bool {
        guard let before = glyphs[..<position].last(where: { !$0.isSpace }),
            let after = glyphs.indices.dropFirst(position + 1).first(where: { !glyphs[$0].isSpace })
        else { return true }
        if ["]", "}", "］", "｝", "\"", "'", "”", "’"].contains(before.scalar) { return true }
        if before.isASCII, glyphs[after].isASCII { return true }
        let end = KeyboardRules.keyEnd(glyphs, from: after)
        return brackets.last == "{" && end > after && end < glyphs.count
            && (glyphs[end].scalar == ":" || glyphs[end].scalar == "：")
    }
}
