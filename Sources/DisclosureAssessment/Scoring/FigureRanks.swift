import DisclosureModel
import ExactArithmetic

/// Ranks of figures inside a group, for leaves that give points by rank.
public enum FigureRanks {
    /// The facts of one group with their ranks filled in; equal figures share the better rank, the next one skips.
    public static func fill(_ group: [ScoringFacts], under scheme: Scheme) -> [ScoringFacts] {
        var group = group
        for leaf in scheme.leaves {
            for case .byRank(let points) in leaf.rules {
                let figures = group.map { facts -> ExactNumber? in
                    guard case .number(let value) = facts.answers[leaf.id]?.entries.first?.answer else { return nil }
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
