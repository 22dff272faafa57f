import DisclosureModel

/// A scheme with parts, and bodies with the scores behind them, as a user would write them for `zwgk score`.
enum ComposedScheme {
    /// A tree of one mark of 100 points, and `compose:` with these lines.
    static func text(_ parts: String, settings: String = "", hasTree: Bool = true) -> String {
        """
        scheme: composed
        title: 合成
        total: 100
        \(settings)
        \(hasTree ? "indicators: [{id: work, title: 年终, points: 100, rule: {mark: {from: 0, to: 100}}}]" : "")
        compose:
        \(parts.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
        """
    }

    static func mark(_ points: String) -> String {
        "marks: {work: {points: \(points), reason: 评定, by: 测评组}}"
    }

    static func score(
        _ parts: String, settings: String = "", hasTree: Bool = true, _ facts: String
    ) -> (score: BodyScore?, codes: [String]) {
        let (ranked, codes) = ScoringFixtures.scores(
            text(parts, settings: settings, hasTree: hasTree), "facts: f\nbodies: [{id: a, \(facts)}]")
        return (ranked.first?.score, codes)
    }
}
