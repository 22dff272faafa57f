import DisclosureModel

/// Finds the item that a record belongs to by the words of its title, its column path and its publisher (记录匹配).
///
/// Built once from the library; what it says depends on nothing but library, words and decisions, not on their order.
/// A decision of a person goes before all words.
public struct RecordMatcher: Sendable {
    /// Hundredths of confidence below which a field or an item is not named: a person decides.
    public static let threshold = 50

    let table: ClueTable
    let decisions: DecisionBook

    /// - Parameters:
    ///   - words: subjects, stages and words of news.
    ///   - functions: spellings of the functions of bodies, by their canonical names.
    ///   - decisions: of two that fit a record equally well the later in the list holds.
    public init(
        catalogues: [Catalogue], words: MatchingWords, functions: [String: [String]] = [:],
        decisions: [MatchDecision] = []
    ) {
        var builder = ClueTableBuilder(words: words, spellings: functions)
        table = builder.build(catalogues)
        self.decisions = DecisionBook(decisions)
    }

    /// Names of the fields that an answer may have, in the order of the list of words.
    public var fields: [String] { table.subjects.map(\.name) }

    /// The item that the record belongs to, if one is sure enough.
    public func match(_ question: MatchQuestion) -> MatchResult {
        var run = run()
        return run.match(question)
    }

    /// To match many records one after another; as fast as `match` is slow for a million of them.
    public func run() -> MatchRun { MatchRun(matcher: self) }

    func decided(_ decision: MatchDecision) -> MatchResult {
        let item = table.items.first { $0.id == decision.item }
        return MatchResult(
            field: item.map { table.subjects[$0.subject].name }, item: decision.item, confidence: 100,
            itemConfidence: 100, basis: .decision(reason: decision.reason, by: decision.by))
    }
}

/// Matches records one after another and remembers the column paths and publishers it has seen. What it has seen never
/// shows in a result; each thread takes a run of its own.
public struct MatchRun: Sendable {
    let matcher: RecordMatcher
    private var seen = SeenTexts()

    init(matcher: RecordMatcher) {
        self.matcher = matcher
    }

    /// The item that the record belongs to, if one is sure enough.
    public mutating func match(_ question: MatchQuestion) -> MatchResult {
        let title = FoldedText.title(question.title)
        if let decision = matcher.decisions.decision(on: question, title: title) { return matcher.decided(decision) }
        var tally = ClueTally(table: matcher.table, question: question, title: title, seen: &seen)
        return tally.result()
    }
}

/// Decisions by what they are about.
struct DecisionBook: Sendable {
    private let byTitle: [[UInt8]: [MatchDecision]]

    init(_ decisions: [MatchDecision]) {
        byTitle = Dictionary(grouping: decisions) { FoldedText.title($0.title) }
    }

    /// The decision that says most about the record: one with publisher and day goes before one with the title alone.
    func decision(on question: MatchQuestion, title: [UInt8]) -> MatchDecision? {
        guard !byTitle.isEmpty, let known = byTitle[title] else { return nil }
        var best: (decision: MatchDecision, rank: Int)?
        for decision in known {
            var rank = 0
            if let publisher = decision.publisher {
                guard Self.same(publisher, question.publisher) else { continue }
                rank += 1
            }
            if let posted = decision.posted {
                guard Self.same(posted, question.posted) else { continue }
                rank += 2
            }
            if best == nil || best!.rank <= rank { best = (decision, rank) }
        }
        return best?.decision
    }

    private static func same(_ text: String, _ other: String?) -> Bool {
        other.map { FoldedText.bytes($0) == FoldedText.bytes(text) } ?? false
    }
}
