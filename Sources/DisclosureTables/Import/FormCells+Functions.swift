import SourceText

extension FormCells {
    /// 公开主体 as functions; a subject that the vocabulary does not know stays verbatim and is told.
    package func functions(_ text: String) -> CellReading<[String]> {
        guard !FormText.isVoid(text) else { return CellReading([]) }
        var found: [String] = []
        var doubts: [CellDoubt] = []
        func add(_ names: [String]) {
            for name in names where !found.contains(name) { found.append(name) }
        }
        for subject in subjects(in: text) {
            if let names = meaning(of: subject) {
                add(names)
            } else {
                add([subject])
                doubts.append(ImportSentences.functionUnknown(subject))
            }
        }
        return CellReading(found, doubts)
    }

    private func subjects(in text: String) -> [String] {
        let entries: [String]
        if let list = ListText.numbered(text), list.lead.isEmpty {
            entries = list.entries
        } else {
            entries = [FormText.oneLine(text)]
            // Lines of a narrow column are wrapped; they part subjects only where every line is one.
            let lines = FormText.lines(text)
            if lines.count > 1, lines.allSatisfy({ meaning(of: ListText.clean($0)) != nil }) {
                return lines.map { ListText.clean($0) }
            }
        }
        return entries.flatMap { FormText.parts($0) { ";；、，,。".contains($0) } }.flatMap { part -> [String] in
            if meaning(of: part) != nil { return [part] }
            let halves = FormText.parts(part) { "和及与或/／".contains($0) }
            return halves.count > 1 && halves.allSatisfy { meaning(of: $0) != nil } ? halves : [part]
        }
    }

    private func meaning(of subject: String) -> [String]? {
        if let names = functions.functions(of: subject) { return names }
        let folded = FormText.folded(subject)
        // 乡镇人民政府(街道办事处): both, since a street is no people's government.
        guard let open = folded.firstIndex(of: "("), folded.hasSuffix(")"), open > folded.startIndex,
            let outer = functions.functions(of: String(folded[..<open])),
            let inner = functions.functions(of: String(folded[folded.index(after: open)...].dropLast()))
        else { return nil }
        return outer + inner.filter { !outer.contains($0) }
    }
}
