import SourceText

/// Slips of a Chinese keyboard that YAML reads as plain text: found on the nodes, so that prose is left alone.
struct KeyboardNodeScan {
    private enum Role {
        case root, key, value, item
    }

    private let bytes: [UInt8]
    private let document: YAMLDocument
    private var mistakes: [KeyboardMistake] = []

    /// Every slip among the plain scalars of a document, in the order of the file.
    static func find(in document: YAMLDocument) -> [KeyboardMistake] {
        var scan = KeyboardNodeScan(bytes: document.source.bytes, document: document)
        document.records.withUnsafeBufferPointer { records in
            document.source.bytes.withUnsafeBufferPointer { scan.walk(records, $0) }
        }
        return scan.mistakes
    }

    private init(bytes: [UInt8], document: YAMLDocument) {
        self.bytes = bytes
        self.document = document
    }

    private mutating func walk(
        _ records: UnsafeBufferPointer<YAMLDocument.Record>, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        // The role of a record follows from the collection it stands in: one open collection per level.
        var open: [(end: Int, isMapping: Bool, isFlow: Bool, isAtKey: Bool)] = []
        for index in records.indices {
            while let last = open.last, last.end <= index { open.removeLast() }
            let record = records[index]
            var role = Role.root
            var isFlow = false
            if let top = open.indices.last {
                isFlow = open[top].isFlow
                role = open[top].isMapping ? (open[top].isAtKey ? .key : .value) : .item
                open[top].isAtKey.toggle()
            }
            switch record.kind {
            case .plain:
                if isSuspect(record, role, isFlow, bytes) {
                    // A key without a value, as in {a：b}, is a key and value that were not parted.
                    let isLone = role == .key && isFlow && index + 1 < records.count && records[index + 1].isEmptyPlain
                    check(record, role, isFlow, isLone: isLone)
                }
            case .blockSequence, .flowSequence, .blockMapping, .flowMapping:
                let isMapping = record.kind == .blockMapping || record.kind == .flowMapping
                open.append(
                    (Int(record.first), isMapping, record.kind == .flowSequence || record.kind == .flowMapping, true))
            default: break
            }
        }
    }

