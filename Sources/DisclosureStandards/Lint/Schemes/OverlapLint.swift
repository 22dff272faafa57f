import DisclosureModel
import SourceText

/// One fact punished twice (重复扣分): verdicts that two indicators, or an indicator and a penalty, look at, and counts
/// that two rules take points for.
///
/// Presence and frequency never meet: what recurs is asked for its frequency, and the rest for its presence; how often
/// something standing is renewed is only asked where it is there at all.
struct OverlapLint {
    let scheme: Scheme
    let leaves: [PlacedLeaf]
    let library: MeasurableItems
    let collector: DiagnosticCollector

    func check() {
        checkLeaves()
        checkWithinLeaves()
        checkPenalties()
        checkCounts()
    }

    private func measurePlace(_ leaf: PlacedLeaf) -> Place? {
        scheme.places[.indicator(leaf.id), "measure"] ?? leaf.indicator.place
    }

    /// Every leaf is told once, with the first that it meets.
    private func checkLeaves() {
        let measured = leaves.filter { $0.indicator.measure != nil && $0.indicator.points.isPositive }
        var told: Set<String> = []
        for (position, leaf) in measured.enumerated() {
            guard let measure = leaf.indicator.measure else { continue }
            let others = measured[(position + 1)...].filter { other in
                guard !told.contains(other.id), let its = other.indicator.measure else { return false }
                return leaf.reach.meets(other.reach) && meet(measure, its)
            }
            guard let first = others.first, let its = first.indicator.measure else { continue }
            told.formUnion(others.map(\.id))
            let common = Dimension.allCases.filter { dimension in
                measure.dimensions.contains(dimension) && its.dimensions.contains(dimension)
            }
            collector.report(
                SchemeLintDiagnostics.samePair(
                    leaf.id, others.map(\.id), common, at: measurePlace(first), related: measurePlace(leaf)))
        }
    }

    /// A share that verdicts bring down, and points off for the same verdicts.
    private func checkWithinLeaves() {
        for leaf in leaves {
            guard let award = leaf.indicator.rules.first, award.isAwarding, award.needsMeasure,
                let number = leaf.indicator.rules.firstIndex(where: { $0.deduction.map { $0.count == nil } ?? false })
            else { continue }
            collector.report(
                SchemeLintDiagnostics.sameVerdicts(
                    leaf.indicator, at: scheme.places[.rule(leaf.id, number)] ?? leaf.indicator.place,
                    related: scheme.places[.rule(leaf.id, 0)]))
        }
    }

    private func checkPenalties() {
        for (position, penalty) in scheme.penalties.enumerated() {
            guard let measure = penalty.measure else { continue }
            let place = scheme.places[.penalty(penalty.id), "when"] ?? penalty.place
            let leaf = leaves.first { leaf in
                leaf.indicator.points.isPositive && leaf.indicator.measure.map { meet(measure, $0) } ?? false
            }
            if let leaf {
                collector.report(
                    SchemeLintDiagnostics.penaltyAndLeaf(penalty, leaf.id, at: place, related: measurePlace(leaf)))
            }
            let other = scheme.penalties[..<position].first { $0.measure.map { meet(measure, $0) } ?? false }
            if let other {
                collector.report(
                    SchemeLintDiagnostics.penaltyAndLeaf(
                        penalty, other.id, at: place, related: scheme.places[.penalty(other.id), "when"]))
            }
        }
    }

    /// Counts by name, with the days on which a rule takes points for them.
    private func checkCounts() {
        var first: [String: [(leaf: PlacedLeaf, days: DayRange, place: Place?)]] = [:]
        for leaf in leaves {
            for (number, rule) in leaf.indicator.rules.enumerated() {
                guard let deduction = rule.deduction, let count = deduction.count else { continue }
                let days = deduction.dated ?? DayRange(from: nil, until: nil)
                let place = scheme.places[.rule(leaf.id, number), "count"] ?? leaf.indicator.place
                let earlier = first[count]?.first { other in
                    let both = ScopeReach.common(other.days, days)
                    if let from = both.from, let until = both.until, until < from { return false }
                    return other.leaf.reach.meets(leaf.reach)
                }
                if let earlier {
                    collector.report(
                        SchemeLintDiagnostics.sameCount(
                            count, earlier.leaf.id, leaf.id, at: place, related: earlier.place))
                }
                first[count, default: []].append((leaf, days, place))
            }
        }
    }

    // MARK: Measures

    /// Whether some verdict may be seen by both.
    private func meet(_ one: Measure, _ other: Measure) -> Bool {
        guard one.dimensions.contains(where: other.dimensions.contains) else { return false }
        let levels = (one.levels ?? Set(Level.allCases)).intersection(other.levels ?? Set(Level.allCases))
        guard !levels.isEmpty, meet(one.catalogues, other.catalogues), meet(one.fields, other.fields),
            meet(one.items, other.items), meet(one.items, in: other.catalogues), meet(other.items, in: one.catalogues)
        else { return false }
        // What the catalogues know goes before what the words allow; but catalogues that have nothing of either know nothing.
        let (own, its) = (library.seen(by: one, at: levels), library.seen(by: other, at: levels))
        guard !own.isEmpty, !its.isEmpty else { return true }
        let common = Dimension.allCases.filter { one.dimensions.contains($0) && other.dimensions.contains($0) }
        let ids = Set(its.map(\.id))
        return own.contains { item in ids.contains(item.id) && common.contains(where: item.yields) }
    }

    private func meet(_ one: [String]?, _ other: [String]?) -> Bool {
        guard let one, let other else { return true }
        return one.contains(where: other.contains)
    }

    /// Items with the catalogue in their ids, and catalogues.
    private func meet(_ items: [String]?, in catalogues: [String]?) -> Bool {
        guard let items, let catalogues else { return true }
        return items.contains { catalogues.contains(String($0.prefix { $0 != "/" })) }
    }
}
