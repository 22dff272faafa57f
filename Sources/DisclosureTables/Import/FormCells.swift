import DisclosureModel

/// Reads the cells of the official form one by one: what an importer sees in a table, and what a person changed in an
/// exported one.
package struct FormCells {
    let vocabulary: Vocabulary
    let channels: ChannelLexicon
    let functions: FunctionLexicon
    let memo = ReadingMemo()

    package init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        channels = ChannelLexicon(vocabulary)
        functions = FunctionLexicon(vocabulary)
    }

    /// 公开渠道和载体.
    package static func channels(
        _ text: String, _ vocabulary: Vocabulary, meaning: Catalogue.ChannelMeaning = .all
    ) -> CellReading<[DisclosureItem.Channel]> {
        FormCells(vocabulary).channels(text, meaning: meaning)
    }

    /// 公开主体.
    package static func functions(_ text: String, _ vocabulary: Vocabulary) -> CellReading<[String]> {
        FormCells(vocabulary).functions(text)
    }
}

/// Cells read before: the rows of a table say the same few things.
final class ReadingMemo {
    var channels: [String: CellReading<[DisclosureItem.Channel]>] = [:]
    var functions: [String: CellReading<[String]>] = [:]
    var bases: [String: CellReading<[LegalBasis]>] = [:]
    var limits: [String: CellReading<TimeLimit?>] = [:]

    /// What `read` makes of a text, asked once.
    func reading<Value>(
        _ text: String, _ known: ReferenceWritableKeyPath<ReadingMemo, [String: CellReading<Value>]>,
        _ read: (String) -> CellReading<Value>
    ) -> CellReading<Value> {
        if let reading = self[keyPath: known][text] { return reading }
        let reading = read(text)
        self[keyPath: known][text] = reading
        return reading
    }
}
