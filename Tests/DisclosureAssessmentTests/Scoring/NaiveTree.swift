import DisclosureModel

extension NaiveScorer {
    /// What became of an indicator, and of those below.
    indirect enum Node {
        /// Points of full points, on the leaf's own scale.
        case leaf(Indicator, NaiveFraction, tier: String?)
        /// Decided: a veto leaves nothing of it, so that nobody need assess the rest.
        case branch(Indicator, [Node], isDecided: Bool)
        /// It does not apply, and the policy lets it keep a share of its points.
        case kept(Indicator, share: NaiveFraction)
        /// Its points go where the policy says.
        case gone(Indicator, NotApplicablePolicy, isOpen: Bool, tiers: Set<String> = [])
        /// Nobody could assess it, and a veto leaves nothing of it anyway.
        case struck(Indicator)

        var indicator: Indicator {
            switch self {
            case .leaf(let indicator, _, _), .branch(let indicator, _, _), .kept(let indicator, _),
                .gone(let indicator, _, _, _), .struck(let indicator):
                indicator
            }
        }

        var isGone: Bool { if case .gone = self { true } else { false } }
        var worth: NaiveFraction { NaiveFraction(indicator.worth) }
        var points: NaiveFraction { NaiveFraction(indicator.points) }
    }

    /// The sum of the tree on the scheme's scale.
    func tree(_ facts: ScoringFacts, vetoes: [Veto], into score: inout Score) -> NaiveFraction? {
        let nodes = scheme.indicators.map {
            node($0, facts, vetoes, isOut: false, policy: scheme.notApplicable, tier: nil)
        }
        guard nodes.contains(where: isAssessed) else { return nil }
        score.openTiers = openTiers(of: nodes)
        let (sum, full) = sum(of: nodes, level: 1, vetoes, into: &score)
        if full == .zero { return nil }
        let nominal = nodes.map(\.worth).total
        return scheme.isScaled || full != nominal ? sum * NaiveFraction(scheme.total) / full : sum
    }

    /// Whether anything that weighs something was judged in it.
    private func isAssessed(_ node: Node) -> Bool {
        switch node {
        case .leaf(let leaf, _, _): !leaf.worth.isZero
        case .branch(let branch, let nodes, let isDecided):
            !branch.worth.isZero && (isDecided || nodes.contains(where: isAssessed))
        case .struck(let indicator): !indicator.worth.isZero
        case .kept, .gone: false
        }
    }

    /// Whether something in it applies that nobody could assess.
    private func isOpen(_ node: Node) -> Bool {
        switch node {
        case .gone(_, _, let isOpen, _): isOpen
        case .branch(_, let nodes, let isDecided):
            !isDecided && !nodes.contains(where: isAssessed) && nodes.contains(where: isOpen)
        case .leaf, .kept, .struck: false
        }
    }

    private func node(
        _ indicator: Indicator, _ facts: ScoringFacts, _ vetoes: [Veto], isOut: Bool, policy: NotApplicablePolicy,
        tier: String?
    ) -> Node {
        let isStruck = share(of: indicator, vetoes) == .zero
        let isOut = isOut || facts.notApplicable[indicator.id] != nil || !applies(indicator, to: facts)
        let policy = indicator.notApplicable ?? policy
        let tier = indicator.tier ?? tier
        if !indicator.isLeaf {
            let nodes = indicator.indicators.map {
                node($0, facts, vetoes, isOut: isOut, policy: policy, tier: tier)
            }
            let isOpen = nodes.contains(where: isOpen)
            // What has no points keeps no branch alive.
            if nodes.contains(where: { !$0.isGone && !$0.indicator.worth.isZero }) {
                return .branch(indicator, nodes, isDecided: isOpen && isStruck)
            }
            return isOpen && isStruck
                ? .struck(indicator) : .gone(indicator, givingAway(policy), isOpen: isOpen, tiers: openTiers(of: nodes))
        }
        if isOut { return notApplicable(indicator, policy) }
        switch NaiveLeaf(leaf: indicator, scheme: scheme, facts: facts).result() {
        case .earned(let points): return .leaf(indicator, points, tier: tier)
        case .notApplicable: return notApplicable(indicator, policy)
        case .notAssessed:
            return isStruck
                ? .leaf(indicator, .zero, tier: tier)
                : .gone(indicator, givingAway(policy), isOpen: true, tiers: Set([tier].compactMap { $0 }))
        }
    }

    /// What vetoes leave of an indicator at most.
    private func share(of indicator: Indicator, _ vetoes: [Veto]) -> NaiveFraction? {
        vetoes.filter { $0.indicators?.contains(indicator.id) ?? false }.map { veto in
            if case .share(let share) = veto.effect { NaiveFraction(share) } else { NaiveFraction.zero }
        }.min()
    }

