import SourceText
import YAMLFiles

/// The ids of one scheme: indicators, marks, penalties, vetoes and bonus events share one list, since judgements name them.
final class SchemeNames {
    private let collector: DiagnosticCollector
    private var first: [String: Place] = [:]

    init(_ collector: DiagnosticCollector) {
        self.collector = collector
    }

    /// The identifier, reported where it stands a second time.
    func identifier(_ value: YAMLValue?) -> String? {
        guard let value, let id = value.identifier() else { return nil }
        claim(id, at: value.place)
        return id
    }

    private func claim(_ id: String, at place: Place) {
        if let earlier = first[id] {
            collector.report(SchemeMessages.duplicateID(id, at: place, first: earlier))
        } else {
            first[id] = place
        }
    }
}
