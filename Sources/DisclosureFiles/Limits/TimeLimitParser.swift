import DisclosureModel

/// Reads the text of a time limit (公开时限) into rules.
///
/// The text is cut into sentences and clauses, and each clause is read by its form. Nothing is skipped: a clause that
/// fits no form leaves the whole limit without rules, with the place of the clause and the nearest phrase that can be
/// read.
public enum TimeLimitParser {
    /// Characters beyond which a text is not read as a limit at all.
    public static let longest = 2_000

    public static func parse(_ text: String) -> TimeLimit {
        guard text.count <= longest else {
            return TimeLimit(
                text: text,
                problems: [
                    LimitProblem(
                        kind: .notUnderstood, text: String(text.prefix(20)) + "…", offset: 0, length: text.count)
                ])
        }
        var best: TimeLimit?
        // A blank between characters may be a wrapped line or part two limits: the reading that understands more holds.
        for blanks in [LimitText.Blanks.nothing, .separators] {
            var assembly = LimitAssembly(LimitText(text, blanks: blanks))
            let limit = assembly.read()
            if limit.reading < .malformed { return limit }
            if best.map({ limit.reading < $0.reading }) ?? true { best = limit }
        }
        return best ?? TimeLimit(text: text)
    }
}
