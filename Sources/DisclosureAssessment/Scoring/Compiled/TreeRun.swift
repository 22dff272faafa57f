import DisclosureModel
import ExactArithmetic

/// What the leaves of one body found, by the position of the leaf, in points of their own scales.
struct LeafResults<Number: ScoreNumber>: Sendable {
    var states: [IndicatorScore.State]
    /// Zero where there are none.
    var points: [Number]
}

/// What the tree of a scheme comes to for one body.
struct TreeOutcome<Number: ScoreNumber>: Sendable {
    struct Tier: Sendable {
        var points = Number.zero
        var full = Number.zero
        var isOpen = false
    }

    /// Of the first level, before anything outside the tree.
    var sum = Number.zero
    var full = Number.zero
    var isScored = false
    var isOpen = false
    /// By position in ``CompiledTree/tiers``.
    var tiers: [Tier]
}

/// The tree for one body, as `IndicatorRollUp` has it but without names and lines: from the leaves up what was found,
/// from the root down who gets how many full points, from the leaves up again the points.
struct TreeRun<Number: ScoreNumber> {
    private struct Slot {
        var state = IndicatorScore.State.notApplicable
        var carries = false
        /// Its full points are those by the table.
        var isPlain = false
        /// Something below dropped its points out of the branch.
        var drops = false
        var hasPoints = false
        /// Full points for this body.
        var own = Number.zero
        var full = Number.zero
        var points = Number.zero
    }

    private let tree: CompiledTree
    private let weights: [CompiledTree.Weights<Number>]
    /// Confirmed vetoes of branches, by node.
    private let vetoes: [Int: IndicatorVeto]
    /// One for each node.
    private let slots: UnsafeMutableBufferPointer<Slot>
    private var outcome: TreeOutcome<Number>

    static func outcome(
        of tree: CompiledTree, _ weights: [CompiledTree.Weights<Number>], _ leaves: LeafResults<Number>,
        vetoes: [Int: IndicatorVeto]
    ) -> TreeOutcome<Number> {
        var slots = Array(repeating: Slot(), count: tree.nodes.count)
        return slots.withUnsafeMutableBufferPointer { slots in
            var run = TreeRun(
                tree: tree, weights: weights, vetoes: vetoes, slots: slots,
                outcome: TreeOutcome(tiers: Array(repeating: .init(), count: tree.tiers.count)))
            run.find(leaves)
            run.share()
            run.settle(leaves)
            return run.outcome
        }
    }

    private mutating func find(_ leaves: LeafResults<Number>) {
        for position in tree.nodes.indices.reversed() {
            let node = tree.nodes[position]
            if let leaf = node.leaf {
                let state = leaves.states[leaf]
                slots[position].state = state
                slots[position].carries =
                    node.isWorthPoints && (state == .scored || state == .notApplicable && node.keeps)
                continue
            }
            var isOpen = false
            var isScored = false
            var isCarried = false
            for child in node.below {
                isOpen = isOpen || slots[child].state == .notAssessed
                isScored = isScored || slots[child].carries && slots[child].state == .scored
                isCarried = isCarried || slots[child].carries
            }
            let isDecided = isOpen && vetoes[position]?.share.isZero ?? false
            slots[position].state = isScored || isDecided ? .scored : isOpen ? .notAssessed : .notApplicable
            slots[position].carries = node.isWorth && (isDecided || isCarried)
            if position == 0 { (outcome.isScored, outcome.isOpen) = (isScored, isOpen) }
        }
    }

    private func share() {
        slots[0].isPlain = true
        slots[0].own = weights[0].nominal
        for position in tree.nodes.indices {
            let below = tree.nodes[position].below
            if below.isEmpty { continue }
            let own = slots[position].own
            if !below.contains(where: { tree.nodes[$0].isWorth && !slots[$0].carries }) {
                handDown(own, to: below, of: position)
                continue
            }
            guard let shares = redistribution(in: below, sharing: own, of: position) else { continue }
            for child in below where slots[child].carries {
                slots[child].own = shares.own(worth: weights[child].worth)
            }
        }
    }

