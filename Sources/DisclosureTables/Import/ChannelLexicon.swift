import DisclosureModel
import SourceText

/// The vocabulary's channels as copies of tables spell them.
struct ChannelLexicon {
    private let vocabulary: Vocabulary
    private let spellings: [String: Int]
    private let beginnings: Set<String>

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var spellings: [String: Int] = [:]
        var beginnings: Set<String> = ["其他", "其它"]
        for spelling in vocabulary.spellings {
            let folded = FormText.folded(spelling.text)
            if spellings[folded] == nil { spellings[folded] = spelling.channel }
            beginnings.insert(String(folded.prefix(2)))
        }
        self.spellings = spellings
        self.beginnings = beginnings
    }

    func index(_ folded: String) -> Int? { spellings[folded] }

    /// Whether a folded text is a whole option: a channel, or 其他 with what follows it.
    func isOption(_ folded: String) -> Bool {
        spellings[folded] != nil || folded.hasPrefix("其他") || folded.hasPrefix("其它")
    }

    func begins(_ text: ArraySlice<Character>) -> Bool {
        beginnings.contains(FormText.folded(String(text.prefix(4))).prefix(2).description)
    }

    enum Match {
        case exact(Int)
        /// Another spelling so near that it can mean nothing else.
        case near(Int, spelling: String)
        /// The channel with words behind it that name the place more closely.
        case remarked(Int, remark: String)
    }

    /// - Parameter isBoxed: in a list of boxes a slip of one character is a slip; in free text it may be another thing.
    func match(_ text: String, isBoxed: Bool) -> Match? {
        let folded = FormText.folded(text)
        if let index = spellings[folded] { return .exact(index) }
        if let cut = folded.firstIndex(where: { "(:".contains($0) }), cut > folded.startIndex {
            let remark = FormText.trimmed(String(folded[folded.index(after: cut)...]), alsoOf: [")"])
            if let index = spellings[String(folded[..<cut])], !remark.isEmpty {
                return .remarked(index, remark: remark)
            }
        }
        return near(folded, isBoxed: isBoxed)
    }

    private func near(_ folded: String, isBoxed: Bool) -> Match? {
        // One character of four is too much: 政府公告 is no slip for 政府公报.
        guard folded.count >= (isBoxed ? 5 : 6) else { return nil }
        let allowed = folded.count >= 8 ? 2 : 1
        let letters = Array(folded)
        var best: (distance: Int, index: Int, spelling: String)?
        var isUnique = true
        for (spelling, index) in spellings.sorted(by: { $0.key < $1.key }) {
            guard abs(spelling.count - letters.count) <= allowed else { continue }
            // A short name that begins otherwise is another thing (税务服务网, 政务服务网).
            if letters.count < 8, spelling.first != letters.first { continue }
            let distance = NearestWord.editDistance(letters, Array(spelling))
            guard distance <= allowed else { continue }
            if let known = best, known.distance < distance { continue }
            if let known = best, known.distance == distance {
                if known.index != index { isUnique = false }
                continue
            }
            (best, isUnique) = ((distance, index, spelling), true)
        }
        return isUnique ? best.map { .near($0.index, spelling: $0.spelling) } : nil
    }

    func name(_ index: Int) -> String { vocabulary.channels[index].name }

    func suggestion(for text: String) -> String? {
        NearestWord.suggestion(for: FormText.folded(text), among: spellings.keys.sorted())
    }
}
