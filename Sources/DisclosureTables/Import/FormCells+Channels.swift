import DisclosureModel
import SourceText

extension FormCells {
    /// 公开渠道和载体 in one cell, with boxes or as a plain list.
    ///
    /// - Parameter meaning: what the heading says of the boxes; where □ means “optional”, empty boxes are channels too.
    package func channels(
        _ text: String, meaning: Catalogue.ChannelMeaning = .all
    ) -> CellReading<[DisclosureItem.Channel]> {
        guard !FormText.isVoid(text) else { return CellReading([]) }
        let marked = MarkedOptions(text, isKnown: channels.isOption, begins: channels.begins)
        if marked.isUnclear {
            return CellReading([], [ImportSentences.channelMarksUnclear(FormText.oneLine(text))])
        }
        var found: [DisclosureItem.Channel] = []
        var doubts: [CellDoubt] = []
        for option in marked.options {
            let isOptional = option.state == .empty
            if isOptional, meaning != .requiredAndOptional || isBareOther(option.text) { continue }
            let reading = channel(option.text, isBoxed: marked.hasMarks)
            doubts += reading.doubts
            guard let name = reading.value, !found.contains(where: { $0.name == name }) else { continue }
            found.append(DisclosureItem.Channel(name: name, isOptional: isOptional))
        }
        if marked.hasMarks, !marked.options.contains(where: { $0.state == .selected }),
            meaning != .requiredAndOptional
        {
            doubts.append(ImportSentences.channelNothingSelected(FormText.oneLine(text)))
        }
        return CellReading(found, doubts)
    }

    /// One option without its box.
    func channel(_ text: String, isBoxed: Bool) -> CellReading<String?> {
        if isBareOther(text) { return CellReading(nil, [ImportSentences.channelOtherEmpty(text)]) }
        if let match = channels.match(text, isBoxed: isBoxed) { return reading(of: match, text) }
        if let named = other(text), let match = channels.match(named, isBoxed: isBoxed) {
            return reading(of: match, text)
        }
        return CellReading(nil, [ImportSentences.channelUnknown(text, nearest: channels.suggestion(for: text))])
    }

    private func reading(of match: ChannelLexicon.Match, _ text: String) -> CellReading<String?> {
        switch match {
        case .exact(let index): CellReading(channels.name(index))
        case .near(let index, let spelling):
            CellReading(channels.name(index), [ImportSentences.channelSpelled(text, spelling)])
        case .remarked(let index, let remark):
            CellReading(channels.name(index), [ImportSentences.channelRemark(text, channels.name(index), remark)])
        }
    }

    /// What stands behind 其他, where something does.
    private func other(_ text: String) -> String? {
        let folded = FormText.folded(text)
        guard folded.hasPrefix("其他") || folded.hasPrefix("其它") else { return nil }
        let rest = folded.dropFirst(2).drop { ":(_-—".contains($0) }
        let named = FormText.trimmed(String(rest), alsoOf: ["_", ")", "。"])
        return named.isEmpty ? nil : named
    }

    private func isBareOther(_ text: String) -> Bool {
        let folded = FormText.folded(text)
        return (folded.hasPrefix("其他") || folded.hasPrefix("其它")) && other(text) == nil
    }
}
