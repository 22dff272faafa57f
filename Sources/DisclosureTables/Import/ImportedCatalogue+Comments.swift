import DisclosureFiles
import SourceText

extension ImportedCatalogue {
    /// What a person has to look at, as comment lines before the item it is about: `# ? channels: …（原文：…）`.
    ///
    /// What is understood and only told is left out; the report on screen has it.
    public var comments: [String: [String]] {
        var comments: [String: [String]] = [:]
        for doubt in uncertainties where !doubt.isOnlyTold {
            let words = FormText.oneLine(doubt.read)
            let quoted = words.isEmpty ? "" : "（原文：\(words.count > 80 ? words.prefix(80) + "…" : words)）"
            comments[doubt.item ?? CatalogueWriter.head, default: []]
                .append("# ? \(doubt.key): \(FormText.oneLine(doubt.wording.chinese))\(quoted)")
        }
        return comments
    }
}
