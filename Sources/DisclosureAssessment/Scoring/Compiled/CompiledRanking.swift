import DisclosureModel
import ExactArithmetic

extension CompiledScheme {
    /// Places within one group, as `GroupRanking` has them and in its order.
    ///
    /// Where the scheme ranks exact scores, only those whose bounds overlap are computed exactly.
    public func places(_ group: [BodyFindings]) -> [CompiledPlace] {
        var run = ScoringRun(self)
        return places(group.map { run.score($0) }) { exact(group[$0]) }
    }

    /// The same for scores that are known already; `exact` computes the one at a position before rounding.
    public func places(_ scores: [CompiledScore], exact: (Int) -> ExactNumber?) -> [CompiledPlace] {
        var scores = scores
        if scheme.ranking == .exact {
            for position in doubtful(scores) { scores[position].bounds = exact(position).map { $0...$0 } }
        }
        let bodies = scores.map { score in
            BodyScore(
                body: score.body, scheme: scheme.id, exact: score.bounds?.lowerBound, rounded: score.rounded,
                shown: nil, total: scheme.total, coverage: nil, grade: score.grade,
                appraisalPoints: score.appraisalPoints, indicators: [], lines: [], remarks: [], pending: [])
        }
        let bounds = Dictionary(scores.map { ($0.body, $0.bounds) }, uniquingKeysWith: { first, _ in first })
        return GroupRanking.rank(bodies, under: scheme).map { ranked in
            CompiledPlace(
                score: CompiledScore(
                    body: ranked.score.body, rounded: ranked.score.rounded,
                    bounds: bounds[ranked.score.body] ?? nil, grade: ranked.score.grade,
                    appraisalPoints: ranked.score.appraisalPoints),
                rank: ranked.rank, ranked: ranked.ranked)
        }
    }

    /// Positions of scores that are not known exactly, or not told apart from one that is not.
    private func doubtful(_ scores: [CompiledScore]) -> [Int] {
        let known = scores.indices.compactMap { index in scores[index].bounds.map { (index, $0) } }
            .sorted { ($0.1.lowerBound, $0.0) < ($1.1.lowerBound, $1.0) }
        var found: [Int] = []
        var cluster: [Int] = []
        var most: ExactNumber?
        func close() {
            if cluster.count > 1 { found += cluster.filter { scores[$0].exact == nil } }
            cluster = []
        }
        for (index, bounds) in known {
            if let reached = most, reached < bounds.lowerBound { close() }
            cluster.append(index)
            most = max(most ?? bounds.upperBound, bounds.upperBound)
        }
        close()
        return found
    }
}