    /// Whether a scalar is worth a closer look; asked for each, so it reads few bytes.
    @inline(__always)
    private func isSuspect(
        _ record: YAMLDocument.Record, _ role: Role, _ isFlow: Bool, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let start = Int(record.start)
        let end = Int(record.end)
        guard start < end, end - start <= KeyboardLineScan.longestLine else { return false }
        let first = bytes[start]
        if first == 0xE2 || first == 0xEF || first == 0xE3 || first == 0xC2 {
            // Chinese text begins with E3 to E9; of E3 only U+3000 … U+303F, of EF only full-width forms matter.
            if first != 0xE3 || bytes[start + 1] == 0x80 { return true }
        }
        if first == UInt8(ascii: "-"), start + 1 < end, bytes[start + 1] >= 0x80 { return true }
        if role == .key {
            var offset = start
            while offset < end {
                if bytes[offset] >= 0x80 { return true }
                offset += 1
            }
            return isFlow && bytes[start..<end].contains(UInt8(ascii: ":"))
        }
        if isFlow {
            var offset = start
            while offset < end {
                if bytes[offset] == 0xEF { return true }
                offset += 1
            }
            return false
        }
        guard first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return false }
        // Behind a key on the same line no other key begins.
        if start >= 2, bytes[start - 1] == 0x20, bytes[start - 2] == UInt8(ascii: ":") { return false }
        var offset = start
        while offset < end, bytes[offset] < 0x80, Glyph.isKeyCharacter(bytes[offset]) { offset += 1 }
        return offset < end && (bytes[offset] == UInt8(ascii: ":") || bytes[offset] == 0x20 || bytes[offset] >= 0x80)
    }

    private mutating func check(_ record: YAMLDocument.Record, _ role: Role, _ isFlow: Bool, isLone: Bool) {
        let start = Int(record.start)
        let whole = start..<Int(record.end)
        let isOneLine = !bytes[whole].contains { $0 == 0x0A || $0 == 0x0D }
        let lineEnd = bytes[whole].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? whole.upperBound
        let glyphs = Glyph.read(bytes, start..<lineEnd)
        let lead = isFlow ? Lead.other : lead(before: start)
        var position = 0
        if lead != .other { position = leading(glyphs, lead) }
        guard position < glyphs.count else { return }
        invisible(glyphs, role)
        if role == .key { trailingSpace(glyphs) }
        if lead != .other, role != .key { keyWithin(glyphs, from: position, role) }
        if isLone { loneKey(glyphs) }
        if isOneLine {
            mistakes += KeyboardRules.quotes(glyphs[position...])
            brackets(glyphs, from: position, isFlow)
        }
        // In the value of {a: …} a comma is prose: were it meant to separate, the next colon would not be read.
        if isFlow, role == .item { commas(glyphs, isOneLine) }
    }

    // MARK: At the beginning of a line

    private enum Lead {
        case bare, item, other
    }

    /// What stands between the line's start and the scalar: nothing but spaces, or also the hyphens of list items.
    private func lead(before start: Int) -> Lead {
        var offset = start - 1
        var lead = Lead.bare
        while offset >= document.source.contentStart, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
            switch bytes[offset] {
            case 0x20: break
            case UInt8(ascii: "-"): lead = .item
            default: return .other
            }
            offset -= 1
        }
        return lead
    }

    /// Odd spaces, dashes and signs of a comment before the text; answers where the text begins.
    private mutating func leading(_ glyphs: [Glyph], _ lead: Lead) -> Int {
        var position = 0
        while position < glyphs.count {
            if glyphs[position].isOddSpace {
                let spaces = KeyboardRules.spaces(glyphs, at: position)
                mistakes.append(spaces.mistake)
                position = spaces.end
            } else if glyphs[position].scalar == "-", position + 1 < glyphs.count, glyphs[position + 1].isOddSpace {
                position += 1
            } else if KeyboardRules.isItemDash(glyphs, at: position) {
                let dash = KeyboardRules.dash(glyphs, at: position)
                mistakes.append(dash.mistake)
                position = dash.end
            } else if glyphs[position].isSpace, position > 0 {
                position += 1
            } else {
                break
            }
        }
        if lead == .bare, position < glyphs.count, glyphs[position].scalar == "＃" {
            mistakes.append(KeyboardMistake(.hash, glyphs[position].range, "＃", "#"))
            return glyphs.count
        }
        return position
    }

    /// A key whose colon is full-width or has no space behind it.
    private mutating func keyWithin(_ glyphs: [Glyph], from start: Int, _ role: Role) {
        let end = KeyboardRules.keyEnd(glyphs, from: start)
        guard end > start, end < glyphs.count else { return }
        var colon = end
        while colon < glyphs.count, glyphs[colon].isSpace { colon += 1 }
        if colon < glyphs.count, glyphs[colon].scalar == "：" {
            mistakes.append(KeyboardRules.colon(glyphs, at: colon))
        } else if glyphs[end].scalar == ":", end + 1 < glyphs.count {
            if glyphs[end + 1].isOddSpace {
                mistakes.append(KeyboardRules.spaces(glyphs, at: end + 1).mistake)
            } else if glyphs[end + 1].scalar != "/" {
                mistakes.append(
                    KeyboardMistake(.missingSpace, glyphs[end].range, ":", ": ", isCertain: role != .item))
            }
        }
    }

    // MARK: Anywhere

    /// The colon of `{a：b}` or `{a:b}`, which YAML reads as one key.
    private mutating func loneKey(_ glyphs: [Glyph]) {
        guard let colon = glyphs.firstIndex(where: { $0.scalar == "：" || $0.scalar == ":" }), colon > 0 else { return }
        if glyphs[colon].scalar == "：" {
            mistakes.append(KeyboardRules.colon(glyphs, at: colon))
        } else if colon + 1 < glyphs.count, glyphs[colon + 1].isOddSpace {
            mistakes.append(KeyboardRules.spaces(glyphs, at: colon + 1).mistake)
        } else if KeyboardRules.keyEnd(glyphs, from: 0) == colon, colon + 1 < glyphs.count,
            glyphs[colon + 1].scalar != "/"
        {
            mistakes.append(KeyboardMistake(.missingSpace, glyphs[colon].range, ":", ": "))
        }
    }

    private mutating func trailingSpace(_ glyphs: [Glyph]) {
        guard let last = glyphs.last, last.isOddSpace else { return }
        var start = glyphs.count - 1
        while start > 0, glyphs[start - 1].scalar == last.scalar { start -= 1 }
        if start > 0 { mistakes.append(KeyboardRules.spaces(glyphs, at: start).mistake) }
    }

    private mutating func invisible(_ glyphs: [Glyph], _ role: Role) {
        for (position, glyph) in glyphs.enumerated() where KeyboardRules.isInvisible(glyph.scalar) {
            mistakes.append(KeyboardRules.invisible(glyph, isCertain: role == .key || position == 0))
        }
    }

    private mutating func brackets(_ glyphs: [Glyph], from start: Int, _ isFlow: Bool) {
        guard glyphs.count > start + 1, let last = glyphs.last else { return }
        let first = glyphs[start]
        let inner = glyphs[(start + 1)..<(glyphs.count - 1)]
        if first.scalar == "【" {
            mistakes += KeyboardRules.lenticular(glyphs[start...])
            return
        }
        let opens = KeyboardRules.isOpenBracket(first.scalar)
        let closes = KeyboardRules.isCloseBracket(last.scalar)
        if opens, closes || isFlow || last.scalar == "]" || last.scalar == "}" {
            mistakes.append(KeyboardRules.bracket(first))
        }
        if closes, opens || (isFlow && !glyphs.contains { KeyboardRules.isOpenBracket($0.scalar) }) {
            mistakes.append(KeyboardRules.bracket(last))
        }
        // Inside brackets that are mended, commas separate.
        if opens, closes, !isFlow {
            for glyph in inner where glyph.scalar == "，" {
                mistakes.append(KeyboardRules.comma(glyph, isCertain: true))
            }
        }
    }

    private mutating func commas(_ glyphs: [Glyph], _ isOneLine: Bool) {
        for (position, glyph) in glyphs.enumerated() where glyph.scalar == "，" {
            let isBetweenWords =
                position > 0 && position + 1 < glyphs.count && glyphs[position - 1].isASCII
                && glyphs[position + 1].isASCII
            let endsLine = !isOneLine && position + 1 == glyphs.count
            mistakes.append(KeyboardRules.comma(glyph, isCertain: isBetweenWords || endsLine))
        }
    }
}

extension YAMLDocument.Record {
    /// A plain scalar of which nothing is written.
    fileprivate var isEmptyPlain: Bool { kind == .plain && count == 0 }
}
