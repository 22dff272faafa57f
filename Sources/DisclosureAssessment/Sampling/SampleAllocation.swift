import DisclosureModel
import ExactArithmetic

/// How many are drawn of each stratum.
public enum SampleAllocation {
    /// Counts in the order of `sizes`; nil where a total is larger than the whole or too small for one in each stratum.
    ///
    /// A total goes over the strata in proportion to their sizes by largest remainders, the first stratum first where
    /// remainders are equal; a stratum whose share is below one gets one.
    public static func counts(_ size: SampleDesign.Size, of sizes: [Int]) -> [Int]? {
        switch size {
        case .perStratum(let count): return sizes.map { min(count, $0) }
        case .share(let share):
            return sizes.map { size in
                let wanted = share * ExactNumber(size)
                return (0...size).first { wanted <= ExactNumber($0) } ?? size
            }
        case .total(let total): return proportional(total, sizes)
        }
    }

    private static func proportional(_ total: Int, _ sizes: [Int]) -> [Int]? {
        guard sizes.count <= total, total <= sizes.reduce(0, +) else { return nil }
        var isFixed = Array(repeating: false, count: sizes.count)
        var (left, all) = (total, sizes.reduce(0, +))
        while true {
            let small = sizes.indices.filter { !isFixed[$0] && left * sizes[$0] < all }
            if small.isEmpty { break }
            for index in small { isFixed[index] = true }
            left -= small.count
            all -= small.reduce(0) { $0 + sizes[$1] }
        }
        var counts = sizes.indices.map { isFixed[$0] ? 1 : all == 0 ? 0 : left * sizes[$0] / all }
        let remainders = sizes.indices.filter { !isFixed[$0] }.sorted { first, second in
            let (one, other) = (left * sizes[first] % all, left * sizes[second] % all)
            return one == other ? first < second : one > other
        }
        for index in remainders.prefix(total - counts.reduce(0, +)) { counts[index] += 1 }
        return counts
    }
}
