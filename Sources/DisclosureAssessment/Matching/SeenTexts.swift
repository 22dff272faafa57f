import DisclosureModel

/// What column paths and publishers say, remembered: an export repeats a few hundred of them.
struct SeenTexts: Sendable {
    /// One step of a column path.
    struct Step: Sendable {
        /// Folded, with its marks.
        var text: [UInt8]
        /// Clues that were found in it.
        var words: [Int] = []
        var news: Int?
    }

    struct Publisher: Sendable {
        var kind: BodyKind?
        var functions: [Int] = []
    }

    /// Texts of each sort beyond which it begins anew, so that memory stays bounded.
    private static let limit = 4096

    private var paths: [String: [Step]] = [:]
    private var publishers: [String: Publisher] = [:]

    mutating func path(_ text: String, _ table: ClueTable) -> [Step] {
        if let known = paths[text] { return known }
        if paths.count >= Self.limit { paths.removeAll() }
        let steps = FoldedText.steps(text).filter { !table.commonColumns.contains($0) }.map { text in
            var step = Step(text: text)
            table.automaton.scan(text) { word, _ in
                if table.clues[word].isNewsColumn { step.news = step.news ?? word }
                if !table.clues[word].columnSubjects.isEmpty { step.words.append(word) }
            }
            return step
        }
        paths[text] = steps
        return steps
    }

    mutating func publisher(_ text: String, _ table: ClueTable) -> Publisher {
        if let known = publishers[text] { return known }
        if publishers.count >= Self.limit { publishers.removeAll() }
        let name = FoldedText.bytes(text)
        var publisher = Publisher(kind: TitleAuthor.kind(of: name[...]))
        Self.addFunctions(name[...], table, to: &publisher.functions)
        publishers[text] = publisher
        return publisher
    }

    static func addFunctions(_ name: ArraySlice<UInt8>, _ table: ClueTable, to functions: inout [Int]) {
        table.automaton.scan(name) { word, _ in
            for function in table.clues[word].functions where !functions.contains(function) {
                functions.append(function)
            }
        }
    }
}
