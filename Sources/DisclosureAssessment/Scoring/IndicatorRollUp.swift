import DisclosureModel
import ExactArithmetic

/// The tree of a scheme for one body: first what each leaf found, from the leaves up; then who gets how many full
/// points, from the root down; then the points, from the leaves up again.
struct IndicatorRollUp {
    let scheme: Scheme
    private let facts: ScoringFacts
    private let vetoes: [String: IndicatorVeto]

    init(scheme: Scheme, facts: ScoringFacts) {
        self.scheme = scheme
        self.facts = facts
        vetoes = IndicatorVeto.confirmed(under: scheme, facts: facts)
    }

    /// An indicator with what was found below it.
    struct Node {
        let indicator: Indicator
        let leaf: LeafEvaluation?
        let children: [Node]
        let state: IndicatorScore.State
        /// Where its points go when it does not apply.
        let policy: NotApplicablePolicy
        /// Whether it has points in the result: it is scored, or does not apply and keeps its points by the policy.
        let carries: Bool
    }

    /// Why an indicator does not apply, and with it everything below.
    enum Exemption {
        case waived(ScoringFacts.Waiver)
        case outOfScope(Applicability.Condition)
    }

    func evaluate(_ indicator: Indicator, above: (exemption: Exemption?, policy: NotApplicablePolicy)? = nil) -> Node {
        let policy = indicator.notApplicable ?? above?.policy ?? scheme.notApplicable
        let exemption =
            above?.exemption ?? facts.notApplicable[indicator.id].map(Exemption.waived)
            ?? indicator.appliesTo?.unmet(by: facts).map(Exemption.outOfScope)
        guard indicator.isLeaf else {
            return branch(
                indicator, indicator.indicators.map { evaluate($0, above: (exemption, policy)) }, policy: policy)
        }
        var leaf =
            switch exemption {
            case .waived(let waiver)?: LeafEvaluation(waived: waiver)
            case .outOfScope(let condition)?: LeafEvaluation(outOfScope: condition)
            case nil: LeafEvaluation(indicator, facts: facts, scheme: scheme)
            }
        if exemption == nil, let ruling = facts.rulings[indicator.id] { leaf.settle(by: ruling) }
        if let veto = vetoes[indicator.id] { leaf.overrule(indicator, by: veto) }
        let keeps = leaf.state == .notApplicable && policy.keptShare(nilStatement: scheme.nilStatement) != nil
        return Node(
            indicator: indicator, leaf: leaf, children: [], state: leaf.state, policy: policy,
            carries: indicator.worth.isPositive && indicator.points.isPositive && (leaf.state == .scored || keeps))
    }

    private func branch(_ indicator: Indicator, _ children: [Node], policy: NotApplicablePolicy) -> Node {
        let carriers = children.filter(\.carries)
        let isOpen = children.contains { $0.state == .notAssessed }
        // A veto that leaves nothing needs no assessment, nor do points that a ruling fixed.
        let isDecided =
            isOpen && (vetoes[indicator.id]?.share.isZero ?? false || facts.rulings[indicator.id] != nil)
        let isScored = isDecided || carriers.contains { $0.state == .scored }
        return Node(
            indicator: indicator, leaf: nil, children: children,
            state: isScored ? .scored : isOpen ? .notAssessed : .notApplicable, policy: policy,
            carries: indicator.worth.isPositive && (isDecided || !carriers.isEmpty))
    }

    /// Full points of one indicator, in points of the whole.
    struct Full {
        /// By the table.
        let nominal: ExactNumber
        /// For this body.
        let own: ExactNumber
    }

    /// The first level.
    func score(_ nodes: [Node]) -> [IndicatorScore] {
        let full = ExactNumber.sum(scheme.indicators.map(\.worth))
        return score(nodes, sharing: Full(nominal: full, own: full), isFirstLevel: true)
    }

    /// Hands `full` points down to `nodes` and their points back up.
    private func score(_ nodes: [Node], sharing full: Full, isFirstLevel: Bool) -> [IndicatorScore] {
        let factor = full.nominal.divided(by: ExactNumber.sum(nodes.map(\.indicator.worth))) ?? .zero
        return zip(nodes, fullPoints(of: nodes, sharing: full.own)).map { node, own in
            let full = Full(nominal: node.indicator.worth * factor, own: own)
            return node.leaf == nil
                ? branch(node, full: full, isFirstLevel: isFirstLevel)
                : leaf(node, full: full, isFirstLevel: isFirstLevel)
        }
    }

    /// Points of nodes that carry none go to those that do: in proportion, in equal amounts, or away, as each says.
    private func fullPoints(of nodes: [Node], sharing full: ExactNumber) -> [ExactNumber] {
        let nominal = ExactNumber.sum(nodes.map(\.indicator.worth))
        let carriers = nodes.filter(\.carries)
        let carried = ExactNumber.sum(carriers.map(\.indicator.worth))
        guard let factor = full.divided(by: nominal), carried.isPositive else { return nodes.map { _ in .zero } }
        if carried == nominal { return nodes.map { $0.indicator.worth * factor } }
        func given(_ giving: NotApplicablePolicy.Giving) -> ExactNumber {
            ExactNumber.sum(nodes.filter { !$0.carries && $0.policy.giving == giving }.map(\.indicator.worth))
        }
        let shares = Redistribution(
            Redistribution.Worths(
                nominal: nominal, carried: carried, carriers: carriers.count, spread: given(.equally),
                proportional: given(.inProportion)), sharing: full)
        return nodes.map { $0.carries ? shares.own(worth: $0.indicator.worth) : .zero }
    }

