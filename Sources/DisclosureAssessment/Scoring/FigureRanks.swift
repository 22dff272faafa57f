import DisclosureModel
import ExactArithmetic

/// Ranks of figures inside a group, for leaves that give points by rank.
public enum FigureRanks {
    /// The facts of one group with their ranks filled in; only bodies count that the leaf applies to; equal figures share the better rank, the next one skips.
    public static func fill(_ group: [ScoringFacts], under scheme: Scheme) -> [ScoringFacts] {
        var group = group
        for path in scheme.indicators.flatMap({ paths(to: $0, above: []) }) {
            for case .byRank(let points) in path.last?.rules ?? [] {
                let leaf = path[path.count - 1]
                let figures = group.map { facts -> ExactNumber? in
                    let applies = path.allSatisfy {
                        facts.notApplicable[$0.id] == nil && $0.appliesTo?.unmet(by: facts) == nil
                    }
                    guard applies, case .number(let value) = facts.answers[leaf.id]?.entries.first?.answer
                    else { return nil }
                    return value
                }
                let all = figures.compactMap(\.self).sorted()
                for (index, figure) in figures.enumerated() {
                    guard let figure else { continue }
                    let better =
                        points.order == .highest
                        ? all.count - (all.partition { figure < $0 }) : all.partition { !($0 < figure) }
                    group[index].ranks[leaf.id] = ScoringFacts.Rank(rank: better + 1, of: all.count)
                }
            }
        }
        return group
    }

    /// From the first level to each leaf that ranks something.
    private static func paths(to indicator: Indicator, above: [Indicator]) -> [[Indicator]] {
        let path = above + [indicator]
        guard indicator.isLeaf else { return indicator.indicators.flatMap { paths(to: $0, above: path) } }
        let isRanked = indicator.rules.contains { if case .byRank = $0 { true } else { false } }
        return isRanked ? [path] : []
    }
}

extension [ExactNumber] {
    /// Position of the first element of a sorted list for which `isPast` holds.
    fileprivate func partition(_ isPast: (ExactNumber) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
