import DisclosureModel
import ExactArithmetic

/// Places within one group, all of whose bodies were scored by one scheme.
public enum GroupRanking {
    /// By rank, then by id; bodies without a score come last and have no rank.
    ///
    /// Equal scores share a rank and the next one skips: 1, 2, 2, 4. Points of an appraisal by rank are filled in, and
    /// grades by quota where nothing else has decided the grade.
    public static func rank(_ scores: [BodyScore], under scheme: Scheme) -> [RankedScore] {
        let numbers = scores.map { scheme.ranking == .exact ? $0.exact : $0.rounded }
        let order = scores.indices.filter { numbers[$0] != nil }.sorted { left, right in
            guard let first = numbers[left], let second = numbers[right], first != second else {
                return scores[left].body < scores[right].body
            }
            return second < first
        }
        var ranks: [Int] = []
        for (index, score) in order.enumerated() {
            let isTied = index > 0 && numbers[order[index - 1]] == numbers[score]
            ranks.append(isTied ? ranks[index - 1] : index + 1)
        }
        let scored = order.map { scores[$0] }
        let tied = ranks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let withRank = zip(scored, ranks).map { score, rank in
            var score = score
            if let appraisal = scheme.appraisal, appraisal.conversion == .rank {
                let share = ExactNumber(numerator: scored.count - rank + 1, denominator: scored.count)
                score.appraisalPoints = share.map { ($0 * appraisal.points).rounded(digits: appraisal.digits) }
            }
            if let quota = scheme.grades?.quota, score.grade == nil {
                let tied = tied[rank] ?? 1
                let name = quota.name(rank: rank, tied: tied, of: scored.count)
                score.grade = name
                if let name {
                    score.remarks.append(SettlementRemarks.quota(name, rank: rank, of: scored.count, tied: tied))
                }
            }
            return RankedScore(score: score, rank: rank, ranked: scored.count)
        }
        let without = scores.filter { $0.exact == nil }.sorted { $0.body < $1.body }
        return withRank + without.map { RankedScore(score: $0, rank: nil, ranked: scored.count) }
    }
}

extension Grades.Quota {
    /// With `ties` up the best place of those tied counts, else the worst.
    fileprivate func name(rank: Int, tied: Int, of count: Int) -> String? {
        let place = ExactNumber(numerator: ties == .up ? rank : rank + tied - 1, denominator: count) ?? .one
        return (places.first { place <= $0.top } ?? places.last)?.name
    }
}