    private func branch(_ node: Node, full shared: Full, isFirstLevel: Bool) -> IndicatorScore {
        let children = score(node.children, sharing: shared, isFirstLevel: false)
        let isCarriedBelow = node.children.contains(where: \.carries)
        let full = isCarriedBelow || !node.carries ? ExactNumber.sum(children.map(\.full)) : shared.own
        var lines: [TraceLine] = []
        var points: ExactNumber?
        if node.carries {
            var sum = ExactNumber.sum(children.compactMap(\.points))
            func add(_ step: ScoringStep, _ amount: ExactNumber, _ decisions: [ScoringFacts.Decision] = []) {
                sum += amount
                lines.append(TraceLine(step, amount: amount, running: sum, decisions: decisions))
            }
            let own = node.indicator.points
            if let limit = node.indicator.losesAtMost, let factor = full.divided(by: own), sum < full - limit * factor {
                add(.lossLimit(limit * factor), full - limit * factor - sum)
            }
            if isFirstLevel || scheme.deductionFloor == .parent, sum.isNegative { add(.floor(own), -sum) }
            if let ruling = facts.rulings[node.indicator.id], let factor = full.divided(by: own) {
                add(.ruled(ruling), ruling.points * factor - sum)
            }
            // What does not apply and keeps its points has done nothing that a veto could take, leaf or branch.
            if node.state != .notApplicable, let veto = vetoes[node.indicator.id] {
                let most = full * veto.share
                add(veto.step, most < sum ? most - sum : .zero, veto.decisions)
            }
            points = sum
            let below = ExactNumber.sum(children.compactMap(\.points).map(scheme.rounding.shown))
            let difference =
                scheme.rounding.shown(sum) - below - ExactNumber.sum(lines.map { scheme.rounding.shown($0.amount) })
            if !difference.isZero {
                lines.append(TraceLine(.rounding, amount: difference, running: scheme.rounding.shown(sum)))
            }
        }
        return result(
            node, full: Full(nominal: shared.nominal, own: full), points: points, lines: lines, indicators: children)
    }

    private func leaf(_ node: Node, full: Full, isFirstLevel: Bool) -> IndicatorScore {
        guard let leaf = node.leaf else { return result(node, full: full, points: nil, lines: [], indicators: []) }
        var lines = leaf.lines
        var points = leaf.points
        func add(_ step: ScoringStep, _ amount: ExactNumber) {
            points += amount
            lines.append(TraceLine(step, amount: amount, running: points))
        }
        switch leaf.state {
        case .notAssessed: return result(node, full: full, points: nil, lines: lines, indicators: [])
        case .notApplicable:
            guard let share = node.policy.keptShare(nilStatement: scheme.nilStatement) else {
                return result(node, full: full, points: nil, lines: lines, indicators: [])
            }
            add(.notApplicableKeeps(node.policy), full.own * share)
        case .scored:
            let scale = node.indicator.points
            if isFirstLevel, points.isNegative { add(.floor(scale), -points) }
            if full.nominal != scale, let factor = full.nominal.divided(by: scale) {
                add(.weighted(from: scale, to: full.nominal), points * factor - points)
            }
            if full.own != full.nominal, let factor = full.own.divided(by: full.nominal) {
                add(.redistributed(from: full.nominal, to: full.own), points * factor - points)
            }
        }
        if scheme.rounding.at == .leaves, scheme.rounding.shown(points) != points {
            add(.leafRounding(digits: scheme.rounding.digits), scheme.rounding.shown(points) - points)
        }
        return result(node, full: full, points: points, lines: lines, indicators: [])
    }

    private func result(
        _ node: Node, full: Full, points: ExactNumber?, lines: [TraceLine], indicators: [IndicatorScore]
    ) -> IndicatorScore {
        IndicatorScore(
            id: node.indicator.id, title: node.indicator.title, state: node.state, nominal: full.nominal,
            full: full.own, points: points, shown: points.map(scheme.rounding.text),
            shownFull: scheme.rounding.briefText(full.own),
            measure: node.indicator.measure, lines: lines, indicators: indicators)
    }
}

extension NotApplicablePolicy {
    /// The share of its points that an indicator keeps which does not apply; nil where it gives them away.
    func keptShare(nilStatement: ExactNumber) -> ExactNumber? {
        switch self {
        case .siblings, .spread, .scaleTotal: nil
        case .full: .one
        case .nilStatement: nilStatement
        case .zero: .zero
        }
    }
}

extension Rounding {
    /// The number that is printed.
    func shown(_ points: ExactNumber) -> ExactNumber { at == .none ? points : points.rounded(digits: digits) }

    func text(_ points: ExactNumber) -> String {
        at == .none ? points.exactText : points.decimalText(digits: digits)
    }

    /// Full points: 40 rather than 40.00.
    func briefText(_ points: ExactNumber) -> String {
        shown(points) == points ? points.exactText : points.decimalText(digits: digits)
    }
}
