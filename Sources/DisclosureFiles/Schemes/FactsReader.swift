import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads facts that are stated by hand (计分事实), to try a scheme or to check an official example.
public enum FactsReader {
    /// Reads a file of facts; `nil` where the file is none. Whether the facts fit a scheme, the scorer says.
    public static func read(_ document: YAMLReading, into collector: DiagnosticCollector) -> FactsSheet? {
        guard let root = document.open(as: .facts, into: collector) else { return nil }
        guard let id = root.required("facts")?.identifier() else { return nil }
        let title = root.optional("title")?.nonEmptyText()
        _ = root.optional("note")?.nonEmptyText()
        var first: [String: Place] = [:]
        let bodies = root.required("bodies")?.mappings(Wording("主体", "body")) { mapping -> ScoringFacts? in
            guard let facts = body(mapping) else { return nil }
            if let earlier = first[facts.body] {
                collector.report(
                    Diagnostic(
                        "facts.duplicate-body", at: facts.place,
                        Wording("「\(facts.body)」写了两次", "'\(facts.body)' is stated twice"), related: earlier))
                return nil
            }
            first[facts.body] = facts.place ?? mapping.place
            return facts
        }
        root.finish()
        return FactsSheet(id: id, title: title, bodies: bodies ?? [])
    }

    private static func body(_ mapping: YAMLMapping) -> ScoringFacts? {
        let name = mapping.required("id")
        let id = name?.identifier(slashes: 3)
        var facts = ScoringFacts(body: id ?? "", isComplete: true, place: name?.place)
        facts.name = mapping.optional("name")?.nonEmptyText()
        facts.group = mapping.optional("group")?.identifier()
        facts.kind = mapping.optional("kind")?.word(BodyKind.self)
        let level = mapping.optional("level")
        facts.level = level?.word(Level.self)
        if let level, let stated = facts.level, let kind = facts.kind, kind.level != stated {
            level.report(
                "facts.level-of-kind", .error,
                Wording(
                    "\(kind.title.chinese)是\(kind.level.title.chinese)，不是\(stated.title.chinese)",
                    "a \(kind.title.english) is of the \(kind.level.title.english) level, not the \(stated.title.english) level"
                ),
                remedy: Wording("改正其中一个，或删去 level", "mend one of them, or delete the level"))
        }
        facts.functions = mapping.optional("functions")?.texts()
        facts.onDay = mapping.optional("on-day")?.civilDate()
        facts.outcomes = named(mapping.optional("outcomes")) { $0.oneOrMany(outcomes) }
        facts.counts = named(mapping.optional("counts"), count)
        facts.answers = named(mapping.optional("answers"), answers)
        facts.composed = named(mapping.optional("composed"), ComposedFactsReader.read)
        facts.parts = named(mapping.optional("parts")) { value in
            value.oneOrMany { $0.word(ScoringFacts.PartState.self) }.map { ScoringFacts.Parts($0, place: value.place) }
        }
        facts.marks = named(mapping.optional("marks"), mark)
        facts.entries = named(mapping.optional("entries")) { $0.oneOrMany(LedgerEntryReader.read) }
        facts.allegations = named(mapping.optional("vetoes"), allegation)
            .merging(named(mapping.optional("penalties"), allegation)) { first, _ in first }
        facts.claims = named(mapping.optional("events")) { $0.oneOrMany(claim) }
        facts.notApplicable = waivers(mapping.optional("not-applicable"))
        facts.coverage = mapping.optional("coverage")?.share()
        mapping.finish()
        return id == nil ? nil : facts
    }

    /// A mapping from ids to what `read` makes of the values.
    private static func named<Value>(_ value: YAMLValue?, _ read: (YAMLValue) -> Value?) -> [String: Value] {
        let pairs = value?.pairs { key, value -> (String, Value)? in
            guard let id = key.identifier(), let read = read(value) else { return nil }
            return (id, read)
        }
        return Dictionary(pairs ?? [], uniquingKeysWith: { first, _ in first })
    }

    /// `{met: 3, failed: 1}`
    private static func outcomes(_ value: YAMLValue) -> OutcomeCounts? {
        guard let mapping = value.mapping(Wording("核查结论", "outcomes")) else { return nil }
        var counts = OutcomeCounts()
        for outcome in Outcome.allCases {
            if let number = mapping.optional(outcome.rawValue)?.integer(in: 0...1_000_000) { counts[outcome] = number }
        }
        mapping.finish()
        return counts
    }

