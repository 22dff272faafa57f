import DisclosureModel
import SourceText
import YAMLFiles

/// Reads `vocabulary.yaml`: the channels (公开渠道和载体) and the functions of bodies (公开主体) with every spelling seen.
public enum VocabularyReader {
    /// As many as a record's mask has bits.
    public static let channelLimit = 64

    public static func read(_ document: YAMLReading, into collector: DiagnosticCollector) -> Vocabulary? {
        guard let root = document.open(as: .vocabulary, into: collector) else { return nil }
        _ = root.required("vocabulary")?.choice([("channels", true)])
        let channels = root.required("channels")
        var owners: [String: (name: String, place: Place)] = [:]
        let read = channels?.mappings(Wording("渠道", "channel")) { entry -> Vocabulary.Channel? in
            let name = entry.required("name")
            let text = name?.nonEmptyText()
            let spellings = entry.optional("spellings")
            let isBoard = entry.optional("board")?.boolean() ?? false
            entry.finish()
            guard let text, let name else { return nil }
            claim(text, by: text, of: channelKind, at: name.place, &owners, collector)
            let texts = spellings?.oneOrMany { value -> String? in
                guard let spelling = value.nonEmptyText() else { return nil }
                claim(spelling, by: text, of: channelKind, at: value.place, &owners, collector)
                return spelling
            }
            return Vocabulary.Channel(name: text, spellings: texts ?? [], isBoard: isBoard)
        }
        let functions = root.optional("functions").map { readFunctions($0, collector) } ?? []
        root.finish()
        guard let read, let channels else { return nil }
        if read.count > channelLimit {
            channels.report(
                "vocabulary.too-many-channels", .error,
                Wording(
                    "渠道有 \(read.count) 个，超过上限 \(channelLimit) 个",
                    "\(read.count) channels, more than the limit of \(channelLimit)"),
                remedy: Wording("把少用的渠道并为另一渠道的写法（spellings）", "make rare channels spellings of others"))
        }
        return Vocabulary(channels: read, functions: functions)
    }

    private static func readFunctions(_ value: YAMLValue, _ collector: DiagnosticCollector) -> [Vocabulary.Function] {
        var owners: [String: (name: String, place: Place)] = [:]
        let read = value.mappings(Wording("职能", "function")) { entry -> Vocabulary.Function? in
            let name = entry.required("name")
            let text = name?.nonEmptyText()
            let spellings = entry.optional("spellings")
            entry.finish()
            guard let text, let name else { return nil }
            claim(text, by: text, of: functionKind, at: name.place, &owners, collector)
            let texts = spellings?.oneOrMany { value -> String? in
                guard let spelling = value.nonEmptyText() else { return nil }
                claim(spelling, by: text, of: functionKind, at: value.place, &owners, collector)
                return spelling
            }
            return Vocabulary.Function(name: text, spellings: texts ?? [])
        }
        return read ?? []
    }

    private static let functionKind = Wording("职能", "function")
    private static let channelKind = Wording("渠道", "channel")

    private static func claim(
        _ spelling: String, by name: String, of kind: Wording, at place: Place,
        _ owners: inout [String: (name: String, place: Place)], _ collector: DiagnosticCollector
    ) {
        guard let owner = owners[spelling] else {
            owners[spelling] = (name, place)
            return
        }
        collector.report(
            Diagnostic(
                "vocabulary.repeated-spelling", owner.name == name ? .warning : .error, at: place,
                owner.name == name
                    ? Wording("写法「\(spelling)」重复", "the spelling '\(spelling)' is repeated")
                    : Wording(
                        "写法「\(spelling)」已属于\(kind.chinese)「\(owner.name)」",
                        "the spelling '\(spelling)' belongs to the \(kind.english) '\(owner.name)'"),
                remedy: Wording("只留一处", "keep one of them"), related: owner.place))
    }
}
