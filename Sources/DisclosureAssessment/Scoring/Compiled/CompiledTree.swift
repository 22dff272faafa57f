import DisclosureModel
import ExactArithmetic

/// The tree of a scheme by position instead of by name: level by level, so that the indicators below one lie side by
/// side and after it. The first entry stands for the whole.
struct CompiledTree: Sendable {
    /// Without references, since every body asks every node.
    struct Node: Sendable {
        /// Position of the leaf among the scheme's leaves; nil of a branch.
        var leaf: Int?
        var above: Int
        var below: Range<Int>
        var isFirstLevel: Bool
        /// Worth something, and has points of its own: what it takes to carry points.
        var isWorthPoints: Bool
        var isWorth: Bool
        var giving: NotApplicablePolicy.Giving
        /// Whether it keeps its points when it does not apply.
        var keeps: Bool
        /// Position in ``tiers``, of a leaf in a tier that some grade asks for.
        var tier: Int?
        var policy: NotApplicablePolicy
    }

    /// The numbers of a node that no body changes.
    struct Weights<Number: ScoreNumber>: Sendable {
        var worth: Number
        /// Full points by the table, in points of the whole.
        var nominal: Number
        /// What those below are worth together.
        var below: Number
        /// From points of its own scale to those of the whole, by the table; nil where they are the same.
        var scale: Number?
        /// One by the points of its own scale; nil where neither it nor the table has any points, so that what a rule
        /// takes stays as it is.
        var perPoint: Number?
        /// Of its full points a branch loses at most this share.
        var lossShare: Number?
        /// Of its full points it keeps this share where it does not apply.
        var keptShare: Number
    }

    private(set) var nodes: [Node] = []
    /// Of each node; the first one stands for the whole.
    private(set) var indicators: [Indicator] = []
    /// Names of tiers that grades ask for.
    let tiers: [String]
    let rounding: Rounding
    /// Whether no branch falls below zero.
    let floorsBranches: Bool
    private let nilStatement: ExactNumber
    /// Full points of the whole.
    let full: ExactNumber

    init(_ scheme: Scheme) {
        rounding = scheme.rounding
        floorsBranches = scheme.deductionFloor == .parent
        nilStatement = scheme.nilStatement
        full = ExactNumber.sum(scheme.indicators.map(\.worth))
        var tiers: [String] = []
        for band in scheme.grades?.bands ?? [] {
            if let tier = band.needs?.tier, !tiers.contains(tier) { tiers.append(tier) }
        }
        self.tiers = tiers
        let root = Indicator(id: "", title: "", points: full, indicators: scheme.indicators)
        append(root, above: 0, tier: nil, policy: scheme.notApplicable, isFirstLevel: false)
        var tierOf: [String?] = [nil]
        var policyOf = [scheme.notApplicable]
        var next = 0
        while next < nodes.count {
            let (tier, policy) = (tierOf[next], policyOf[next])
            let first = nodes.count
            for indicator in indicators[next].indicators {
                tierOf.append(indicator.tier ?? tier)
                policyOf.append(indicator.notApplicable ?? policy)
                append(
                    indicator, above: next, tier: tierOf[nodes.count], policy: policyOf[nodes.count],
                    isFirstLevel: next == 0)
            }
            nodes[next].below = first..<nodes.count
            next += 1
        }
        numberLeaves()
    }

    private mutating func append(
        _ indicator: Indicator, above: Int, tier: String?, policy: NotApplicablePolicy, isFirstLevel: Bool
    ) {
        indicators.append(indicator)
        nodes.append(
            Node(
                leaf: nil, above: above, below: 0..<0, isFirstLevel: isFirstLevel,
                isWorthPoints: indicator.worth.isPositive && indicator.points.isPositive,
                isWorth: indicator.worth.isPositive, giving: policy.giving,
                keeps: policy.keptShare(nilStatement: nilStatement) != nil,
                tier: tier.flatMap { tiers.firstIndex(of: $0) }, policy: policy))
    }

    /// In the order of ``Scheme/leaves``, which is not that of the levels.
    private mutating func numberLeaves() {
        var count = 0
        func number(_ node: Int) {
            if node > 0, indicators[node].isLeaf {
                nodes[node].leaf = count
                count += 1
            }
            for child in nodes[node].below { number(child) }
        }
        number(0)
    }
}

extension CompiledTree {
    /// The constants of every node, in the order of the nodes.
    func weights<Number: ScoreNumber>(_: Number.Type = Number.self) -> [Weights<Number>] {
        var nominal = [full]
        return nodes.enumerated().map { position, node in
            let indicator = indicators[position]
            if position > 0 {
                let above = indicators[node.above]
                let factor = nominal[node.above].divided(by: ExactNumber.sum(above.indicators.map(\.worth))) ?? .zero
                nominal.append(indicator.worth * factor)
            }
            let own = nominal[position]
            let points = indicator.points
            let perPoint = points.reciprocal ?? .zero
            return Weights(
                worth: Number(indicator.worth), nominal: Number(own),
                below: Number(ExactNumber.sum(indicator.indicators.map(\.worth))),
                scale: own == points || points.isZero ? nil : Number(own * perPoint),
                perPoint: own.isZero && points.isZero ? nil : Number(perPoint),
                lossShare: points.isZero ? nil : indicator.losesAtMost.map { Number($0 * perPoint) },
                keptShare: Number(node.policy.keptShare(nilStatement: nilStatement) ?? .zero))
        }
    }
}
