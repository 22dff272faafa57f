import DisclosureModel
import SourceText

extension FormCells {
    /// 公开层级 in one cell of words: 县级、乡级; 镇级;村级; ■县级 □乡级; 县级√ 乡级.
    package static func levels(_ text: String) -> CellReading<Set<Level>> {
        guard !FormText.isVoid(text) else { return CellReading([]) }
        let marked = MarkedOptions(
            text, isKnown: { LevelWords.meaning(of: $0) != nil },
            begins: { "县区旗市州乡镇街苏村社嘎居".contains($0.first ?? " ") })
        let whole = FormText.oneLine(text)
        if marked.isUnclear { return CellReading([], [ImportSentences.levelUnknown(whole)]) }
        let options = marked.hasMarks ? marked.options : parts(of: text)
        var meanings: [(text: String, meaning: LevelWords.Meaning?)] = []
        for option in options {
            meanings.append((option.text, LevelWords.meaning(of: option.text)))
        }
        let namesCounty = meanings.contains { entry in
            if case .levels(let levels)? = entry.meaning { levels.contains(.county) } else { false }
        }
        var levels: Set<Level> = []
        var doubts: [CellDoubt] = []
        for (option, entry) in zip(options, meanings) where option.state != .empty {
            switch entry.meaning {
            case .levels(let found)?: levels.formUnion(found)
            case .city? where !namesCounty: levels.insert(.county)
            case .city?, .above?: doubts.append(ImportSentences.levelOutside(entry.text))
            case .unclear?, nil: doubts.append(ImportSentences.levelUnknown(entry.text))
            }
        }
        if marked.hasMarks, !options.contains(where: { $0.state == .selected }) {
            doubts.append(ImportSentences.levelUnknown(whole))
        }
        return CellReading(levels, doubts)
    }

    private static func parts(of text: String) -> [MarkedOptions.Option] {
        FormText.parts(text) { ";；,，/／".contains($0) || FormText.isBlank($0) }.flatMap { part in
            let words = FormText.parts(part) { "、和及".contains($0) }
            return words.allSatisfy { LevelWords.meaning(of: $0) != nil } ? words : [part]
        }
        .map { MarkedOptions.Option(text: $0, state: .unmarked) }
    }

    /// 公开方式 in one cell: 主动, 依申请公开, ■主动 □依申请. `nil` where both or neither are said.
    package static func mode(_ text: String) -> CellReading<DisclosureItem.Mode?> {
        guard !FormText.isVoid(text) else { return CellReading(nil) }
        let marked = MarkedOptions(
            text, isKnown: { modeWord($0) != nil }, begins: { "主依".contains($0.first ?? " ") })
        let whole = FormText.oneLine(text)
        let chosen = marked.options.filter { $0.state != .empty }
        let modes = chosen.map { modeWord(FormText.folded($0.text)) }
        guard !marked.isUnclear, modes.count == 1, let mode = modes[0] else {
            return CellReading(nil, [ImportSentences.modeUnclear(whole)])
        }
        return CellReading(mode)
    }

    /// Whether a folded text is a mode's name.
    static func modeWord(_ folded: String) -> DisclosureItem.Mode? {
        switch folded {
        case "主动", "主动公开", "√主动", "主动√": .proactive
        case "依申请", "依申请公开", "依申请公开√": .onRequest
        default: nil
        }
    }

    /// 公开对象 in one cell: 全社会, 社会公众, a group's name, ■全社会 □特定群体.
    package static func audience(_ text: String) -> CellReading<String?> {
        guard !FormText.isVoid(text) else { return CellReading(nil) }
        let words = ["全社会", "社会", "社会公众", "特定群体", "特定群众", "特定对象", "特定载体"]
        let marked = MarkedOptions(
            text,
            isKnown: { folded in words.contains(folded) || words.contains { folded.hasPrefix($0 + "(") } },
            begins: { "全社特".contains($0.first ?? " ") })
        let whole = FormText.oneLine(text)
        guard marked.hasMarks else {
            let named = group(in: whole)
            return CellReading(named, named == nil ? [ImportSentences.audienceGroupMissing(whole)] : [])
        }
        let chosen = marked.options.filter { $0.state == .selected }.map(\.text)
        guard !marked.isUnclear, !chosen.isEmpty else {
            return CellReading(nil, [ImportSentences.audienceUnclear(whole)])
        }
        var named: [String] = []
        var doubts: [CellDoubt] = []
        for option in chosen {
            if let group = group(in: option) {
                named.append(group)
            } else {
                doubts.append(ImportSentences.audienceGroupMissing(option))
            }
        }
        return CellReading(named.isEmpty ? nil : named.joined(separator: "、"), doubts)
    }

    /// The group behind 特定群体, other words as they are; `nil` where no group is named.
    static func group(in text: String) -> String? {
        let line = FormText.oneLine(text)
        for word in ["特定群体", "特定载体", "特定群众", "特定对象", "特定人群"] where line.hasPrefix(word) {
            let rest = String(line.dropFirst(word.count))
            let named = FormText.trimmed(rest, alsoOf: ["(", "（", ":", "：", "_", ")", "）"])
            return named.isEmpty || named == "请写明" ? nil : named
        }
        return line
    }
}
