import DisclosureModel

/// A leaf of a scheme with everything above it, which decides with it whom it applies to.
struct ScopedLeaf {
    let indicator: Indicator
    /// From the first level down to the leaf itself.
    private let path: [Indicator]

    static func all(of scheme: Scheme) -> [ScopedLeaf] {
        scheme.indicators.flatMap { leaves(below: $0, path: []) }
    }

    private static func leaves(below indicator: Indicator, path: [Indicator]) -> [ScopedLeaf] {
        let path = path + [indicator]
        if indicator.isLeaf { return [ScopedLeaf(indicator: indicator, path: path)] }
        return indicator.indicators.flatMap { leaves(below: $0, path: path) }
    }

    /// Not where the table means it for others, nor where somebody waived it.
    func applies(to facts: ScoringFacts) -> Bool {
        path.allSatisfy { $0.appliesTo?.unmet(by: facts) == nil && facts.notApplicable[$0.id] == nil }
    }
}
