import DisclosureModel
import ExactArithmetic

/// Every scheme that a group is ranked by to see how far the ranks rest on the weights: one weight a share up, one a
/// share down, one indicator less, and all weights at once by shares of their own.
///
/// On each level weights are brought back to their sum, so that total, limits and gates mean what they did. An indicator
/// alone on its level has no weight to change, and to drop it is to drop the one above. The shares of mixed changes are
/// whole percents from a generator with a fixed seed: the same scheme has the same variants anywhere.
package struct SchemeVariants {
    package struct Variant {
        package var change: WeightChange
        package var scheme: Scheme
        /// Leaves that the scheme lacks, by position.
        package var without: Range<Int>
    }

    let scheme: Scheme
    let percent: Int
    let mixed: Int

    package init(scheme: Scheme, percent: Int, mixed: Int) {
        self.scheme = scheme
        self.percent = percent
        self.mixed = mixed
    }

    /// Single changes first, in the order of the tree; one that changes nothing is left out.
    package func forEach(_ body: (Variant) -> Void) {
        var leaf = 0
        for indicator in scheme.family {
            let leaves = leaf..<leaf + indicator.leaves.count
            let shares: [(WeightChange, Int)] = [
                (.raised(indicator: indicator.id), 100 + percent), (.lowered(indicator: indicator.id), 100 - percent),
            ]
            for (change, share) in shares {
                if let scheme = weighted({ $0.id == indicator.id ? share : 100 }, only: indicator.id) {
                    body(Variant(change: change, scheme: scheme, without: 0..<0))
                }
            }
            if let scheme = dropping(indicator.id) {
                body(Variant(change: .dropped(indicator: indicator.id), scheme: scheme, without: leaves))
            }
            if indicator.isLeaf { leaf += 1 }
        }
        for number in 0..<mixed {
            var generator = SeededGenerator(seed: UInt64(number))
            let shares = Dictionary(
                scheme.family.map { ($0.id, 100 - percent + generator.next(upTo: 2 * percent)) },
                uniquingKeysWith: { first, _ in first })
            if let scheme = weighted({ shares[$0.id] ?? 100 }, only: nil) {
                body(Variant(change: .mixed(number: number + 1), scheme: scheme, without: 0..<0))
            }
        }
    }

    /// nil where no weight changes.
    private func weighted(_ percent: (Indicator) -> Int, only id: String?) -> Scheme? {
        var scheme = scheme
        var isChanged = false
        func weigh(_ siblings: inout [Indicator]) {
            for index in siblings.indices { weigh(&siblings[index].indicators) }
            if let id, !siblings.contains(where: { $0.id == id }) { return }
            let before = siblings.map(\.worth)
            guard siblings.count(where: { $0.worth.isPositive }) > 1 else { return }
            let raised = siblings.map { $0.worth * ExactNumber(percent($0)) }
            guard let factor = ExactNumber.sum(before).divided(by: ExactNumber.sum(raised)) else { return }
            for index in siblings.indices { siblings[index].worth = raised[index] * factor }
            isChanged = isChanged || siblings.map(\.worth) != before
        }
        weigh(&scheme.indicators)
        return isChanged ? scheme : nil
    }

    /// nil where nothing of weight is left on its level.
    private func dropping(_ id: String) -> Scheme? {
        var scheme = scheme
        var isChanged = false
        func drop(_ siblings: inout [Indicator]) {
            guard let position = siblings.firstIndex(where: { $0.id == id }) else {
                for index in siblings.indices { drop(&siblings[index].indicators) }
                return
            }
            let sum = ExactNumber.sum(siblings.map(\.worth))
            let rest = sum - siblings[position].worth
            guard siblings.count > 1, rest.isPositive, let factor = sum.divided(by: rest) else { return }
            siblings.remove(at: position)
            for index in siblings.indices { siblings[index].worth *= factor }
            isChanged = true
        }
        drop(&scheme.indicators)
        return isChanged ? scheme : nil
    }
}

/// Whole numbers that look random and are the same everywhere (SplitMix64: Steele, Lea, Flood 2014).
private struct SeededGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// From 0 to `most`. The bias of a remainder is below 10⁻¹⁶ here.
    mutating func next(upTo most: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(most + 1))
    }
}
