import DisclosureModel
import SourceText
import YAMLFiles

/// Reads `matching.yaml`: the words by which records as they come are told apart (匹配词表).
public enum MatchingWordsReader {
    /// As many as a mask has bits.
    public static let stageLimit = 64

    public static func read(_ document: YAMLReading, into collector: DiagnosticCollector) -> MatchingWords? {
        guard let root = document.open(as: .matching, into: collector) else { return nil }
        _ = root.required("matching")?.identifier()
        var names: [String: Place] = [:]
        let subjects = root.required("subjects")?.mappings(Wording("主题", "subject")) { subject($0, &names, collector) }
        let stages = root.optional("stages")
        let read = stages?.mappings(Wording("环节", "stage"), stage)
        if let stages, let read, read.count > stageLimit {
            stages.report(
                "matching.too-many-stages", .error,
                Wording(
                    "环节有 \(read.count) 个，超过上限 \(stageLimit) 个",
                    "\(read.count) stages, more than the limit of \(stageLimit)"),
                remedy: Wording("把意思相近的环节并为一个", "make stages that mean nearly the same one"))
        }
        let news = root.optional("news")?.mapping(Wording("动态新闻用语", "words of news"))
        let newsTitles = news?.optional("titles").flatMap(words)
        let newsColumns = news?.optional("columns").flatMap(words)
        news?.finish()
        let common = root.optional("common-columns").flatMap(words)
        root.finish()
        guard let subjects else { return nil }
        return MatchingWords(
            subjects: subjects, stages: Array((read ?? []).prefix(stageLimit)), newsTitles: newsTitles ?? [],
            newsColumns: newsColumns ?? [], commonColumns: common ?? [])
    }

    private static func subject(
        _ entry: YAMLMapping, _ names: inout [String: Place], _ collector: DiagnosticCollector
    ) -> MatchingWords.Subject? {
        let name = entry.required("name")
        let text = name?.nonEmptyText()
        let fields = entry.optional("fields")?.texts()
        let items = entry.optional("items")?.texts()
        let titles = entry.optional("titles").flatMap(words)
        let columns = entry.optional("columns").flatMap(words)
        let decides = entry.optional("decides")?.boolean()
        let isNews = entry.optional("news")?.boolean()
        entry.finish()
        guard let name, let text else { return nil }
        if let first = names[text] {
            collector.report(
                Diagnostic(
                    "matching.repeated-subject", .error, at: name.place,
                    Wording("主题「\(text)」写了两次", "the subject '\(text)' is written twice"),
                    remedy: Wording("并为一处", "make them one"), related: first))
            return nil
        }
        names[text] = name.place
        return MatchingWords.Subject(
            name: text, fields: fields ?? [], items: items ?? [], titles: titles ?? [], columns: columns ?? [],
            decides: decides ?? false, isNews: isNews ?? false)
    }

    private static func stage(_ entry: YAMLMapping) -> MatchingWords.Stage? {
        let name = entry.required("name")?.nonEmptyText()
        let words = entry.required("words").flatMap(words)
        entry.finish()
        guard let name, let words else { return nil }
        return MatchingWords.Stage(name: name, words: words)
    }

    /// Words that match something: a mark inside a word or a word of marks alone never would.
    private static func words(_ value: YAMLValue) -> [String]? {
        value.oneOrMany { value -> String? in
            guard let text = value.nonEmptyText() else { return nil }
            if let problem = problem(of: text) {
                value.report(
                    "matching.bad-word", .error,
                    Wording("「\(text)」永远匹配不上：\(problem.chinese)", "'\(text)' can never match: \(problem.english)"),
                    remedy: Wording(
                        "^ 写在词首，$ 写在词尾，… 写在两段文字之间", "write ^ first, $ last and … between two parts"))
                return nil
            }
            return text
        }
    }

    private static func problem(of word: String) -> Wording? {
        let body = word.drop { $0 == "^" }.reversed().drop { $0 == "$" }.reversed()
        if word.hasPrefix("^^") || word.hasSuffix("$$") || body.contains(where: { $0 == "^" || $0 == "$" }) {
            return Wording("^ 或 $ 的位置不对", "^ or $ stands in the wrong place")
        }
        if body.first == "…" || body.last == "…" || String(body).contains("……") {
            return Wording("… 前后要有文字", "there must be text before and after …")
        }
        let hasText = body.contains { $0.isLetter || $0.isNumber || $0 == "?" }
        return hasText ? nil : Wording("没有文字", "there is no text in it")
    }
}