    /// Tiers of leaves that nobody could assess.
    private func openTiers(of nodes: [Node]) -> Set<String> {
        nodes.reduce(into: []) { tiers, node in
            switch node {
            case .gone(_, _, _, let own): tiers.formUnion(own)
            case .branch(_, let nodes, _): tiers.formUnion(openTiers(of: nodes))
            case .leaf, .kept, .struck: break
            }
        }
    }

    private func applies(_ indicator: Indicator, to facts: ScoringFacts) -> Bool {
        guard let scope = indicator.appliesTo else { return true }
        let level = facts.level ?? facts.kind?.level
        let functions = (facts.functions ?? []) + (facts.kind?.impliedFunctions ?? [])
        return scope.levels.map { $0.contains { $0 == level } } ?? true
            && scope.kinds.map { $0.contains { $0 == facts.kind } } ?? true
            && scope.groups.map { $0.contains { $0 == facts.group } } ?? true
            && scope.functions.map { $0.contains(where: functions.contains) } ?? true
            && scope.bodies.map { $0.contains(facts.body) } ?? true
            && scope.days.map { days in facts.onDay.map(days.contains) ?? false } ?? true
    }

    private func notApplicable(_ indicator: Indicator, _ policy: NotApplicablePolicy) -> Node {
        switch policy {
        case .siblings, .spread, .scaleTotal: .gone(indicator, policy, isOpen: false)
        case .full: .kept(indicator, share: .one)
        case .nilStatement: .kept(indicator, share: NaiveFraction(scheme.nilStatement))
        case .zero: .kept(indicator, share: .zero)
        }
    }

    /// What nobody could assess gives its points away under every policy.
    private func givingAway(_ policy: NotApplicablePolicy) -> NotApplicablePolicy {
        switch policy {
        case .siblings, .spread, .scaleTotal: policy
        case .full, .nilStatement, .zero: .siblings
        }
    }

    /// Full worth of each node after those that are gone gave theirs away.
    private func distribute(_ nodes: [Node]) -> [NaiveFraction] {
        func gone(_ policy: NotApplicablePolicy) -> NaiveFraction {
            nodes.filter { if case .gone(_, policy, _, _) = $0 { true } else { false } }.map(\.worth).total
        }
        let living = nodes.filter { !$0.isGone && !$0.indicator.worth.isZero }
        let sum = living.map(\.worth).total
        return nodes.map { node in
            if node.isGone || node.indicator.worth.isZero || sum == .zero { return .zero }
            return node.worth + gone(.siblings) * node.worth / sum + gone(.spread) / NaiveFraction(living.count)
        }
    }

    /// Points and full points of the indicators of one level, in points of the one above.
    private func sum(
        of nodes: [Node], level: Int, _ vetoes: [Veto], scale: NaiveFraction = .one, into score: inout Score
    ) -> (points: NaiveFraction, full: NaiveFraction) {
        var (sum, full) = (NaiveFraction.zero, NaiveFraction.zero)
        for (node, given) in zip(nodes, distribute(nodes)) where !node.isGone {
            let (points, possible) = earn(node, given * scale, level: level, vetoes, into: &score)
            sum = sum + points
            full = full + possible
        }
        return (sum, full)
    }

    private func earn(
        _ node: Node, _ given: NaiveFraction, level: Int, _ vetoes: [Veto], into score: inout Score
    ) -> (points: NaiveFraction, full: NaiveFraction) {
        let own = node.points
        var points: NaiveFraction
        var full = given
        switch node {
        case .gone: return (.zero, .zero)
        case .struck: points = .zero
        case .leaf(_, let earned, _): points = own == .zero ? earned : earned * given / own
        case .kept(_, let share): points = given * share
        case .branch(let branch, let nodes, _):
            let scale = own == .zero ? .one : given / own
            (points, full) = sum(of: nodes, level: level + 1, vetoes, scale: scale, into: &score)
            if let most = branch.losesAtMost { points = max(points, full - NaiveFraction(most) * full / own) }
            if scheme.deductionFloor == .parent { points = max(points, .zero) }
        }
        if scheme.deductionFloor != .leaf, level == 1 { points = max(points, .zero) }
        if let share = share(of: node.indicator, vetoes), isVetoed(node) { points = min(points, full * share) }
        if scheme.rounding.at == .leaves, node.indicator.isLeaf { points = points.rounded(scheme.rounding.digits) }
        score.points[node.indicator.id] = points
        if case .leaf(_, _, let tier?) = node {
            let before = score.tiers[tier] ?? (.zero, .zero)
            let possible = scheme.rounding.at == .leaves ? full.rounded(scheme.rounding.digits) : full
            score.tiers[tier] = (before.earned + points, before.full + possible)
        }
        return (points, full)
    }

    /// What does not apply and keeps its points has done nothing that a veto could punish: applicability comes first in
    /// the order of evaluation, of branches as of leaves.
    private func isVetoed(_ node: Node) -> Bool {
        switch node {
        case .kept: false
        case .branch: isAssessed(node) || isOpen(node)
        case .leaf, .gone, .struck: true
        }
    }
}
