import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

/// Reads `limit:` and `refresh:` of an item: a phrase, or `{text: …, rules: […]}` where the rules are written out.
public enum TimeLimitReader {
    /// `nil` after saying what is wrong with the form; what a phrase leaves open is reported and stays in the value.
    public static func read(_ value: YAMLValue) -> TimeLimit? {
        read(value, memo: TimeLimitMemo())
    }

    /// Reads with `memo`, the phrases read before: the rows of a table say the same few things.
    public static func read(_ value: YAMLValue, memo: TimeLimitMemo) -> TimeLimit? {
        guard value.node.kind == .mapping else {
            guard let text = value.nonEmptyText() else { return nil }
            let limit = memo.parse(text)
            report(limit, at: value)
            return limit
        }
        guard let mapping = value.mapping(Wording("公开时限", "time limit")) else { return nil }
        let text = mapping.required("text")
        let words = text?.nonEmptyText()
        let rules = mapping.optional("rules")
        let read = rules?.mappings(Wording("时限规则", "limit rule")) { LimitRuleReader.read($0, text: words ?? "") }
        mapping.ignore("note")
        mapping.finish()
        guard let text, let words else { return nil }
        guard rules != nil else {
            let limit = memo.parse(words)
            report(limit, at: text)
            return limit
        }
        return read.map { TimeLimit(text: words, rules: $0) }
    }

    /// What the machine cannot decide is a warning: the standard's text is what it is, and a person decides.
    private static func report(_ limit: TimeLimit, at value: YAMLValue) {
        for problem in limit.problems {
            let severity: Diagnostic.Severity = problem.kind.reading == .needsPerson ? .note : .warning
            value.collector.report(
                Diagnostic(
                    "limit.\(problem.kind.rawValue)", severity, at: place(of: problem, in: limit, value),
                    problem.wording, remedy: problem.remedy))
        }
    }

    /// The problem's own words, where the text stands on one line as it is.
    private static func place(of problem: LimitProblem, in limit: TimeLimit, _ value: YAMLValue) -> Place {
        guard case .text(let line, let column, let length) = value.place.spot else { return value.place }
        let quotes = length - limit.text.count
        guard quotes == 0 || (quotes == 2 && value.node.style == .quoted) else { return value.place }
        return .text(value.place.file, line: line, column: column + quotes / 2 + problem.offset, length: problem.length)
    }
}
