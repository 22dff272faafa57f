import DisclosureModel
import SourceText

extension FormCells {
    /// 公开依据: one basis for each 《…》 with its clause; words between titles that are no mere separator keep them whole.
    package static func bases(_ text: String) -> CellReading<[LegalBasis]> {
        guard !FormText.isVoid(text) else { return CellReading([]) }
        guard FormText.isBalanced(text) else {
            let whole = ListText.clean(text)
            return CellReading([LegalBasis(text: whole)], [ImportSentences.basisUnclear(whole)])
        }
        let entries: [String]
        if let list = ListText.numbered(text), list.lead.isEmpty {
            guard !list.isBroken else {
                let whole = ListText.clean(text)
                return CellReading([LegalBasis(text: whole)], [ImportSentences.basisUnclear(whole)])
            }
            entries = list.entries
        } else {
            entries = lines(text)
        }
        var bases: [LegalBasis] = []
        for entry in entries.flatMap({ FormText.parts($0) { ";；".contains($0) } }) {
            for basis in citations(ListText.clean(entry)) where !bases.contains(basis) { bases.append(basis) }
        }
        return CellReading(bases)
    }

    /// Lines of a cell, wrapped ones joined: a basis begins with 《, with a title, or after one that is closed.
    private static func lines(_ text: String) -> [String] {
        var joined: [String] = []
        for line in FormText.lines(text) {
            if let last = joined.last, !FormText.isBalanced(last) || !"》)）条款项号等;；。、".contains(last.last ?? " ") {
                joined[joined.count - 1] = last + line
            } else if let last = joined.last, "第(（〔[".contains(line.first ?? " ") {
                joined[joined.count - 1] = last + line
            } else {
                joined.append(line)
            }
        }
        return joined
    }

    private static func citations(_ entry: String) -> [LegalBasis] {
        guard entry.contains("《") else { return entry.isEmpty ? [] : [LegalBasis(text: entry)] }
        var bases: [LegalBasis] = []
        var rest = entry[...]
        while !rest.isEmpty {
            guard let citation = takeCitation(&rest) else {
                // Something follows a title that is neither clause nor separator: the entry stays as it is.
                return [LegalBasis(text: entry)]
            }
            bases.append(citation)
        }
        return bases
    }

    /// [words]《title》[（number）][clause][separator] at the front; words without a title only where nothing follows.
    private static func takeCitation(_ rest: inout Substring) -> LegalBasis? {
        var text = ""
        var depth = 0
        while let character = rest.first {
            if character == "《" { depth += 1 }
            if depth == 0, "、，,".contains(character) { return nil }
            text.append(character)
            rest.removeFirst()
            if character == "》" {
                depth -= 1
                if depth == 0 { break }
            }
        }
        guard text.hasSuffix("》") else { return text.isEmpty ? nil : LegalBasis(text: text) }
        if let number = bracketed(rest) {
            text += number
            rest = rest.dropFirst(number.count)
        }
        let clause = clause(rest)
        rest = rest.dropFirst(clause.count)
        if let first = rest.first {
            guard "、，,和及与《".contains(first) else { return nil }
            if first != "《" { rest.removeFirst() }
            // 和, 及, 与 part two titles only where a title follows.
            guard "、，,《".contains(first) || rest.first == "《", !rest.isEmpty else { return nil }
        }
        return LegalBasis(text: text, clause: clause.isEmpty ? nil : clause)
    }

    private static func bracketed(_ text: Substring) -> String? {
        guard let first = text.first, "(（".contains(first),
            let end = text.firstIndex(where: { ")）".contains($0) })
        else { return nil }
        return String(text[...end])
    }

    /// 第十条, 第二十七、二十八条, 第十条第(三)项.
    private static func clause(_ text: Substring) -> String {
        var rest = text
        var end = text.startIndex
        while let first = rest.first {
            var ahead = rest
            if end > text.startIndex, "、，,和及至".contains(first) { ahead.removeFirst() }
            guard ahead.first == "第" else { break }
            ahead.removeFirst()
            var hasNumber = false
            while let character = ahead.first, "〇一二三四五六七八九十百零0123456789、至之第()（）-".contains(character) {
                hasNumber = true
                ahead.removeFirst()
            }
            guard hasNumber, let unit = ahead.first, "条款项章节编目".contains(unit) else { break }
            ahead.removeFirst()
            end = ahead.startIndex
            rest = ahead
        }
        return String(text[..<end])
    }
}
