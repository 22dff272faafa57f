import DisclosureModel
import ExactArithmetic
import SourceText

extension ScoredFacts {
    /// What `zwgk score --format json` writes: points are decimal strings as published, `exact` is the number before rounding.
    public struct Document: Sendable, Encodable {
        let scheme: String
        let facts: String
        let total: String
        let bodies: [Body]
    }

    struct Body: Sendable, Encodable {
        let id: String
        let name: String?
        let score: String?
        let exact: String?
        /// Of the total, rounded and exactly: 28.13 and 225/8 for 9 of 32.
        let percent: String?
        let exactPercent: String?
        let grade: String?
        let rank: Int?
        let ranked: Int
        let coverage: String?
        let appraisal: String?
        let indicators: [Node]
        /// Only of a composed score.
        let parts: [AssessmentReport.PartReport]?
        /// From the sum of the first level to the score.
        let trace: [AssessmentReport.TraceReport]
        let remarks: [String]
        let pending: [Pending]

        private enum Key: String, CodingKey {
            case id, name, score, exact, percent, exactPercent, grade, rank, ranked, coverage, appraisal, indicators,
                parts, trace, remarks, pending
        }

        /// Every key is there, null where there is nothing; `parts` only of a composed score.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(id, forKey: .id)
            try container.encode(name, forKey: .name)
            try container.encode(score, forKey: .score)
            try container.encode(exact, forKey: .exact)
            try container.encode(percent, forKey: .percent)
            try container.encode(exactPercent, forKey: .exactPercent)
            try container.encode(grade, forKey: .grade)
            try container.encode(rank, forKey: .rank)
            try container.encode(ranked, forKey: .ranked)
            try container.encode(coverage, forKey: .coverage)
            try container.encode(appraisal, forKey: .appraisal)
            try container.encode(indicators, forKey: .indicators)
            try container.encodeIfPresent(parts, forKey: .parts)
            try container.encode(trace, forKey: .trace)
            try container.encode(remarks, forKey: .remarks)
            try container.encode(pending, forKey: .pending)
        }
    }

    struct Node: Sendable, Encodable {
        let id: String
        let title: String
        let state: IndicatorScore.State
        let points: String?
        let exact: String?
        let full: String
        let trace: [AssessmentReport.TraceReport]
        let indicators: [Node]

        private enum Key: String, CodingKey {
            case id, title, state, points, exact, full, trace, indicators
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(id, forKey: .id)
            try container.encode(title, forKey: .title)
            try container.encode(state, forKey: .state)
            try container.encode(points, forKey: .points)
            try container.encode(exact, forKey: .exact)
            try container.encode(full, forKey: .full)
            try container.encode(trace, forKey: .trace)
            try container.encode(indicators, forKey: .indicators)
        }
    }

    struct Pending: Sendable, Encodable {
        let id: String
        let title: String
        let count: Int
    }

    /// The same as ``text(in:showsSteps:)`` for scripts.
    public func document(in language: Language) -> Document {
        let leaves = Dictionary(scheme.leaves.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Document(
            scheme: scheme.id, facts: facts.id, total: scheme.total.exactText,
            bodies: scores.map { ranked in
                let score = ranked.score
                return Body(
                    id: score.body, name: facts.bodies.first { $0.body == score.body }?.name, score: score.shown,
                    exact: score.exact?.exactText, percent: score.percentage?.decimalText(digits: 2),
                    exactPercent: score.percentage?.fractionText, grade: score.grade, rank: ranked.rank,
                    ranked: ranked.ranked,
                    coverage: score.coverage?.exactText, appraisal: score.appraisalPoints?.exactText,
                    indicators: score.indicators.map { Self.node($0, leaves, in: language) },
                    parts: score.parts.isEmpty
                        ? nil : PartReports(scheme: scheme, language: language).reports(of: score.parts),
                    trace: BodyTrace(
                        score: score, scheme: scheme, ranked: ranked, tied: tied(ranked),
                        builder: TraceBuilder(language: language)
                    ).lines,
                    remarks: score.remarks.map { $0.text(in: language) },
                    pending: score.pending.map { Pending(id: $0.id, title: $0.title, count: $0.count) })
            })
    }

    /// Bodies of the same group with the same rank.
    private func tied(_ ranked: RankedScore) -> Int {
        let groups = Dictionary(facts.bodies.map { ($0.body, $0.group) }, uniquingKeysWith: { first, _ in first })
        let own = groups[ranked.score.body] ?? nil
        return scores.count { $0.rank == ranked.rank && (groups[$0.score.body] ?? nil) == own }
    }

    private static func node(
        _ score: IndicatorScore, _ leaves: [String: Indicator], in language: Language
    ) -> Node {
        Node(
            id: score.id, title: score.title, state: score.state, points: score.shown, exact: score.points?.exactText,
            full: score.shownFull, trace: TraceBuilder(language: language).lines(of: score, leaves[score.id]),
            indicators: score.indicators.map { node($0, leaves, in: language) })
    }
}
