import DisclosureModel
import ExactArithmetic

/// The tree of a scheme for one body: first what each leaf found, from the leaves up; then who gets how many full
/// points, from the root down; then the points, from the leaves up again.
struct IndicatorRollUp {
    let scheme: Scheme

    /// An indicator with what was found below it.
    struct Node {
        let indicator: Indicator
        let leaf: LeafEvaluation?
        let children: [Node]
        let state: IndicatorScore.State
        /// Whether it has points in the result: it is scored, or does not apply and keeps its points by the policy.
        let carries: Bool
    }

    func evaluate(_ indicator: Indicator, facts: ScoringFacts, waivedAbove: ScoringFacts.Waiver? = nil) -> Node {
        let waived = waivedAbove ?? facts.notApplicable[indicator.id]
        guard indicator.isLeaf else {
            let children = indicator.indicators.map { evaluate($0, facts: facts, waivedAbove: waived) }
            let carriers = children.filter(\.carries)
            let isOpen = children.contains { $0.state == .notAssessed }
            return Node(
                indicator: indicator, leaf: nil, children: children,
                state: carriers.contains { $0.state == .scored } ? .scored : isOpen ? .notAssessed : .notApplicable,
                carries: !carriers.isEmpty)
        }
        let leaf =
            waived.map { LeafEvaluation(notApplicable: $0.reason) }
            ?? LeafEvaluation(indicator, facts: facts, scheme: scheme)
        let keeps =
            leaf.state == .notApplicable && scheme.notApplicable.keptShare(nilStatement: scheme.nilStatement) != nil
        return Node(
            indicator: indicator, leaf: leaf, children: [], state: leaf.state,
            carries: indicator.points.isPositive && (leaf.state == .scored || keeps))
    }

    /// Hands `full` points down to `nodes` and their points back up.
    func score(_ nodes: [Node], sharing full: ExactNumber, isFirstLevel: Bool) -> [IndicatorScore] {
        let shares = fullPoints(of: nodes, sharing: full)
        return zip(nodes, shares).map { node, full in
            node.leaf == nil
                ? branch(node, full: full, isFirstLevel: isFirstLevel)
                : leaf(node, full: full, isFirstLevel: isFirstLevel)
        }
    }

    private func fullPoints(of nodes: [Node], sharing full: ExactNumber) -> [ExactNumber] {
        let nominal = ExactNumber.sum(nodes.map(\.indicator.points))
        let carriers = nodes.filter(\.carries)
        let carried = ExactNumber.sum(carriers.map(\.indicator.points))
        guard let factor = full.divided(by: nominal), let raised = full.divided(by: carried) else {
            return nodes.map { _ in .zero }
        }
        if carried == nominal { return nodes.map { $0.indicator.points * factor } }
        let extra = ((nominal - carried) * factor).divided(by: ExactNumber(carriers.count)) ?? .zero
        return nodes.map { node in
            guard node.carries else { return .zero }
            return switch scheme.notApplicable {
            case .scaleTotal: node.indicator.points * factor
            case .spread: node.indicator.points * factor + extra
            case .siblings, .full, .nilStatement, .zero: node.indicator.points * raised
            }
        }
    }

    private func branch(_ node: Node, full: ExactNumber, isFirstLevel: Bool) -> IndicatorScore {
        let children = score(node.children, sharing: full, isFirstLevel: false)
        var lines: [TraceLine] = []
        var points: ExactNumber?
        if node.carries {
            var sum = ExactNumber.sum(children.compactMap(\.points))
            if isFirstLevel, sum.isNegative {
                lines.append(TraceLine(.floor(node.indicator.points), amount: -sum, running: .zero))
                sum = .zero
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
            node, full: ExactNumber.sum(children.map(\.full)), points: points, lines: lines, indicators: children)
    }

    private func leaf(_ node: Node, full: ExactNumber, isFirstLevel: Bool) -> IndicatorScore {
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
            guard let share = scheme.notApplicable.keptShare(nilStatement: scheme.nilStatement) else {
                return result(node, full: full, points: nil, lines: lines, indicators: [])
            }
            add(.notApplicableKeeps(scheme.notApplicable), full * share)
        case .scored:
            if isFirstLevel, points.isNegative { add(.floor(node.indicator.points), -points) }
            if full != node.indicator.points, let factor = full.divided(by: node.indicator.points) {
                add(.redistributed(from: node.indicator.points, to: full), points * factor - points)
            }
        }
        if scheme.rounding.at == .leaves, scheme.rounding.shown(points) != points {
            add(.leafRounding(digits: scheme.rounding.digits), scheme.rounding.shown(points) - points)
        }
        return result(node, full: full, points: points, lines: lines, indicators: [])
    }

    private func result(
        _ node: Node, full: ExactNumber, points: ExactNumber?, lines: [TraceLine], indicators: [IndicatorScore]
    ) -> IndicatorScore {
        IndicatorScore(
            id: node.indicator.id, title: node.indicator.title, state: node.state, nominal: node.indicator.points,
            full: full, points: points, shown: points.map(scheme.rounding.text),
            shownFull: scheme.rounding.briefText(full),
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