    /// A number, or `[{on: 2022-05-01, n: 2}]` where the days matter.
    private static func count(_ value: YAMLValue) -> ScoringFacts.Count? {
        guard value.node.kind == .sequence else {
            return value.integer(in: 0...1_000_000).map { ScoringFacts.Count($0, place: value.place) }
        }
        let cases = value.mappings(Wording("计数", "count")) { entry -> ScoringFacts.Count.Case? in
            let day = entry.required("on")?.civilDate()
            let number = entry.optional("n").map { $0.integer(in: 0...1_000_000) } ?? 1
            entry.finish()
            guard let day, let number else { return nil }
            return ScoringFacts.Count.Case(day: day, number: number)
        }
        return cases.map { cases in
            ScoringFacts.Count(cases.reduce(0) { $0 + $1.number }, cases: cases, place: value.place)
        }
    }

    /// One answer, a list of them, or one for each named part.
    private static func answers(_ value: YAMLValue) -> ScoringFacts.Answers? {
        let entries: [ScoringFacts.Answers.Entry]?
        if value.node.kind == .mapping {
            entries = value.pairs { key, value in
                guard let part = key.identifier(), let answer = answer(value) else { return nil }
                return ScoringFacts.Answers.Entry(part: part, answer, place: value.place)
            }
        } else {
            entries = value.oneOrMany { value in
                answer(value).map { ScoringFacts.Answers.Entry($0, place: value.place) }
            }
        }
        return entries.map { ScoringFacts.Answers($0, place: value.place) }
    }

    /// A number, a word, or nothing (`null`, `not-applicable`) where it does not apply.
    private static func answer(_ value: YAMLValue) -> ScoringFacts.Answer? {
        if value.isNull { return .notApplicable }
        guard let text = value.nonEmptyText() else { return nil }
        return ScoringFacts.Answer(text: text)
    }

    private static func mark(_ value: YAMLValue) -> ScoringFacts.Mark? {
        guard let mapping = value.mapping(Wording("人工评分", "mark")) else { return nil }
        let number = mapping.required("points")
        let points = number?.points()
        let decision = decision(mapping, isSigned: true, at: number?.place)
        mapping.finish()
        guard let points else { return nil }
        return ScoringFacts.Mark(points: points, decision: decision)
    }

    /// With `by` somebody confirmed it, without it is only raised.
    private static func allegation(_ value: YAMLValue) -> ScoringFacts.Allegation? {
        guard let mapping = value.mapping(Wording("否决或倒扣事项", "allegation")) else { return nil }
        let count = mapping.optional("count")?.integer(in: 1...1_000_000) ?? 1
        let isConfirmed = mapping.has("by")
        let decision = decision(mapping, isSigned: isConfirmed, at: nil)
        mapping.finish()
        return ScoringFacts.Allegation(
            raised: count, confirmed: isConfirmed ? count : 0, decisions: isConfirmed ? [decision] : [],
            place: mapping.place)
    }

    private static func claim(_ value: YAMLValue) -> ScoringFacts.Claim? {
        guard let mapping = value.mapping(Wording("加分事项", "bonus event")) else { return nil }
        let count = mapping.optional("count")?.integer(in: 1...1_000_000) ?? 1
        let points = mapping.optional("points")?.points()
        let decision = decision(mapping, isSigned: true, at: nil)
        mapping.finish()
        return ScoringFacts.Claim(count: count, points: points, decision: decision)
    }

    private static func decision(_ mapping: YAMLMapping, isSigned: Bool, at place: Place?) -> ScoringFacts.Decision {
        let by = isSigned ? mapping.required("by")?.nonEmptyText() : nil
        let reason = isSigned ? mapping.required("reason")?.nonEmptyText() : mapping.optional("reason")?.nonEmptyText()
        let day = mapping.optional("on-day")?.civilDate()
        return ScoringFacts.Decision(by: by ?? "", reason: reason ?? "", onDay: day, place: place ?? mapping.place)
    }

    /// `[service]`, or `{service: 没有对外办事职能}` with the reasons.
    private static func waivers(_ value: YAMLValue?) -> [String: ScoringFacts.Waiver] {
        guard let value else { return [:] }
        if value.node.kind == .mapping {
            return named(value) { reason in
                reason.nonEmptyText().map { ScoringFacts.Waiver(reason: $0, place: reason.place) }
            }
        }
        let ids = value.oneOrMany { entry in entry.identifier().map { ($0, ScoringFacts.Waiver(place: entry.place)) } }
        return Dictionary(ids ?? [], uniquingKeysWith: { first, _ in first })
    }
}
