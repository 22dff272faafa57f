import DisclosureFiles
import DisclosureModel
import SourceText

extension FormCells {
    /// 公开内容(要素): one element for each number, line or stop; 、 keeps things together.
    ///
    /// - Parameter marksMatter: whether ● and 〇 before elements mean required and optional in this table.
    package static func elements(_ text: String, marksMatter: Bool = false) -> CellReading<[ContentElement]> {
        guard !FormText.isVoid(text) else { return CellReading([]) }
        guard FormText.isBalanced(text) else {
            let whole = ListText.clean(text)
            return CellReading([ContentElement(text: whole)], [ImportSentences.elementsUnclear(whole)])
        }
        var doubts: [CellDoubt] = []
        var elements: [ContentElement] = []
        let entries = entries(of: text, &doubts)
        var circles = 0
        for entry in entries {
            guard let element = element(entry, &circles) else { continue }
            if !elements.contains(where: { $0.text == element.text }) { elements.append(element) }
        }
        // A circle before every element may be a bullet as well as a mark.
        if circles > 0, !marksMatter, !text.contains(where: { "●■".contains($0) }), circles == elements.count {
            for index in elements.indices { elements[index].isOptional = false }
            doubts.append(ImportSentences.elementMarksUnclear(ListText.clean(text)))
        }
        if elements.count > CatalogueReader.maskLimit {
            doubts.append(ImportSentences.tooMany(elements.count, limit: CatalogueReader.maskLimit))
            return CellReading([ContentElement(text: ListText.clean(text))], doubts)
        }
        return CellReading(elements, doubts)
    }

    private static let boxes = MarkedOptions.selected.union(MarkedOptions.empty)

    private static func entries(of text: String, _ doubts: inout [CellDoubt]) -> [String] {
        if let list = ListText.numbered(text) {
            if list.lead.isEmpty, !list.isBroken { return list.entries }
            // Words before the numbers are a title of theirs, or content of their own.
            let whole = ListText.clean(text)
            doubts.append(ImportSentences.elementsUnclear(whole))
            return [whole]
        }
        if text.contains(where: boxes.contains) {
            let parts = cut(text) { "●■〇○◯※".contains($0) }
            if parts.count > 1 { return parts.flatMap { stops($0) } }
        }
        let lines = FormText.lines(text)
        if areMaybeWrapped(lines) {
            let whole = ListText.clean(text)
            doubts.append(ImportSentences.elementsUnclear(whole))
            return [whole]
        }
        return joined(lines).flatMap { stops($0) }
    }

    /// Lines that a page may have broken where it was full: some end at a stop and some in the middle, or all are equally
    /// long but the last.
    private static func areMaybeWrapped(_ lines: [String]) -> Bool {
        guard lines.count > 1 else { return false }
        let ends = lines.dropLast().map { ";；。、，,：:".contains($0.last ?? " ") }
        if ends.contains(false), lines.contains(where: { $0.contains { ";；".contains($0) } }) { return true }
        let lengths = Set(lines.dropLast().map(\.count))
        return lines.count > 2 && lengths.count == 1 && (lengths.first ?? 0) >= 8
            && lines[lines.count - 1].count < (lengths.first ?? 0)
    }

    private static func stops(_ text: String) -> [String] {
        FormText.parts(text) { ";；".contains($0) }.map { ListText.clean($0) }
    }

    /// Lines belong together where the first cannot end there, or the next cannot begin.
    private static func joined(_ lines: [String]) -> [String] {
        var joined: [String] = []
        for line in lines {
            if let last = joined.last,
                !FormText.isBalanced(last) || "、，,：:（(《".contains(last.last ?? " ")
                    || "、，,。；;：:）)》".contains(line.first ?? " ")
            {
                joined[joined.count - 1] = last + line
            } else {
                joined.append(line)
            }
        }
        return joined
    }

    /// Cuts before every character that opens a part.
    private static func cut(_ text: String, before opens: (Character) -> Bool) -> [String] {
        var parts = [""]
        var isFirst = true
        for character in text {
            if opens(character), !isFirst { parts.append("") }
            parts[parts.count - 1].append(character)
            if !FormText.isBlank(character) { isFirst = false }
        }
        return parts.map { FormText.trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func element(_ entry: String, _ circles: inout Int) -> ContentElement? {
        var text = entry
        var isOptional = false
        while let first = text.first, "●■〇○◯※☆★".contains(first) {
            if "〇○◯※☆".contains(first) { isOptional = true }
            if "〇○◯".contains(first) { circles += 1 }
            text.removeFirst()
        }
        for word in ["(可选)", "（可选）", "(选填)", "（选填）", "(可选填)", "（可选填）", "※"] where text.hasSuffix(word) {
            text.removeLast(word.count)
            isOptional = true
        }
        text = ListText.clean(text)
        return text.isEmpty ? nil : ContentElement(text: text, isOptional: isOptional)
    }

    /// 公开时限 or 更新周期, verbatim on one line, with the rules that were read from it.
    package static func limit(_ text: String) -> CellReading<TimeLimit?> {
        guard !FormText.isVoid(text) else { return CellReading(nil) }
        var limit = TimeLimitParser.parse(FormText.oneLine(text))
        if limit.reading >= .malformed {
            // A blank may part two limits.
            let spaced = FormText.lines(text).joined(separator: " ")
            let other = TimeLimitParser.parse(spaced)
            if other.reading < limit.reading { limit = other }
        }
        switch limit.reading {
        case .definite, .needsPerson: return CellReading(limit)
        case .malformed: return CellReading(limit, [ImportSentences.limitMalformed(limit)])
        case .notUnderstood: return CellReading(limit, [ImportSentences.limitNotUnderstood(limit)])
        }
    }
}
