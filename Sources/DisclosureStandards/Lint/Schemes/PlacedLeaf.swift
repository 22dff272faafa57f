import DisclosureModel
import ExactArithmetic

/// A leaf of a scheme with what the indicators above it mean for it.
struct PlacedLeaf {
    let indicator: Indicator
    /// From the first level down.
    let above: [Indicator]
    /// Whom it is meant for, its own scope and those above it together.
    let reach: ScopeReach
    /// Its own tier, else that of the nearest indicator above.
    let tier: String?
    /// What deductions can take before they stop, on the leaf's own scale.
    let deductible: ExactNumber

    var id: String { indicator.id }

    static func all(of scheme: Scheme) -> [PlacedLeaf] {
        scheme.indicators.flatMap { place($0, below: [], reach: ScopeReach(), tier: nil, in: scheme) }
    }

    private static func place(
        _ indicator: Indicator, below above: [Indicator], reach: ScopeReach, tier: String?, in scheme: Scheme
    ) -> [PlacedLeaf] {
        let reach = indicator.appliesTo.map(reach.narrowed) ?? reach
        let tier = indicator.tier ?? tier
        guard indicator.isLeaf else {
            return indicator.indicators.flatMap {
                place($0, below: above + [indicator], reach: reach, tier: tier, in: scheme)
            }
        }
        let stop: Int? =
            switch scheme.deductionFloor {
            case .leaf: nil
            case .parent: above.indices.last
            case .levelOne: above.indices.first
            }
        var deductible = indicator.points
        if let stop {
            deductible = above[stop].points
            // From the scale of that indicator down to the leaf's own.
            for branch in above[(stop + 1)...] + [indicator] {
                deductible = (deductible * branch.points).divided(by: branch.worth) ?? .zero
            }
        }
        return [
            PlacedLeaf(indicator: indicator, above: above, reach: reach, tier: tier, deductible: deductible)
        ]
    }
}
