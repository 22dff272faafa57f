import DisclosureModel
import SourceText

/// Measures that can never see anything: by the scheme's own words, or beside catalogues.
struct MeasureLint {
    let scheme: Scheme
    let leaves: [PlacedLeaf]
    let library: MeasurableItems
    let collector: DiagnosticCollector

    func check() {
        for leaf in leaves {
            guard let measure = leaf.indicator.measure, !leaf.reach.isEmpty else { continue }
            check(measure, of: leaf.id, .indicator(leaf.id), "measure", leaf.reach.seenLevels, leaf.indicator.place)
        }
        for penalty in scheme.penalties {
            guard let measure = penalty.measure else { continue }
            check(measure, of: penalty.id, .penalty(penalty.id), "when", Set(Level.allCases), penalty.place)
        }
        for veto in scheme.vetoes {
            guard let measure = veto.measure else { continue }
            check(measure, of: veto.id, .veto(veto.id), "when", Set(Level.allCases), veto.place)
        }
    }

    private func check(
        _ measure: Measure, of id: String, _ owner: SchemePlaces.Owner, _ key: SchemePlaces.Step, _ seen: Set<Level>,
        _ fallback: Place?
    ) {
        let place = scheme.places[owner, key] ?? fallback
        if let levels = measure.levels, levels.isDisjoint(with: seen) {
            collector.report(
                SchemeLintDiagnostics.nothingMeasured(
                    id, .levels(levels.sorted()), at: scheme.places[owner, key, "levels"] ?? place))
            return
        }
        if let catalogues = measure.catalogues, let items = measure.items,
            !items.contains(where: { catalogues.contains(String($0.prefix { $0 != "/" })) })
        {
            collector.report(
                SchemeLintDiagnostics.nothingMeasured(id, .items, at: scheme.places[owner, key, "items"] ?? place))
            return
        }
        guard !library.isEmpty else { return }
        let unknown =
            report(measure.catalogues, library.catalogues, Wording("标准目录", "catalogue"), id) { position in
                scheme.places[owner, key, "catalogues", .entry(position)] ?? place
            }
            + report(measure.fields, library.fields, Wording("领域", "field"), id) { position in
                scheme.places[owner, key, "fields", .entry(position)] ?? place
            }
            + report(measure.items, library.items.map(\.id), Wording("公开事项", "item"), id) { position in
                scheme.places[owner, key, "items", .entry(position)] ?? place
            }
        if unknown == 0, library.seen(by: measure, at: seen).isEmpty {
            collector.report(SchemeLintDiagnostics.nothingMeasured(id, .dimensions(measure.dimensions), at: place))
        }
    }

    /// The number of names that nothing has.
    private func report(
        _ names: [String]?, _ known: [String], _ kind: Wording, _ id: String, at place: (Int) -> Place?
    ) -> Int {
        guard let names else { return 0 }
        let set = Set(known)
        var count = 0
        for (position, name) in names.enumerated() where !set.contains(name) {
            count += 1
            collector.report(
                SchemeLintDiagnostics.unknownReference(
                    id, kind, name, nearest: NearestWord.suggestion(for: name, among: known), at: place(position)))
        }
        return count
    }
}