    /// To indicators of which each carries what it is worth.
    private func handDown(_ own: Number, to below: Range<Int>, of position: Int) {
        if slots[position].isPlain {
            for child in below {
                slots[child].own = weights[child].nominal
                slots[child].isPlain = true
            }
        } else if below.contains(where: { tree.nodes[$0].isWorth }) {
            let factor = own.over(weights[position].below)
            for child in below where tree.nodes[child].isWorth {
                slots[child].own = weights[child].worth.times(factor)
            }
        }
    }

    /// nil where nothing below carries points.
    private func redistribution(
        in below: Range<Int>, sharing own: Number, of position: Int
    ) -> Redistribution<Number>? {
        var worths = Redistribution<Number>.Worths(
            nominal: weights[position].below, carried: .zero, carriers: 0, spread: .zero, proportional: .zero)
        var drops = false
        for child in below where tree.nodes[child].isWorth {
            let worth = weights[child].worth
            if slots[child].carries {
                worths.carried = worths.carried + worth
                worths.carriers += 1
                continue
            }
            switch tree.nodes[child].giving {
            case .inProportion: worths.proportional = worths.proportional + worth
            case .equally: worths.spread = worths.spread + worth
            case .dropped: drops = true
            }
        }
        slots[position].drops = drops && worths.carriers > 0
        return worths.carriers > 0 ? Redistribution(worths, sharing: own) : nil
    }

    private mutating func settle(_ leaves: LeafResults<Number>) {
        for position in tree.nodes.indices.reversed() {
            if let leaf = tree.nodes[position].leaf {
                settleLeaf(position, points: leaves.points[leaf])
            } else {
                settleBranch(position)
            }
        }
        outcome.sum = slots[0].points
        outcome.full = slots[0].full
    }

    private mutating func settleLeaf(_ position: Int, points found: Number) {
        let own = slots[position].own
        slots[position].full = own
        var points = found
        switch slots[position].state {
        case .notAssessed:
            if let tier = tree.nodes[position].tier { outcome.tiers[tier].isOpen = true }
            return
        case .notApplicable:
            guard tree.nodes[position].keeps else { return }
            points = own.times(weights[position].keptShare)
        case .scored:
            if tree.nodes[position].isFirstLevel { points = .greater(points, .zero) }
            if slots[position].isPlain {
                if let scale = weights[position].scale { points = points.times(scale) }
            } else if let perPoint = weights[position].perPoint {
                points = points.times(perPoint).times(own)
            }
        }
        if tree.rounding.at == .leaves { points = points.rounded(digits: tree.rounding.digits) }
        slots[position].points = points
        slots[position].hasPoints = true
        if slots[position].state == .scored, let tier = tree.nodes[position].tier {
            outcome.tiers[tier].points = outcome.tiers[tier].points + points
            // A leaf that was rounded is complete where it has its full points, rounded.
            let full = tree.rounding.at == .leaves ? own.rounded(digits: tree.rounding.digits) : own
            outcome.tiers[tier].full = outcome.tiers[tier].full + full
        }
    }

    private func settleBranch(_ position: Int) {
        var sum = Number.zero
        var full = Number.zero
        var drops = slots[position].drops
        var isCarriedBelow = false
        for child in tree.nodes[position].below {
            if slots[child].hasPoints { sum = sum + slots[child].points }
            full = full + slots[child].full
            drops = drops || slots[child].drops
            isCarriedBelow = isCarriedBelow || slots[child].carries
        }
        slots[position].drops = drops
        // Unless points are dropped, what is handed down is what comes back.
        let own = drops && isCarriedBelow ? full : slots[position].own
        slots[position].full = own
        if position == 0 {
            slots[0].points = sum
            return
        }
        guard slots[position].carries else { return }
        if let lossShare = weights[position].lossShare { sum = .greater(sum, own - own.times(lossShare)) }
        if tree.nodes[position].isFirstLevel || tree.floorsBranches { sum = .greater(sum, .zero) }
        // What does not apply and keeps its points has done nothing that a veto could take.
        if slots[position].state != .notApplicable, let veto = vetoes[position] {
            sum = .lesser(sum, own.times(Number(veto.share)))
        }
        slots[position].points = sum
        slots[position].hasPoints = true
    }
}
