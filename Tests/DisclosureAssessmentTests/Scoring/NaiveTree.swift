import DisclosureModel

extension NaiveScorer {
    /// What became of an indicator, and of those below.
    indirect enum Node {
        /// Points of full points, where full points are those of the table.
        case leaf(Indicator, NaiveFraction)
        case branch(Indicator, [Node])
        /// It does not apply, and the policy lets it keep a share of its points.
        case kept(Indicator, share: NaiveFraction)
        case notApplicable
        case notAssessed

        var indicator: Indicator? {
            switch self {
            case .leaf(let indicator, _), .branch(let indicator, _), .kept(let indicator, _): indicator
            case .notApplicable, .notAssessed: nil
            }
        }
    }

    /// The sum of the tree on the scheme's scale.
    func tree(_ facts: ScoringFacts, into score: inout Score) -> NaiveFraction? {
        let nodes = scheme.indicators.map { node($0, facts, isWaived: false) }
        guard nodes.contains(where: isAssessed) else { return nil }
        let nominal = scheme.indicators.map { NaiveFraction($0.points) }.total
        let fulls = distribute(nominal, nominal: nominal, over: nodes)
        var (sum, full) = (NaiveFraction.zero, NaiveFraction.zero)
        for (node, given) in zip(nodes, fulls) where node.indicator != nil {
            var points = earn(node, given, into: &score)
            if scheme.deductionFloor == .levelOne { points = max(points, .zero) }
            score.points[node.indicator!.id] = points
            sum = sum + points
            full = full + living(node, given)
        }
        if full == .zero { return nil }
        return scheme.isScaled || scheme.notApplicable == .scaleTotal ? sum * NaiveFraction(scheme.total) / full : sum
    }

    /// Full points of what applies: points that are dropped leave their branch, too.
    private func living(_ node: Node, _ given: NaiveFraction) -> NaiveFraction {
        guard scheme.notApplicable == .scaleTotal, case .branch(_, let nodes) = node else { return given }
        return nodes.filter { $0.indicator != nil }.map { living($0, NaiveFraction($0.indicator!.points)) }.total
    }

    /// Whether anything that weighs something was judged in it.
    private func isAssessed(_ node: Node) -> Bool {
        switch node {
        case .leaf(let leaf, _): !leaf.points.isZero
        case .branch(_, let nodes): nodes.contains(where: isAssessed)
        case .kept, .notApplicable, .notAssessed: false
        }
    }

    private func node(_ indicator: Indicator, _ facts: ScoringFacts, isWaived: Bool) -> Node {
        let isWaived = isWaived || facts.notApplicable[indicator.id] != nil
        if !indicator.isLeaf {
            let nodes = indicator.indicators.map { node($0, facts, isWaived: isWaived) }
            // What has no points keeps no branch alive.
            if nodes.contains(where: { !($0.indicator?.points.isZero ?? true) }) { return .branch(indicator, nodes) }
            return .notApplicable
        }
        if isWaived { return notApplicable(indicator) }
        switch NaiveLeaf(leaf: indicator, scheme: scheme, facts: facts).result() {
        case .earned(let points): return .leaf(indicator, points)
        case .notApplicable: return notApplicable(indicator)
        case .notAssessed: return .notAssessed
        }
    }

    private func notApplicable(_ indicator: Indicator) -> Node {
        switch scheme.notApplicable {
        case .siblings, .spread, .scaleTotal: .notApplicable
        case .full: .kept(indicator, share: .one)
        case .nilStatement: .kept(indicator, share: NaiveFraction(scheme.nilStatement))
        case .zero: .kept(indicator, share: .zero)
        }
    }

    /// Full points of each node, of a branch that has `given` where the table has `nominal`.
    private func distribute(_ given: NaiveFraction, nominal: NaiveFraction, over nodes: [Node]) -> [NaiveFraction] {
        let own = nodes.map { $0.indicator.map { NaiveFraction($0.points) } ?? .zero }
        let scale = nominal == .zero ? .one : given / nominal
        switch scheme.notApplicable {
        case .scaleTotal: return own
        case .spread:
            let receivers = own.filter { $0 != .zero }.count
            if receivers == 0 { return own }
            let each = (nominal - own.total) / NaiveFraction(receivers)
            return own.map { $0 == .zero ? .zero : ($0 + each) * scale }
        case .siblings, .full, .nilStatement, .zero:
            let living = own.total
            return living == .zero ? own : own.map { $0 * nominal / living * scale }
        }
    }

    private func earn(_ node: Node, _ given: NaiveFraction, into score: inout Score) -> NaiveFraction {
        switch node {
        case .leaf(let leaf, let points):
            let full = NaiveFraction(leaf.points)
            var earned = full == .zero ? points : points * given / full
            if scheme.rounding.at == .leaves { earned = earned.rounded(scheme.rounding.digits) }
            score.points[leaf.id] = earned
            return earned
        case .kept(let indicator, let share):
            var earned = given * share
            if scheme.rounding.at == .leaves { earned = earned.rounded(scheme.rounding.digits) }
            score.points[indicator.id] = earned
            return earned
        case .branch(let branch, let nodes):
            let fulls = distribute(given, nominal: NaiveFraction(branch.points), over: nodes)
            let sum = zip(nodes, fulls).map { node, full in
                node.indicator == nil ? .zero : earn(node, full, into: &score)
            }.total
            score.points[branch.id] = sum
            return sum
        case .notApplicable, .notAssessed: return .zero
        }
    }
}
