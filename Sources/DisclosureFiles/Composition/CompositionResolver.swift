import DisclosureModel
import SourceText

/// Puts together what schemes and round say of the composition of scores.
public enum CompositionResolver {
    /// The schemes of a round, each with its composition whole: the round's own where the scheme has none, or the
    /// scheme's with the rounds that the round names.
    public static func resolve(
        _ schemes: [(group: String, scheme: Scheme)], of round: Round, into collector: DiagnosticCollector
    ) -> [(group: String, scheme: Scheme)] {
        var told: Set<Diagnostic> = []
        func tell(_ diagnostics: [Diagnostic]) {
            for diagnostic in diagnostics where told.insert(diagnostic).inserted { collector.report(diagnostic) }
        }
        if case .sources(let supplies) = round.composition {
            tell(strangers(supplies, schemes.map(\.scheme)))
        }
        return schemes.map { group, scheme in
            let own = DiagnosticCollector()
            var scheme = scheme
            scheme.composition = composition(of: scheme, round, into: own)
            if let composition = scheme.composition { check(composition, of: round, into: own) }
            tell(own.diagnostics)
            return (group, scheme)
        }
    }

    private static func composition(
        of scheme: Scheme, _ round: Round, into collector: DiagnosticCollector
    ) -> Composition? {
        switch round.composition {
        case nil: return scheme.composition
        case .whole(let whole):
            if scheme.composition != nil {
                collector.report(
                    CompositionDiagnostics.twoCompositions(
                        scheme.id, at: whole.place ?? Place(file: ""), first: scheme.composition?.place))
                return scheme.composition
            }
            CompositionChecks.tree(of: scheme, whole, into: collector)
            let ids = Set(scheme.family.map(\.id))
            for part in whole.family where ids.contains(part.id) {
                guard case .figure = part.source else { continue }
                collector.report(
                    CompositionDiagnostics.figureIsIndicator(part.id, scheme.id, at: part.place ?? Place(file: "")))
            }
            return whole
        case .sources(let supplies):
            guard var composition = scheme.composition else { return nil }
            composition.parts = composition.parts.map { supplied($0, supplies, into: collector) }
            return composition
        }
    }

    private static func supplied(
        _ part: Composition.Part, _ supplies: [RoundComposition.Supply], into collector: DiagnosticCollector
    ) -> Composition.Part {
        var part = part
        if case .parts(let parts) = part.source {
            part.source = .parts(parts.map { supplied($0, supplies, into: collector) })
            return part
        }
        guard let supply = supplies.first(where: { $0.part == part.id }) else { return part }
        guard case .rounds(nil) = part.source else {
            collector.report(CompositionDiagnostics.needsNoRounds(part.id, at: supply.place, part: part.place))
            return part
        }
        part.source = .rounds(supply.rounds)
        CompositionChecks.weights(of: part, into: collector)
        return part
    }

    /// Rounds named for parts that no scheme has.
    private static func strangers(_ supplies: [RoundComposition.Supply], _ schemes: [Scheme]) -> [Diagnostic] {
        let parts = schemes.flatMap { $0.composition?.family ?? [] }
        let wanting = parts.filter { if case .rounds = $0.source { true } else { false } }.map(\.id)
        return supplies.filter { supply in !parts.contains { $0.id == supply.part } }.map {
            CompositionDiagnostics.unknownPart($0.part, Array(Set(wanting)).sorted(), at: $0.place)
        }
    }

    private static func check(_ composition: Composition, of round: Round, into collector: DiagnosticCollector) {
        for part in composition.family {
            guard case .rounds(let terms) = part.source else { continue }
            guard let terms else {
                collector.report(CompositionDiagnostics.roundsWanted(part.id, at: round.place ?? Place(file: "")))
                continue
            }
            for term in terms where term.id == round.id {
                collector.report(
                    CompositionDiagnostics.composedOfItself(term.id, at: term.place ?? part.place ?? Place(file: "")))
            }
        }
    }
}
