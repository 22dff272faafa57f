import DisclosureModel
import SourceText

/// What must hold of the parts of a composition, whoever wrote them.
enum CompositionChecks {
    /// Weights of rounds stand where, and only where, the part goes by them.
    static func weights(of part: Composition.Part, into collector: DiagnosticCollector) {
        let place = part.place ?? Place(file: "")
        if case .below = part.source, part.combination == .weighted {
            collector.report(CompositionDiagnostics.weightedBelow(part.id, at: place))
        }
        guard case .rounds(let terms?) = part.source else { return }
        for term in terms {
            if part.combination == .weighted, term.weight == nil {
                collector.report(CompositionDiagnostics.roundWithoutWeight(term.id, part.id, at: term.place ?? place))
            } else if part.combination != .weighted, term.weight != nil {
                collector.report(CompositionDiagnostics.uselessWeight(term.id, part.id, at: term.place ?? place))
            }
        }
    }

    /// A composition beside a tree: the tree counts in it, and there is one where it should.
    static func tree(of scheme: Scheme, _ composition: Composition, into collector: DiagnosticCollector) {
        let place = composition.place ?? scheme.place ?? Place(file: "")
        if scheme.passOrFail != nil {
            collector.report(CompositionDiagnostics.passOrFail(scheme.id, at: place))
        } else if scheme.indicators.isEmpty {
            if let own = composition.family.first(where: { $0.source == .own }) {
                collector.report(CompositionDiagnostics.ownWithoutTree(own.id, at: own.place ?? place))
            }
        } else if !composition.hasOwnPart {
            collector.report(CompositionDiagnostics.treeUncounted(scheme.id, at: place))
        }
    }
}
