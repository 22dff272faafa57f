import DisclosureModel
import ExactArithmetic
import SourceText

/// Scores of facts that were stated by hand, ready to be printed: `zwgk score`.
public struct ScoredFacts: Sendable {
    public let scheme: Scheme
    public let facts: FactsSheet
    /// In the order of the facts.
    public let scores: [RankedScore]
    private let names: [String: String]

    public init(scheme: Scheme, facts: FactsSheet, scores: [RankedScore]) {
        self.scheme = scheme
        self.facts = facts
        self.scores = scores
        names = Dictionary(
            facts.bodies.compactMap { body in body.name.map { (body.body, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The body's name, or its id where it has none.
    public func name(of body: String) -> String { names[body] ?? body }
}

extension ScoredFacts {
    /// Every body with its tree of indicators; lines ending in a line feed.
    ///
    /// - Parameter showsSteps: whether what each rule did stands below its indicator.
    public func text(in language: Language, showsSteps: Bool = true) -> String {
        let total = scheme.total.exactText
        let measure: Wording =
            scheme.passOrFail == nil
            ? Wording("总分\(total)分", "\(total) points") : Wording("只按否决事项判定", "judged by vetoes alone")
        var lines = [
            Wording(
                "\(scheme.title)（\(scheme.id)，\(measure.chinese)）", "\(scheme.title) (\(scheme.id), \(measure.english))"
            ).text(in: language)
        ]
        for ranked in scores {
            lines.append("")
            lines.append(heading(of: ranked, in: language))
            lines += ScoreRow.lines(ranked.score.parts.flatMap { rows(of: $0, depth: 1, in: language) })
            let tree = ranked.score.indicators.flatMap { rows(of: $0, depth: 1, in: language, showsSteps: showsSteps) }
            lines += ScoreRow.lines(tree)
            lines += closing(ranked.score, in: language, showsSteps: showsSteps)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func heading(of ranked: RankedScore, in language: Language) -> String {
        let score = ranked.score
        let percent = score.total == ExactNumber(100) ? nil : score.percentage?.decimalText(digits: 2)
        let points: Wording =
            score.shown.map { shown in
                let all = score.total.exactText + (percent.map { " = \($0)%" } ?? "")
                return Wording("得分 \(shown) / \(all)", "score \(shown) / \(all)")
            } ?? Wording("没有得分", "no score")
        let rank: Wording? = ranked.rank.map { rank in
            Wording("第 \(rank) 名（共 \(ranked.ranked) 个）", "rank \(rank) of \(ranked.ranked)")
        }
        let appraisal = score.appraisalPoints.map { points in
            Wording("绩效分 \(points.exactText)", "\(points.exactText) appraisal points")
        }
        let name = names[score.body].map { "\($0)（\(score.body)）" } ?? score.body
        let facts: [String?] = [
            name, points.text(in: language), score.grade, ranked.ranked > 1 ? rank?.text(in: language) : nil,
            appraisal?.text(in: language),
        ]
        return facts.compactMap(\.self).joined(separator: "  ")
    }

    private func rows(
        of indicator: IndicatorScore, depth: Int, in language: Language, showsSteps: Bool
    ) -> [ScoreRow] {
        let points: Wording =
            switch (indicator.state, indicator.shown) {
            case (.notApplicable, nil): Wording("不涉及", "not applicable")
            case (_, let shown?): Wording(shown, shown)
            case (_, nil): Wording("未评", "not assessed")
            }
        var rows = [
            ScoreRow(
                depth: depth, text: indicator.title, points: points.text(in: language), full: indicator.shownFull)
        ]
        if showsSteps {
            rows += indicator.lines.map {
                ScoreRow(depth: depth + 1, text: "· " + $0.sentence.text(in: language), points: nil, full: "")
            }
        }
        return rows
            + indicator.indicators.flatMap { self.rows(of: $0, depth: depth + 1, in: language, showsSteps: showsSteps) }
    }

    /// Parts of a composed score; what each was made of follows below the tree, in the order of the steps.
    private func rows(of part: PartScore, depth: Int, in language: Language) -> [ScoreRow] {
        let none = part.state == .gaveWeight ? Wording("不计", "left out") : Wording("未合成", "not composed")
        return [
            ScoreRow(
                depth: depth, text: part.title, points: part.shown ?? none.text(in: language), full: part.shownFull)
        ]
            + part.parts.flatMap { rows(of: $0, depth: depth + 1, in: language) }
    }

    /// From the sum of the first level to the published score, and what remains to be said.
    private func closing(_ score: BodyScore, in language: Language, showsSteps: Bool) -> [String] {
        var lines = showsSteps ? score.lines.map { "  · " + $0.sentence.text(in: language) } : []
        lines += score.remarks.map { remark in
            "  " + Wording("备注：\(remark.chinese)", "remark: \(remark.english)").text(in: language)
        }
        return lines
    }
}

/// A line of the tree: an indicator with its points, or a step without.
private struct ScoreRow {
    let depth: Int
    let text: String
    let points: String?
    let full: String

    /// All rows, points below each other.
    static func lines(_ rows: [ScoreRow]) -> [String] {
        let scored = rows.filter { $0.points != nil }
        let width = scored.map { $0.depth * 2 + DisplayWidth.of($0.text) }.max() ?? 0
        let pointsWidth = scored.map { DisplayWidth.of($0.points ?? "") }.max() ?? 0
        return rows.map { row in
            let start = String(repeating: "  ", count: row.depth) + row.text
            guard let points = row.points else { return start }
            let gap = width - row.depth * 2 - DisplayWidth.of(row.text) + 2 + pointsWidth - DisplayWidth.of(points)
            return start + String(repeating: " ", count: gap) + points + " / " + row.full
        }
    }
}
