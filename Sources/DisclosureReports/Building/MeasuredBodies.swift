import DisclosureModel

/// The verdicts behind a measure, body by body, for whoever must say how much one of them weighs.
struct MeasuredBodies {
    /// By body: itself and everything below it, by position.
    private let territories: [[Int]]
    private let tallies: [ItemTally]
    /// Of each body, positions in `tallies`.
    private let own: [[Int]]
    private let register: BodyRegister

    /// - Parameter chains: each body with those it answers to, upwards.
    init(_ material: ReportMaterial, chains: [[Int]]) {
        register = material.register
        tallies = material.assessment.tallies
        var territories = [[Int]](repeating: [], count: chains.count)
        for (body, chain) in chains.enumerated() { for above in chain { territories[above].append(body) } }
        self.territories = territories
        var own = [[Int]](repeating: [], count: chains.count)
        for (index, tally) in tallies.enumerated() where own.indices.contains(tally.body) {
            own[tally.body].append(index)
        }
        self.own = own
    }

    /// Positions of the body and of everything below it.
    func territory(of body: Int) -> [Int] { territories[body] }

    /// Of each body below, itself included, that has a verdict in this measure.
    func counts(
        of body: Int, _ measure: Measure, fields: [String: String], items: [DisclosureItem]
    ) -> [Int: OutcomeCounts] {
        let catalogues = measure.catalogues.map(Set.init)
        let wanted = measure.items.map(Set.init)
        var found: [Int: OutcomeCounts] = [:]
        for below in territories[body] {
            if let levels = measure.levels, !levels.contains(register.bodies[below].level) { continue }
            var counts = OutcomeCounts()
            for index in own[below] {
                let item = items[tallies[index].item]
                guard catalogues?.contains(item.catalogueID) ?? true, wanted?.contains(item.id) ?? true,
                    measure.fields?.contains(fields[item.catalogueID] ?? "") ?? true
                else { continue }
                for dimension in measure.dimensions { counts += tallies[index][dimension] }
            }
            if counts.total > 0 { found[below] = counts }
        }
        return found
    }
}
